"""One walk through an article: each noun phrase and pronoun gets whom it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.language import Paragraph
from timeline.coding.mentions.acting import acts, is_hosting
from timeline.coding.mentions.forms import Use
from timeline.coding.mentions.nouns import resolve_noun
from timeline.coding.mentions.owners import MODIFYING
from timeline.coding.mentions.phrases import (
    find_counted,
    is_plural,
    iter_qualifiers,
)
from timeline.coding.mentions.pronouns import find_antecedent
from timeline.coding.mentions.referents import Referent
from timeline.coding.mentions.scene import Scene
from timeline.coding.mentions.spans import NameSpan
from timeline.coding.mentions.standing import SUBJECTS, is_group, is_subject
from timeline.coding.mentions.titles import (
    first,
)
from timeline.coding.mentions.unowned import is_organisation
from timeline.coding.telling.people import is_people
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

HEADS = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET"})


def read_paragraph(scene: Scene, number: int, paragraph: Paragraph) -> None:
    """Resolve the phrases of the next paragraph."""
    doc = paragraph.doc
    scene.begin(number)
    for sentence in doc.sents:
        scene.begin_sentence()
        for token in sentence:
            _read_token(scene, token)


def _read_token(scene: Scene, token: Token) -> None:
    span = scene.spans.get(token.i)
    if span is not None:
        if token.i == span.root.i:
            _read_name(scene, span)
    elif _is_clause_of_subject(token):
        _note(scene, token, [referent for child in token.lefts if (referent := scene.whom(child))])
    elif token.pos_ in HEADS and not _is_modifier(token):
        _note(scene, token, _resolve(scene, token))


def _read_name(scene: Scene, span: NameSpan) -> None:
    root = span.root
    if is_hosting(span):
        scene.note_place(span)
    referent = _find_described_person(scene, span) or _resolve_name(scene, span)
    if referent is None:
        if is_subject(root):
            scene.memory.see_stranger(root)
        return
    scene.note(span.tokens, referent)
    if acts(span) or span.use is Use.ADJECTIVE:
        scene.memory.see(referent, root)
    if root.text.islower():  # "the KFOR mission" makes it "the mission"
        scene.memory.describe(root, referent)
    if span.use in {Use.NAME, Use.CAPITAL}:
        referent.add(span.text)


def _resolve_name(scene: Scene, span: NameSpan) -> Referent | None:
    """Return whom a name means where it stands; None for a place that hosts."""
    if span.use is Use.PEOPLE and not span.is_known and not is_plural(span.root):
        return None  # "Western", "Catholic": only together with a noun
    if span.use is Use.PEOPLE:
        return scene.groups.get_people(span, _find_land(scene, span))
    if _is_of_people(span):
        return scene.groups.get_people(span, None)
    if span.use is Use.PLACE and acts(span):
        return Referent(span.text, ActorKind.GOVERNMENT)
    if is_hosting(span):
        return None
    return scene.referents.of(span)


def _find_described_person(scene: Scene, span: NameSpan) -> Referent | None:
    """Return the person of whom a name tells what he is: "Raymond Petrakis, 61, a Democrat"."""
    root = span.root
    person = scene.spans.get(root.head.i) if root.dep_ == "appos" else None
    is_sort = any(child.lower_ in {"a", "an"} for child in root.lefts)
    if person is None or not person.is_person or not is_sort or len(span.tokens) > 1:
        return None
    return scene.referents.of(person)


def _is_of_people(span: NameSpan) -> bool:
    """Return whether an adjective stands alone for those of a land: "two Sudanese were killed"."""
    root = span.root
    counted = any(child.dep_ in {"nummod", "det", "amod"} for child in root.lefts)
    several = any(child.dep_ == "nummod" for child in root.lefts)
    is_joined = root.dep_ == "conj" and not several
    is_noun = root.pos_ in {"NOUN", "PROPN"} and not (root.dep_ in MODIFYING or is_joined)
    return span.use is Use.ADJECTIVE and is_noun and counted


def _find_land(scene: Scene, span: NameSpan) -> NameSpan | None:
    """Return the land that a people lives in, where the phrase says so."""
    spans = scene.spans
    lands = [spans[token.i] for token in iter_qualifiers(span.root) if token.i in spans]
    uses = {Use.NAME, Use.PLACE, Use.ADJECTIVE}
    return next((land for land in lands if land.use in uses), None)


def _note(scene: Scene, token: Token, referents: list[Referent]) -> None:
    for referent in referents[1:]:
        scene.note_also(token, referent)
        scene.memory.see(referent, token)
    if not referents and (is_subject(token) or is_group(token)):
        scene.memory.see_stranger(token)
    if not referents and is_organisation(token) and not is_plural(token):
        scene.memory.describe_stranger(token)
    for referent in referents[:1]:
        scene.note([token], referent)
        scene.memory.see(referent, token)


def _resolve(scene: Scene, token: Token) -> list[Referent]:
    """Return whom a phrase without a name as its head means."""
    if token.dep_ == "attr" or (token.dep_ == "pobj" and token.head.lower_ == "as"):
        return []  # says what somebody is
    if token.dep_ == "appos" and token.head.i in scene.spans:
        return [referent for referent in [scene.whom(token.head)] if referent]
    counted = find_counted(token)
    if counted is None:
        return _resolve_head(scene, token)
    span = scene.spans.get(counted.i)
    named = _resolve_name(scene, span) if span else None
    return ([named] if named else []) if span else _resolve_head(scene, counted)


def _resolve_head(scene: Scene, token: Token) -> list[Referent]:
    if is_people(token):
        same = _find_same_people(scene, token)
        return [same or scene.groups.get_people_at(scene.find_place(token))]
    if token.pos_ == "PRON":
        antecedent = find_antecedent(scene, token)
        return [antecedent] if antecedent else []
    return resolve_noun(scene, token) if token.pos_ in {"NOUN", "PROPN"} else []


def _find_same_people(scene: Scene, number: Token) -> Referent | None:
    """Return of whom more are told: soldiers in "killing 17 soldiers and wounding 20"."""
    verb = number.head
    if verb.dep_ != "conj" or number.dep_ != "dobj":
        return None
    before = (noun for noun in verb.head.children if noun.dep_ == "dobj" and is_plural(noun))
    return first(map(scene.whom, before))


def _is_clause_of_subject(token: Token) -> bool:
    """Return whether the parser made a clause of a subject: "The bank operating there said"."""
    return token.tag_ == "VBG" and token.pos_ == "VERB" and token.dep_ in SUBJECTS


def _is_modifier(token: Token) -> bool:
    """Return whether a noun only says more about another: "military" of "military personnel"."""
    return token.dep_ in MODIFYING or (token.dep_ == "conj" and token.head.dep_ in MODIFYING)
