"""Where the article stands on its page: the stretch of blocks with most prose and least else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.articles.blocks import Block
from timeline.articles.comments import find_comments
from timeline.articles.sorting import Sort

COSTS = {
    Sort.SHORT: -6,
    Sort.BYLINE: -4,
    Sort.CLOSING: -4,
    Sort.CAPTION: -3,
    Sort.DATE: -4,
    Sort.AGE: -8,
    Sort.LINE: -6,
    Sort.OTHERS: -16,
    Sort.POINTER: -4,
    Sort.COMMENTS: -16,
    Sort.COMMENT: -16,
}
TEXT = frozenset({Sort.PROSE, Sort.BRIEF})
FREE_WORDS = 5
"""Words of a sentence that count for nothing, so that teasers do not pay for their headings."""
FULL_COST = 3
"""Blocks of a gap that cost in full; a share bar of ten buttons is one gap all the same."""
LONGEST_GAP = 60
"""What one gap may cost."""
READ = 60
"""Words of prose after which a closing line ends an article, and others may be offered."""
LONG = 30
"""Words that end the list of other articles under a heading such as "Most read"."""
TAIL_GAP, TAIL_WORDS = 3, 6
"""Blocks that may part the last sentence from the others, and the words it has at the least."""


def find_region(blocks: Sequence[Block], sorts: Sequence[Sort]) -> range:
    """Return the blocks of the article's text, from its first sentence to its last.

    Empty if nothing looks like prose.
    """
    last = min(find_comments(blocks, sorts), _find_close(blocks, sorts))
    values = list(_iter_values(blocks[:last], sorts[:last]))
    best, total, start = (0, 0, 0), 0, 0
    for index, value in enumerate(values):
        total += value
        if total <= 0:
            total, start = 0, index + 1
        elif total > best[0]:
            best = (total, start, index + 1)
    return range(best[1], _stretch(blocks, sorts, best[2], last))


def find_teasers(blocks: Sequence[Block], sorts: Sequence[Sort]) -> set[int]:
    """Return the indexes of sentences about other articles: under a heading such as "Most read".

    Such a heading counts below an article only; long sentences, or two in a row, end its reign.
    """
    found: set[int] = set()
    read, reigns = 0, False
    for index, (block, sort) in enumerate(zip(blocks, sorts, strict=True)):
        reigns = reigns or (sort is Sort.OTHERS and read >= READ)
        if sort is Sort.PROSE:
            read += block.size
            run = index > 0 and sorts[index - 1] is Sort.PROSE
            reigns = reigns and block.size < LONG and not run
        if reigns and sort in TEXT:
            found.add(index)
    return found


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
    teasers, listed = find_teasers(blocks, sorts), find_listed(blocks, sorts)
    cost = gap = 0
    for index, (block, sort) in enumerate(zip(blocks, sorts, strict=True)):
        if sort in TEXT and index not in teasers:
            cost = gap = 0
            yield max(2, block.size - FREE_WORDS) if sort is Sort.PROSE else 1
        elif index in listed:
            yield 0
        else:
            gap += 1
            step = COSTS.get(sort, COSTS[Sort.SHORT]) // (1 if gap <= FULL_COST else 4)
            cost += step
            yield step if cost > -LONGEST_GAP else 0


def _stretch(blocks: Sequence[Block], sorts: Sequence[Sort], end: int, last: int) -> int:
    """Return where the article ends if a sentence after an advertisement is its last."""
    for index in range(end, min(end + TAIL_GAP + 1, last)):
        sort = sorts[index]
        if sort is Sort.PROSE and blocks[index].size >= TAIL_WORDS:
            return index + 1
        if sort not in {Sort.LINE, Sort.POINTER, Sort.SHORT, Sort.BRIEF, Sort.CAPTION}:
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
