"""Dates as people type them: "December 2022", "24 Feb 2022", "the 1990s", or plain EDTF.

A part that was not typed is never filled in: "24 Feb" has no year and is refused, and so are
"yesterday", and "3/4/2022", which is March in one country and April in another.
"""

from __future__ import annotations

import re
from datetime import datetime

from timeline.dates.edtf import Edtf, parse_edtf
from timeline.errors import DateError

EDTF_LIKE = re.compile(r"\[.*\]|[\dX?~%./-]*\d[\dX?~%./-]*", re.ASCII)
DECADE = re.compile(r"(?:the )?(\d{3})0'?s", re.ASCII | re.IGNORECASE)
SEASON = re.compile(
    r"(?:the )?(spring|summer|autumn|fall|winter)(?: (?:of )?(\d{4}))?", re.ASCII | re.IGNORECASE
)
SEASON_CODES = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
RELATIVE = re.compile(
    r"now|today|yesterday|tomorrow"
    r"|(?:(?:last|this|next) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|(?:last|this|next) (?:week|weekend|month|quarter|year|decade|century"
    r"|spring|summer|autumn|fall|winter)",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+")
YEAR_DIGITS = 4
NUMBER = re.compile(r"\d+", re.ASCII)
NOISE = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b|^the (?=\d)|\bof ", re.ASCII | re.IGNORECASE)
"""What says nothing in "the 24th of February 2022"."""
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
MONTH_NAMES = frozenset((*MONTHS, *(month[:3] for month in MONTHS), "sept"))
EXAMPLES = "write for example 2022, 2022-12, December 2022 or 24 Feb 2022"
WHICH_YEAR = f"which year? {EXAMPLES}"


def parse_written(words: str) -> Edtf:
    """Return the date that somebody typed.

    Raises:
        DateError: It is no date, no such day exists, or a part such as the year is missing.
    """
    text = " ".join(words.split())
    if EDTF_LIKE.fullmatch(text):
        return parse_edtf(text)
    if match := DECADE.fullmatch(text):
        return parse_edtf(f"{match[1]}X")
    if match := SEASON.fullmatch(text):
        if match[2] is None:
            raise DateError(text, WHICH_YEAR)
        return parse_edtf(f"{match[2]}-{SEASON_CODES[match[1].lower()]}")
    if RELATIVE.fullmatch(text):
        raise DateError(text, f"it depends on today; {EXAMPLES}")
    return parse_edtf(_spell(text))


def is_written_date(words: str) -> bool:
    """Return whether the words are meant as a date, even an impossible or an incomplete one."""
    text = " ".join(words.split())
    if any(pattern.fullmatch(text) for pattern in (EDTF_LIKE, DECADE, SEASON, RELATIVE)):
        return True
    names = WORD.findall(NOISE.sub("", text))
    return bool(names) and all(map(_is_month, names))


def _is_month(word: str) -> bool:
    return word.lower() in MONTH_NAMES


def _spell(text: str) -> str:
    """Return the EDTF spelling of a date with a month's name in it."""
    bare = NOISE.sub("", text)
    names = WORD.findall(bare)
    if not names or not all(map(_is_month, names)) or not re.fullmatch(r"[\w ,.]+", bare, re.ASCII):
        raise DateError(text, EXAMPLES)
    numbers = NUMBER.findall(bare)
    years = [number for number in numbers if len(number) == YEAR_DIGITS]
    days = [number for number in numbers if len(number) != YEAR_DIGITS]
    if not years:
        raise DateError(text, WHICH_YEAR)
    if len(names) > 1 or len(years) > 1 or len(days) > 1:
        raise DateError(text, f"one month, one year and at most one day; {EXAMPLES}")
    return _month_and_day(text, bare, years[0], days)


def _month_and_day(text: str, bare: str, year: str, days: list[str]) -> str:
    from dateutil import parser  # slow to import, and seldom needed

    try:
        found = parser.parse(bare, default=datetime(2000, 1, 1))  # noqa: DTZ001 - a calendar day
    except (ValueError, OverflowError) as error:
        raise DateError(text, "there is no such day") from error
    if found.year != int(year) or [found.day] != [int(day) for day in days or ["1"]]:
        raise DateError(text, "there is no such day")
    return f"{year}-{found.month:02}-{found.day:02}" if days else f"{year}-{found.month:02}"
