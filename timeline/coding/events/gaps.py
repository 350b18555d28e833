"""What a relative clause lacks: "the audit, which the firm completed" tells what was completed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.phrases import measured
from timeline.coding.events.relatives import TIMES
from timeline.coding.events.subjects import RELATIVE
from timeline.coding.events.syntax import QUESTIONS, children
from timeline.coding.events.voice import is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

MOMENTS = frozenset({"time", "way", "reason", "moment", "point", "place"})
"""Nouns whose clause has no gap for them: "the way they did it"."""


def find_gap(verb: Token) -> tuple[Token, Token] | None:
    """Return the noun that a relative clause has for its object, and the verb it is the object of.

    "The audit, which the firm completed" and "a claim the army denied"; None if there is none.
    """
    is_misread = verb.dep_ == "acl" and verb.tag_ == "VBD"  # "a claim that the party rejected"
    if not (verb.dep_ == "relcl" or is_misread) or verb.head.ent_type_ in TIMES:
        return None
    if verb.head.lemma_ in MOMENTS:
        return None
    doers = [noun for noun in children(verb, "nsubj", "nsubjpass") if noun.i < verb.i]
    if not doers or doers[0].lower_ in RELATIVE:
        return None
    words = [token for token in verb.subtree if token.i < doers[0].i and is_relative(token)]
    if words:
        above = words[0].head
        return (measured(verb.head), above) if words[0].dep_ == "dobj" else None
    if verb.left_edge.i == 0 or verb.left_edge.nbor(-1).is_punct:
        return None
    has_object = children(verb, "dobj", "ccomp", "xcomp", "attr", "acomp")
    stranded = [prep for prep in children(verb, "prep") if not list(prep.children)]
    return None if has_object or stranded or is_passive(verb) else (verb.head, verb)


def is_relative(word: Token) -> bool:
    """Return whether it stands for the noun before its clause; "that" for the object of one."""
    return word.tag_ in QUESTIONS or (word.lower_ == "that" and word.dep_ == "dobj")
