"""Dates of "that year", in the year told last where the reader of dates took that of today."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.coding.times import FoundTime
from timeline.dates import parse_edtf
from timeline.errors import DateError
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis

THAT_YEAR = re.compile(r"\b(?:that|the) (?:same )?year\b", re.IGNORECASE)
NEXT = re.compile(r"\bthe year (?P<turn>after|before)$", re.IGNORECASE)
TURNS = {"after": 1, "before": -1}
WRITTEN = re.compile(r"\b[12]\d{3}\b")


def settle_years(times: Sequence[FoundTime], published: StatedDate) -> Iterator[FoundTime]:
    """Yield time expressions, those "of that year" in the year that is written last before them.

    "That year" points back at what is told, for that of the article is "this year", and so does
    "the year after".
    """
    year: str | None = None
    for time in times:
        written = WRITTEN.findall(time.text) if time.basis is Basis.EXPLICIT else []
        year = written[-1] if written else year
        yield _in_year(time, year) if year and _is_off(time, published) else time


def _is_off(time: FoundTime, published: StatedDate) -> bool:
    """Return whether a date "of that year" was counted from the day of the article."""
    if not time.value or not THAT_YEAR.search(time.text):
        return False
    last, day = parse_edtf(time.value).span.latest, published.latest
    return bool(last and day and last.year >= day.year)


def _in_year(time: FoundTime, year: str) -> FoundTime:
    turn = NEXT.search(time.text)
    year = f"{int(year) + TURNS[turn['turn'].lower()]}" if turn else year
    value = f"{year}{(time.value or '')[len(year) :]}"
    try:
        parse_edtf(value)
    except DateError:  # the 29th of February
        return time
    timex = f"{year}{time.timex[len(year) :]}"
    return replace(time, value=value, timex=timex, basis=Basis.INFERRED)
