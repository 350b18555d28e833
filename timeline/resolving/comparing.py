"""Whether two reports are of one event: the points of all aspects, summed.

Every aspect gives points for or against, or excludes that the two are one. A wrong `same` misleads
whoever reads the chronology, a wrong `unsure` costs a look: so `same` also needs that no aspect
lacks what it needs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate

from timeline.resolving.circumstances import (
    compare_dates,
    compare_figures,
    compare_passages,
    compare_places,
    compare_realis,
    compare_wheres,
)
from timeline.resolving.deeds import compare_triggers, compare_types, compare_words
from timeline.resolving.findings import Finding
from timeline.resolving.parties import compare_actors, compare_roles
from timeline.resolving.reports import Report

SAME = 7.0
"""Points from which two reports are of one event."""
UNSURE = 5.0
"""Points from which a person should look."""
REMEMBERED = 1_000
"""Comparisons kept, because those of one event are compared again with each report of it."""
MOST = 14.0
"""Points that leave no doubt, of which a score is the share: 0.5 is the least of `same`."""

Aspect = Callable[[Report, Report], Finding]
ASPECTS: tuple[tuple[Aspect, float], ...] = (
    (compare_dates, 3.0),  # It excludes most, so it comes first.
    (compare_passages, 1.5),
    (compare_types, 1.5),
    (compare_actors, 2.5),
    (compare_roles, 1.0),
    (compare_places, 1.0),
    (compare_wheres, 0.0),
    (compare_triggers, 2.5),
    (compare_words, 5.0),
    (compare_figures, 2.5),
    (compare_realis, 0.0),
)
"""What is compared, in this order, and the most points that it can give."""
LEFT = [*accumulate((most for _, most in reversed(ASPECTS[1:])), initial=0.0)][::-1]
"""The most points that all later aspects can give."""


class SameOrNot(StrEnum):
    """A judgement about two reports."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judgement, how much speaks for `same` (0 to 1), and why, in plain words.

    If it is `different`, it is so for the reasons given, and nothing else was looked at.
    """

    verdict: SameOrNot
    score: float
    reasons: tuple[str, ...]


def compare(one: Report, other: Report) -> Verdict:
    """Judge whether two reports are of one event; the order of the two does not matter."""
    first, second = _in_order(one, other)
    findings = []
    points = 0.0
    for (aspect, _), left in zip(ASPECTS, LEFT, strict=True):
        finding = aspect(first, second)
        if finding.points is None:
            return Verdict(SameOrNot.DIFFERENT, 0.0, (finding.reason,))
        findings.append(finding)
        points += finding.points
        if points + left < UNSURE:
            return Verdict(SameOrNot.DIFFERENT, _score(points), _reasons(findings))
    return Verdict(_decide(points, findings), _score(points), _reasons(findings))


compare_again = lru_cache(REMEMBERED)(compare)
"""`compare`, for pairs that are looked at several times."""


def _in_order(one: Report, other: Report) -> tuple[Report, Report]:
    first, second = one.passage, other.passage
    is_first = first < second if first != second else one.identity <= other.identity
    return (one, other) if is_first else (other, one)


def _decide(points: float, findings: Sequence[Finding]) -> SameOrNot:
    if points < SAME or any(finding.missing for finding in findings):
        return SameOrNot.UNSURE
    return SameOrNot.SAME


def _score(points: float) -> float:
    return round(min(1.0, max(0.0, points / MOST)), 3)


def _reasons(findings: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(finding.reason for finding in findings if finding.reason)
