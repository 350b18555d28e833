"""What finds time expressions: timeline, regular expressions, and libraries if they are there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from importlib import import_module

from benchmarks.dates.documents import Mark, days_of
from timeline.coding.times import find_times

Finder = Callable[[str, str | None], Iterable[Mark]]


def ours(text: str, published: str | None) -> Iterator[Mark]:
    """Find with `timeline.coding.times`."""
    for found in find_times(text, published):
        yield Mark(found.start, found.end, found.text, found.timex, days_of(found.timex))


MONTHS = "January February March April May June July August September October November December"
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
FLOOR = re.compile(
    rf"\b(?:(?P<month>{MONTHS.replace(' ', '|')}) (?P<day>\d\d?)(?: ?, ?(?P<year>\d{{4}}))?"
    rf"|(?P<day2>\d\d?) (?P<month2>{MONTHS.replace(' ', '|')})(?:,? (?P<year2>\d{{4}}))?"
    rf"|(?P<month3>{MONTHS.replace(' ', '|')}),? (?P<year3>\d{{4}})"
    rf"|(?P<weekday>{DAYS.replace(' ', '|')})"
    r"|(?P<deictic>[Tt]oday|[Yy]esterday|[Tt]omorrow)"
    r"|(?P<year4>1[5-9]\d\d|20\d\d))\b"
)


def floor(text: str, published: str | None) -> Iterator[Mark]:
    """Find with a few regular expressions: what any finder must beat."""
    today = date.fromisoformat(published) if published else date(2000, 1, 1)
    for match in FLOOR.finditer(text):
        value = _floor_value({k.rstrip("234"): v for k, v in match.groupdict().items() if v}, today)
        if value:
            yield Mark(*match.span(), match[0], value, days_of(value))


def _floor_value(parts: dict[str, str], today: date) -> str | None:
    if "weekday" in parts:
        back = (today.weekday() - DAYS.split().index(parts["weekday"])) % 7
        return (today - timedelta(back)).isoformat()
    if "deictic" in parts:
        step = {"today": 0, "yesterday": -1, "tomorrow": 1}[parts["deictic"].lower()]
        return (today + timedelta(step)).isoformat()
    if "month" not in parts:
        return parts["year"]
    month = MONTHS.split().index(parts["month"]) + 1
    if "day" not in parts:
        return f"{parts['year']}-{month:02}"
    day = int(parts["day"])
    year = int(parts.get("year", today.year - ((month, day) > (today.month, today.day))))
    return f"{year}-{month:02}-{day:02}"


def find_with_recognizers() -> Finder | None:
    """Return recognizers-text as a finder, None if it is not installed."""
    try:
        recognizer = import_module("recognizers_date_time").DateTimeRecognizer
        english = import_module("recognizers_text").Culture.English
    except ImportError:
        return None
    model = recognizer(english).get_datetime_model()

    def find(text: str, published: str | None) -> Iterator[Mark]:
        today = datetime.fromisoformat(published or "2000-01-01")
        for line in re.finditer(r"[^\n]+", text):
            for found in model.parse(line[0], today):
                values = [v for v in (found.resolution or {}).get("values", []) if v]
                start, end = line.start() + found.start, line.start() + found.end + 1
                value = _past_value(values, today.date().isoformat())
                yield Mark(start, end, found.text, value, days_of(value))

    return find


def _past_value(values: list[dict[str, str]], today: str) -> str:
    """Return the value of recognizers-text that is not ahead, as TIMEX3."""
    timex = values[0].get("timex", "") if values else ""
    if not values or "X" not in timex or values[0].get("type") in {"duration", "set", "time"}:
        return timex
    stated = [value.get("value") or value.get("start") or "" for value in values]
    past = [value[:10] for value in stated if value[:10] <= today]
    return max(past, default=stated[0][:10])


def find_with_dateparser() -> Finder | None:
    """Return dateparser's search as a finder, None if it is not installed."""
    try:
        search_dates = import_module("dateparser.search").search_dates
    except ImportError:
        return None

    def find(text: str, published: str | None) -> Iterator[Mark]:
        today = datetime.fromisoformat(published or "2000-01-01")
        settings = {"RELATIVE_BASE": today, "PREFER_DATES_FROM": "past"}
        position = 0
        for words, day in search_dates(text, languages=["en"], settings=settings) or []:
            start = text.find(words, position)
            if start >= 0:
                position = start + len(words)
                value = day.date().isoformat()
                yield Mark(start, position, words, value, days_of(value))

    return find
