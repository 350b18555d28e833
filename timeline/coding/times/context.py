"""What a reader knows at a time expression: the publication date and the dates before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.coding.times.periods import SIZES, Period, period_of
from timeline.dates import Edtf, parse_edtf
from timeline.vocabulary import Basis

NEAR = 1
OUTWEIGH = 4
"""How many times more old dates than fresh ones make a history; news has background, too."""
PURE = 8
"""How many times more old dates than fresh ones show that nothing is reported of its own day."""
MANY = 4
"""The weight of two full dates, fewer than which do not show it."""
"""A year so close to the publication that a report of the day may mention it."""


@dataclass(slots=True)
class Context:
    """The running state of one article; it only looks back.

    Attributes:
        published: The day of publication; None if not known to the day.
        is_news: Whether the article counts from the day it was written.
        last: The latest date told so far.
        last_day: The latest date told to the day.
        previous: The date just before, whether it carries the story on or not.
        quarter: The last quarter told.
        old, fresh: How many dates so far lie years back, or belong to the days of publication.
    """

    published: date | None
    is_news: bool = False
    last: Period | None = None
    last_day: Period | None = None
    previous: Period | None = None
    quarter: Period | None = None
    old: int = 0
    fresh: int = 0

    @property
    def is_history(self) -> bool:
        """Whether the article tells of the past in dates of its own, as histories do.

        Without a publication only one that has told a month or a day, and spoken of no "today".
        """
        if self.is_news:
            return False
        if self.published is None:
            return self.last is not None and self.last.is_finer_than_year and not self.fresh
        return self.last is not None and self.old > OUTWEIGH * self.fresh

    @property
    def is_pure_history(self) -> bool:
        """Whether even "last year" and "Monday" count from the story: nothing is of its own day."""
        return self.is_history and self.old > max(PURE * self.fresh, MANY)

    def today(self, unit: str = "day") -> Period | None:
        """Return the period of publication."""
        return None if self.published is None else period_of(unit, self.published)

    def anchor(self, unit: str) -> tuple[Period | None, Basis]:
        """Return the period that "that year" or "the next day" counts from, and on what basis.

        Behind "last week" it is a day of that week, and not known.
        """
        if self.last and (self.is_history or self.last != self.today()):
            is_open = SIZES["day"] < SIZES[self.last.unit] < SIZES["year"]
            day = None if is_open else self.last_day
            last = day if unit == "day" else self.last
            if last is not None and SIZES[last.unit] <= SIZES[unit]:
                return period_of(unit, last.first), Basis.INFERRED
            return None, Basis.NONE
        return self.today(unit), Basis.RELATIVE

    def pointed_at(self, unit: str) -> tuple[Period | None, Basis]:
        """Return the period that "the same day" points at: a day that was told just before."""
        day, today = self.previous, self.published
        if unit != "day" or day is None or day.unit != "day" or (today and day.first > today):
            return self.anchor(unit)
        return day, Basis.INFERRED

    def running(self) -> tuple[Period | None, Basis]:
        """Return the date that a bare month or day is near to, and on what basis."""
        if self.is_history:
            return self.last, Basis.INFERRED
        return self.today(), Basis.RELATIVE

    def turning_point(self) -> tuple[Period | None, Basis]:
        """Return the date that "the following summer" is next to, and on what basis."""
        if self.published is None and self.last is not None:
            return self.last, Basis.INFERRED
        return self.running()

    def note_unknown(self) -> None:
        """Remember that an article speaks of its own day, which is not known."""
        if self.published is None:
            self.fresh += 1

    def note(self, period: Period, basis: Basis, *, moves: bool, deictic: bool) -> None:
        """Remember a date that the article has told; what comes next counts from it if it moves."""
        self.previous = period
        if period.unit == "quarter":
            self.quarter = period
        if moves or self.last is None:
            self.last = period
            if period.unit == "day":
                self.last_day = period
        if self.published is None:
            return
        years = self.published.year - period.year
        weight = 2 if period.is_finer_than_year else 1
        if basis is Basis.RELATIVE:
            self.fresh += weight if deictic else 0
        elif basis is Basis.EXPLICIT and years <= 0:
            self.fresh += weight
        elif basis is Basis.EXPLICIT and years > NEAR:
            self.old += weight


def days_of(published: date | Edtf | str | None) -> tuple[date, date] | None:
    """Return the first and the last day of a publication; None if one of them is not known.

    Raises:
        DateError: A text is no EDTF, with or without a time of day behind it.
    """
    if not published:
        return None
    if isinstance(published, date):
        day = date(published.year, published.month, published.day)
        return day, day
    value = parse_edtf(_dashed(published)) if isinstance(published, str) else published
    first, last = value.span.earliest, value.span.latest
    return None if first is None or last is None else (first, last)


def _dashed(published: str) -> str:
    """Return a day without its time, and with the dashes that "20120307" lacks."""
    day = published.partition("T")[0]
    if len(day) == len("20120307") and day.isdecimal():
        return f"{day[:4]}-{day[4:6]}-{day[6:]}"
    return day
