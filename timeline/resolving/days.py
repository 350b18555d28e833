"""How the dates of two reports stand to each other."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from timeline.dates import Span
from timeline.resolving.reports import OPEN, Report

EXACT = 3
"""Days of a span that dates one occasion: a day, a night, a weekend."""
WEEK = 7
MONTH = 31
YEAR = 366
NEWS = 3
"""Days between two articles that tell one piece of news."""


class Nearness(StrEnum):
    """What the dates of two reports say of their being one event, from most to least."""

    EXACT = "exact"
    WEEK = "week"
    MONTH = "month"
    SAME = "same"
    """A stretch longer than a month, and both tell the same one: "in 1999"."""
    YEAR = "year"
    """Overlapping, within a year."""
    NEWS = "news"
    """Vague, but told as news by articles of the same days."""
    NEAR = "near"
    """A day apart: sources disagree about days."""
    VAGUE = "vague"
    """They may be of the same days, as almost anything may."""
    APART = "apart"


FAR = (Nearness.VAGUE, Nearness.APART)
"""Nothing in these dates leads from one report to the other."""
LENGTHS = {EXACT: Nearness.EXACT, WEEK: Nearness.WEEK, MONTH: Nearness.MONTH}
"""What two overlapping spans are to each other if neither is longer than so many days."""


def compare_days(one: Report, other: Report) -> Nearness:
    """Return how near two reports are in time."""
    gap = count_days_between(one.span, other.span)
    if gap > 1:
        return Nearness.APART
    shorter, longer = sorted((_length(one.span), _length(other.span)))
    if gap:
        is_near = shorter <= EXACT and longer <= WEEK
        return Nearness.NEAR if is_near else Nearness.APART
    for most, nearness in LENGTHS.items():
        if longer <= most:
            return nearness
    if one.span == other.span and one.span.is_closed:
        return Nearness.SAME
    if _tell_one_news(one, other):
        return Nearness.NEWS
    return Nearness.YEAR if longer <= YEAR else Nearness.VAGUE


def count_days_between(one: Span, other: Span) -> int:
    """Return by how many days two spans exclude each other; 0 if they overlap."""
    first, second = (one, other) if _is_before(one, other) else (other, one)
    if first.latest is None or second.earliest is None:
        return 0
    return max(0, (second.earliest - first.latest).days)


def is_solid(report: Report) -> bool:
    """Return whether a report is dated to one day, so that its event cannot run into another."""
    return _length(report.span) == 1


def _is_before(one: Span, other: Span) -> bool:
    return (one.latest or dt.date.max) < (other.latest or dt.date.max)


def _length(span: Span) -> float:
    """Return the days of a span; without end if it is open."""
    if span.earliest is None or span.latest is None:
        return float("inf")
    return (span.latest - span.earliest).days + 1


def _tell_one_news(one: Report, other: Report) -> bool:
    if one.source == other.source and _are_undated(one, other):
        return True
    longest = MONTH if one.source == other.source else EXACT
    first, second = find_moment(one, longest), find_moment(other, longest)
    if first is None or second is None:
        return False
    return count_days_between(first, second) <= NEWS


def _are_undated(one: Report, other: Report) -> bool:
    """Return whether two reports have no date, and no words that tell them apart.

    So it is if nobody knows when their article came out.
    """
    alike = one.when == other.when or not (one.when and other.when)
    return alike and one.span == other.span == OPEN


def find_moment(report: Report, longest: int) -> Span | None:
    """Return when a report tells its event to be: its date, or the news it stands in, if vague.

    None if it is vague and no news: "in 1999" or "since 1999", written in 2022; or in an article
    of which it is not known within `longest` days when it came out.
    """
    if _length(report.span) <= MONTH:
        return report.span
    told = report.published
    is_news = _length(told) <= longest and not report.span.is_closed
    return told if is_news and count_days_between(told, _find_told(report)) <= NEWS else None


def _find_told(report: Report) -> Span:
    """Return the span of a report; of one with an open end the day that is told."""
    first, last = report.span.earliest or report.span.latest, report.span.latest
    return Span(first, last or first) if first else report.published
