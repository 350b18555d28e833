"""What waits for a person to look at it, and what that person is shown."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.records.details import Cited, EventDetail, Participant


@dataclass(frozen=True, slots=True)
class WaitingStatement:
    """A machine-coded statement that nobody has looked at.

    Attributes:
        citation: Its id.
        source: The key of the article; the passage goes from `start` to `end`.
        date, realis: As the article tells it, EDTF.
        type, title, event: Of the event it joined, with its key.
    """

    citation: int
    source: str
    start: int
    end: int
    date: str | None
    type: str | None
    realis: str
    title: str
    event: str


@dataclass(frozen=True, slots=True)
class WaitingPair:
    """Two events that a program took for one, or not, and nobody has decided.

    Attributes:
        one, other: Their keys.
        date, type, realis, title: Of the first.
        score: How alike they are, from 0 to 1; None if nobody measured.
        reasons: Joined by "; ".
    """

    one: str
    other: str
    date: str | None
    type: str | None
    realis: str
    title: str
    score: float | None
    reasons: str


Waiting = WaitingStatement | WaitingPair


@dataclass(frozen=True, slots=True)
class ReadAs:
    """What the coder read in a passage, apart from what became of the event."""

    title: str
    type: str | None
    place: str | None
    actors: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class StatementInReview:
    """A statement with all that it takes to judge it.

    Attributes:
        citation: Its id.
        before, after: The text around the passage, some hundred characters each.
        cited: What it states.
        reading: What the coder read; None if that is not kept.
        event: The event it joined, with all citations.
        joined_because: Why it joined; None if it made the event.
    """

    citation: int
    before: str
    after: str
    cited: Cited
    reading: ReadAs | None
    event: EventDetail
    joined_because: str | None


@dataclass(frozen=True, slots=True)
class PairInReview:
    """Two events with all that is known of them, and why they may be one."""

    one: EventDetail
    other: EventDetail
    score: float | None
    reasons: str
