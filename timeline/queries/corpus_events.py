"""Stored events as a corpus would state them: what people decided, and not what follows from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline.conclusions import Testimony, conclude_date, conclude_realis, name_voice
from timeline.dates import Span
from timeline.queries.corpus_sources import Chosen
from timeline.records.corpus import Citation, Event, Source
from timeline.vocabulary import EventType, Realis, Role

EVENTS = """
    SELECT event.id, event.key, event.title, event.summary, event.type, event.realis, place.key,
        event.date, event.date_reason
    FROM event LEFT JOIN place ON place.id = event.place_id WHERE event.id IN (
        SELECT event_id FROM citation JOIN source ON source.id = source_id WHERE {})
    ORDER BY event.id"""

PARTICIPATIONS = """
    SELECT event_id, actor.key, role FROM participation JOIN actor ON actor.id = actor_id
    ORDER BY CASE role WHEN 'initiator' THEN 1 WHEN 'recipient' THEN 2 ELSE 3 END,
        participation.id"""

COPIES = """
    SELECT event.key, source.key, char_start, publication.key, first.key
    FROM citation JOIN event ON event.id = event_id JOIN source ON source.id = source_id
    JOIN source AS first ON first.id = copy_of_id
    LEFT JOIN publication ON publication.id = first.publication_id
    WHERE {}"""


def read_events(chosen: Chosen, sources: Sequence[Source]) -> Iterator[Event]:
    """Yield the events of the chosen sources, in the order in which they were stored.

    Args:
        chosen: Where to read.
        sources: The chosen ones, with their citations.
    """
    parts = chosen.group(PARTICIPATIONS, lambda row: (str(row[0]), Role(row[1])))
    told: dict[str, list[Testimony]] = defaultdict(list)
    copies = {row[:3]: row[3:] for row in map(tuple, chosen.rows(COPIES))}
    for source in sources:
        for citation in source.citations:
            place = citation.event, source.key, citation.start
            outlet = copies.get(place, (source.publication, source.key))
            told[citation.event].append(_testimony(source, citation, outlet))
    for number, key, title, summary, kind, realis, place, date, reason in chosen.rows(EVENTS):
        given = reason is not None and date != conclude_date(told[key])
        yield Event(
            key=key,
            title=title,
            participations=parts[number],
            summary=summary,
            type=EventType(kind) if kind else None,
            realis=Realis(realis) if realis != conclude_realis(told[key]) else None,
            place=place,
            date=date if given else None,
            reason=reason,
        )


def _testimony(source: Source, citation: Citation, outlet: tuple[object, ...]) -> Testimony:
    """Return what a citation says; `outlet` is who printed its words first."""
    last = citation.attribution[-1] if citation.attribution else None
    end = (last.words, last.actor, last.publication) if last else None
    return Testimony(
        source=source.key,
        voice=name_voice(end, *outlet),
        date=citation.stated.date,
        span=Span(citation.stated.earliest, citation.stated.latest),
        realis=citation.realis,
    )
