"""Zones as a sheet tells them: by the words with which they start and end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from timeline.articles import fill_zones
from timeline.records.corpus import Zone
from timeline.sheets.writing_toml import Value
from timeline.vocabulary import ZoneKind

FEWEST = 4
"""Words that tell a start or an end, where the line has as many."""
WHOLE = 60
"""Characters up to which a zone is written out."""


def describe_zones(text: str, zones: Sequence[Zone]) -> list[Mapping[str, Value]]:
    """Return the entries by which a sheet tells the zones of an article.

    What the reader fills in as body is left out, unless the other zones are not found without it.
    A zone that cannot be found, because its words stand between it and the zone before, is left
    out; what was read from a sheet can.
    """
    marked = [zone for zone in zones if zone.kind is not ZoneKind.BODY]
    entries = list(_iter_entries(text, marked))
    if len(entries) < len(marked) or fill_zones(text, marked) != tuple(zones):
        entries = list(_iter_entries(text, zones))
    return entries


def _iter_entries(text: str, zones: Sequence[Zone]) -> Iterator[Mapping[str, Value]]:
    at = 0
    for zone in zones:
        whole = text[zone.start : zone.end]
        for starts in (*_iter_starts(whole), text[zone.start :]):
            if starts.strip() and text.find(starts, at) == zone.start:
                ends = None if starts == whole else _find_ends(whole)
                yield {"kind": zone.kind, "starts": starts, "ends": ends}
                at = zone.end
                break


def _find_ends(whole: str) -> str:
    """Return words that stand at the end of a zone and nowhere before."""
    backwards = whole[::-1]
    words = (start[::-1] for start in _iter_starts(backwards))
    return next(ends for ends in words if whole.find(ends) + len(ends) == len(whole))


def _iter_starts(whole: str) -> Iterator[str]:
    """Yield the words with which a text starts: first a few of a line, at last all."""
    if len(whole) <= WHOLE:
        yield whole
    line = whole.lstrip().partition("\n")[0]
    indent = whole[: len(whole) - len(whole.lstrip())]
    yield indent + _first_words(line, FEWEST)
    yield indent + line.rstrip()
    words = FEWEST
    while len(start := _first_words(whole, words := 2 * words)) < len(whole.rstrip()):
        yield start
    yield whole


def _first_words(text: str, count: int) -> str:
    match = re.match(rf"\s*(?:\S+\s+){{0,{count - 1}}}\S+", text)
    return match[0] if match else text
