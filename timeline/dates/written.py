"""Dates as people type them: "December 2022", "24 Feb 2022", "the 1990s", or plain EDTF.

A part that was not typed is never filled in: "24 Feb" has no year and is refused, and so is
"3/4/2022", which is March in one country and April in another.
"""

from __future__ import annotations

import re
from datetime import datetime

from timeline.dates.edtf import Edtf, parse_edtf
from timeline.errors import DateError

EDTF_LIKE = re.compile(r"\[.*\]|[\dX?~%./-]*\d[\dX?~%./-]*")
DECADE = re.compile(r"(?:the )?(\d{3})0'?s", re.IGNORECASE)
SEASON = re.compile(r"(spring|summer|autumn|fall|winter)(?: of)? (\d{4})", re.IGNORECASE)
SEASON_CODES = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
WORD = re.compile(r"[^\W\d_]+")
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
MONTHS = (
    "january february march april may june july august september october november december"
).split()
EXAMPLES = "write for example 2022, 2022-12, December 2022 or 24 Feb 2022"


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
        return parse_edtf(f"{match[2]}-{SEASON_CODES[match[1].lower()]}")
    return parse_edtf(_spell(text))


def is_written_date(words: str) -> bool:
    """Return whether the words are meant as a date, even an impossible one."""
    text = " ".join(words.split())
    if any(pattern.fullmatch(text) for pattern in (EDTF_LIKE, DECADE, SEASON)):
        return True
    names = WORD.findall(ORDINAL.sub("", text))
    return bool(names) and all(map(_is_month, names)) and any(map(str.isdigit, text))


def _is_month(word: str) -> bool:
    folded = word.lower()
    return len(folded) >= 3 and any(  # noqa: PLR2004 - "Jan", the shortest form
        month.startswith(folded) or folded == "sept" for month in MONTHS
    )


def _spell(text: str) -> str:
    """Return the EDTF spelling of a date with a month's name in it."""
    bare = ORDINAL.sub("", text)
    names = WORD.findall(bare)
    numbers = re.findall(r"\d+", bare)
    if not names or not all(map(_is_month, names)) or not re.fullmatch(r"[\w ,.]+", bare):
        raise DateError(text, EXAMPLES)
    if len(names) > 1 or not numbers:
        raise DateError(text, f"one month and a year are needed; {EXAMPLES}")
    if not any(len(number) == 4 for number in numbers):  # noqa: PLR2004 - digits of a year
        raise DateError(text, f"which year? {EXAMPLES}")
    return _month_and_day(text, bare, has_day=len(numbers) > 1)


def _month_and_day(text: str, bare: str, *, has_day: bool) -> str:
    from dateutil import parser  # noqa: PLC0415 - slow to import, and seldom needed

    try:
        found = parser.parse(bare, default=datetime(2000, 1, 1))  # noqa: DTZ001 - a calendar day
    except (ValueError, OverflowError) as error:
        raise DateError(text, "there is no such day") from error
    return found.strftime("%Y-%m-%d" if has_day else "%Y-%m").zfill(10 if has_day else 7)
