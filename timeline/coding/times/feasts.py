"""On which day of a year a feast is, also a movable one."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.coding.times.lexicon import WEEKDAYS
from timeline.coding.times.periods import Period, add_months

EASTER = "easter"


def day_of_feast(rule: str, year: int) -> Period:
    """Return the day of a feast, by a rule as `lexicons/times.toml` writes them.

    Raises:
        ValueError: The year has no such day.
    """
    if rule.startswith(EASTER):
        return Period("day", easter(year) + timedelta(int(rule.removeprefix(EASTER))))
    if " " in rule:
        number, weekday, month = rule.split()
        return weekday_of_month(year, int(month), WEEKDAYS[weekday], int(number))
    month, day = rule.split("-")
    return Period("day", date(year, int(month), int(day)))


def weekday_of_month(year: int, month: int, weekday: int, number: int) -> Period:
    """Return the third Monday of a month; the last one if the number is -1.

    Raises:
        ValueError: The month has no such day.
    """
    first = date(year, month, 1)
    if number < 0:
        last = add_months(first, 1) - timedelta(1)
        return Period("day", last - timedelta((last.weekday() - weekday) % 7))
    day = 1 + (weekday - first.weekday()) % 7 + 7 * (number - 1)
    return Period("day", first.replace(day=day))


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    skipped = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + skipped + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
