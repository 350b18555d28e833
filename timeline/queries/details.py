"""Whole events: participants, citations, chains and figures, fetched for many events at a time."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from timeline.conclusions import Testimony, find_disagreements, name_voice
from timeline.database.reader import Reader, Row
from timeline.dates import Span
from timeline.queries.events import iter_event_keys
from timeline.queries.filters import Conditions
from timeline.queries.lookup import get_id
from timeline.records.details import Cited, EventDetail, Participant
from timeline.records.questions import EventFilter
from timeline.records.told import Figure, StatedDate
from timeline.vocabulary import ActorKind, Basis, Precision, Realis, Role

T = TypeVar("T")
BATCH = 500
"""Events fetched at a time."""

EVENTS = """
    SELECT event.id, event.key, event.title, event.summary, event.type, event.realis, event.date,
        event.date_reason, CAST(event.earliest AS text), CAST(event.latest AS text),
        event.precision, place.name,
        place.latitude, place.longitude
    FROM event LEFT JOIN place ON place.id = event.place_id WHERE event.key IN ({})"""

PARTICIPANTS = """
    SELECT event_id, actor.key, actor.name, actor.kind, role
    FROM participation JOIN actor ON actor.id = actor_id WHERE event_id IN ({})
    ORDER BY CASE role WHEN 'initiator' THEN 1 WHEN 'recipient' THEN 2 ELSE 3 END,
        participation.id"""

CITATIONS = """
    SELECT citation.event_id, citation.id, source.key, publication.name, source.title, source.url,
        source.published, citation.quote, citation.prefix, citation.suffix, citation.char_start,
        citation.char_end, citation.date_words, citation.date, CAST(citation.earliest AS text),
        CAST(citation.latest AS text), citation.date_basis, citation.date_reason, citation.realis,
        citation.coder, citation.review, CASE WHEN copy_of_id IS NOT NULL THEN first.key END,
        first.publication_id, first.id, citation.presumed
    FROM citation JOIN source ON source.id = citation.source_id
    JOIN source AS first ON first.id = coalesce(citation.copy_of_id, citation.source_id)
    LEFT JOIN publication ON publication.id = source.publication_id
    WHERE citation.event_id IN ({})
    ORDER BY coalesce(source.published_earliest, '9999-12-31'), source.key, citation.char_start,
        citation.char_end"""

HOPS = """
    SELECT citation_id, coalesce(actor.name, publication.name, words), attribution.actor_id,
        attribution.publication_id
    FROM attribution JOIN citation ON citation.id = citation_id
    LEFT JOIN actor ON actor.id = attribution.actor_id
    LEFT JOIN publication ON publication.id = attribution.publication_id
    WHERE citation.event_id IN ({}) ORDER BY position"""

FIGURES = """
    SELECT citation_id, what, low, high, unit, words
    FROM figure JOIN citation ON citation.id = citation_id
    WHERE citation.event_id IN ({}) ORDER BY figure.id"""


def get_event(reader: Reader, key: str) -> EventDetail:
    """Return one event.

    Raises:
        NotFoundError: No event has this key; the message suggests the near ones.
    """
    get_id(reader, "event", key)
    [event] = read_details(reader, [key])
    return event


def iter_details(
    reader: Reader, wanted: EventFilter, *, sort: str = "date", limit: int | None = None
) -> Iterator[EventDetail]:
    """Yield the events a filter asks for, whole, a batch in memory at a time."""
    keys = iter_event_keys(reader, wanted, sort=sort, limit=limit)
    while batch := list(islice(keys, BATCH)):
        yield from read_details(reader, batch)


def read_details(reader: Reader, keys: Sequence[str]) -> list[EventDetail]:
    """Return the events that have these keys, in this order."""
    events = _rows(reader, EVENTS, keys)
    ids = [row[0] for row in events]
    participants = _group(_rows(reader, PARTICIPANTS, ids), _participant)
    hops = _group(_rows(reader, HOPS, ids), lambda row: row)
    figures = _group(_rows(reader, FIGURES, ids), lambda row: Figure(*row))
    cited = _rows(reader, CITATIONS, ids)
    citations = _group(cited, lambda row: _cited(row, hops[row[0]], figures[row[0]]))
    presumed = _group(cited, lambda row: bool(row[-1]))
    found = {
        row[1]: _event(row, participants[row[0]], citations[row[0]], presumed[row[0]])
        for row in events
    }
    return [found[key] for key in keys]


def _rows(reader: Reader, sql: str, values: Iterable[object]) -> list[Row]:
    bound = Conditions()
    return reader.rows(sql.format(bound.bind_all(values) or "NULL"), bound.values)


def _group(rows: Iterable[Row], make: Callable[[Row], T]) -> dict[int, list[T]]:
    """Return what each row makes, by the first column, which `make` does not see."""
    groups: dict[int, list[T]] = defaultdict(list)
    for row in rows:
        groups[row[0]].append(make(row[1:]))
    return groups


def _participant(row: Row) -> Participant:
    key, name, kind, role = row
    return Participant(key, name, ActorKind(kind), Role(role))


def _cited(row: Row, hops: Sequence[Row], figures: Sequence[Figure]) -> Cited:
    (_, source, publication, title, url, published, quote, prefix, suffix, start, end) = row[:11]
    words, date, earliest, latest, basis, reason, realis, coder, review, copy_of = row[11:21]
    return Cited(
        source=source,
        publication=publication,
        title=title,
        url=url,
        published=published,
        quote=quote,
        prefix=prefix,
        suffix=suffix,
        start=start,
        end=end,
        stated=StatedDate(words, date, _day(earliest), _day(latest), Basis(basis), reason),
        realis=Realis(realis),
        attribution=tuple(name for name, _, _ in hops),
        voice=name_voice(hops[-1] if hops else None, *row[21:23]),
        figures=tuple(figures),
        coder=coder,
        review=review,
        copy_of=copy_of,
    )


def _event(
    row: Row,
    actors: Sequence[Participant],
    citations: Sequence[Cited],
    presumed: Sequence[bool],
) -> EventDetail:
    key, title, summary, kind, realis, date, reason, earliest, latest, precision = row[1:11]
    place, *point = row[11:]
    return EventDetail(
        key=key,
        title=title,
        summary=summary,
        type=kind,
        realis=realis,
        date=date,
        date_reason=reason,
        earliest=earliest,
        latest=latest,
        precision=Precision(precision),
        place=place,
        actors=tuple(actors),
        citations=tuple(citations),
        independent_sources=len({citation.voice for citation in citations}),
        disagreements=find_disagreements(list(map(_testimony, citations, presumed))),
        coordinates=None if None in point else (point[0], point[1]),
    )


def _testimony(citation: Cited, presumed: bool) -> Testimony:  # noqa: FBT001 - mapped
    stated = citation.stated
    return Testimony(
        source=citation.source,
        voice=citation.voice,
        date=stated.date,
        span=Span(stated.earliest, stated.latest),
        realis=citation.realis,
        figures=citation.figures,
        curated=citation.is_curated,
        presumed=presumed,
    )


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
