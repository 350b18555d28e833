"""Aligned columns for people: as wide as needed in a pipe, wrapped into the width of a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice, zip_longest
from typing import Any, TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from timeline.cli.text import open_console, wrap
from timeline.wording import printable

SLICE = 1_000
"""Rows whose widths decide the layout of a table, however long it is."""
GAP = "  "
NARROWEST = 10
"""To how many cells a column is narrowed; what is narrower by nature stays as it is."""
READABLE = 40
"""The cells a column needs beside the last one; else that is put under it."""
NUMBER = re.compile(r"(?:[^\w\s] )?\d+(?:\.\d+)?")
"""A cell that is set to the right: digits, perhaps behind a mark."""
TALLEST = 3
"""To how many lines a cell is wrapped; the rest of it is in every other format."""
Cells = list[str]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the columns of a table stand.

    Attributes:
        widths: Of each column, in terminal cells.
        numbers: Whether a column is set to the right.
        words: Whether a column may be wrapped; keys and days, which people copy, have no spaces.
        stacked: Whether the last column stands under the one before it, for lack of room.
    """

    widths: Sequence[int]
    numbers: Sequence[bool]
    words: Sequence[bool]
    stacked: bool = False


def print_table(columns: Sequence[str], rows: Iterable[Sequence[Any]], out: TextIO) -> None:
    """Print rows under their columns, a slice in memory at a time."""
    console = open_console(out)
    remaining = iter(rows)
    first = [[printable(cell) for cell in row] for row in islice(remaining, SLICE)]
    headings = list(columns)
    layout = _fit(console, _natural(headings, first))
    _print_row(console, layout, headings[: len(layout.widths)], style="bold")
    for row in chain(first, ([printable(cell) for cell in row] for row in remaining)):
        _print_row(console, layout, row)


def _natural(headings: Cells, first: Sequence[Cells]) -> Layout:
    widths = [max(map(cell_len, cells)) for cells in zip(headings, *first, strict=True)]
    numbers = [all(map(_is_number, cells)) for cells in zip(*first, strict=True)]
    words = [any(" " in cell for cell in cells) for cells in zip(*first, strict=True)]
    neither = [False] * len(widths)
    return Layout(widths, numbers or neither, words or neither)


def _is_number(cell: str) -> bool:
    return NUMBER.fullmatch(cell) is not None


def _fit(console: Console, natural: Layout) -> Layout:
    """Narrow columns into a terminal: those that may wrap first, then the last gives way."""
    if not console.is_terminal:
        return natural
    widths = _narrow(natural.widths, natural.words, console.width)
    cramped = len(widths) > 1 and widths[-2] < min(natural.widths[-2], READABLE)
    if natural.words[-1] or not cramped:
        return replace(natural, widths=widths)
    *kept, above, below = natural.widths
    widths = _narrow([*kept, max(above, below)], natural.words[:-1], console.width)
    return replace(natural, widths=widths, stacked=True)


def _narrow(widths: Sequence[int], words: Sequence[bool], room: int) -> list[int]:
    fitted = list(widths)
    free = [at for at, wraps in enumerate(words) if wraps]
    while free and _total(fitted) > room:
        widest = max(free, key=lambda at: fitted[at])
        if fitted[widest] <= NARROWEST:
            break
        fitted[widest] -= 1
    return fitted


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + len(GAP) * (len(widths) - 1)


def _print_row(console: Console, layout: Layout, row: Cells, style: str = "") -> None:
    texts = [Text(cell, style=style) for cell in row]
    under = texts.pop() if layout.stacked and len(texts) > len(layout.widths) else None
    columns = [
        list(_lines(console, text, width)) for text, width in zip(texts, layout.widths, strict=True)
    ]
    if under is not None:
        under.stylize("dim")
        columns[-1].append(under)
    for cells in zip_longest(*columns, fillvalue=Text()):
        line = Text(GAP).join(_aligned(cells, layout))
        line.rstrip()
        console.print(line, soft_wrap=True)


def _lines(console: Console, text: Text, width: int) -> Iterator[Text]:
    """Yield the lines of a cell, at most `TALLEST`."""
    if text.cell_len <= width:
        yield text
        return
    lines = list(wrap(console, text, width))
    if len(lines) > TALLEST:
        lines[TALLEST - 1].truncate(width - 1)
        lines[TALLEST - 1].append("…")
    yield from lines[:TALLEST]


def _aligned(cells: Sequence[Text], layout: Layout) -> Iterator[Text]:
    for cell, width, number in zip(cells, layout.widths, layout.numbers, strict=False):
        padding = Text(" " * (width - cell.cell_len))
        yield padding + cell if number else cell + padding
