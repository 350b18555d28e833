"""Aligned columns for people: as wide as needed in a pipe, wrapped into the width of a terminal."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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
NUMBER = re.compile(r"(?:[^\w\s] )?\d+(?:\.\d+)?")
"""A cell that is set to the right: digits, perhaps behind a mark."""
TALLEST = 3
"""To how many lines a cell is wrapped; the rest of it is in every other format."""
Cells = list[str]


@dataclass(frozen=True, slots=True)
class Column:
    """What the layout of a table has to know of a column.

    Attributes:
        heading: The terminal cells of its heading, which is never wrapped.
        cells: How many of its cells have each width, in terminal cells.
        number: Whether it is set to the right.
        words: Whether it may be wrapped; keys and days, which people copy, have no spaces.
    """

    heading: int
    cells: Mapping[int, int]
    number: bool
    words: bool

    @classmethod
    def measure(cls, heading: str, cells: Sequence[str]) -> Column:
        """Return the column of a heading and the cells under it."""
        number = bool(cells) and all(NUMBER.fullmatch(cell) for cell in cells)
        return cls(cell_len(heading), Counter(map(cell_len, cells)), number, " " in "".join(cells))

    @property
    def widest(self) -> int:
        """The cells of its widest cell."""
        return max([self.heading, *self.cells])

    def count_lines(self, width: int) -> int:
        """Return about how many lines it is high if it is so wide."""
        return sum(number * -(-cell // width) for cell, number in self.cells.items())


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the columns of a table stand.

    Attributes:
        widths: Of each column, in terminal cells.
        numbers: Whether a column is set to the right.
        stacked: Whether the last column stands under the one before it, for lack of room.
    """

    widths: Sequence[int]
    numbers: Sequence[bool]
    stacked: bool = False


def print_table(columns: Sequence[str], rows: Iterable[Sequence[Any]], out: TextIO) -> None:
    """Print rows under their columns, a slice in memory at a time."""
    console = open_console(out)
    remaining = iter(rows)
    first = [[printable(cell) for cell in row] for row in islice(remaining, SLICE)]
    below = list(zip(*first, strict=True)) or [()] * len(columns)
    layout = _fit(console, list(map(Column.measure, columns, below)))
    _print_row(console, layout, list(columns)[: len(layout.widths)], style="bold")
    for row in chain(first, ([printable(cell) for cell in row] for row in remaining)):
        _print_row(console, layout, row)


def _fit(console: Console, columns: Sequence[Column]) -> Layout:
    """Narrow columns into a terminal; keys that end the rows go below where that saves lines."""
    natural = [column.widest for column in columns]
    numbers = [column.number for column in columns]
    if not console.is_terminal:
        return Layout(natural, numbers)
    room, others = console.width, columns[:-1]
    beside = _narrow(columns, room)
    if columns[-1].words or not others:
        return Layout(beside, numbers)
    *kept, above = _narrow(others, room)
    saved = _count_lines(others, beside[:-1]) - _count_lines(others, [*kept, above])
    if _total(beside) <= room and saved <= _count_lines(columns[-1:], natural[-1:]):
        return Layout(beside, numbers)
    below = min(natural[-1], room - _total([*kept, 0]))
    return Layout([*kept, max(above, below)], numbers, stacked=True)


def _narrow(columns: Sequence[Column], room: int) -> list[int]:
    """Return the widths of columns in so much room, each narrowed where it costs least lines."""
    fitted = [min(column.widest, room) if column.words else column.widest for column in columns]

    def cost(at: int) -> tuple[int, int]:
        lines = columns[at].count_lines
        return lines(fitted[at] - 1) - lines(fitted[at]), -fitted[at]

    while _total(fitted) > room:
        free = [
            at
            for at, column in enumerate(columns)
            if column.words and fitted[at] > max(column.heading, NARROWEST)
        ]
        if not free:
            break
        fitted[min(free, key=cost)] -= 1
    return fitted


def _count_lines(columns: Sequence[Column], widths: Sequence[int]) -> int:
    return sum(map(Column.count_lines, columns, widths))


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
