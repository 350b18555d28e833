"""What the date of one event says of another that hangs on it, or that is told by it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.dating.links import How, Link
from timeline.coding.dating.stating import onward, until
from timeline.coding.telling.clauses import iter_tellings
from timeline.coding.telling.quotations import find_speaking
from timeline.records.told import StatedDate
from timeline.vocabulary import HAPPENED, Realis

if TYPE_CHECKING:
    from spacy.tokens import Token

NEVER_TOLD = "Not told as done, and no day is given."
DONE = (Realis.OCCURRED, Realis.DENIED)


def iter_tellers(trigger: Token) -> Iterator[Token]:
    """Yield the verbs that tell an event which does not hang on them, the nearest first."""
    yield from iter_tellings(trigger)
    speaking = find_speaking(trigger)
    if speaking is not None and speaking != trigger:
        yield speaking


def see(governor: StatedDate, link: Link, realis: Realis) -> StatedDate | None:
    """Return what the date of one event says of another that hangs on it."""
    reason = governor.reason or f"“{link.word.text}” is dated “{governor.words}”."
    if link.how is How.SAME or (link.how is How.TOLD and realis is Realis.ONGOING):
        return governor
    if link.how is How.FROM or (link.how is How.TOLD and realis not in HAPPENED):
        return onward(governor, f"Not before that: {reason}") or StatedDate(reason=NEVER_TOLD)
    if realis in DONE and link.how in {How.BY, How.TOLD}:
        return until(governor, f"Not after that: {reason}")
    return None
