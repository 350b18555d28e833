"""Pages of events, written to files as `timeline export` writes them."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from timeline.database.reader import Reader, open_reader
from timeline.database.target import parse_target
from timeline.export import html
from timeline.queries.selection import Selection
from timeline.records.questions import EventFilter
from timeline.vocabulary import Realis

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EVERYTHING = EventFilter(realis=tuple(Realis))


@contextmanager
def reading(url: str) -> Iterator[Reader]:
    """Open a database for reading."""
    with open_reader(parse_target(url)) as reader:
        yield reader


def write_page(url: str, path: Path, wanted: EventFilter = EVERYTHING) -> Path:
    """Write the page of what a filter asks for, and return where it is."""
    with reading(url) as reader, path.open("w", encoding="utf-8", newline="") as out:
        html.write(Selection(reader, wanted), out)
    return path
