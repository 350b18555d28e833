"""The noun that a number counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BEFORE_NOUN = frozenset({"amod", "compound", "nmod", "nummod", "poss", "punct", "npadvmod", "case"})
NOUNS = frozenset({"NOUN", "PROPN"})
NEAR = 6
"""Words in which the noun must come that a number counts."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted; its words reach from token `start` up to before `end`."""

    what: str
    unit: str | None
    start: int
    end: int


def noun_after(doc: Doc, at: int, limit: int) -> Token | None:
    """Return the last noun of the phrase that begins at a token; None if none does."""
    found = None
    for word in doc[at : min(limit, at + NEAR)]:
        if word.is_sent_start:
            break
        is_noun = word.pos_ in NOUNS
        found = word if is_noun else found
        if word.text == "," or not (word.dep_ in BEFORE_NOUN or word.pos_ in {"ADJ", "DET"}):
            break
    return found


def with_joined(noun: Token) -> Token:
    """Return the last of the nouns that a number counts together: "118 passengers and crew"."""
    if noun.i + 2 >= len(noun.doc) or noun.nbor(1).lower_ != "and":
        return noun
    second = noun.nbor(2)
    is_bare = second.dep_ == "conj" and second.head == noun and second.pos_ == "NOUN"
    return second if is_bare and second.left_edge == second else noun


def name_of(doc: Doc, at: int, noun: Token) -> str:
    """Return the words of a phrase up to its noun, without articles."""
    words = doc[at : noun.i + 1]
    if words and words[0].dep_ in {"det", "poss"}:
        words = words[1:]
    return str(words.text)


def unit_of(noun: Token) -> str | None:
    """Return the unit of what a noun names: "persons"; None for things."""
    return "persons" if noun.lower_ in read_lexicon("telling_figures")["persons"] else None
