"""The dates of pages: when something came out, as its datelines say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.articles.wordlists import get_words
from timeline.dates import parse_written
from timeline.errors import DateError

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = re.compile(
    rf"\b(?:(?P<full>{DAY}[ -]{{0,2}}{MONTH},?[ -]\d{{4}}|{MONTH} ?{DAY},? \d{{4}})"
    r"|(?P<iso>\d{4}[-/]\d\d[-/]\d\d)"
    r"|(?P<numbers>\d{1,2}(?P<dash>[/-]|\. ?)\d{1,2}(?P=dash)\d{4})"
    rf"|(?P<month>{MONTH},? \d{{4}})"
    rf"|(?P<yearless>{MONTH} {DAY}|{DAY} {MONTH}))(?!\d)",
    re.IGNORECASE | re.ASCII,
)
TIME = re.compile(
    r"\bT?\d{1,2}(?:[:.h]\d{2}){1,2}(?!\d)(?:\.\d{3})?(?:Z\b| ?[ap]\.?m\b\.?)?"
    r"|\b\d{1,2} ?[ap]m\b|[+-]\d{4}\b",
    re.IGNORECASE | re.ASCII,
)
AGE = re.compile(
    r"(?:\b(?:about|over) )?\b(?:an?|one|\d{1,3}) ?"
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|mos?|years?|yrs?|[smhdwy])"
    r" ago\b|^\d{1,3} ?(?:min|hr|mo|[mhdwy])$|^(?:just now|yesterday)$",
    re.IGNORECASE | re.ASCII,
)
CLOCK = frozenset(get_words("clock"))
CHANGED = frozenset(get_words("changed"))
MADE = frozenset(get_words("made"))
WORD = re.compile(r"[^\W_]+")
LABEL = 4
"""Words before a date among which one says what happened then; the hour is none."""
LONGEST = 160
"""Characters; a longer line is more than a date."""


@dataclass(frozen=True, slots=True)
class Written:
    """A date in a line.

    Attributes:
        start, end: In the line.
        date: EDTF; None if the year is missing.
        changed: Whether it is the day of a change rather than of publication.
    """

    words: str
    start: int
    end: int
    date: str | None
    changed: bool = False


def is_date_line(line: str) -> bool:
    """Return whether a line is nothing but a date, a time or both."""
    if len(line) > LONGEST:
        return False
    rest, dates = DATE.subn(" ", line)
    rest, times = TIME.subn(" ", AGE.sub(" ", rest))
    told = dates > 0 or (times == 1 and not line.startswith("0:"))
    return told and all(word in CLOCK for word in WORD.findall(rest.lower()))


def is_age_line(line: str) -> bool:
    """Return whether a line says how old something was when the page was copied: "4d ago"."""
    if len(line) > LONGEST or not AGE.search(line):
        return False
    return all(word in CLOCK for word in WORD.findall(AGE.sub(" ", line).lower()))


def list_dates(line: str) -> list[Written]:
    """Return the dates in a line, in order."""
    found = []
    before = 0
    for match in DATE.finditer(line):
        words = WORD.findall(TIME.sub(" ", line[before : match.start()]).lower())[-LABEL:]
        label = next((word for word in reversed(words) if word in CHANGED | MADE), None)
        found.append(Written(match[0], *match.span(), _value(match), label in CHANGED))
        before = match.end()
    return found


def _value(match: re.Match[str]) -> str | None:
    if match["yearless"]:
        return None
    if match["numbers"]:
        return _numbers(match["numbers"].split(match["dash"]), match["dash"])
    words = match["iso"].replace("/", "-") if match["iso"] else match[0].replace("-", " ")
    return _parse(words)


def _numbers(parts: list[str], dash: str) -> str | None:
    """Return the day that numbers mean, or the two days that they may mean.

    Where dots part them, the day stands first; with other signs countries differ.
    """
    first, second, year = map(int, parts)
    days = {
        value
        for month, day in ((second, first), (first, second))[: 1 if "." in dash else 2]
        if (value := _parse(f"{year:04}-{month:02}-{day:02}"))
    }
    return days.pop() if len(days) == 1 else f"[{','.join(sorted(days))}]" if days else None


def _parse(words: str) -> str | None:
    try:
        return parse_written(words).text
    except DateError:
        return None
