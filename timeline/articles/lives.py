"""The lines about the author at the end of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from timeline.articles.blocks import Block
from timeline.articles.sorting import LABEL_WORDS, TRADES, Sort, is_person
from timeline.articles.teasers import READ, TEXT
from timeline.articles.wordlists import get_phrases

LAST = 4
"""Blocks at the end of an article among which its author is introduced."""
ABOVE, NEAR = 40, 12
"""Blocks above the first sentence among which a byline stands, and a name without "by"."""
PRONOUNS = frozenset({("He",), ("She",), ("They",)})
"""How a life goes on."""
LIFE = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w.'’-]+(?:\s[\w.'’-]+){0,3}?)(?:, [^,]{2,60},)?\s"
    r"(?P<verb>is|was|has|writes|covers|works|lives|teaches|reports|grew)\b"
    r"(?P<role>(?:\s[\w.’'-]+,?){0,8})"
)
"""How a life begins, with the words after the verb among which a trade may stand."""


def find_life(blocks: Sequence[Block], sorts: Sequence[Sort]) -> int:
    """Return the index of the lines about the author; the number of blocks if there are none.

    They stand under the author's name or a heading, below at least half of the page's prose.
    """
    total = sum(_prose(block, sort) for block, sort in zip(blocks, sorts, strict=True))
    first = next((at for at, sort in enumerate(sorts) if sort is Sort.PROSE), len(sorts))
    named = _find_named(blocks, sorts, first)
    speakers: set[str] = set()
    read = 0
    for index, (block, sort) in enumerate(zip(blocks, sorts, strict=True)):
        ended = read >= max(READ, total - read)
        if ended and block.size <= LABEL_WORDS and get_phrases("author").fit(block.folded):
            return index
        above = blocks[max(index - 1, 0)]
        begins = sort in TEXT and sorts[index - 1] not in TEXT and above.folded not in speakers
        if ended and begins and _is_signed(block, above, named):
            return _step_back(sorts, index)
        if begins and index > first and is_person(above):
            speakers.add(above.folded)
        read += _prose(block, sort)
    return len(blocks)


def _find_named(blocks: Sequence[Block], sorts: Sequence[Sort], first: int) -> set[str]:
    """Return the words of the bylines above the first sentence, and of names near it."""
    return {
        word
        for index in range(max(0, first - ABOVE), first)
        if sorts[index] is Sort.BYLINE or (first - index <= NEAR and is_person(blocks[index]))
        for word in blocks[index].words
    }


def trim_lives(blocks: Sequence[Block], sorts: Sequence[Sort], region: range) -> range:
    """Return the blocks of an article without last sentences about its author."""
    named = _find_named(blocks, sorts, region.start)
    stop = region.stop
    for index in range(region.stop - 1, max(region.start, region.stop - LAST - 1), -1):
        if sorts[index] in TEXT and _is_life(blocks[index], named):
            stop = max(_step_back(sorts, index), region.start + 1)
        elif sorts[index] is Sort.PROSE and blocks[index].words[:1] not in PRONOUNS:
            break
    return range(region.start, stop)


def _prose(block: Block, sort: Sort) -> int:
    return block.size if sort is Sort.PROSE else 0


def _is_signed(block: Block, above: Block, named: set[str]) -> bool:
    """Return whether the author stands above a sentence, or is its subject."""
    if is_person(above) and named.issuperset(above.words):
        return True
    life = LIFE.match(block.line)
    name = life["name"].split() if life else []
    return len(name) > 1 and named.issuperset(name)


def _is_life(block: Block, named: set[str]) -> bool:
    """Return whether a sentence is about a full name: the author's, or one with a trade."""
    life = LIFE.match(block.line)
    name = life["name"].split() if life else []
    if not life or len(name) == 1:
        return False
    trades = (word.strip(",").lower() in TRADES for word in life["role"].split())
    return named.issuperset(name) or (life["verb"] in {"is", "was"} and any(trades))


def _step_back(sorts: Sequence[Sort], index: int) -> int:
    """Return where the lines that stand directly above begin."""
    above = takewhile(lambda at: sorts[at] not in TEXT, range(index - 1, -1, -1))
    return min(above, default=index)
