"""Events as rows for a frame: one an event, one a citation, or one an actor in an event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Literal

from timeline.api.frames import Kind
from timeline.records.details import EventDetail

Shape = Literal["event", "citation", "actor"]
Row = tuple[Any, ...]

TEXT, NUMBER, DAY, TEXTS = Kind.TEXT, Kind.NUMBER, Kind.DAY, Kind.TEXTS

EVENT = {
    "key": TEXT, "date": TEXT, "earliest": DAY, "latest": DAY, "precision": TEXT, "title": TEXT,
    "type": TEXT, "realis": TEXT, "place": TEXT, "actors": TEXTS, "publications": TEXTS,
    "sources": TEXTS, "citations": NUMBER, "independent_sources": NUMBER, "quote": TEXT,
    "quote_source": TEXT, "url": TEXT, "coder": TEXT, "disagreements": TEXTS,
}  # fmt: skip
"""Those of the CSV of the commands and, at the end, the fields on which sources disagree."""

CITATION = {
    "event": TEXT, "date": TEXT, "title": TEXT, "source": TEXT, "publication": TEXT,
    "published": TEXT, "quote": TEXT, "start": NUMBER, "end": NUMBER, "date_words": TEXT,
    "stated_date": TEXT, "date_basis": TEXT, "attribution": TEXTS, "coder": TEXT, "review": TEXT,
    "url": TEXT, "stated_earliest": DAY, "stated_latest": DAY, "realis": TEXT, "copy_of": TEXT,
}  # fmt: skip
"""Those of the CSV of the commands, and what else a citation states."""

ACTOR = {
    "event": TEXT, "date": TEXT, "earliest": DAY, "latest": DAY, "title": TEXT, "type": TEXT,
    "actor": TEXT, "name": TEXT, "kind": TEXT, "role": TEXT,
}  # fmt: skip


def read_day(text: str | None) -> date | None:
    """Return the day of an ISO text."""
    return date.fromisoformat(text) if text else None


def _event(event: EventDetail) -> Iterator[Row]:
    citations = event.citations
    quoted = [(each.quote, each.source, each.url) for each in citations[:1]]
    yield (
        *(event.key, event.date, read_day(event.earliest), read_day(event.latest)),
        *(str(event.precision), event.title, event.type, event.realis, event.place),
        _distinct(actor.name for actor in event.actors),
        _distinct(citation.publication for citation in citations),
        _distinct(citation.source for citation in citations),
        *(len(citations), event.independent_sources),
        *(*(quoted[0] if quoted else [None] * 3), str(event.coder)),
        [disagreement.field for disagreement in event.disagreements],
    )


def _citations(event: EventDetail) -> Iterator[Row]:
    for each in event.citations:
        stated = each.stated
        yield (
            *(event.key, event.date, event.title, each.source, each.publication, each.published),
            *(each.quote, each.start, each.end, stated.words, stated.date, str(stated.basis)),
            *(list(each.attribution), each.coder, each.review, each.url),
            *(stated.earliest, stated.latest, str(each.realis), each.copy_of),
        )


def _actors(event: EventDetail) -> Iterator[Row]:
    for actor in event.actors:
        yield (
            *(event.key, event.date, read_day(event.earliest), read_day(event.latest)),
            *(event.title, event.type),
            *(actor.key, actor.name, str(actor.kind), str(actor.role)),
        )


def _distinct(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))


ROWS: Mapping[str, tuple[dict[str, Kind], Callable[[EventDetail], Iterator[Row]]]] = {
    "event": (EVENT, _event),
    "citation": (CITATION, _citations),
    "actor": (ACTOR, _actors),
}


def make_rows(events: Iterable[EventDetail], per: str) -> tuple[dict[str, Kind], list[Row]]:
    """Return the columns and the rows of events.

    Args:
        events: In the order of the rows.
        per: What one row is.

    Raises:
        ValueError: `per` is none of "event", "citation" and "actor".
    """
    if per not in ROWS:
        raise ValueError(f"per {per!r} is none of {', '.join(ROWS)}")
    columns, make = ROWS[per]
    return columns, [row for event in events for row in make(event)]
