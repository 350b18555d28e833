"""GeoJSON (RFC 7946): a point for each event at a place with coordinates, for maps.

Properties are flat, as programs for maps want them: those of the CSV, under the same names. The
point is that of the place, so events at one place lie on each other.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from timeline.export.json import facts_to_json
from timeline.export.telling import get_link
from timeline.queries.selection import Selection
from timeline.records.details import EventDetail


def write(selection: Selection, out: TextIO) -> int:
    """Write the events that have coordinates, one a line; returns how many."""
    number = 0
    out.write('{"type": "FeatureCollection", "features": [')
    located = (event for event in selection.details() if event.coordinates)
    for number, event in enumerate(located, start=1):
        out.write((",\n" if number > 1 else "\n") + json.dumps(_feature(event), ensure_ascii=False))
    out.write("\n]}\n")
    return number


def _feature(event: EventDetail) -> dict[str, Any]:
    latitude, longitude = event.coordinates or (None, None)
    return {
        "type": "Feature",
        "id": event.key,
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
        "properties": _properties(event),
    }


def _properties(event: EventDetail) -> dict[str, Any]:
    first = event.citations[0] if event.citations else None
    return {
        **facts_to_json(event),
        "actors": _join(actor.name for actor in event.actors),
        "publications": _join(citation.publication for citation in event.citations),
        "sources": _join(citation.source for citation in event.citations),
        "citations": len(event.citations),
        "independent_sources": event.independent_sources,
        "disagreements": _join(disagreement.field for disagreement in event.disagreements),
        "quote": first and first.quote,
        "quote_source": first and first.source,
        "url": first and get_link(first),
        "coder": event.coder,
    }


def _join(words: Iterable[str | None]) -> str:
    return "; ".join(dict.fromkeys(filter(None, words)))
