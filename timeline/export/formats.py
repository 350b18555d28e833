"""The formats, by name and by the ending of a file.

A new format is a module of its name in this package, and a member here; help, errors and
completion list what stands here. The module is imported when the format is written, and has, by
what the format holds:

    EVENTS     write(selection, out), which returns how many it wrote
    CITATIONS  write_citations(selection, out), the same
    ROWS       write_rows(columns, rows, out), for any listing, so for both of the above as well
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Flag, StrEnum, auto
from importlib import import_module
from typing import TYPE_CHECKING, Any, Self, TypeVar

if TYPE_CHECKING:
    from timeline.database.reader import Row
    from timeline.queries.selection import Selection

T = TypeVar("T")


class Per(StrEnum):
    """What one row is."""

    EVENT = "event"
    CITATION = "citation"


class Holds(Flag):
    """What a format can hold."""

    EVENTS = auto()
    CITATIONS = auto()
    ROWS = auto()


HOLDING = {Per.EVENT: Holds.EVENTS, Per.CITATION: Holds.CITATIONS}
"""What a format must be able to hold."""

DATED = "no date"
LOCATED = "no place with coordinates"
"""What events have that are left out."""

WRITERS = {Per.EVENT: "write", Per.CITATION: "write_citations"}
"""The functions of modules that have more than rows to say."""


@dataclass(frozen=True, slots=True)
class Spec:
    """What is to be known of a format before its module is imported.

    Attributes:
        about: What it is, for help.
        endings: Of files; of two formats with one ending the first that holds what is asked for.
        holds: What it can hold.
        counts: What it writes one of.
        left_out: What the events have that it leaves out; None if it has room for all.
        binary: Whether it is written as bytes, which no terminal should be sent.
    """

    about: str
    endings: tuple[str, ...] = ()
    holds: Holds = Holds.EVENTS
    counts: str = "event"
    left_out: str | None = None
    binary: bool = False


class Format(StrEnum):
    """How events, citations or rows are written."""

    spec: Spec

    def __new__(cls, name: str, spec: Spec) -> Self:
        """Make a member that is its name."""
        member = str.__new__(cls, name)
        member._value_ = name
        member.spec = spec
        return member

    TABLE = "table", Spec("columns for people", (".txt",), Holds.ROWS)
    CSV = "csv", Spec("rows for spreadsheets", (".csv",), Holds.ROWS)
    JSON = "json", Spec("a list with everything", (".json",), Holds.EVENTS | Holds.ROWS)
    JSONL = (
        "jsonl",
        Spec("the same, one a line", (".jsonl", ".ndjson"), Holds.EVENTS | Holds.ROWS),
    )
    CHRONOLOGY = "chronology", Spec("Markdown to read: years, events, quotes", (".md",))
    MARKDOWN = "markdown", Spec("a table in Markdown", (".md",), Holds.ROWS)
    HTML = "html", Spec("a page to look at", (".html", ".htm"))
    ICS = "ics", Spec("entries of a calendar", (".ics",), left_out=DATED)
    GEOJSON = "geojson", Spec("points on a map", (".geojson",), left_out=LOCATED)
    BIBTEX = "bibtex", Spec("the articles cited, for LaTeX", (".bib",), counts="source")
    CSL_JSON = (
        "csl-json",
        Spec("the articles cited, for Zotero and Pandoc", (".csl.json",), counts="source"),
    )
    PARQUET = (
        "parquet",
        Spec(
            "typed columns, for data frames",
            (".parquet",),
            Holds.EVENTS | Holds.CITATIONS,
            binary=True,
        ),
    )
    TIMELINEJS = "timelinejs", Spec("JSON for TimelineJS 3", left_out=DATED)
    TIMELINEJS_CSV = "timelinejs-csv", Spec("a spreadsheet for TimelineJS 3", left_out=DATED)

    @property
    def module(self) -> Any:  # noqa: ANN401 - modules of formats differ in what they have
        """The module that writes it."""
        return import_module(f"{__package__}.{self.value.replace('-', '_')}")

    def can_hold(self, asked: Holds) -> bool:
        """Return whether it can hold this."""
        return bool(self.spec.holds & (asked | Holds.ROWS))


class Counter:
    """Counts what passes through it."""

    def __init__(self) -> None:
        self.count = 0

    def through(self, values: Iterable[T]) -> Iterator[T]:
        """Yield the values."""
        for value in values:
            self.count += 1
            yield value


def write(form: Format, selection: Selection, out: Any, per: Per = Per.EVENT) -> int:  # noqa: ANN401 - text or bytes
    """Write the events of a selection, or their citations, in a format that can hold them.

    Args:
        form: The format.
        selection: The events.
        out: Where to: text opened with newline="", or bytes if the format is binary.
        per: What one row is.

    Returns:
        How many were written, of what the format counts.
    """
    if HOLDING[per] in form.spec.holds:
        written: int = getattr(form.module, WRITERS[per])(selection, out)
        return written
    columns, rows = tabulate(selection, per)
    counter = Counter()
    form.module.write_rows(columns, counter.through(rows), out)
    return counter.count


def tabulate(selection: Selection, per: Per) -> tuple[Sequence[str], Iterator[Row]]:
    """Return the columns and the rows of events, or of their citations."""
    from timeline.queries.events import CITATION_COLUMNS, EVENT_COLUMNS

    if per is Per.CITATION:
        return CITATION_COLUMNS, selection.citation_rows()
    return EVENT_COLUMNS, selection.event_rows()
