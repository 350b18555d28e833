"""Spans of calendar days, both ends included; an open end is None."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

WEEK = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Span:
    """The calendar days from `earliest` to `latest`, both included; None where open.

    Raises:
        ValueError: `latest` is before `earliest`.
    """

    earliest: date | None
    latest: date | None

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.latest < self.earliest:
            message = f"the latest day {self.latest} is before the earliest {self.earliest}"
            raise ValueError(message)

    @property
    def is_closed(self) -> bool:
        """Whether both ends are known."""
        return self.earliest is not None and self.latest is not None

    def overlaps(self, other: Span) -> bool:
        """Return whether some day may lie in both."""
        return _not_after(self.earliest, other.latest) and _not_after(other.earliest, self.latest)

    def contains(self, other: Span) -> bool:
        """Return whether every day of `other` lies in this span."""
        starts = self.earliest is None or (
            other.earliest is not None and self.earliest <= other.earliest
        )
        ends = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return starts and ends

    def intersection(self, other: Span) -> Span | None:
        """Return the days that lie in both, or None if there are none."""
        if not self.overlaps(other):
            return None
        firsts = [day for day in (self.earliest, other.earliest) if day]
        lasts = [day for day in (self.latest, other.latest) if day]
        return Span(max(firsts, default=None), min(lasts, default=None))


def _not_after(first: date | None, last: date | None) -> bool:
    return first is None or last is None or first <= last


def month_span(year: int, month: int) -> Span:
    """Return the days of one month."""
    return Span(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def months_span(year: int, first: int, count: int) -> Span:
    """Return the days of `count` months from month `first` on, running into the next year.

    Raises:
        ValueError: The stretch runs past the year 9999.
    """
    over, last = divmod(first + count - 2, 12)
    return Span(month_span(year, first).earliest, month_span(year + over, last + 1).latest)


def years_span(first: int, last: int) -> Span:
    """Return the days of the years from `first` to `last`, both included."""
    return Span(date(first, 1, 1), date(last, 12, 31))


def date_of_span(span: Span) -> str | None:
    """Return the plainest EDTF value that means exactly this span; None if both ends are open."""
    first, last = span.earliest, span.latest
    if first is None:
        return None if last is None else f"[..{last}]"
    if last is None:
        return f"{first}/.."
    until = month_span(last.year, last.month).latest
    if span == years_span(first.year, last.year):
        return _from_to(first, last, len("1999"))
    if span == Span(first.replace(day=1), until):
        return _from_to(first, last, len("1999-06"))
    return _from_to(first, last, len("1999-06-12"))


def _from_to(first: date, last: date, length: int) -> str:
    start, end = first.isoformat()[:length], last.isoformat()[:length]
    return start if start == end else f"{start}/{end}"
