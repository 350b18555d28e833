"""Somebody of whom only a noun is told: "a journalist", "oil companies", "the council"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.mentions.group_nouns import is_organised, is_side, name_group
from timeline.coding.mentions.phrases import are_apart, find_counted, is_bare, is_plural
from timeline.coding.mentions.titles import get_parts, is_office
from timeline.coding.mentions.words import (
    base,
    find_group_kind,
    is_title,
    is_told_before,
    word_set,
)
from timeline.records.coded import Mention
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

DOING = frozenset({"nsubj", "conj"})
GOVERNING = frozenset({"minister", "president", "premier", "ambassador", "governor", "envoy"})
ANYBODYS = frozenset({"ceo", "chairman", "director", "executive", "founder", "negotiator"})
"""Those whom firms and unions have too."""
ANY = frozenset({"any", "each", "every", "no"})
"""Before a noun for whoever it may be."""


def find_stranger(noun: Token) -> Mention | None:
    """Return a nameless actor for a noun that says what somebody is; None if it says too little."""
    head = find_counted(noun) or noun
    kind = _find_kind(head)
    is_anybody = any(child.lower_ in ANY for child in head.lefts) or _is_to_be_found(head)
    if kind is None or is_anybody or _is_thing(head) or is_side(head):
        return None
    name = name_group(head)
    if _is_of_office(head):
        name, kind = f"{name}'s office", _find_kind_of_office(head)
    return Mention(name[0].upper() + name[1:], kind, nameless=True)


def _find_kind(noun: Token) -> ActorKind | None:
    """Return what somebody is: one who holds an office is a person, several are a government."""
    if noun.pos_ != "NOUN" and not _is_office_in_capitals(noun):
        return None
    is_faceless = base(noun) in word_set("names_groups", "words", "faceless")
    if is_faceless and are_apart(noun):  # "two former members of the council"
        return ActorKind.CIVILIANS if is_plural(noun) else ActorKind.PERSON
    if is_faceless and not (_is_told_whose(noun) or get_parts(noun) or is_told_before(noun)):
        return None
    if base(noun) in word_set("names_titles", "governing"):
        return ActorKind.GOVERNMENT
    is_body = is_organised(noun) or base(noun) in word_set("names_titles", "bodies")
    if is_title(noun) and not is_body:
        return _find_kind_of_several(noun) if is_plural(noun) else ActorKind.PERSON
    return find_group_kind(noun)


def _is_of_office(noun: Token) -> bool:
    """Return whether a title says whose office does something: "the prosecutor's office"."""
    return noun.dep_ == "poss" and noun.head.lower_ == "office" and is_title(noun)


def _find_kind_of_office(noun: Token) -> ActorKind:
    """Return what the office of somebody is, by the words of the title: a court's or a state's."""
    kinds = map(find_group_kind, (noun, *noun.lefts))
    return ActorKind.JUDICIARY if ActorKind.JUDICIARY in kinds else ActorKind.GOVERNMENT


def _find_kind_of_several(noun: Token) -> ActorKind:
    """Return what several are who bear a title: "ministers" govern, "candidates" do not."""
    governs = base(noun) in GOVERNING or (is_office(noun) and not _is_told_whose(noun))
    governs = governs and base(noun) not in ANYBODYS
    return find_group_kind(noun) or (ActorKind.GOVERNMENT if governs else ActorKind.CIVILIANS)


def _is_told_whose(noun: Token) -> bool:
    """Return whether a noun before a title says whose it is: "community leaders"."""
    before = [child for child in noun.lefts if child.dep_ == "compound" and child.pos_ == "NOUN"]
    return any(child.is_lower or child.is_sent_start for child in before)


def _is_office_in_capitals(noun: Token) -> bool:
    """Return whether a title is written as a name: "the Home Secretary"."""
    is_definite = any(child.lower_ == "the" for child in noun.lefts)
    return noun.pos_ == "PROPN" and is_definite and is_title(noun, of_persons=True)


def _is_to_be_found(noun: Token) -> bool:
    """Return whether nobody holds the office yet: "will choose a new president"."""
    return is_office(noun) and {"a", "new"} <= {child.lower_ for child in noun.lefts}


def _is_thing(noun: Token) -> bool:
    """Return whether it is what somebody uses rather than somebody: "by force", "two tanks"."""
    if base(noun) in word_set("names_groups", "words", "machines"):
        return noun.dep_ not in DOING
    if base(noun) in word_set("names_groups", "words", "uncounted") and is_bare(noun):
        return True
    military = find_group_kind(noun) is ActorKind.MILITARY
    return military and not is_plural(noun) and not list(noun.lefts)
