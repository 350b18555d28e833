"""TimeML documents: a text, its date, and the time expressions that people marked in it."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from timeline.dates import Span, parse_edtf
from timeline.errors import DateError

TAG = re.compile(r"<(/?)TIMEX3\b([^>]*)>|<[^>]+>")
ATTRIBUTE = re.compile(r'(\w+)\s*=\s*"([^"]*)"')
SEASONS = {"SP": "21", "SU": "22", "FA": "23", "AU": "23", "WI": "24"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A time expression: where it stands, its TIMEX3 value, and the days it denotes, if any."""

    start: int
    end: int
    words: str
    value: str
    days: Span | None

    def overlaps(self, other: Mark) -> bool:
        """Return whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def agrees(self, other: Mark) -> bool:
        """Return whether the two have the same value, or denote the same days."""
        return self.value == other.value or (self.days is not None and self.days == other.days)


@dataclass(frozen=True, slots=True)
class Document:
    """A text, its publication date as written, and the expressions people marked in it."""

    name: str
    text: str
    published: str | None
    gold: tuple[Mark, ...]


def read_document(path: Path) -> Document:
    """Return one TimeML document; tags other than TIMEX3 are taken out of its text."""
    source = path.read_text(encoding="utf-8", errors="replace")
    body = re.search(r"<TEXT>(.*?)</TEXT>", source, re.DOTALL)
    text, marks = _strip_tags(body[1] if body else "")
    return Document(path.stem, text, _published(source), tuple(marks))


def _published(source: str) -> str | None:
    found = re.search(r"<DCT>.*?<TIMEX3([^>]*)>", source, re.DOTALL) or re.search(
        r'<TIMEX3([^>]*functionInDocument="(?:CREATION|PUBLICATION)_TIME"[^>]*)>', source
    )
    value = dict(ATTRIBUTE.findall(found[1])).get("value") if found else None
    return value[:10] if value else None


def _strip_tags(body: str) -> tuple[str, list[Mark]]:
    pieces: list[str] = []
    opened: list[tuple[int, str]] = []
    spans: list[tuple[int, int, str]] = []
    length = last = 0
    for tag in [*TAG.finditer(body), None]:
        piece = html.unescape(body[last : tag.start() if tag else len(body)])
        pieces.append(piece)
        length += len(piece)
        if tag is None:
            break
        last = tag.end()
        if tag[1] == "/" and opened:
            start, value = opened.pop()
            spans.append((start, length, value))
        elif tag[2] is not None and tag[1] == "":
            opened.append((length, dict(ATTRIBUTE.findall(tag[2])).get("value", "")))
    text = "".join(pieces)
    kept = sorted(span for span in spans if text[span[0] : span[1]].strip())
    return text, [Mark(a, b, text[a:b], value, days_of(value)) for a, b, value in kept]


def days_of(value: str) -> Span | None:
    """Return the calendar days that a TIMEX3 value denotes; None if it denotes none."""
    bare = re.sub(r"T.*", "", value)
    try:
        if week := re.fullmatch(r"(\d{4})-W(\d\d)(-WE|-\d)?", bare):
            return _week_days(int(week[1]), int(week[2]), week[3] or "")
        return parse_edtf(_edtf(bare)).span
    except (DateError, ValueError):
        return None


def _week_days(year: int, week: int, part: str) -> Span:
    first = date.fromisocalendar(year, week, 1)
    if part == "-WE":
        return Span(first + timedelta(5), first + timedelta(6))
    if part:
        day = first + timedelta(int(part[1:]) - 1)
        return Span(day, day)
    return Span(first, first + timedelta(6))


def _edtf(value: str) -> str:
    if part := re.fullmatch(r"(\d{4})-(SP|SU|FA|AU|WI)", value):
        return f"{part[1]}-{SEASONS[part[2]]}"
    if part := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        return f"{part[1]}-{32 + int(part[2])}"
    if part := re.fullmatch(r"(\d{4})-H([12])", value):
        return f"{part[1]}-01/{part[1]}-06" if part[2] == "1" else f"{part[1]}-07/{part[1]}-12"
    return value + "X" * (4 - len(value)) if re.fullmatch(r"\d{2,3}", value) else value
