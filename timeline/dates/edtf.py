"""EDTF values: the Extended Date/Time Format of ISO 8601-2, for calendar days.

Levels 0 and 1, and of level 2 the one-of sets and the quarters, as the Library of Congress
describes them (https://www.loc.gov/standards/datetime/). Left out: times of day, negative years
and years beyond 9999, which calendar days cannot hold. A value keeps its text; `?`, `~` and `%`
say that a date is doubted, they do not widen its days.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from timeline.dates.spans import Span, month_span, months_span, years_span
from timeline.errors import DateError
from timeline.vocabulary import Precision

OPEN = ".."

POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?P<qualifier>[?~%]?)",
    re.ASCII,
)
SEASONS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}
"""Spring to winter, as first month and number of months: meteorological seasons of the northern
hemisphere; winter runs into the next year."""
QUARTERS = {33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3)}
PARTS_OF_YEAR = SEASONS | QUARTERS


@dataclass(frozen=True, slots=True)
class Edtf:
    """One EDTF value.

    Attributes:
        text: The value in its canonical spelling.
        span: The calendar days it may mean.
        precision: How exactly it is told.
        qualifier: "", "?" (uncertain), "~" (approximate) or "%" (both), of a single date.
    """

    text: str
    span: Span
    precision: Precision
    qualifier: str = ""


def format_edtf(value: Edtf) -> str:
    """Return the text of a value; `parse_edtf` is the inverse."""
    return value.text


def parse_edtf(text: str) -> Edtf:
    """Return the value that `text` spells.

    Raises:
        DateError: It is not EDTF as this module knows it, or no such day exists.
    """
    try:
        return _parse_value(text)
    except ValueError as error:
        raise DateError(text, str(error)) from error


def _parse_value(text: str) -> Edtf:
    if text.startswith("[") and text.endswith("]"):
        return _parse_set(text[1:-1])
    if "/" in text:
        return _parse_interval(text)
    return _parse_point(text)


def _parse_point(text: str) -> Edtf:
    match = POINT.fullmatch(text)
    if match is None:
        message = "write for example 2022-12-15, 2022-12, 2022, 2022~ or 2022-10/.."
        raise ValueError(message)
    year, month, day = match["year"], match["month"], match["day"]
    span, precision = _point_days(year, month, day)
    return Edtf(text, span, precision, match["qualifier"])


def _point_days(year: str, month: str | None, day: str | None) -> tuple[Span, Precision]:
    if "X" in year:
        if month is not None:
            message = "a year with X has no month"
            raise ValueError(message)
        first, last = int(year.replace("X", "0")) or 1, int(year.replace("X", "9"))
        precision = Precision.CENTURY if year.endswith("XX") else Precision.DECADE
        return years_span(first, last), precision
    number = int(year)
    if month is None or (month == "XX" and day in (None, "XX")):
        return years_span(number, number), Precision.YEAR
    if month == "XX":
        message = "a day in an unknown month"
        raise ValueError(message)
    if int(month) in PARTS_OF_YEAR and day is None:
        first_month, count = PARTS_OF_YEAR[int(month)]
        return months_span(number, first_month, count), Precision.SEASON
    if not 1 <= int(month) <= 12:  # noqa: PLR2004 - the months of a year
        message = f"there is no month {month}"
        raise ValueError(message)
    if day in (None, "XX"):
        return month_span(number, int(month)), Precision.MONTH
    return _one_day(number, int(month), int(day)), Precision.DAY


def _one_day(year: int, month: int, day: int) -> Span:
    try:
        only = date(year, month, day)
    except ValueError:
        message = f"there is no day {day} in {year:04}-{month:02}"
        raise ValueError(message) from None
    return Span(only, only)


def _parse_interval(text: str) -> Edtf:
    first, _, last = text.partition("/")
    opened = ("", OPEN)
    if first in opened and last in opened:
        message = "an interval needs a first or a last date"
        raise ValueError(message)
    start = None if first in opened else _parse_point(first)
    end = None if last in opened else _parse_point(last)
    if start and end and end.span.earliest < start.span.earliest:  # type: ignore[operator]
        message = "the interval ends before it starts"
        raise ValueError(message)
    span = Span(
        start.span.earliest if start else None,
        end.span.latest if end else None,
    )
    return Edtf(text, span, _span_precision(span))


def _parse_set(inside: str) -> Edtf:
    members = [_member_days(member.strip()) for member in inside.split(",")]
    firsts = [member.earliest for member in members]
    lasts = [member.latest for member in members]
    span = Span(
        None if None in firsts else min(day for day in firsts if day),
        None if None in lasts else max(day for day in lasts if day),
    )
    spelling = "[" + ",".join(member.strip() for member in inside.split(",")) + "]"
    return Edtf(spelling, span, _span_precision(span))


def _member_days(member: str) -> Span:
    """Return the days of one member of a set: a date, `a..b`, `..b` or `a..`."""
    if OPEN not in member:
        return _parse_point(member).span
    first, _, last = member.partition(OPEN)
    if not first and not last:
        message = "a set needs a date"
        raise ValueError(message)
    return Span(
        _parse_point(first).span.earliest if first else None,
        _parse_point(last).span.latest if last else None,
    )


def _span_precision(span: Span) -> Precision:
    if span.earliest is None or span.latest is None:
        return Precision.OPEN
    days = (span.latest - span.earliest).days + 1
    if days == 1:
        return Precision.DAY
    return Precision.WEEK if days == 7 else Precision.SPAN  # noqa: PLR2004 - days of a week
