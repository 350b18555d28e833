"""Blocks: which stored reports a new one must be compared with."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from timeline.dates import Span
from timeline.resolving.days import EXACT, NEWS, find_window
from timeline.resolving.reports import Report

MARGIN = dt.timedelta(days=3 * NEWS + 2 * EXACT)
"""How far apart the windows of two reports of one event may be: each lies at most `NEWS` from the
news it stands in, which is of `EXACT` days at most, and the news as far from each other."""


@dataclass(frozen=True, slots=True)
class Block:
    """What a report of the same event has in common with a report; all others are another's.

    It names one of the `actors`, or the `place`; and its window overlaps the days from `earliest`
    to `latest` (None where open), or it is of the same `source`. The window of a stored citation
    is, in SQL, from `coalesce(citation.earliest, citation.latest, source.published_earliest)` to
    `coalesce(citation.latest, citation.earliest, source.published_latest)`.
    """

    source: str
    earliest: dt.date | None
    latest: dt.date | None
    actors: frozenset[str]
    place: str | None

    def holds(self, report: Report) -> bool:
        """Return whether a report is to be compared."""
        near = find_window(report).overlaps(Span(self.earliest, self.latest))
        names = bool(self.actors & report.actors) or self.place == report.place is not None
        return names and (near or self.source == report.source)


def find_block(report: Report) -> Block:
    """Return the block of a report: whatever is the same as it lies in there."""
    window = find_window(report)
    first, last = window.earliest, window.latest
    if first is not None:
        first = max(first, dt.date.min + MARGIN) - MARGIN
    if last is not None:
        last = min(last, dt.date.max - MARGIN) + MARGIN
    return Block(report.source, first, last, report.actors, report.place)
