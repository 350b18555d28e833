"""Score time expressions on a folder of TimeML documents, beside peers in the same run.

    python -m benchmarks.dates FOLDER [--errors N]

Columns, all F1 in per cent: `strict` and `relaxed` compare where an expression stands, exactly or
with any overlap; `value` asks besides for the TIMEX3 value, as TempEval-3 did; `calendar` looks
only at expressions that denote a day, week, month, quarter, season, year, decade or century, and
asks for the same days, wherever they stand. `MB/s` is text read on one core. Peers: a floor of a
few regular expressions, always; recognizers-text and dateparser, if they are installed.
"""

from __future__ import annotations

import argparse
import html
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from importlib import import_module
from pathlib import Path

from timeline.coding.times import find_times
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


Finder = Callable[[str, str | None], Iterable[Mark]]


# ------------------------------------------------------------------------------------- documents


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


# ---------------------------------------------------------------------------------------- values


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


# --------------------------------------------------------------------------------------- finders


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


def _recognizers() -> Finder | None:
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


def _dateparser() -> Finder | None:
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


# --------------------------------------------------------------------------------------- scoring


@dataclass(slots=True)
class Tally:
    """Counts over documents, and the seconds they took."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    gold_met: int = 0
    found_met: int = 0
    right: int = 0
    calendar_gold: int = 0
    calendar_found: int = 0
    calendar_right: int = 0
    seconds: float = 0.0

    def figures(self) -> tuple[float, float, float, float]:
        """Return strict, relaxed, value and calendar F1, in per cent."""
        relaxed = _f1(self.found_met, self.found, self.gold_met, self.gold)
        value = relaxed * self.right / self.gold_met if self.gold_met else 0.0
        return (
            _f1(self.exact, self.found, self.exact, self.gold),
            relaxed,
            value,
            _f1(self.calendar_right, self.calendar_found, self.calendar_right, self.calendar_gold),
        )


def _f1(right: int, found: int, met: int, gold: int) -> float:
    precision, recall = right / found if found else 0.0, met / gold if gold else 0.0
    return 200 * precision * recall / (precision + recall) if right and met else 0.0


def score(documents: list[Document], finder: Finder, errors: list[str]) -> Tally:
    """Return the counts of one finder; what it gets wrong is added to `errors`."""
    tally = Tally()
    for document in documents:
        begun = time.process_time()
        found = list(finder(document.text, document.published))
        tally.seconds += time.process_time() - begun
        _count(tally, document, found, errors)
    return tally


def _count(tally: Tally, document: Document, found: list[Mark], errors: list[str]) -> None:
    places = {(mark.start, mark.end) for mark in found}
    tally.gold += len(document.gold)
    tally.found += len(found)
    tally.found_met += sum(any(map(mark.overlaps, document.gold)) for mark in found)
    tally.calendar_found += sum(mark.days is not None for mark in found)
    for gold in document.gold:
        met = [mark for mark in found if mark.overlaps(gold)]
        best = (
            max(met, key=lambda mark: min(mark.end, gold.end) - max(mark.start, gold.start))
            if met
            else None
        )
        right = best is not None and best.agrees(gold)
        tally.exact += (gold.start, gold.end) in places
        tally.gold_met += best is not None
        tally.right += best is not None and best.value == gold.value
        tally.calendar_gold += gold.days is not None
        tally.calendar_right += gold.days is not None and right
        if not right:
            said = f"{best.words!r} {best.value}" if best else "nothing"
            errors.append(f"{document.name}: {gold.words!r} is {gold.value}, found {said}")


def main() -> int:
    """Print the table; 2 if the folder holds no document."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="a folder of TimeML files, *.tml")
    parser.add_argument("--errors", type=int, default=0, help="how many of our errors to print")
    options = parser.parse_args()
    documents = [read_document(path) for path in sorted(options.folder.glob("*.tml"))]
    if not documents:
        print(f"no *.tml in {options.folder}", file=sys.stderr)
        return 2
    _print_table(documents, options.errors)
    return 0


def _print_table(documents: list[Document], errors: int) -> None:
    size = sum(len(document.text.encode()) for document in documents)
    gold = sum(len(document.gold) for document in documents)
    print(f"{len(documents)} documents, {gold} expressions, {size / 1e6:.2f} MB")
    print(f"{'':24}{'strict':>8}{'relaxed':>9}{'value':>8}{'calendar':>10}{'MB/s':>9}")
    wrong: list[str] = []
    finders = {"timeline": ours, "regular expressions": floor}
    peers = {"recognizers-text": _recognizers(), "dateparser": _dateparser()}
    for name, finder in {**finders, **peers}.items():
        if finder is None:
            print(f"{name:24}{'not installed':>17}")
            continue
        tally = score(documents, finder, wrong if name == "timeline" else [])
        strict, relaxed, value, calendar = tally.figures()
        speed = size / 1e6 / max(tally.seconds, 1e-9)
        print(f"{name:24}{strict:8.1f}{relaxed:9.1f}{value:8.1f}{calendar:10.1f}{speed:9.2f}")
    print(*wrong[:errors], sep="\n", end="\n" if errors else "")


if __name__ == "__main__":
    sys.exit(main())
