"""Sentences about other articles: each stands under a headline of its own, below a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.articles.blocks import Block
from timeline.articles.sorting import Sort

TEXT = frozenset({Sort.PROSE, Sort.BRIEF})
READ = 60
"""Words of prose after which a closing line ends an article, and others may be offered."""
LONG = 30
"""Words that end the list of other articles under a heading such as "Most read"."""
LONGEST = 50
"""Words of a teaser."""
CUT = re.compile(r"(?:…|\.\.\.)\]?$")
FEW = 2
"""Teasers under a heading such as "Read also" that make a list; one may be the article's own."""


def mark_teasers(blocks: Sequence[Block], sorts: Sequence[Sort]) -> list[Sort]:
    """Return what each block looks like, sentences about other articles as teasers.

    Headings over such articles count below an article only; a sentence that was cut off under a
    headline tells it anywhere.
    """
    marked = list(sorts)
    for index, block in enumerate(blocks):
        cut = sorts[index] is Sort.PROSE and CUT.search(block.line)
        if cut and _is_headed(sorts, index):
            marked[index] = Sort.TEASER
    for index in (*_iter_others(blocks, sorts), *_iter_pointed(blocks, sorts)):
        marked[index] = Sort.TEASER
    return marked


def _iter_others(blocks: Sequence[Block], sorts: Sequence[Sort]) -> Iterator[int]:
    """Yield what follows a heading such as "Most read", until long sentences or two in a row."""
    read, reigns = 0, False
    for index, (block, sort) in enumerate(zip(blocks, sorts, strict=True)):
        reigns = reigns or (sort is Sort.OTHERS and read >= READ)
        if sort is Sort.PROSE:
            read += block.size
            run = index > 0 and sorts[index - 1] is Sort.PROSE
            reigns = reigns and block.size < LONG and not run
        if reigns and sort in TEXT:
            yield index


def _iter_pointed(blocks: Sequence[Block], sorts: Sequence[Sort]) -> Iterator[int]:
    """Yield what follows a heading such as "Read also" as long as each has a headline.

    An article goes on below such a heading, too: with sentences in a row, or, if that is how it is
    written, with one under each heading.
    """
    read = runs = alone = 0
    found: list[int] | None = None
    for index, (block, sort) in enumerate(zip(blocks, sorts, strict=True)):
        if sort is Sort.POINTER and found is None and read >= READ and runs > alone:
            found = []
        if sort is not Sort.PROSE:
            continue
        read += block.size
        headed = _is_headed(sorts, index)
        alone, runs = alone + headed, runs + (not headed)
        if found is None:
            continue
        if headed and block.size <= LONGEST:
            found.append(index)
            continue
        yield from found if len(found) >= FEW else ()
        found = None
    yield from found if found and len(found) >= FEW else ()


def _is_headed(sorts: Sequence[Sort], index: int) -> bool:
    """Return whether a sentence stands alone under a line that is none."""
    below = sorts[index + 1] if index + 1 < len(sorts) else None
    return index > 0 and sorts[index - 1] is Sort.SHORT and below not in TEXT
