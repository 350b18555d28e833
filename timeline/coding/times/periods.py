"""Calendar periods: one day, week, month … century, moved by whole units and spelt in two ways.

EDTF is what the project stores; TIMEX3 is how the annotated collections of the field spell it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from timeline.dates.spans import Span, date_of_span, month_span

MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12}
DAYS = {"day": 1, "weekend": 7, "week": 7, "fortnight": 14}
YEARS = {"decade": 10, "century": 100}
SIZES = {unit: size for size, unit in enumerate((*DAYS, *MONTHS, *YEARS))}
"""The units from short to long, to compare how exactly two periods are told."""

SEASON_NAMES = {3: ("21", "SP"), 6: ("22", "SU"), 9: ("23", "FA"), 12: ("24", "WI")}
"""First month of a season to its EDTF code and its TIMEX3 code."""
FIRST_QUARTER = 33
"""The EDTF code of January to March."""
SATURDAY = 5
LONGEST = 120_000
"""More units than any shift within the years 1 to 9999 needs; it keeps the arithmetic small."""


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar unit and its first day."""

    unit: str
    first: date

    @property
    def year(self) -> int:
        """The year in which it begins."""
        return self.first.year

    @property
    def is_finer_than_year(self) -> bool:
        """Whether a year is too coarse for it."""
        return SIZES[self.unit] < SIZES["year"]

    def shift(self, count: int) -> Period:
        """Return the period `count` units later, or earlier if negative.

        Raises:
            ValueError, OverflowError: It lies outside the years 1 to 9999.
        """
        count = max(-LONGEST, min(count, LONGEST))
        if self.unit in DAYS:
            return Period(self.unit, self.first + timedelta(count * DAYS[self.unit]))
        if self.unit in YEARS:
            year = self.year + count * YEARS[self.unit]
            return Period(self.unit, date(max(year, 1) if year > -1 else year, 1, 1))
        return Period(self.unit, add_months(self.first, count * MONTHS[self.unit]))

    def edtf(self) -> str | None:
        """Return its EDTF value; None if it runs past the year 9999."""
        year = f"{self.year:04}"
        if self.unit in YEARS:
            known = 3 if self.unit == "decade" else 2
            return year[:known] + "X" * (4 - known)
        if self.unit == "season":
            return f"{year}-{SEASON_NAMES[self.first.month][0]}"
        if self.unit == "quarter":
            return f"{year}-{FIRST_QUARTER + (self.first.month - 1) // 3}"
        try:
            return date_of_span(Span(self.first, self._last_day()))
        except (ValueError, OverflowError):
            return None

    def timex(self) -> str:
        """Return its TIMEX3 value."""
        year, month = f"{self.year:04}", self.first.month
        spelt = {
            "year": year,
            "decade": year[:3],
            "century": year[:2],
            "half": f"{year}-H{(month + 5) // 6}",
            "quarter": f"{year}-Q{(month + 2) // 3}",
            "month": f"{year}-{month:02}",
        }
        if self.unit in spelt:
            return spelt[self.unit]
        if self.unit == "season":
            return f"{year}-{SEASON_NAMES[month][1]}"
        if self.unit == "day":
            return self.first.isoformat()
        iso_year, week, _ = self.first.isocalendar()
        return f"{iso_year:04}-W{week:02}" + ("-WE" if self.unit == "weekend" else "")

    def _last_day(self) -> date:
        if self.unit in DAYS:
            return self.first + timedelta({"weekend": 2}.get(self.unit, DAYS[self.unit]) - 1)
        last = add_months(self.first, MONTHS[self.unit] - 1)
        return month_span(last.year, last.month).latest or last


def add_months(day: date, count: int) -> date:
    """Return the first day of the month `count` months on.

    Raises:
        ValueError: It lies outside the years 1 to 9999.
    """
    years, month = divmod(day.month - 1 + count, 12)
    return date(day.year + years, month + 1, 1)


def period_of(unit: str, day: date) -> Period:
    """Return the period of this unit that contains the day."""
    if unit == "day":
        return Period(unit, day)
    if unit in DAYS:
        monday = day - timedelta(day.weekday())
        return Period(unit, monday + timedelta(SATURDAY if unit == "weekend" else 0))
    if unit in YEARS:
        return Period(unit, date(day.year - day.year % YEARS[unit] or 1, 1, 1))
    if unit == "season":
        return Period(unit, add_months(day, -(day.month % 3)))
    size = MONTHS[unit]
    return Period(unit, add_months(day, -((day.month - 1) % size)))


def month_of(year: int, month: int) -> Period:
    """Return one month.

    Raises:
        ValueError: There is no such month.
    """
    return Period("month", date(year, month, 1))


def year_of(year: int) -> Period:
    """Return one year.

    Raises:
        ValueError: It lies outside the years 1 to 9999.
    """
    return Period("year", date(year, 1, 1))
