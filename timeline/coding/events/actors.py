"""Which words of a noun phrase stand for somebody who can act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.syntax import agents, base, children, conjuncts, kernel
from timeline.coding.lexicons import read_lexicon
from timeline.coding.times.lexicon import MONTHS

if TYPE_CHECKING:
    from spacy.tokens import Token

ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Entities that act."""
COUNTED = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})
PRONOUNS = frozenset(
    {
        *("i", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "who"),
        *("his", "its", "our", "their"),
    }
)
NAMING = frozenset({"of", "by", "from", "against", "with", "on", "to", "for", "between", "among"})
DEEPEST = 3
"""Phrases in phrases that are looked into for somebody."""


def stands_for_somebody(word: Token) -> bool:
    """Return whether a word by itself names somebody: a name, a nationality, a kind of people."""
    if word.ent_type_ in ACTING:
        return True
    if word.ent_type_ in COUNTED or word.text.rstrip(".") in MONTHS:
        return False
    if word.pos_ == "PRON":
        return word.lower_ in PRONOUNS
    people = read_lexicon("events_people")["people"]
    return word.pos_ == "PROPN" or (word.pos_ == "NOUN" and base(word) in people)


def find_actor(noun: Token, depth: int = 0) -> Token | None:
    """Return the word of a noun phrase that names an actor; None if there is none.

    The head comes first, then who owns or made it ("an Israeli proposal", "Haiti's efforts"), then
    whom its prepositions name ("a request from Belgrade").
    """
    head = kernel(noun)
    if stands_for_somebody(head):
        return head
    if before := _find_before(head, depth):
        return before
    if depth > DEEPEST:
        return None
    inner = [agent for clause in children(head, "acl") for agent in agents(clause)]
    for prep in children(head, "prep"):
        if prep.lower_ in NAMING:
            inner += children(prep, "pobj")
    return next(filter(None, (find_actor(each, depth + 1) for each in inner)), None)


def _find_before(head: Token, depth: int) -> Token | None:
    """Return who stands before a noun: "Israeli", "Haiti's"; a pronoun names nobody new."""
    for child in children(head, "poss", "compound", "amod", "nmod"):
        if child.pos_ == "PRON":
            continue
        if child.ent_type_ in ACTING:
            return child
        if child.dep_ == "poss" and (found := find_actor(child, depth + 1)):
            return found
    return None


def expand(nouns: list[Token]) -> tuple[Token, ...]:
    """Return each noun with what is joined to it, once, in the order of the text."""
    return tuple(
        sorted(
            {part.i: part for noun in nouns for part in conjuncts(noun)}.values(), key=lambda t: t.i
        )
    )
