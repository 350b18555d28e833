"""What the events of a page can be filtered by, and how the page says which have what. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from timeline.export.html.signs import find_signs
from timeline.export.telling import NO_PUBLISHER
from timeline.records.details import EventDetail

Values = Mapping[str, str]
"""The values of an event, as they stand in addresses, each with how it is written."""


@dataclass(frozen=True, slots=True)
class Option:
    """A value to filter by, how it is written, and how many events have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """Values to choose from.

    Attributes:
        name: What it is called in addresses.
        label: How that is written.
        join: What several chosen values are joined with: "and" if an event must have each of
            them, "or" if any; as the options of the command line are.
        options: The values, in the order of how they are written.
        numbers: For each event, the places of its own values among them.
    """

    name: str
    label: str
    join: str
    options: tuple[Option, ...]
    numbers: tuple[str, ...]


def find_facets(events: Sequence[EventDetail]) -> tuple[Facet, ...]:
    """Return the facets of events; `numbers` are in the order of the events."""
    facets = (
        _facet("actor", "Actor", "and", events, _actors),
        _facet("type", "Type", "or", events, _types),
        _facet("publication", "Publication", "or", events, _publications),
        _facet("sign", "Noted", "or", events, _signs),
    )
    return tuple(facet for facet in facets if facet.options)


def _facet(
    name: str,
    label: str,
    join: str,
    events: Sequence[EventDetail],
    find: Callable[[EventDetail], Values],
) -> Facet:
    found = [find(event) for event in events]
    counts = Counter(value for values in found for value in values)
    labels = {value: label for values in found for value, label in values.items()}
    order = sorted(counts, key=lambda value: (labels[value].casefold(), value))
    places = {value: str(place) for place, value in enumerate(order)}
    return Facet(
        name,
        label,
        join,
        tuple(Option(value, labels[value], counts[value]) for value in order),
        tuple(" ".join(places[value] for value in values) for values in found),
    )


def _actors(event: EventDetail) -> Values:
    return {actor.key: actor.name for actor in event.actors}


def _types(event: EventDetail) -> Values:
    return {event.type: event.type.capitalize()} if event.type else {}


def _publications(event: EventDetail) -> Values:
    names = (citation.publication or NO_PUBLISHER for citation in event.citations)
    return {name: name for name in names}


def _signs(event: EventDetail) -> Values:
    return {sign.value: sign.label for sign in find_signs(event)}
