"""Aligned columns, for people: cut to the terminal's width, or as wide as needed in a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import Any, TextIO

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

SLICE = 1_000
"""Rows whose widths decide the layout of a table, however long."""
GAP = "  "
NARROWEST = 12
"""To how many cells a column is cut down at most."""
CONTROLS = {code: 0x2400 + code for code in range(32)} | {
    127: 0x2421,
    **dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD),
}
"""Terminal escapes and marks that turn the direction of text, shown instead of obeyed."""


def printable(value: object) -> str:
    """Return a value on one line, with nothing in it that a terminal would obey."""
    text = "" if value is None else str(value)
    return " ".join(text.split(None)).translate(CONTROLS) if text else text


def open_console(out: TextIO) -> Console:
    """Return a console that colours only a terminal and wraps nothing elsewhere."""
    return Console(file=out, highlight=False, markup=False, emoji=False, soft_wrap=True)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[Any]], out: TextIO) -> None:
    """Print rows under their columns, a slice in memory at a time."""
    console = open_console(out)
    remaining = iter(rows)
    first = [[printable(cell) for cell in row] for row in islice(remaining, SLICE)]
    headings = [column.replace("_", " ") for column in columns]
    widths = [max(map(cell_len, cells)) for cells in zip(headings, *first, strict=True)]
    if console.is_terminal:
        widths = fit(widths, console.width)
    right = [_is_number(cells) for cells in zip(*first, strict=True)] or [False] * len(widths)
    console.print(Text(_line(headings, widths, right), style="bold"))
    later = ([printable(cell) for cell in row] for row in remaining)
    for row in chain(first, later):
        console.print(Text(_line(row, widths, right)))


def fit(widths: Sequence[int], room: int) -> list[int]:
    """Return widths that fit into `room` cells: the widest column gives way first."""
    fitted = list(widths)
    while sum(fitted) + len(GAP) * (len(fitted) - 1) > room and max(fitted) > NARROWEST:
        fitted[fitted.index(max(fitted))] -= 1
    return fitted


def _is_number(cells: Sequence[str]) -> bool:
    return all(cell.replace(".", "", 1).isdigit() for cell in cells)


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    parts = (
        _cell(cell, width, right=number)
        for cell, width, number in zip(cells, widths, right, strict=True)
    )
    return GAP.join(parts).rstrip()


def _cell(text: str, width: int, *, right: bool) -> str:
    length = cell_len(text)
    if length > width:
        return set_cell_size(text, width - 1) + "…"
    padding = " " * (width - length)
    return padding + text if right else text + padding
