"""Periods of the calendar, numbered one after the other, from centuries to days."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

MONTHS = 12
YEARS = {"century": 100, "decade": 10, "year": 1}


class Unit(StrEnum):
    """How long a period is, the longest first."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"

    @property
    def characters(self) -> int:
        """How many characters of an ISO day name its period: 4 for a year."""
        return {"century": 2, "decade": 3, "year": 4, "month": 7, "day": 10}[self]

    @property
    def plural(self) -> str:
        """The unit in the plural."""
        return "centuries" if self is Unit.CENTURY else f"{self}s"


def number_period(unit: Unit, day: str) -> int:
    """Return the number of the period that a day lies in.

    Args:
        unit: What is numbered.
        day: An ISO day, or its first characters, as many as name the period.
    """
    if unit is Unit.DAY:
        return date.fromisoformat(day).toordinal()
    if unit is Unit.MONTH:
        return int(day[:4]) * MONTHS + int(day[5:7]) - 1
    return int(day[: unit.characters])


def first_day(unit: Unit, number: int) -> date:
    """Return the first day of a period; there is none before the year 1."""
    if unit is Unit.DAY:
        return date.fromordinal(number)
    if unit is Unit.MONTH:
        year, month = divmod(number, MONTHS)
        return date(year, month + 1, 1)
    return date(max(number * YEARS[unit], 1), 1, 1)


def last_day(unit: Unit, number: int) -> date:
    """Return the last day of a period."""
    try:
        return first_day(unit, number + 1) - timedelta(days=1)
    except ValueError:  # The year 10000 cannot be written.
        return date.max


def label_period(unit: Unit, number: int) -> str:
    """Return a short name: 1900-1999, 1990s, 1999, 1999-06, 1999-06-12."""
    day = first_day(unit, number).isoformat()
    if unit is Unit.CENTURY:
        return f"{number:02}00-{number:02}99"
    return f"{number:03}0s" if unit is Unit.DECADE else day[: unit.characters]
