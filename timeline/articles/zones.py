"""Zones: which stretches of an article are headline, body, caption, boilerplate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.records.corpus import Zone
from timeline.vocabulary import ZoneKind


def fill_zones(text: str, marked: Sequence[Zone]) -> tuple[Zone, ...]:
    """Return the marked zones and, between them, body wherever there are words.

    Args:
        text: The article.
        marked: In the order of the article, not overlapping.
    """
    return tuple(_iter_zones(text, marked))


def boilerplate_in(zones: Sequence[Zone], start: int, end: int) -> Zone | None:
    """Return the boilerplate that the stretch from `start` to `end` touches, or None."""
    for zone in zones:
        if zone.kind is ZoneKind.BOILERPLATE and start < zone.end and zone.start < end:
            return zone
    return None


def _iter_zones(text: str, marked: Sequence[Zone]) -> Iterator[Zone]:
    at = 0
    for zone in marked:
        yield from _body(text, at, zone.start)
        yield zone
        at = zone.end
    yield from _body(text, at, len(text))


def _body(text: str, start: int, end: int) -> Iterator[Zone]:
    stretch = text[start:end]
    if words := stretch.strip():
        begin = start + stretch.index(words)
        yield Zone(ZoneKind.BODY, begin, begin + len(words))
