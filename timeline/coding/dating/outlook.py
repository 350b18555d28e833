"""Whether a verb looks ahead: by its helpers, its tense, or what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.dating.forms import auxiliaries, is_infinitive, is_verbal, marker
from timeline.coding.dating.tables import look_up, words_under
from timeline.vocabulary import Realis

if TYPE_CHECKING:
    from spacy.tokens import Token

PRESENT = frozenset({"VBZ", "VBP"})
PERFECT = frozenset({"has", "have", "'ve", "’ve"})
"""What is told with these alone has happened: "if it fails, they have threatened to strike"."""
CONDITION = "if"


def realis_of_modal(verb: Token) -> Realis | None:
    """Return what the helpers of a verb make of its event; None if they say nothing."""
    words = {aux.lower_ for aux in auxiliaries(verb)}
    if words - PERFECT and any(map(_is_condition, verb.children)):
        return Realis.HYPOTHETICAL
    if "would" in words and _is_told_in_past(verb):
        return Realis.PLANNED
    return look_up("modals", words)


def _is_condition(clause: Token) -> bool:
    """Return whether a clause says on what condition: "if the talks go well"."""
    return clause.dep_ == "advcl" and marker(clause) == CONDITION


def _is_told_in_past(verb: Token) -> bool:
    """Return whether "would" is the past of "will": "said that he had come and would stay"."""
    if verb.dep_ == "conj" and is_verbal(verb.head):
        return _is_told_in_past(verb.head)
    return verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBN", "VBG"}


def as_if_told(word: Token, realis: Realis) -> Realis:
    """Return what an event would be if it were not denied: done, or still to come.

    "He never met her" is of the time before it is said, "he will not go" of that behind it.
    """
    if realis is not Realis.DENIED:
        return realis
    ahead = is_verbal(word) and (is_infinitive(word) or realis_of_modal(word) is not None)
    return Realis.PLANNED if ahead else Realis.OCCURRED


def looks_ahead(word: Token) -> bool:
    """Return whether a verb is in the present or the future: "will leave", "is due to leave"."""
    if word.dep_ in {"xcomp", "acomp"}:
        return looks_ahead(word.head)
    helpers = auxiliaries(word)
    first = helpers[0] if helpers else word
    will = any(helper.lower_ in words_under("modals", Realis.PLANNED.value) for helper in helpers)
    return will or first.tag_ in PRESENT


def was_planned(verb: Token) -> bool:
    """Return whether a plan is told in the past: "planned to build", "was due to build" a road."""
    told = verb.head.head if verb.head.dep_ == "acomp" else verb.head
    return verb.dep_ == "xcomp" and told.tag_ == "VBD" and plans(verb.head)


def plans(word: Token) -> bool:
    """Return whether a word tells of what is to come: "scheduled", "agreed"."""
    return word.lemma_.lower() in words_under("complements", Realis.PLANNED.value)
