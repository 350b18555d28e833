"""From the blocks of a pasted page to zones: what is the article's, and what is the page's."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.articles.blocks import Block, split_blocks
from timeline.articles.extracting import find_main_lines
from timeline.articles.fronts import find_authors, find_days, find_headline, find_standfirst
from timeline.articles.pitches import mark_pitches
from timeline.articles.region import find_listed, find_region
from timeline.articles.rows import find_cells, find_rows
from timeline.articles.sorting import LABEL_WORDS, Sort, sort_block
from timeline.articles.splitting import iter_zones
from timeline.articles.teasers import TEXT, mark_teasers
from timeline.records.corpus import Zone
from timeline.vocabulary import ZoneKind

BELOW = 2
"""Blocks below the last sentence in which the author and the day may stand."""
ABOVE = 6
"""Blocks above the headline in which the day may stand."""
REPEATED = 2
"""Words of a line that is left out where it stands for the second time."""
APART = 3
"""Blocks between the two copies of a headline around "Read more"."""
POINTERS = frozenset({Sort.OTHERS, Sort.POINTER})


def zone_text(text: str, title: str | None = None) -> tuple[Zone, ...]:
    """Return the zones of a text as it was pasted from a page; they cover all its words.

    Args:
        title: The headline, if the page's metadata tell it.
    """
    blocks = split_blocks(text)
    return tuple(iter_zones(blocks, label_blocks(blocks, title)))


def zone_page(page: str, text: str, title: str | None) -> tuple[Zone, ...]:
    """Return the zones of a rendered HTML page; its body is what trafilatura extracts, if it can.

    Args:
        page: The source; `text` is what it shows.
        title: As its metadata tell it.
    """
    blocks = split_blocks(text)
    labels = label_blocks(blocks, title)
    if main := find_main_lines(page, blocks):
        for index, label in enumerate(labels):
            if label in {ZoneKind.BODY, ZoneKind.BOILERPLATE}:
                own = index in main and not _is_button(blocks[index])
                labels[index] = ZoneKind.BODY if own else ZoneKind.BOILERPLATE
    return tuple(iter_zones(blocks, labels))


def _is_button(block: Block) -> bool:
    """Return whether a line is furniture even where it was extracted with the article."""
    return block.size <= LABEL_WORDS and sort_block(block) not in {*SIMPLE, Sort.SHORT}


def label_blocks(blocks: Sequence[Block], title: str | None = None) -> list[ZoneKind]:
    """Return what each block is."""
    sorts = mark_pitches(blocks, [sort_block(block) for block in blocks])
    sorts = mark_teasers(blocks, sorts)
    region = find_region(blocks, sorts)
    if not region:
        return _label_without_prose(blocks, sorts)
    labels = [ZoneKind.BOILERPLATE] * len(blocks)
    own = find_listed(blocks, sorts) | find_cells(blocks, sorts) | find_rows(blocks, sorts, region)
    for index in region:
        labels[index] = ZoneKind.BODY if index in own else _inner_label(blocks[index], sorts[index])
    _label_front(blocks, sorts, region, labels, title)
    _label_below(sorts, region, labels)
    _drop_repeated(blocks, labels, sorts)
    return labels


def _label_without_prose(blocks: Sequence[Block], sorts: Sequence[Sort]) -> list[ZoneKind]:
    """Label a text of short lines, a chat or a list: the longest stretch that is no furniture."""
    if len(blocks) == 1 and sorts[0] is Sort.SHORT:
        return [ZoneKind.HEADLINE]
    best, start = range(0), 0
    words = [0]
    for block in blocks:
        words.append(words[-1] + block.size)
    for index, sort in enumerate([*sorts, Sort.LINE]):
        if sort in {Sort.SHORT, Sort.BRIEF, Sort.PROSE, Sort.DATE, Sort.AGE, Sort.COMMENT}:
            continue
        if words[index] - words[start] > words[best.stop] - words[best.start]:
            best = range(start, index)
        start = index + 1
    best = best or range(len(blocks))
    return [ZoneKind.BODY if i in best else ZoneKind.BOILERPLATE for i in range(len(blocks))]


SIMPLE = {
    Sort.PROSE: ZoneKind.BODY,
    Sort.BRIEF: ZoneKind.BODY,
    Sort.BYLINE: ZoneKind.BYLINE,
    Sort.CLOSING: ZoneKind.BYLINE,
    Sort.CAPTION: ZoneKind.CAPTION,
    Sort.DATE: ZoneKind.DATELINE,
}


def _inner_label(block: Block, sort: Sort) -> ZoneKind:
    """Label a block between the first sentence of the article and the last."""
    if sort is Sort.CLOSING and block.folded.startswith("source"):
        return ZoneKind.BOILERPLATE
    return SIMPLE.get(sort, ZoneKind.BOILERPLATE)


def _label_front(
    blocks: Sequence[Block],
    sorts: Sequence[Sort],
    region: range,
    labels: list[ZoneKind],
    title: str | None,
) -> None:
    """Label headline, standfirst, author, day and pictures above the first sentence."""
    start = region.start
    headline = find_headline(blocks, sorts, region, title)
    top = start if headline is None else headline
    for index in range(max(0, top - ABOVE), start):
        if sorts[index] is Sort.DATE or (index > top and sorts[index] in SIMPLE.keys() - TEXT):
            labels[index] = SIMPLE[sorts[index]]
    if headline is None:
        return
    if headline > start:
        labels[start:headline] = [ZoneKind.HEADLINE] * (headline - start)
    for index in find_standfirst(blocks, sorts, headline, start):
        labels[index] = ZoneKind.HEADLINE
    for index in find_days(blocks, headline, start):
        if sorts[index] in {Sort.SHORT, Sort.LINE}:
            labels[index] = ZoneKind.DATELINE
    for index in find_authors(blocks, sorts, headline, start):
        labels[index] = ZoneKind.BYLINE
    if headline == start - 1 and not blocks[start].closed:
        labels[start] = ZoneKind.HEADLINE
    labels[headline] = ZoneKind.HEADLINE


def _label_below(sorts: Sequence[Sort], region: range, labels: list[ZoneKind]) -> None:
    """Label an author or a day directly below the last sentence."""
    dated = ZoneKind.DATELINE in labels
    for index in range(region.stop, min(region.stop + BELOW, len(sorts))):
        if sorts[index] is Sort.DATE and dated:
            continue
        if sorts[index] in {Sort.BYLINE, Sort.CAPTION, Sort.DATE}:
            labels[index] = SIMPLE[sorts[index]]
        elif sorts[index] is Sort.CLOSING:
            labels[index] = ZoneKind.BYLINE


def _drop_repeated(blocks: Sequence[Block], labels: list[ZoneKind], sorts: Sequence[Sort]) -> None:
    """Label a line that stood above already as boilerplate, and both around a pointer."""
    seen: dict[str, int] = {}
    for index, block in enumerate(blocks):
        if labels[index] is ZoneKind.BOILERPLATE and sorts[index] is not Sort.SHORT:
            continue
        if block.size < REPEATED:
            continue
        words = block.text[block.start : block.end]
        first = seen.setdefault(words, index)
        if first == index:
            continue
        if labels[first] is not ZoneKind.BOILERPLATE:
            labels[index] = ZoneKind.BOILERPLATE
        if index - first <= APART and POINTERS.intersection(sorts[first:index]):
            labels[first] = labels[index] = ZoneKind.BOILERPLATE
