"""States that a chronology shows as going on: those with a number, or with a beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.actors import find_actor
from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.phrases import direct_objects, prepositions
from timeline.coding.events.reading import Reading
from timeline.coding.events.subjects import subjects
from timeline.coding.events.syntax import base, children
from timeline.coding.events.tense import is_present

if TYPE_CHECKING:
    from spacy.tokens import Token

NOW = frozenset({"currently", "now", "still", "already", "presently"})
KEEPING = frozenset({"maintain", "have"})
"""Verbs whose states may have a type as well: "maintains a contingent of 40 peacekeepers"."""


def is_state(reading: Reading) -> bool:
    """Return whether it is a state worth showing: "has 4,000 troops", "operating since 1999"."""
    verb, lemma = reading.verb, base(reading.trigger)
    if lemma not in lexicon().kinds["shown"] or (reading.type and lemma not in KEEPING):
        return False
    if verb.tag_ == "VBG":
        since = any(word == "since" for word, _ in prepositions(verb))
        return since and bool(children(verb, "aux"))
    if not is_present(verb) or verb.dep_ not in {"ROOT", "ccomp", "conj"}:
        return False
    if (
        verb == reading.trigger
        and lemma == "have"
        and not any(child.lower_ in NOW for child in verb.children)
    ):
        return False  # "has 17,000 soldiers" says what it is, not what goes on
    counted = any(map(_is_counted, direct_objects(reading.trigger)))
    return counted and any(map(find_actor, subjects(verb)))


def _is_counted(noun: Token) -> bool:
    """Return whether a number of people or forces is told."""
    numbers = children(noun, "nummod")
    if any(number.ent_type_ in {"CARDINAL", "QUANTITY"} for number in numbers):
        return find_actor(noun) is not None
    of = (prep for prep in children(noun, "prep") if prep.lower_ == "of")
    return any(_is_counted(inner) for prep in of for inner in children(prep, "pobj"))
