"""Dates in words for people: "5–11 December 2022" for 2022-12-05/2022-12-11."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

from timeline.dates.edtf import OPEN, PARTS_OF_YEAR, SEASONS, parse_edtf
from timeline.vocabulary import Precision

if TYPE_CHECKING:
    from datetime import date

    from timeline.dates.spans import Span

MONTH = re.compile(r"\d{4}-(?:0\d|1[012])")
QUALIFIERS = {"": "", "?": "possibly ", "~": "around ", "%": "possibly around "}
SEASON_NAMES = dict(zip(SEASONS, ("spring", "summer", "autumn", "winter"), strict=True))


def describe_date(text: str | None) -> str:
    """Return an EDTF value as a person would write it; "undated" for None.

    Raises:
        DateError: `text` is not EDTF.
    """
    if text is None:
        return "undated"
    value = parse_edtf(text)
    if "/" in text or text.startswith("["):
        return _describe_stretch(value.text, value.span)
    return QUALIFIERS[value.qualifier] + _describe_point(value.text, value.precision, value.span)


def _describe_point(text: str, precision: Precision, span: Span) -> str:
    bare = text.rstrip("?~%")
    first = span.earliest
    if first is None or precision is Precision.DECADE:
        return bare.replace("X", "0") + "s"
    if precision is Precision.CENTURY:
        return f"{bare.replace('X', '0')}–{bare.replace('X', '9')}"
    if precision is Precision.YEAR:
        return bare[:4]
    if precision is Precision.MONTH:
        return f"{calendar.month_name[first.month]} {bare[:4]}"
    if precision is Precision.SEASON:
        part = int(bare[5:7])
        name = SEASON_NAMES.get(part) or f"quarter {part - min(PARTS_OF_YEAR.keys() - SEASONS) + 1}"
        return f"{name} {bare[:4]}"
    return _describe_day(first)


def _describe_day(day: date) -> str:
    return f"{day.day} {calendar.month_name[day.month]} {day.isoformat()[:4]}"


def _describe_stretch(text: str, span: Span) -> str:
    body = text.strip("[]")
    if "," in body:
        return " or ".join(_describe_member(member) for member in body.split(","))
    if text.startswith("["):
        return _describe_member(body)
    first, _, last = body.partition("/")
    if not first.strip("."):
        return f"until {describe_date(last)}"
    if not last.strip("."):
        return f"since {describe_date(first)}"
    return _describe_range(first, last, span)


def _describe_member(member: str) -> str:
    first, dots, last = member.partition(OPEN)
    if not dots:
        return describe_date(member)
    if not first:
        return f"{describe_date(last)} or before"
    if not last:
        return f"{describe_date(first)} or after"
    return f"a day from {describe_date(first)} to {describe_date(last)}"


def _describe_range(first: str, last: str, span: Span) -> str:
    """Return a range without saying twice what both ends share."""
    start, end = span.earliest, span.latest
    if start and end and start.year == end.year:
        if first == start.isoformat() and last == end.isoformat():
            same = start.month == end.month
            lead = f"{start.day}–" if same else f"{start.day} {calendar.month_name[start.month]} – "
            return lead + _describe_day(end)
        if MONTH.fullmatch(first) and MONTH.fullmatch(last):
            return f"{calendar.month_name[start.month]}–{describe_date(last)}"
    return f"{describe_date(first)} – {describe_date(last)}"
