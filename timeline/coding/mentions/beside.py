"""Who is named right beside a description: in apposition, behind a title or in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.group_nouns import is_organised
from timeline.coding.mentions.kinds import find_described, is_body, is_label
from timeline.coding.mentions.phrases import is_indefinite, is_plural
from timeline.coding.mentions.referents import Referent
from timeline.coding.mentions.scene import Scene
from timeline.coding.mentions.spans import NameSpan
from timeline.coding.mentions.words import base, find_group_kind, find_head_kind, is_title, word_set
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
JOINED = frozenset({ActorKind.NGO, ActorKind.ORGANISATION, ActorKind.PARTY})
"""Kinds of bodies that people join: "the front", "the movement"."""
FAR = 9
"""Words after a noun within which brackets may name it."""


def find_beside(scene: Scene, noun: Token) -> Referent | None:
    """Return who is named with a noun: "the Serbian president, Aleksandar Vucic"."""
    spans = scene.spans
    beside = [spans[child.i] for child in noun.rights if _is_apposed(child, spans)]
    next_name = spans.get(noun.i + 1)
    labelled = next_name and (is_title(noun) or (is_body(noun) and is_label(noun, next_name.line)))
    following = next_name if labelled else None
    others = (following, _find_in_commas(noun, spans), _find_behind_place(noun, spans))
    names = beside + [span for span in others if span]
    for span in names + _find_bracketed(scene, noun):
        referent = scene.referents.of(span)
        if referent and _may_describe(noun, referent):
            scene.memory.describe(noun, referent)
            return referent
    return None


def _find_in_commas(noun: Token, spans: dict[int, NameSpan]) -> NameSpan | None:
    """Return the person between commas right behind a noun: "a guard, Malam Sule Idris, and"."""
    behind = noun.doc[noun.i + 1 : noun.i + 2].text
    span = spans.get(noun.i + 2) if behind == "," else None
    if span is None or not span.is_person:
        return None
    closing = noun.doc[span.line.end : span.line.end + 1].text
    return span if closing in {",", "."} and span.root.dep_ not in SUBJECTS else None


def _is_apposed(name: Token, spans: dict[int, NameSpan]) -> bool:
    """Return whether a name says who a noun is: of "the union and the firm, Maipo" the firm."""
    between = name.doc[name.head.i + 1 : name.i]
    is_nearest = not any(word.dep_ == "conj" and word.head == name.head for word in between)
    return name.dep_ == "appos" and name.i in spans and is_nearest


def _find_behind_place(noun: Token, spans: dict[int, NameSpan]) -> NameSpan | None:
    """Return who is named behind a noun's place or body: "the governor of Sindh, Murad Shah"."""
    of = [child for child in noun.rights if child.lower_ in {"of", "for"}]
    inner = [word for child in of for word in child.rights if word.dep_ == "pobj"]
    apposed = [child for word in inner for child in word.rights if _is_apposed(child, spans)]
    named = [spans[child.i] for child in apposed]
    return next(
        (span for span in named if span.is_person and find_described(span.line) == noun), None
    )


def _find_bracketed(scene: Scene, noun: Token) -> list[NameSpan]:
    """Return the name in brackets behind a phrase: "the mission in Kosovo (KFOR)"."""
    for number in range(noun.i + 1, min(noun.i + FAR, len(noun.doc) - 2)):
        token = noun.doc[number]
        if token.text == "(" and number + 1 in scene.spans:
            span = scene.spans[number + 1]
            closing = noun.doc[span.tokens[-1].i + 1 : span.tokens[-1].i + 2].text
            of_town = number - 1 in scene.spans and not span.text.isupper()  # "Frankfurt (Oder)"
            return [span] if closing == ")" and not of_town else []
        if token.pos_ in {"VERB", "AUX", "PUNCT"} and token.text != "-":
            return []
    return []


def _may_describe(noun: Token, referent: Referent) -> bool:
    """Return whether a noun can say what somebody is: no "region" is a state that acts."""
    if referent.kind is ActorKind.STATE:
        return ActorKind.STATE in read_lexicon("names_anaphors").get(base(noun), ())
    if referent.kind is ActorKind.PERSON:
        if base(noun) in word_set("names_titles", "bodies"):  # "the head of the authority, Amer"
            return False
        guards = is_indefinite(noun) and find_group_kind(noun) is not None  # "a guard, Sule Idris"
        return is_title(noun) or _is_one_person(noun) or guards
    return not is_title(noun)


def _is_one_person(noun: Token) -> bool:
    """Return whether a noun means one person, though no office: "his predecessor"."""
    is_body = base(noun) in read_lexicon("names_anaphors") or is_organised(noun)
    is_body = is_body or find_head_kind((base(noun),)) in JOINED
    is_told = base(noun) in word_set("events_people", "people")
    told = is_told or find_group_kind(noun) is ActorKind.CIVILIANS  # "the climber Anna Nowak"
    return told and not (is_body or is_plural(noun))
