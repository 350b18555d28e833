"""Whether two reports are of one event: the points of all aspects, summed.

Every aspect gives points for or against, or excludes that the two are one. A wrong `same` misleads
whoever reads the chronology, a wrong `unsure` costs a look: so `same` also needs that no aspect
lacks what it needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from timeline.resolving.aspects import ASPECTS, Finding
from timeline.resolving.reports import Report

SAME = 7.0
"""Points from which two reports are of one event."""
UNSURE = 5.0
"""Points from which a person should look."""
REMEMBERED = 10_000
"""Comparisons kept, because one report is looked at several times while it is resolved."""
MOST = 14.0
"""Points of two reports that agree in everything: a score of 0.5 is the least of `same`."""


class SameOrNot(StrEnum):
    """A judgement about two reports."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judgement, how much speaks for `same` (0 to 1), and why, in plain words."""

    verdict: SameOrNot
    score: float
    reasons: tuple[str, ...]


@lru_cache(maxsize=REMEMBERED)
def compare(one: Report, other: Report) -> Verdict:
    """Judge whether two reports are of one event; the order of the two does not matter."""
    first, second = sorted((one, other), key=lambda report: report.identity)
    findings = []
    for aspect in ASPECTS:
        finding = aspect(first, second)
        if finding.points is None:
            return Verdict(SameOrNot.DIFFERENT, 0.0, (finding.reason,))
        findings.append(finding)
    points = sum(finding.points or 0.0 for finding in findings)
    reasons = tuple(finding.reason for finding in findings if finding.reason)
    return Verdict(_decide(points, findings), _score(points), reasons)


def _decide(points: float, findings: Sequence[Finding]) -> SameOrNot:
    if points < UNSURE:
        return SameOrNot.DIFFERENT
    if points < SAME or any(finding.missing for finding in findings):
        return SameOrNot.UNSURE
    return SameOrNot.SAME


def _score(points: float) -> float:
    return round(min(1.0, max(0.0, points / MOST)), 3)
