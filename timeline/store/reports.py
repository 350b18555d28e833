"""Citations as the reports that resolving compares."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Row, Select, case, select
from sqlalchemy.orm import InstrumentedAttribute, Session, selectinload

from timeline import models
from timeline.dates import Span
from timeline.records.told import Figure
from timeline.resolving import Report, fingerprint, make_words
from timeline.store.changes import iter_slices
from timeline.vocabulary import CURATED, EventType, Role

Part = tuple[models.Actor, Role]
REMEMBERED = 50_000
"""Statements whose words are kept, because later articles are compared with the same ones."""
WHOLE = (
    selectinload(models.Actor.names),
    selectinload(models.Actor.affiliations).joinedload(models.Affiliation.group),
)
"""An actor with its names and with the groups that it belongs to."""

_make_words = lru_cache(REMEMBERED)(make_words)
_fingerprint = lru_cache(REMEMBERED)(fingerprint)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a statement tells, as its coder read it, else as people concluded it."""

    title: str
    words: str
    type: EventType | None
    place: models.Place | None
    parts: Sequence[Part]


def report_of(citation: models.Citation, source: models.Source) -> Report:
    """Return what a new citation of a source reports.

    Args:
        citation: Machine-coded, with its reading.
        source: The article, of which the citation need not be a part yet.
    """
    reading = citation.reading
    assert reading is not None, "what a machine codes has a reading"  # noqa: S101 - for mypy
    parts = [(part.actor, part.role) for part in reading.parts]
    told = _Told(reading.title, reading.words, reading.type, reading.place, parts)
    return _make_report(citation, source, told, tuple(map(_figure, citation.figures)))


def iter_reports(session: Session, events: Iterable[int]) -> Iterator[tuple[str, Report]]:
    """Yield all reports of events, each with the key of its event.

    The rows are read as they are, not as objects: an event that is news has hundreds of others
    around it, and most are only looked at.

    Args:
        session: What it holds is flushed.
        events: Their ids.
    """
    for some in iter_slices(events):
        rows = session.execute(_select(some)).all()
        readings = [row.reading_id for row in rows if row.reading_id]
        concluded = {row.event_id for row in rows if not row.reading_id}
        read, part = models.ReadingPart, models.Participation
        parts_read = _read_parts(session, read.reading_id, (read.actor_id, read.role), readings)
        parts = _read_parts(session, part.event_id, (part.actor_id, part.role), concluded)
        places = _read_places(session, rows)
        figures = _read_figures(session, some)
        for row in rows:
            place = places.get(row.told_place_id)
            who = parts_read[row.reading_id] if row.reading_id else parts[row.event_id]
            told = _Told(row.told_title, row.words or "", row.told_type, place, who)
            yield row.key, _make_report(row, row, told, figures[row.id])


def _select(events: Sequence[int]) -> Select[*tuple[Any, ...]]:
    citation, event, source, reading = models.Citation, models.Event, models.Source, models.Reading
    columns = (
        *(citation.id, citation.event_id, citation.prefix, citation.quote, citation.suffix),
        *(citation.char_start, citation.char_end),
        *(citation.date, citation.earliest, citation.latest, citation.date_basis),
        *(citation.realis, citation.coder, citation.review),
        *(source.sha256, source.published_earliest, source.published_latest),
        *(event.key, reading.id.label("reading_id"), reading.words),
    )
    told = (
        case((reading.id.is_(None), column), else_=read).label(f"told_{column.key}")
        for column, read in (
            (event.title, reading.title),
            (event.type, reading.type),
            (event.place_id, reading.place_id),
        )
    )
    statement = (
        select(*columns, *told).join(event).join(citation.source).outerjoin(citation.reading)
    )
    return statement.where(citation.event_id.in_(events))


def _read_parts(
    session: Session,
    owner: InstrumentedAttribute[int],
    part: tuple[InstrumentedAttribute[int], InstrumentedAttribute[Role]],
    owners: Iterable[int],
) -> dict[int, list[Part]]:
    """Return who takes part in readings or events, by the ids of these."""
    found = [
        row
        for some in iter_slices(owners)
        for row in session.execute(select(owner, *part).where(owner.in_(some)))
    ]
    actors = {
        row.id: row
        for some in iter_slices({actor for _, actor, _ in found})
        for row in session.scalars(
            select(models.Actor).where(models.Actor.id.in_(some)).options(*WHOLE)
        )
    }
    parts: dict[int, list[Part]] = defaultdict(list)
    for number, actor, role in found:
        parts[number].append((actors[actor], role))
    return parts


def _read_places(session: Session, rows: Iterable[Row[Any]]) -> dict[int, models.Place]:
    ids = {row.told_place_id for row in rows} - {None}
    return {
        place.id: place
        for some in iter_slices(ids)
        for place in session.scalars(select(models.Place).where(models.Place.id.in_(some)))
    }


def _read_figures(session: Session, events: Sequence[int]) -> dict[int, tuple[Figure, ...]]:
    """Return the numbers that the citations of events state, by the ids of these citations."""
    figures: dict[int, tuple[Figure, ...]] = defaultdict(tuple)
    of_events = select(models.Citation.id).where(models.Citation.event_id.in_(events))
    stated = select(models.Figure).where(models.Figure.citation_id.in_(of_events))
    for row in session.scalars(stated.order_by(models.Figure.id)):
        figures[row.citation_id] += (_figure(row),)
    return figures


def _figure(row: models.Figure) -> Figure:
    return Figure(row.what, row.low, row.high, row.unit, row.words)


def _make_report(
    citation: models.Citation | Row[Any],
    source: models.Source | Row[Any],
    told: _Told,
    figures: tuple[Figure, ...],
) -> Report:
    place = told.place
    names = sorted({name for actor, _ in told.parts for name in _names(actor)})
    if place:
        names.append(place.name)
    return Report(
        source=source.sha256,
        start=citation.char_start,
        end=citation.char_end,
        published=Span(source.published_earliest, source.published_latest),
        type=told.type,
        realis=citation.realis,
        date=citation.date,
        span=Span(citation.earliest, citation.latest),
        basis=citation.date_basis,
        actors=_keys(told.parts),
        initiators=_keys(told.parts, Role.INITIATOR),
        recipients=_keys(told.parts, Role.RECIPIENT),
        place=place.key if place else None,
        around=frozenset(_around(place)),
        words=_make_words(citation.quote, told.title, told.words, names=tuple(names)),
        trigger=told.words,
        curated=citation.coder == CURATED or citation.review is not None,
        figures=figures,
        shingles=_fingerprint(f"{citation.prefix}{citation.quote}{citation.suffix}"),
    )


def _names(actor: models.Actor) -> list[str]:
    return [each.name for each in actor.names]


def _keys(parts: Iterable[Part], *roles: Role) -> frozenset[str]:
    """Return the keys of the actors in some roles, and of the groups they act for."""
    acting = [actor for actor, role in parts if not roles or role in roles]
    groups = [affiliation.group for actor in acting for affiliation in actor.affiliations]
    return frozenset(actor.key for actor in (*acting, *groups))


def _around(place: models.Place | None) -> Iterator[str]:
    """Yield the keys of the places around a place, the nearest first."""
    while place is not None and place.within is not None:
        place = place.within
        yield place.key
