"""Sentences in which a site speaks to its readers: of cookies, newsletters, gifts and accounts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.articles.blocks import Block
from timeline.articles.sorting import Sort
from timeline.articles.teasers import TEXT
from timeline.articles.wordlists import get_words

MOST_WORDS = 120
LEAST, SHORT_LEAST, SHORT = 3, 2, 25
"""Different words of a site's own business that give it away, and in so few words."""
DENSE = 5
"""Every fifth word is one of them where nobody is spoken to: "This site is protected by"."""
QUOTED = re.compile(r"[\"“”«»„]")
ADDRESS = frozenset(get_words("address"))
BUSINESS = frozenset(get_words("business"))


def mark_pitches(blocks: Sequence[Block], sorts: Sequence[Sort]) -> list[Sort]:
    """Return what each block looks like, pitches as furniture.

    A paragraph between paragraphs is the article's: it may be about newsletters or cookies.
    """
    marked = list(sorts)
    start = 0
    for index in range(len(blocks) + 1):
        if index < len(blocks) and sorts[index] in TEXT and is_pitch(blocks[index]):
            continue
        inside = start and index < len(blocks) and sorts[start - 1] in TEXT and sorts[index] in TEXT
        if not inside:
            marked[start:index] = [Sort.LINE] * (index - start)
        start = index + 1
    return marked


def is_pitch(block: Block) -> bool:
    """Return whether a block speaks of the site's own business, mostly to the reader."""
    if block.size > MOST_WORDS or QUOTED.search(block.line):
        return False
    words = {word.lower() for word in block.words}
    told = len(words & BUSINESS)
    if ADDRESS.isdisjoint(words):
        return told >= max(LEAST, block.size / DENSE)
    return told >= (SHORT_LEAST if block.size <= SHORT else LEAST)
