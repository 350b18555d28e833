"""JSON lines: what JSON has, one event or row a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from timeline.export.json import Value, dump, event_to_json, name_cells
from timeline.queries.selection import Selection


def write(selection: Selection, out: TextIO) -> int:
    """Write events, with everything; returns how many."""
    return write_values(map(event_to_json, selection.details()), out)


def write_rows(columns: Sequence[str], rows: Iterable[Sequence[Any]], out: TextIO) -> None:
    """Write rows, each with the names of its columns."""
    write_values(name_cells(columns, rows), out)


def write_values(values: Iterable[Value], out: TextIO) -> int:
    """Write one value a line; returns how many."""
    number = 0
    for number, value in enumerate(values, start=1):  # noqa: B007 - the last one counts
        out.write(dump(value) + "\n")
    return number
