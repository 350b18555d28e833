"""Where a verb stands in its sentence, and whether a clause there reports anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.phrases import agents
from timeline.coding.events.reading import Reading
from timeline.coding.events.subjects import is_told_beside, own_subjects, subjects
from timeline.coding.events.syntax import base, is_infinitive
from timeline.coding.events.tense import is_real, is_reported
from timeline.coding.events.voice import is_passive
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

TELLING = frozenset({"ROOT", "conj", "relcl", "parataxis", "dep", "acl", "advcl"})
"""What a clause may be to the words above it and still report something."""
ALLEGED = frozenset({EventType.ASSAULT, EventType.COERCE})
"""Types of what people are accused of that count as reported."""
PAST = frozenset({"after", "following", "since"})
"""Prepositions before what has happened."""


def is_behind_as(verb: Token) -> bool:
    """Return whether a headline has one clause behind "as" and the parser two verbs for one noun.

    "Police teargas drivers as strike stops the capital", where "teargas" is taken for a noun.
    """
    before = (token for noun in subjects(verb) for token in noun.subtree if token.i < verb.i)
    return any(token.lower_ == "as" for token in before)


def is_placed(verb: Token, reading: Reading) -> bool:
    """Return whether the verb stands where a clause reports something."""
    head = base(verb.head)
    if verb.dep_ in {"xcomp", "ccomp", "advcl"} and head in lexicon().kinds["causing"]:
        return reading.type is not None and is_real(verb.head)
    if verb.dep_ == "acl" and reading.type is EventType.ACCUSE and is_passive(verb):
        return bool(agents(verb))  # "a man accused of …" tells of what he is accused
    if verb.dep_ in TELLING:
        return not is_infinitive(verb) or verb.dep_ == "ROOT"
    if verb.dep_ == "pcomp":
        if verb.head.lower_ in PAST and is_passive(verb) and is_real(verb.head.head):
            return reading.type in ALLEGED  # "is in hospital after being stabbed"
        charged = base(verb.head.head) in lexicon().kinds["charging"]
        return charged and reading.type in ALLEGED
    return (is_reported(verb) or _is_beside(verb)) and not is_infinitive(verb)


def is_supposed(verb: Token) -> bool:
    """Return whether it is what somebody only thinks: "suspect that he led them and shot two"."""
    if verb.dep_ != "conj" or verb.head.pos_ != "VERB" or own_subjects(verb):
        return False
    is_told = verb.head.dep_ == "ccomp" and not is_told_beside(verb)
    above = verb.head.head if is_told else verb.head
    if is_told:
        return base(above) in lexicon().kinds["supposing"]
    return is_supposed(verb.head)


def _is_beside(verb: Token) -> bool:
    """Return whether it is the first of two main clauses: "police held two; they were freed"."""
    between = verb.doc[verb.i : verb.head.i]
    is_first = verb.dep_ == "ccomp" and verb.i < verb.head.i
    return is_first and any(mark.text in {";", ":", "–", "—"} for mark in between)
