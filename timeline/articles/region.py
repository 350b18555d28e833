"""Where the article stands on its page: the stretch of blocks with most prose and least else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.articles.blocks import Block
from timeline.articles.comments import find_comments
from timeline.articles.lives import find_life, trim_lives
from timeline.articles.rows import find_cells
from timeline.articles.sorting import Sort
from timeline.articles.teasers import READ, TEXT

COSTS = {
    Sort.SHORT: -6,
    Sort.BYLINE: -4,
    Sort.CLOSING: -4,
    Sort.CAPTION: -3,
    Sort.DATE: -4,
    Sort.AGE: -8,
    Sort.LINE: -6,
    Sort.ADVERT: -2,
    Sort.TEASER: -6,
    Sort.OTHERS: -16,
    Sort.POINTER: -4,
    Sort.COMMENTS: -16,
    Sort.COMMENT: -16,
}
FREE_WORDS = 5
"""Words of a sentence that count for nothing, so that teasers do not pay for their headings."""
FULL_COST = 3
"""Blocks of a gap that cost in full; a share bar of ten buttons is one gap all the same."""
DATED, DATED_BELOW = 20, 6
"""Words that a day or a byline is worth to the sentence that follows it within so many blocks."""
LONGEST_GAP = 60
"""What one gap may cost."""
TAIL_GAP, TAIL_WORDS = 3, 6
"""Blocks that may part the last sentence from the others, and the words it has at the least."""


def find_region(blocks: Sequence[Block], sorts: Sequence[Sort]) -> range:
    """Return the blocks of the article's text, from its first sentence to its last.

    Empty if nothing looks like prose.
    """
    ends = (find_comments(blocks, sorts), _find_close(blocks, sorts), find_life(blocks, sorts))
    last = min(ends)
    values = list(_iter_values(blocks[:last], sorts[:last]))
    if (dated := _find_dated(sorts[:last])) is not None:
        values[dated] += DATED
    best, total, start = (0, 0, 0), 0, 0
    for index, value in enumerate(values):
        total += value
        if total <= 0:
            total, start = 0, index + 1
        elif total > best[0]:
            best = (total, start, index + 1)
    found = range(best[1], _stretch(blocks, sorts, best[2], last))
    return trim_lives(blocks, sorts, found)


def find_listed(blocks: Sequence[Block], sorts: Sequence[Sort]) -> set[int]:
    """Return the indexes of lines that are items of a list or rows of a table in the article.

    They have a mark in front, or follow a line that ends in a colon.
    """
    found: set[int] = set()
    for index, (block, sort) in enumerate(zip(blocks, sorts, strict=True)):
        if sort is not Sort.SHORT:
            continue
        above = index > 0 and (
            index - 1 in found
            or (sorts[index - 1] in TEXT and blocks[index - 1].line.endswith(":"))
        )
        if above or block.line.startswith(ITEM):
            found.add(index)
    return found


ITEM = ("- ", "– ", "— ", "• ", "* ", "· ", "▪ ", "● ", "→ ", "‣ ")


def _iter_values(blocks: Sequence[Block], sorts: Sequence[Sort]) -> Iterator[int]:
    """Yield what each block tells for (above 0) or against its being part of the article."""
    listed = find_listed(blocks, sorts) | find_cells(blocks, sorts)
    cost = gap = 0
    for index, (block, sort) in enumerate(zip(blocks, sorts, strict=True)):
        if sort in TEXT:
            cost = gap = 0
            yield max(2, block.size - FREE_WORDS) if sort is Sort.PROSE else 1
        elif index in listed:
            yield 0
        else:
            gap += 1
            step = COSTS.get(sort, COSTS[Sort.SHORT]) // (1 if gap <= FULL_COST else 4)
            cost += step
            yield step if cost > -LONGEST_GAP else 0


def _find_dated(sorts: Sequence[Sort]) -> int | None:
    """Return the index of the first sentence below a day or a byline; None if there is none."""
    sign = None
    for index, sort in enumerate(sorts):
        if sort in {Sort.DATE, Sort.BYLINE}:
            sign = index
        elif sort is Sort.PROSE and sign is not None and index - sign <= DATED_BELOW:
            return index
    return None


def _stretch(blocks: Sequence[Block], sorts: Sequence[Sort], end: int, last: int) -> int:
    """Return where the article ends if a sentence after an advertisement is its last."""
    for index in range(end, min(end + TAIL_GAP + 1, last)):
        sort = sorts[index]
        if sort is Sort.PROSE and blocks[index].size >= TAIL_WORDS:
            return index + 1
        if sort not in {Sort.LINE, Sort.ADVERT, Sort.POINTER, Sort.SHORT, Sort.BRIEF, Sort.CAPTION}:
            return end
    return end


def _find_close(blocks: Sequence[Block], sorts: Sequence[Sort]) -> int:
    """Return the index after the line that closes the article; the number of blocks if none."""
    pairs = list(zip(blocks, sorts, strict=True))
    total = sum(block.size for block, sort in pairs if sort is Sort.PROSE)
    read = 0
    for index, (block, sort) in enumerate(pairs):
        read += block.size * (sort is Sort.PROSE)
        if sort is Sort.CLOSING and read >= READ and read >= total - read:
            return index + 1
    return len(blocks)
