"""What is decided about two things, and why."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from timeline.vocabulary import CURATED, Subject, Verdict


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision on whether two events, or two actors, are one.

    Attributes:
        about: What the two are.
        one, other: Their keys. Of an event and one statement `other` is the reference of a
            citation, "rt-2022-12-17:1042": the key of its source, and where its passage starts.
        verdict: Whether they are one.
        reasons: Why, in a few words each; at least one.
        decided_by: "curated" for a person, else the name and version of a coder.
        score: How alike the two are, from 0 to 1; None if nobody measured.
    """

    about: Subject
    one: str
    other: str
    verdict: Verdict
    reasons: tuple[str, ...]
    decided_by: str = CURATED
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """Why, when and by whom something is decided.

    Attributes:
        reasons: A few words each; at least one.
        at: With a time zone.
        by: "curated" for a person, else the name and version of a coder.
    """

    reasons: tuple[str, ...]
    at: dt.datetime
    by: str = CURATED
