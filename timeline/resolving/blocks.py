"""Blocks: which stored reports a new one must be compared with."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from timeline.dates import Span
from timeline.resolving.days import EXACT, FAR, NEWS, YEAR, compare_days, find_moment
from timeline.resolving.numbers import share_telling
from timeline.resolving.reports import Report

APART = 1
"""Days by which dates that may be of one event exclude each other at most."""


@dataclass(frozen=True, slots=True)
class Block:
    """What a report of the same event has in common with a report; all others are another's.

    It names one of the actors, or the place, or counts the same. And it has a closed date that
    overlaps `days`, or that is `stretch`; or a date that is not closed, in an article that came out
    in the days of `news`.

    Attributes:
        report: The one whose block it is.
        days: None if it has no such days.
        stretch: Its date, if that is longer than a year; only the same one says something then.
        news: None if it tells of no news.
    """

    report: Report
    days: Span | None
    stretch: Span | None
    news: Span | None

    def holds(self, other: Report) -> bool:
        """Return whether another report is to be compared."""
        one = self.report
        names = not one.actors.isdisjoint(other.actors) or one.place == other.place is not None
        return (names or share_telling(one, other)) and compare_days(one, other) not in FAR


def find_block(report: Report) -> Block:
    """Return the block of a report: whatever is the same as it lies in there."""
    moment = find_moment(report, EXACT)
    news = _widen(moment, NEWS) if moment else None
    if not report.span.is_closed:
        return Block(report, news, None, news)
    days = _widen(report.span, APART)
    if _is_short(days):
        return Block(report, days, None, news)
    return Block(report, None, report.span, None)


def _is_short(days: Span) -> bool:
    return ((days.latest or dt.date.max) - (days.earliest or dt.date.min)).days <= YEAR + 2 * APART


def _widen(span: Span, days: int) -> Span:
    """Return a closed span with some days more on either side."""
    first, last = span.earliest or dt.date.min, span.latest or dt.date.max
    margin = dt.timedelta(days=days)
    return Span(max(first, dt.date.min + margin) - margin, min(last, dt.date.max - margin) + margin)
