"""Verbs that tell what came later than what is told before them: "later fled", "but then left"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.dating.forms import is_verbal, marker
from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

LAPSE = frozenset({"after", "within"})
"""What stands before the time that passed between two events."""
UNITS = frozenset({"minute", "hour", "day", "week", "month", "year"})


def is_sequel(verb: Token) -> bool:
    """Return whether a verb tells what came later than what is told before: "later fled"."""
    sequel = read_lexicon("dating_links")["sequel"]
    return any(
        child.dep_ == "advmod" and child.lower_ in sequel and not any(child.children)
        for child in verb.children
    )


def has_lapse(verb: Token) -> bool:
    """Return whether a verb tells after what time it was: "was freed after two days"."""
    return any(
        child.lower_ in LAPSE and any(noun.lemma_ in UNITS for noun in child.children)
        for child in verb.children
    )


def is_turn(verb: Token) -> bool:
    """Return whether a verb tells a turn: "set it up in May, but left it after others had left"."""
    is_against = any(child.lower_ == "but" and child.i < verb.i for child in verb.head.rights)
    clauses = (marker(child) for child in verb.rights if child.dep_ == "advcl")
    return is_against and any(word in {"after", "once"} for word in clauses)


def find_judged(clause: Token) -> Token | None:
    """Return the verb for what others took up later: "closed it, a move condemned by unions"."""
    noun, links = clause.head, read_lexicon("dating_links")
    is_after = clause.dep_ == "acl" and clause.lemma_.lower() in links["seen"]
    if not is_after or noun.lemma_.lower() not in links["pointers"] or noun.left_edge.i == 0:
        return None
    is_beside = noun.left_edge.nbor(-1).text in {",", "–", "—"} and noun.dep_ != "nsubj"
    return next(filter(is_verbal, noun.ancestors), None) if is_beside else None
