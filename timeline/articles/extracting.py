"""Which lines of a rendered page trafilatura takes for the article."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from importlib.util import find_spec

from timeline.articles.blocks import WORD, Block

GRAM = 4
"""Words in a row by which a line is found again in what was extracted."""
ENOUGH = 0.7
"""The share of a line's rows of words that have to be found."""
LARGEST = 5_000_000
"""Characters; a larger page keeps trafilatura busy for minutes, and is left to our own rules."""


def find_main_lines(page: str, blocks: Sequence[Block]) -> set[int] | None:
    """Return the indexes of the blocks that trafilatura takes for the article's text.

    None if it is not installed or finds nothing.
    """
    main = _extract(page)
    if not main:
        return None
    lines = {_fold(line) for line in main.splitlines()}
    grams = {gram for line in lines for gram in _grams(line)}
    found = [index for index, block in enumerate(blocks) if _is_known(block, lines, grams)]
    return _in_one_place(blocks, found)


def _extract(page: str) -> str | None:
    if len(page) > LARGEST or find_spec("trafilatura") is None:
        return None
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    text = trafilatura.extract(
        page, favor_precision=True, include_comments=False, include_tables=False
    )
    return str(text) if text else None


def _fold(line: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in WORD.findall(line))


def _grams(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1)]


def _is_known(block: Block, lines: set[tuple[str, ...]], grams: set[tuple[str, ...]]) -> bool:
    words = _fold(block.text[block.start : block.end])
    if words in lines:
        return bool(words)
    own = _grams(words)
    return bool(own) and sum(gram in grams for gram in own) >= ENOUGH * len(own)


def _in_one_place(blocks: Sequence[Block], found: Sequence[int]) -> set[int]:
    """Leave out copies of a line, in menus and footers, that stand outside the article."""
    words = [block.text[block.start : block.end] for block in blocks]
    counts: dict[str, int] = {}
    for index in found:
        counts[words[index]] = counts.get(words[index], 0) + 1
    single = [index for index in found if counts[words[index]] == 1]
    if not single:
        return set(found)
    return {i for i in found if counts[words[i]] == 1 or single[0] <= i <= single[-1]}
