"""From labelled blocks to zones: a dateline cut off its sentence, neighbours of a kind joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.articles.blocks import Block
from timeline.articles.dating import DATE
from timeline.articles.wordlists import fold_line, get_phrases
from timeline.records.corpus import Zone
from timeline.vocabulary import ZoneKind

LONGEST = 120
"""Characters of a dateline."""
DASH = re.compile(r"(?:\s+(?:-{1,2}|–|—|_)\s+|\s*[–—]\s+|\s+//\s+|(?<=\))\.?\s*[-–—]\s*)")
COLON = re.compile(rf"[A-Z][\w.'’ -]{{1,40}}, (?i:{DATE.pattern})(?: \([A-Z][^()]{{1,40}}\))?:\s+")
"""What stands before a colon: a place and a day, as South Asian papers have it."""
AGENCY = re.compile(r"\([A-Z][^()]{1,40}\)\s*$|/[A-Z][^/]{1,40}/\s*$")
CITY = re.compile(
    r"[A-ZÀ-ÞČŠŽĆĐ][A-ZÀ-ÞČŠŽĆĐ .'’/,-]{2,50}"
    r"(?:, [A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,2})?"
)
"""A place all in capitals, and the land or state that it is in: "KHARKIV, Ukraine"."""
TIGHT = re.compile(rf"(?=[^\s—]+\s){CITY.pattern}—(?=[A-Z])")
"""A place of several words before a dash without room, as Philippine papers have it; one word may
be a body: "NATO—Russia talks"."""
DATELINE_WORDS = 12
LAST_SENTENCE = re.compile(r"[.!?…][\"”’)]*\s+(?=[A-Z])")
TAIL = 400
"""Characters at the end of a block among which a sentence that points elsewhere is looked for."""
JOINED = frozenset({ZoneKind.BODY, ZoneKind.BOILERPLATE})


def iter_zones(blocks: Sequence[Block], labels: Sequence[ZoneKind]) -> Iterator[Zone]:
    """Yield the zones of labelled blocks; those of body and of boilerplate run on."""
    last: Zone | None = None
    for block, label in zip(blocks, labels, strict=True):
        for zone in _split(block, label):
            if last and last.kind is zone.kind and zone.kind in JOINED:
                last = Zone(zone.kind, last.start, zone.end)
                continue
            if last:
                yield last
            last = zone
    if last:
        yield last


def find_dateline(line: str) -> int | None:
    """Return where a dateline at the begin of a sentence ends, after its mark; None without one.

    A dateline has a place and an agency or a day, or a place all in capitals; before a colon a
    place and a day, with a comma between: "Kathmandu, 3 July:", not "On 3 July:".
    """
    if (colon := COLON.match(line)) and colon.end() < len(line):
        return len(colon[0].rstrip())
    if tight := TIGHT.match(line):
        return tight.end()
    dash = DASH.search(line, 0, LONGEST)
    if not dash or dash.end() >= len(line):
        return None
    head = line[: dash.start()]
    told = AGENCY.search(head) or DATE.search(head) or CITY.fullmatch(head)
    return (
        len(line[: dash.end()].rstrip()) if told and len(head.split()) <= DATELINE_WORDS else None
    )


def _split(block: Block, label: ZoneKind) -> Iterator[Zone]:
    start, end = block.start, block.end
    if label is not ZoneKind.BODY:
        yield Zone(label, start, end)
        return
    if cut := find_dateline(block.line):
        yield Zone(ZoneKind.DATELINE, start, start + cut)
        start += cut + (len(block.line[cut:]) - len(block.line[cut:].lstrip()))
    tail = _pointing_tail(block.text, start, end)
    yield Zone(label, start, tail)
    if tail < end:
        begin = tail + (len(block.text[tail:end]) - len(block.text[tail:end].lstrip()))
        yield Zone(ZoneKind.BOILERPLATE, begin, end)


def _pointing_tail(text: str, start: int, end: int) -> int:
    """Return where the text ends before a last sentence such as "For more details, see …"."""
    for match in LAST_SENTENCE.finditer(text, max(start, end - TAIL), end):
        if get_phrases("prompt").fit(fold_line(text[match.end() : end])):
            return match.start() + len(match[0].rstrip())
    return end
