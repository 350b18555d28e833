"""Somebody of whom only a noun is told: "a journalist", "oil companies", "the council"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.mentions.groups import is_organised, name_group
from timeline.coding.mentions.phrases import find_counted, is_plural
from timeline.coding.mentions.words import base, find_group_kind, is_title, word_set
from timeline.records.coded import Mention
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

DOING = frozenset({"nsubj", "conj"})
ANY = frozenset({"any", "each", "every", "no"})
"""Before a noun for whoever it may be."""


def find_stranger(noun: Token) -> Mention | None:
    """Return a nameless actor for a noun that says what somebody is; None if it says too little."""
    head = find_counted(noun) or noun
    kind = _find_kind(head)
    is_anybody = any(child.lower_ in ANY for child in head.lefts)
    if kind is None or is_anybody or _is_thing(head):
        return None
    name = name_group(head)
    return Mention(name[0].upper() + name[1:], kind, nameless=True)


def _find_kind(noun: Token) -> ActorKind | None:
    """Return what somebody is: one who holds an office is a person."""
    if noun.pos_ != "NOUN" or base(noun) in word_set("names_groups", "words", "faceless"):
        return None
    if base(noun) in word_set("names_titles", "governing"):
        return ActorKind.GOVERNMENT
    if is_title(noun, of_persons=True) and not (is_plural(noun) or is_organised(noun)):
        return ActorKind.PERSON
    return find_group_kind(noun)


def _is_thing(noun: Token) -> bool:
    """Return whether it is what somebody uses rather than somebody: "by force", "two tanks"."""
    if base(noun) in word_set("names_groups", "words", "machines"):
        return noun.dep_ not in DOING
    military = find_group_kind(noun) is ActorKind.MILITARY
    return military and not is_plural(noun) and not list(noun.lefts)
