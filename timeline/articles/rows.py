"""Lines inside an article that are no sentences and yet its own: headings, items, rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from timeline.articles.blocks import Block
from timeline.articles.sorting import Sort
from timeline.articles.teasers import TEXT

ABOVE = TEXT | {Sort.DATE, Sort.CAPTION}
BELOW = TEXT | {Sort.DATE}
MOST = 20
"""Lines between two sentences; more are a menu."""
FEW_NUMBERS, NUMBERS = 4, 0.25
"""Lines of a table that are figures, and their share, at the least."""
HEADING_WORDS = 4
"""Words of the heading over a list, at the most, and of a row of a table.
Longer lines without such a heading are the headlines of other articles."""

ROW = re.compile(r"\d{1,3}[.)]? |[\w ]{1,15}: ")
"""How a row begins that has a number or a label."""


def find_rows(blocks: Sequence[Block], sorts: Sequence[Sort], region: range) -> set[int]:
    """Return the indexes of the lines between two sentences of an article that are its own.

    Nothing but an advertisement may stand with them.
    """
    found: set[int] = set()
    for run in _iter_runs(sorts, region):
        rows = [index for index in run if sorts[index] is Sort.SHORT]
        own = all(sorts[index] in {Sort.SHORT, Sort.ADVERT} for index in run)
        if own and len(rows) <= MOST and _are_rows(blocks, rows):
            found.update(rows)
    return found


def find_cells(blocks: Sequence[Block], sorts: Sequence[Sort]) -> set[int]:
    """Return the indexes of the cells of tables below a sentence, a cell a line, headings too."""
    found: set[int] = set()
    numbers = [_is_number(block) for block in blocks]
    cells = [
        number or (sort is Sort.SHORT and block.size <= HEADING_WORDS)
        for block, sort, number in zip(blocks, sorts, numbers, strict=True)
    ]
    for is_cell, group in groupby(range(len(blocks)), key=cells.__getitem__):
        run = list(group)
        counted = sum(numbers[index] for index in run)
        below = is_cell and run[0] > 0 and sorts[run[0] - 1] in TEXT
        if below and counted >= max(FEW_NUMBERS, len(run) * NUMBERS):
            found.update(run)
    return found


def _is_number(block: Block) -> bool:
    """Return whether a line has figures and no letters."""
    return block.size > 0 and not any(word[0].isalpha() for word in block.words)


def _iter_runs(sorts: Sequence[Sort], region: range) -> Iterator[list[int]]:
    """Yield the blocks between two sentences; a day may stand with either, a picture above."""
    for inside, group in groupby(region, key=lambda index: sorts[index] in ABOVE):
        run = list(group)
        below = run[-1] + 1
        if not inside and below in region and sorts[below] in BELOW:
            yield run


def _are_rows(blocks: Sequence[Block], rows: Sequence[int]) -> bool:
    sizes = [blocks[index].size for index in rows]
    short = sum(
        size <= HEADING_WORDS or bool(ROW.match(blocks[index].line))
        for size, index in zip(sizes, rows, strict=True)
    )
    return len(rows) == 1 or (bool(rows) and (sizes[0] <= HEADING_WORDS or 2 * short > len(rows)))
