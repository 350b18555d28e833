"""What the form of a verb says about when, and whether it is dated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.moments import is_length
from timeline.coding.events.subjects import own_subjects, subjects
from timeline.coding.events.syntax import base, children, is_infinitive, is_negated, modals
from timeline.coding.events.voice import is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

FUTURE = frozenset({"will", "wo", "'ll", "would", "shall"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
UNREAL = frozenset({"can", "could", "may", "might", "ca"})
OBLIGING = frozenset({"should", "must", "would"})
ARRANGED = frozenset({"due", "scheduled", "set"})
LATER = frozenset({"after", "once", "before", "until"})
AWAITING = frozenset({"until", "once", "as"})
"""What begins a clause that a plan waits for: "will vote as soon as it meets"."""
MAIN = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
TIMES = frozenset({"DATE", "TIME"})
RECURRING = frozenset(
    {"daily", "weekly", "monthly", "yearly", "annual", "nightly", "every", "each"}
)
PHRASES = ("prep", "pobj", "npadvmod", "dobj", "nsubj", "nsubjpass", "advmod")
"""What is looked into for a date: the phrases of a clause, not other clauses."""


def is_real(verb: Token) -> bool:
    """Return whether neither the clause nor one above it is a condition or a mere possibility."""
    if UNREAL & modals(verb):
        return False
    if _is_feared(verb):
        return False
    clauses = (verb, *verb.ancestors)
    marks = (mark for at in clauses for mark in children(at, "mark", "advmod"))
    if any(mark.lower_ in CONDITIONS for mark in marks) or _is_awaited(verb):
        return False
    return not OBLIGING & modals(verb) or (
        verb.dep_ in {"ccomp", "conj"} and verb.head.pos_ == "VERB"
    )


def _is_feared(verb: Token) -> bool:
    """Return whether it only may be: "raised fears that the owner would close the mill"."""
    is_clause = verb.dep_ in {"acl", "ccomp"} and verb.head.pos_ == "NOUN"
    return is_clause and base(verb.head) in lexicon().kinds["prospects"]


def _is_awaited(verb: Token) -> bool:
    """Return whether something waits for it: "would not talk until the troops left"."""
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not own_subjects(verb):
        return _is_awaited(verb.head)
    marks = {mark.lower_ for mark in children(verb, "mark", "advmod")}
    if verb.dep_ != "advcl" or not marks & AWAITING:
        return False
    main = verb.head.head if verb.head.lower_ == "soon" else verb.head
    if FUTURE & modals(main):
        return "until" in marks or not has_date(verb)
    return "until" in marks and (is_negated(main) or is_present(verb))


def is_advice(verb: Token) -> bool:
    """Return whether somebody is told to do it: "Never promise that you will stay"."""
    if verb.tag_ != "VB" or is_infinitive(verb) or modals(verb) or subjects(verb):
        return False
    helping = children(verb, "aux", "auxpass")
    return verb.dep_ in MAIN and all(base(word) == "do" for word in helping)


def is_present(verb: Token) -> bool:
    """Return whether the tense is the simple present, in the passive too."""
    if verb.tag_ in {"VBZ", "VBP"}:
        return not children(verb, "aux")
    helping = children(verb, "aux", "auxpass")
    is_helped = is_passive(verb) or (helping and helping[0].lower_ in {"do", "does"})
    return bool(is_helped) and len(helping) == 1 and helping[0].tag_ in {"VBZ", "VBP"}


def is_to_come(verb: Token) -> bool:
    """Return whether the present stands for the future: "after Ukraine pulls out"."""
    marks = children(verb, "mark", "advmod")
    return verb.dep_ == "advcl" and any(mark.lower_ in LATER for mark in marks)


def is_arranged(verb: Token) -> bool:
    """Return whether it is settled that it will be done: "is to go", "are due to meet"."""
    return base(verb) == "be" and bool(_arrangements(verb))


def is_intended(verb: Token) -> bool:
    """Return whether it is told as a plan: "plans to send troops", "is set to leave in March"."""
    if base(verb) in lexicon().kinds["intending"]:
        return any(map(is_infinitive, children(verb, "xcomp")))
    return any(map(has_date, _arrangements(verb)))


def _arrangements(verb: Token) -> list[Token]:
    """Return what somebody is, or is set, or expects to do."""
    above = [verb, *(word for word in children(verb, "acomp") if word.lower_ in ARRANGED)]
    below = (child for word in above for child in children(word, "xcomp"))
    return [child for child in below if is_infinitive(child)]


def is_reported(verb: Token) -> bool:
    """Return whether it is what somebody says."""
    return verb.dep_ == "ccomp" and base(verb.head) in lexicon().kinds["reporting"]


def is_announced(verb: Token) -> bool:
    """Return whether somebody says that it will be done."""
    return is_reported(verb) and bool(FUTURE & modals(verb))


def is_said_of_oneself(verb: Token) -> bool:
    """Return whether somebody says it of themselves: "Syria says it is willing to withdraw"."""
    return is_reported(verb) and any(noun.pos_ == "PRON" for noun in own_subjects(verb))


def has_date(word: Token) -> bool:
    """Return whether a date stands below the word, not in a clause of its own."""
    if any(child.ent_type_ in TIMES and not _recurs(child) for child in word.children):
        return True
    return any(map(has_date, children(word, *PHRASES)))


def has_day(word: Token) -> bool:
    """Return whether a date stands below the word that is more than how long it took."""
    if any(child.ent_type_ in TIMES and not _is_no_day(child) for child in word.children):
        return True
    return any(has_day(each) for each in children(word, *PHRASES) if not _is_no_day(each))


def _recurs(time: Token) -> bool:
    """Return whether it is how often: "daily payments"."""
    return any(word.lower_ in RECURRING for word in (time, *time.lefts))


def _is_no_day(time: Token) -> bool:
    return is_length(time) or _recurs(time)
