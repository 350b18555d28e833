"""Whose a group or an office is: its state, its organisation, its people or its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.mentions.acting import is_hosting, is_part_of_word
from timeline.coding.mentions.descriptions import find_described
from timeline.coding.mentions.forms import Use
from timeline.coding.mentions.group_nouns import is_member
from timeline.coding.mentions.groups import Owner
from timeline.coding.mentions.phrases import is_definite, iter_joined, iter_qualifiers
from timeline.coding.mentions.pronouns import find_antecedent
from timeline.coding.mentions.scene import Scene
from timeline.coding.mentions.spans import NameSpan
from timeline.coding.mentions.words import (
    base,
    event_nouns,
    find_group_kind,
    is_place_name,
    is_title,
    is_title_part,
)
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

MODIFYING = frozenset({"compound", "nmod", "amod"})
TIMES = frozenset({"DATE", "TIME"})
OTHERS = frozenset({"ally", "neighbor", "neighbour", "opponent", "rival"})
"""Whoever has one of these is another: "its neighbour's navy"."""


def find_owners(scene: Scene, noun: Token) -> list[Owner]:
    """Return whose a phrase is, none if it does not say: several of "Greek and Turkish troops"."""
    tokens = [token for token in iter_qualifiers(noun) if not _is_of_other(noun, token)]
    made = [(token, _make_owner(scene, noun, token)) for token in tokens]
    owners = [(token, owner) for token, owner in made if owner and not _is_other(owner, noun)]
    owners.sort(key=lambda pair: _rank(pair[1], noun))
    if not owners:
        return []
    token, owner = owners[0]
    joined = {other.i for other in iter_joined(token)} if owner.referent else set()
    return [owner, *(other for token, other in owners[1:] if token.i in joined and other.referent)]


def _is_of_other(noun: Token, token: Token) -> bool:
    """Return whether a word says whose neighbour has what a noun is: "its neighbour's navy"."""
    return token.head != noun and token.dep_ == "poss" and base(token.head) in OTHERS


def _rank(owner: Owner, noun: Token) -> int:
    """Return which owner tells most: not a place, and of an office rather a state than a people."""
    return 2 * owner.is_place + (owner.referent is None and is_title(noun))


def _make_owner(scene: Scene, noun: Token, token: Token) -> Owner | None:
    """Return the owner of a noun that one of its qualifiers names."""
    span = scene.spans.get(token.i)
    if span is None:
        return _make_owner_of_place(scene, token) or _make_described_owner(scene, token)
    if token.i not in {span.root.i, span.tokens[-1].i}:
        return _make_inner_owner(scene, token)
    if is_part_of_word(span):
        return _make_leading_owner(scene, span, token)
    office = is_title(noun) or find_group_kind(noun) is ActorKind.GOVERNMENT
    governs = span.use is Use.CAPITAL and office  # "the government in Belgrade"
    if _is_people(span, token, noun):
        return Owner(span.text)
    if is_hosting(span) and token.head.lower_ != "from" and not governs:
        return Owner(span.text, is_place=True)
    return _make_named_owner(scene, span, token)


def _make_owner_of_place(scene: Scene, token: Token) -> Owner | None:
    """Return the place that a noun tells with a name: "Sindh province", "the town of Vidin"."""
    if not is_place_name((token.lower_,)):
        return None
    of = (child for child in token.rights if child.lower_ == "of")
    inner = (scene.spans.get(noun.i) for child in of for noun in child.children)
    named = next((span for span in inner if span and is_hosting(span)), None)
    if named is not None:
        return Owner(named.text, is_place=True)
    spans = [scene.spans[child.i] for child in token.lefts if child.i in scene.spans]
    if not spans or not is_hosting(spans[-1]):
        return None
    return Owner(f"{spans[-1].text} {token.text}", is_place=True)


def _is_people(span: NameSpan, token: Token, noun: Token) -> bool:
    """Return whether what the recogniser took for a place is a people: "Shona rebels"."""
    strange = span.use is Use.PLACE and not span.is_known and token.dep_ in MODIFYING
    return strange and (is_title(noun) or find_group_kind(noun) is ActorKind.REBELS)


def _make_described_owner(scene: Scene, token: Token) -> Owner | None:
    """Return the owner that a pronoun or a noun means: "its", "the country's"."""
    referent = scene.whom(token)
    if referent is None and token.pos_ == "PRON":
        referent = find_antecedent(scene, token)
    if referent is None and is_definite(token):  # "a spokesman for the group"
        referent = find_described(scene.memory, token)
    if referent is None:  # "Houthi rebels": a people that is no state's
        is_deed = bool(token.is_sent_start) and token.lower_ in event_nouns()
        is_name = token.pos_ == "PROPN" and token.text[0].isupper() and token.ent_type_ not in TIMES
        is_people = is_name and token.dep_ in MODIFYING and not is_deed
        says_office = is_title(token) or is_title_part(token) or find_group_kind(token) is not None
        return Owner(token.text) if is_people and not says_office else None
    possesses = token.dep_ == "poss"
    return Owner(referent.name, referent, referent.adjective, is_possessor=possesses)


def _make_leading_owner(scene: Scene, span: NameSpan, token: Token) -> Owner | None:
    """Return who leads: of "NATO-led troops" NATO, of "Dutch-led troops" nobody but these words."""
    after = span.tokens[-1].i + 2
    doc = span.root.doc
    if after >= len(doc) or doc[after].lower_ != "led":
        return None
    if span.named.kind is ActorKind.STATE:
        return Owner(f"{span.text}-led")
    return _make_named_owner(scene, span, token)


def _make_named_owner(scene: Scene, span: NameSpan, token: Token) -> Owner | None:
    if span.use is Use.PEOPLE:
        return Owner(span.text)
    if span.use is Use.ADJECTIVE and token.i and token.nbor(-1).lower_ == "ethnic":
        return Owner(f"ethnic {span.text}")
    referent = scene.referents.of(span)
    modifies = token.dep_ in MODIFYING
    word = span.text if modifies else (span.named.adjective or span.named.name)
    return Owner(word, referent, span.named.adjective) if referent else None


def _make_inner_owner(scene: Scene, token: Token) -> Owner | None:
    """Return the state that a word names inside a longer name: "Serbian police"."""
    form = scene.index.find(token.text)
    if form is None or form.named.kind is not ActorKind.STATE:
        return None
    return Owner(token.text, scene.referents.get(form.named), form.named.adjective)


def _is_other(owner: Owner, noun: Token) -> bool:
    """Return whether an owner is an army and the noun a police, or the reverse."""
    if is_member(noun):
        return False
    forces = {ActorKind.MILITARY, ActorKind.POLICE}
    kinds = {owner.referent.kind if owner.referent else None, find_group_kind(noun)}
    return kinds == forces
