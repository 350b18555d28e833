"""What stands between a page's menu and an article's first sentence: headline, author, day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.articles.blocks import Block
from timeline.articles.dating import list_dates
from timeline.articles.joining import FUNCTION
from timeline.articles.sorting import Sort, is_person, is_trade
from timeline.articles.wordlists import fold_line

REACH = 40
"""Blocks above the first sentence among which the headline is looked for."""
OPENING = 2000
"""Characters of the article with which headlines are compared."""
HEADLINE_WORDS = (3, 30)
ROOT = 5
"""Letters by which words are compared, so that "resigns" is "resigned"."""
LEAST, CLOSE, NEAR = 0.25, 0.15, 4
"""The score that a headline has at the least; of those that are close the topmost is taken.
A line directly above it that may be one is the headline, and it the standfirst.
With less it is believed only if it stands directly above the article."""
PER_WORD, MOST_WORDS, PER_SHARED, MOST_SHARED, PER_BLOCK = 0.02, 10, 0.12, 5, 0.03
"""What speaks for a headline: its length, words that return; and against: its distance."""
PER_DOUBT, MOST_COMMAS = 0.4, 2
"""What a full stop, the look of a name or that of a list of keywords speaks against it."""


def find_headline(
    blocks: Sequence[Block], sorts: Sequence[Sort], region: range, title: str | None
) -> int | None:
    """Return the index of the headline: above the first sentence, in the words of the article.

    Args:
        title: What the page's metadata give as title; decides if it stands there.
    """
    start = region.start
    if title and (named := _find_title(blocks, title)) is not None:
        return named
    text = blocks[start].text[blocks[start].start : blocks[start].start + OPENING]
    known = set(_roots(text.split()))
    above = range(max(0, start - REACH), start)
    contents = _find_contents(blocks, above, region)
    scored = [
        (_score(blocks[i], known) - (start - i) * PER_BLOCK, i)
        for i in above
        if i not in contents and _may_be(blocks[i], sorts[i])
    ]
    best = max(scored, default=(0.0, start))[0]
    if best >= LEAST:
        first = next(index for score, index in scored if score >= best - CLOSE)
        likely = {index for score, index in scored if score >= LEAST}
        return next(i for i in range(first, -1, -1) if i - 1 not in likely)
    near = [(score, index) for score, index in scored if start - index <= NEAR]
    if near and max(near)[0] > 0:
        return max(near)[1]
    if start + 1 < region.stop and sorts[start] is Sort.PROSE and sorts[start + 1] is Sort.SHORT:
        below = blocks[start + 1]
        return start + 1 if below.size >= HEADLINE_WORDS[0] + 2 and not scored else None
    return None


def _find_contents(blocks: Sequence[Block], above: Sequence[int], region: range) -> set[int]:
    """Return the lines of a table of contents: several that return inside the article."""
    inside = {blocks[index].folded for index in region}
    found = {index for index in above if blocks[index].folded in inside}
    return found if len(found) > 1 else set()


def _find_title(blocks: Sequence[Block], title: str) -> int | None:
    """Return the first line that is the title, or what the name of the site follows in it."""
    folded = fold_line(title)
    for index, block in enumerate(blocks):
        if block.size >= HEADLINE_WORDS[0] and f"{folded} ".startswith(f"{block.folded} "):
            return index
    return None


def _may_be(block: Block, sort: Sort) -> bool:
    fits = HEADLINE_WORDS[0] <= block.size <= HEADLINE_WORDS[1] and not is_dated(block)
    return fits and sort in {Sort.SHORT, Sort.BRIEF, Sort.PROSE} and not is_trade(block)


def _score(block: Block, known: set[str]) -> float:
    """Return how much a line looks like the headline: its words return in the article."""
    own = set(_roots(block.words))
    shared = len(own & known)
    said = PER_WORD * min(block.size, MOST_WORDS) + PER_SHARED * min(shared, MOST_SHARED)
    doubts = (block.line.endswith("."), _is_names(block), block.line.count(",") > MOST_COMMAS)
    return said + (shared / len(own) / 2 if own else 0.0) - PER_DOUBT * sum(doubts)


def _is_names(block: Block) -> bool:
    """Return whether a line has nothing but names: a menu, an author."""
    return is_person(block) or (block.share == 0 and all(w[0].isupper() for w in block.words))


def _roots(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        lowered = word.strip(".,;:!?'\"“”‘’()").lower()
        if len(lowered) > 2 and lowered not in FUNCTION:  # noqa: PLR2004 - "of", "in", initials
            yield lowered[:ROOT]


def find_standfirst(
    blocks: Sequence[Block], sorts: Sequence[Sort], headline: int, start: int
) -> Iterator[int]:
    """Yield the lines between the headline and the first sentence that sum the article up."""
    for index in range(headline + 1, start):
        block = blocks[index]
        said = sorts[index] in {Sort.SHORT, Sort.BRIEF} and block.size > HEADLINE_WORDS[0] + 1
        if sorts[index] is Sort.PROSE or (said and block.share > 0):
            yield index
        if sorts[index] is Sort.LINE and index > headline + 1:
            return


def find_days(blocks: Sequence[Block], headline: int, start: int) -> Iterator[int]:
    """Yield the lines that have the day of publication among a few other words."""
    return (index for index in range(headline + 1, start) if is_dated(blocks[index]))


def is_dated(block: Block) -> bool:
    """Return whether a short line has a day with its year, as few headlines have."""
    dates = list_dates(block.line) if block.size <= DATED_WORDS and not block.closed else ()
    said = block.size - sum(len(found.words.split()) for found in dates)
    return said <= OTHER_WORDS and any(found.date for found in dates)


DATED_WORDS, OTHER_WORDS = 20, 10
"""Words of the line, and those beside the day; a longer line is the caption of a picture."""


def find_authors(
    blocks: Sequence[Block], sorts: Sequence[Sort], headline: int, start: int
) -> Iterator[int]:
    """Yield the lines that are no more than the name of an author, or what an author is."""
    signs = {Sort.DATE, Sort.AGE, Sort.BYLINE}
    named = False
    for index in range(headline + 1, start):
        near = [i for i in (index - 1, index + 1) if headline < i < start]
        beside = any(sorts[i] in signs or is_trade(blocks[i]) for i in near)
        role = named and is_trade(blocks[index])
        named = sorts[index] is Sort.SHORT and (role or (is_person(blocks[index]) and beside))
        if named:
            yield index
