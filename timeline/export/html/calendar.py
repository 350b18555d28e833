"""Equal steps of a calendar, in which an axis of time is ruled and events are counted. Pure.

Days are ordinals: 1 is 1 January of the year 1. `calendar.js` has the same steps.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

LAST_DAY = dt.date.max.toordinal()
MONTHS_OF_YEAR = 12


@dataclass(frozen=True, slots=True)
class Step:
    """So many months, or days if `months` is 0; it begins where the calendar has a multiple."""

    days: int
    months: int
    name: str

    def begin(self, day: int) -> int:
        """Return the first day of the step that a day lies in."""
        if not self.months:
            return day - (day - 1) % self.days  # Day 1 was a Monday.
        date = dt.date.fromordinal(day)
        month = date.year * MONTHS_OF_YEAR + date.month - 1
        return _first_of_month(month - month % self.months)

    def after(self, begin: int) -> int:
        """Return the first day of the step behind the one that begins on this day."""
        if not self.months:
            return begin + self.days
        date = dt.date.fromordinal(begin)
        month = date.year * MONTHS_OF_YEAR + date.month - 1
        return _first_of_month(month - month % self.months + self.months)

    def label(self, begin: int) -> str:
        """Return how a step that begins on a day is written: "1999", "Dec 2022", "5 Dec 2022"."""
        date = dt.date.fromordinal(begin)
        year = f"{date.year}"
        if self.months and self.months % MONTHS_OF_YEAR == 0:
            return year
        month = f"{calendar.month_abbr[date.month]} {year}"
        return month if self.months else f"{date.day} {month}"

    def over(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield the first day of each step from the one of `first` on, and that of the next."""
        begin = self.begin(first)
        while begin <= last:
            after = self.after(begin)
            yield begin, after
            begin = after


STEPS = (
    Step(1, 0, "day"),
    Step(7, 0, "week"),
    Step(0, 1, "month"),
    Step(0, 3, "quarter"),
    Step(0, 12, "year"),
    *(Step(0, 12 * years, f"{years} years") for years in (2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)
"""From the shortest to the longest."""


def choose_step(days: int, width: float, least: float) -> Step:
    """Return the shortest step that is at least so wide.

    Args:
        days: How many days are drawn.
        width: How wide they are, in pixels.
        least: How wide a step has to be, in pixels.
    """
    pixels = width / days
    wide = (step for step in STEPS if (step.days or step.months * 30.4) * pixels >= least)
    return next(wide, STEPS[-1])


def _first_of_month(month: int) -> int:
    """Return the first day of a month counted from the year 0; the ends of time are its limits."""
    year, index = divmod(month, MONTHS_OF_YEAR)
    if year < dt.MINYEAR:
        return 1
    return dt.date(year, index + 1, 1).toordinal() if year <= dt.MAXYEAR else LAST_DAY + 1
