"""Where the readers' comments begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline.articles.blocks import Block
from timeline.articles.dating import AGE, TIME, list_dates
from timeline.articles.sorting import NAME_WORDS, Sort, is_name, is_person

SAYS = re.compile(r"\b(?:says ?:|said ?(?:\.\.\.|…))$", re.IGNORECASE)
"""What blogs put after a reader's name. "She said:" and "She wrote:" are lines of articles."""
POSTED = re.compile(r"\b(?:says|wrote|said|posted|commented|submitted)\b", re.IGNORECASE)
ENOUGH = 80
"""Words of prose after which a single mark of a comment is believed."""
LITTLE = 25
"""Words of prose that an article has at the least before its comments."""
NEAR = 12
"""Blocks in which a second mark has to follow where there is little prose so far."""
SIGNATURE_WORDS, SIGNATURE_SHARE = 12, 0.2
CLOSING = frozenset({Sort.PROSE, Sort.BRIEF})


def find_comments(blocks: Sequence[Block], sorts: Sequence[Sort]) -> int:
    """Return the index of the first block of the readers' comments; the number of blocks if none.

    Comments stand below an article. A heading such as "Comments" above it is a link to them, and a
    name with an age above it is the author's.
    """
    marks = [index for index in range(len(blocks)) if _is_mark(blocks, sorts, index)]
    words = [b.size if s is Sort.PROSE else 0 for b, s in zip(blocks, sorts, strict=True)]
    below = _words_below(words, marks)
    read = at = 0
    for mark, after in pairwise([*marks, len(blocks) + NEAR + 1]):
        read += sum(words[at:mark])
        at = mark
        if below[mark] > max(read, LONGEST):
            continue
        enough = ENOUGH if _is_sure(blocks[mark], sorts[mark]) else NEVER
        if read >= enough or (read >= LITTLE and after - mark <= NEAR):
            return _step_back(blocks, sorts, mark)
    return len(blocks)


LONGEST = 150
"""Words of a comment. What is longer, and longer than all above, is the article itself: the prose
above was that of a notice."""
NEVER = float("inf")
"""Words of prose that make one unsure mark enough: it needs a second one near it."""


def _words_below(words: Sequence[int], marks: Sequence[int]) -> dict[int, int]:
    """Return the words of prose from each mark to the next, of marks without any the next ones'."""
    found: dict[int, int] = {}
    below, end = 0, len(words)
    for mark in reversed(marks):
        below = sum(words[mark:end]) or below
        found[mark], end = below, mark
    return found


def _is_sure(block: Block, sort: Sort) -> bool:
    """Return whether one mark is enough. A name with a day may be the head of an inset."""
    return sort is not Sort.DATE and not SAYS.search(block.line)


def _is_mark(blocks: Sequence[Block], sorts: Sequence[Sort], index: int) -> bool:
    sort, block = sorts[index], blocks[index]
    if sort in {Sort.COMMENTS, Sort.COMMENT} or _is_signature(block, sort):
        return True
    signed = index > 0 and _is_signer(blocks[index - 1], sorts[index - 1])
    return signed and (
        sort is Sort.AGE or (sort is Sort.DATE and _is_dated(blocks[index - 1], block))
    )


def _is_signer(block: Block, sort: Sort) -> bool:
    return sort in {Sort.SHORT, Sort.BRIEF} and (is_name(block) or bool(SAYS.search(block.line)))


def _is_dated(name: Block, day: Block) -> bool:
    """Return whether a line and the day below it are a reader's rather than those of an event.

    A chronology has headings with days, too: "Talks begin", without the hour.
    """
    named = name.size == 1 or is_person(name) or bool(SAYS.search(name.line))
    return named or bool(TIME.search(day.line))


def _is_signature(block: Block, sort: Sort) -> bool:
    """Return whether one line has both the name and the age or the day: "ana • 13 days ago"."""
    if sort not in {Sort.SHORT, Sort.BRIEF, Sort.BYLINE} or block.size > SIGNATURE_WORDS:
        return False
    line = block.line
    if SAYS.search(line):
        return block.size <= NAME_WORDS
    if block.share > SIGNATURE_SHARE:
        return False
    dated = line[0] == "(" or POSTED.search(line)
    return bool(AGE.search(line)) or (bool(dated) and bool(list_dates(line)))


def _step_back(blocks: Sequence[Block], sorts: Sequence[Sort], mark: int) -> int:
    """Return where the comment begins that a mark stands in: at its name, above its heading."""
    start = mark
    if sorts[mark] is Sort.COMMENT and start and sorts[start - 1] in CLOSING:
        start -= 1
    while (
        start
        and (sorts[start - 1] not in CLOSING)
        and (is_name(blocks[start - 1]) or sorts[start - 1] in {Sort.AGE, Sort.DATE, Sort.COMMENTS})
    ):
        start -= 1
    return start
