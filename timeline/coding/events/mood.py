"""What the tense makes of an event: PLOVER takes to say that one will help as to agree."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.coding.events.complements import complement
from timeline.coding.events.lexicon import COOPERATIVE, HOSTILE, lexicon
from timeline.coding.events.reading import Reading
from timeline.coding.events.subjects import own_subjects
from timeline.coding.events.syntax import base, children, is_negated, modals
from timeline.coding.events.tense import FUTURE, has_date
from timeline.coding.events.voice import is_passive
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token


def in_its_mood(reading: Reading) -> Reading:
    """Return the reading with the type that its tense and its purpose give it."""
    verb = reading.verb
    if reading.type is EventType.MOBILIZE and _keeps_peace(reading):
        reading = replace(reading, type=EventType.AID)
    if _is_demanded(verb):
        return _demand(reading)
    if reading.type is EventType.CONSULT and has_date(verb):
        return reading  # a meeting with its day is one to come, not a mere promise
    if reading.type is None or not FUTURE & modals(verb) or is_passive(reading.trigger):
        return reading
    if is_negated(verb) and reading.type in COOPERATIVE | HOSTILE:
        is_refusal = reading.type in COOPERATIVE | {EventType.MOBILIZE}
        return replace(reading, type=EventType.REJECT) if is_refusal else reading
    if reading.type in COOPERATIVE and _has_condition(verb):
        return replace(reading, type=EventType.THREATEN)
    return intended(reading)


def intended(reading: Reading) -> Reading:
    """Return what it is to say that one will: if cooperative, to agree; if hostile, to threaten."""
    if reading.type in HOSTILE - {EventType.MOBILIZE}:
        return replace(reading, type=EventType.THREATEN)
    return replace(reading, type=EventType.AGREE) if reading.type in COOPERATIVE else reading


def _demand(reading: Reading) -> Reading:
    """Return the demand that somebody makes who says that another must do it."""
    verb, head = reading.verb, reading.verb.head
    return replace(
        reading,
        verb=head,
        trigger=head,
        act=head,
        type=EventType.REQUEST,
        content=verb,
        words=("must", *reading.words),
        through=(verb, reading.trigger, reading.act, *reading.through),
    )


def _is_demanded(verb: Token) -> bool:
    """Return whether somebody says that another must do it."""
    is_said = verb.dep_ == "ccomp" and base(verb.head) in lexicon().kinds["reporting"]
    if not is_said or all(noun.pos_ == "PRON" for noun in own_subjects(verb)):
        return False
    has_to = base(verb) == "have" and complement(verb) is not None and not is_negated(verb)
    return has_to or "must" in modals(verb)


def _keeps_peace(reading: Reading) -> bool:
    """Return whether forces are sent to keep peace, which PLOVER counts as aid."""
    if reading.words[0] not in lexicon().kinds["sending"]:
        return False
    keepers = lexicon().classes["PEACEKEEPERS"]
    return any(base(token) in keepers for token in reading.trigger.subtree)


def _has_condition(verb: Token) -> bool:
    clauses = children(verb, "advcl")
    return any(mark.lower_ == "unless" for clause in clauses for mark in children(clause, "mark"))
