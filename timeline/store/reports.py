"""Citations as the reports that resolving compares."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Row, Select, case, select
from sqlalchemy.orm import Session

from timeline.dates import Span
from timeline.names import is_unnamed
from timeline.records.coded import Article
from timeline.records.told import Figure
from timeline.resolving import Report, make_words
from timeline.store.changes import iter_slices
from timeline.store.named import Actor, Place, read_actors, read_places
from timeline.store.statements import Statement
from timeline.store.tables import (
    CITATION,
    EVENT,
    FIGURE,
    PARTICIPATION,
    READING,
    READING_PART,
    SOURCE,
    some,
)
from timeline.vocabulary import CURATED, Role

Parts = tuple[tuple[Actor, Role], ...]
REMEMBERED = 20_000
"""Statements whose words are kept, because later articles are compared with the same ones."""

_make_words = lru_cache(REMEMBERED)(make_words)


@dataclass(frozen=True, slots=True)
class _Parties:
    """Those who take part, as they are compared."""

    names: tuple[str, ...]
    actors: frozenset[str]
    initiators: frozenset[str]
    recipients: frozenset[str]
    unnamed: frozenset[str]


def report_of(statement: Statement, article: Article) -> Report:
    """Return what a new statement reports."""
    told, stated, place = statement.told, statement.told.stated, statement.place
    parties = _find_parties(statement.parts)
    return Report(
        source=article.sha256,
        start=told.start,
        end=told.end,
        published=Span(article.published.earliest, article.published.latest),
        type=statement.type,
        realis=told.realis,
        date=stated.date,
        span=Span(stated.earliest, stated.latest),
        basis=stated.basis,
        actors=parties.actors,
        initiators=parties.initiators,
        recipients=parties.recipients,
        unnamed=parties.unnamed,
        place=place.key if place else None,
        around=frozenset(place.around) if place else frozenset(),
        words=_find_words(told.quote, statement.title, statement.trigger, parties, place),
        trigger=statement.trigger,
        figures=told.figures,
        text=f"{told.prefix}{told.quote}{told.suffix}",
    )


def iter_reports(session: Session, events: Iterable[int]) -> Iterator[tuple[str, Report]]:
    """Yield all reports of events, each with the key of its event.

    The rows are read as they are, not as objects: an event that is news has hundreds of others
    around it, and most are only looked at.

    Args:
        session: What it holds is flushed.
        events: Their ids.
    """
    for few in iter_slices(events):
        rows = session.execute(REPORTS, {"ids": few}).all()
        readings = [row.reading_id for row in rows if row.reading_id]
        concluded = {row.event_id for row in rows if not row.reading_id}
        read = _read_parties(session, READ_PARTS, readings)
        taking_part = _read_parties(session, TAKING_PART, concluded)
        places = read_places(session, {row.place_id for row in rows} - {None})
        figures = _read_figures(session, few)
        for row in rows:
            parties = read[row.reading_id] if row.reading_id else taking_part[row.event_id]
            yield row.key, _report_of_row(row, parties, places.get(row.place_id), figures[row.id])


def _report_of_row(
    row: Row[Any], parties: _Parties, place: Place | None, figures: tuple[Figure, ...]
) -> Report:
    return Report(
        source=row.sha256,
        start=row.char_start,
        end=row.char_end,
        published=Span(row.published_earliest, row.published_latest),
        type=row.type,
        realis=row.realis,
        date=row.date,
        span=Span(row.earliest, row.latest),
        basis=row.date_basis,
        actors=parties.actors,
        initiators=parties.initiators,
        recipients=parties.recipients,
        unnamed=parties.unnamed,
        place=place.key if place else None,
        around=frozenset(place.around) if place else frozenset(),
        words=_find_words(row.quote, row.title, row.words or "", parties, place),
        trigger=row.words or "",
        curated=row.coder == CURATED or row.review is not None,
        figures=figures,
        text=f"{row.prefix}{row.quote}{row.suffix}",
    )


def _find_words(
    quote: str, title: str, trigger: str, parties: _Parties, place: Place | None
) -> frozenset[str]:
    names = (*parties.names, place.name) if place else parties.names
    return _make_words(quote, title, trigger, names=names)


@lru_cache(REMEMBERED)
def _find_parties(parts: Parts) -> _Parties:
    names = tuple(sorted({name for actor, _ in parts for name in actor.names}))
    return _Parties(
        names,
        _find_keys(parts, *Role),
        _find_keys(parts, Role.INITIATOR),
        _find_keys(parts, Role.RECIPIENT),
        frozenset(actor.key for actor, _ in parts if is_unnamed(actor.name)),
    )


def _find_keys(parts: Parts, *roles: Role) -> frozenset[str]:
    """Return the keys of the actors in some roles, and of the groups they act for."""
    acting = [actor for actor, role in parts if role in roles]
    return frozenset(key for actor in acting for key in (actor.key, *actor.groups))


def _select_reports() -> Select[Any]:
    citation, reading = CITATION.c, READING.c
    columns = (
        *(citation.id, citation.event_id, citation.prefix, citation.quote, citation.suffix),
        *(citation.char_start, citation.char_end),
        *(citation.date, citation.earliest, citation.latest, citation.date_basis),
        *(citation.realis, citation.coder, citation.review),
        *(SOURCE.c.sha256, SOURCE.c.published_earliest, SOURCE.c.published_latest),
        *(EVENT.c.key, reading.id.label("reading_id"), reading.words),
    )
    told = (
        case((reading.id.is_(None), EVENT.c[name]), else_=reading[name]).label(name)
        for name in ("title", "type", "place_id")
    )
    rows = (
        CITATION.join(EVENT, EVENT.c.id == citation.event_id)
        .join(SOURCE, SOURCE.c.id == citation.source_id)
        .outerjoin(READING, reading.citation_id == citation.id)
    )
    return select(*columns, *told).select_from(rows).where(citation.event_id.in_(some("ids")))


REPORTS = _select_reports()
"""What citations of events tell, as their coder read it, else as people concluded it."""
READ_PARTS = (
    select(READING_PART.c.reading_id, READING_PART.c.actor_id, READING_PART.c.role)
    .where(READING_PART.c.reading_id.in_(some("ids")))
    .order_by(READING_PART.c.id)
)
TAKING_PART = (
    select(PARTICIPATION.c.event_id, PARTICIPATION.c.actor_id, PARTICIPATION.c.role)
    .where(PARTICIPATION.c.event_id.in_(some("ids")))
    .order_by(PARTICIPATION.c.id)
)
FIGURES = (
    select(*(FIGURE.c[name] for name in ("citation_id", "what", "low", "high", "unit", "words")))
    .join(CITATION, CITATION.c.id == FIGURE.c.citation_id)
    .where(CITATION.c.event_id.in_(some("ids")))
    .order_by(FIGURE.c.id)
)


def _read_parties(
    session: Session, statement: Select[Any], owners: Iterable[int]
) -> Mapping[int, _Parties]:
    """Return who takes part in readings or events, by the ids of these."""
    found = [row for few in iter_slices(owners) for row in session.execute(statement, {"ids": few})]
    actors = read_actors(session, {actor for _, actor, _ in found})
    parts: dict[int, list[tuple[Actor, Role]]] = defaultdict(list)
    for number, actor, role in found:
        parts[number].append((actors[actor], role))
    parties = {number: _find_parties(tuple(each)) for number, each in parts.items()}
    return defaultdict(lambda: _find_parties(()), parties)


def _read_figures(session: Session, events: Sequence[int]) -> Mapping[int, tuple[Figure, ...]]:
    """Return the numbers that the citations of events state, by the ids of these citations."""
    figures: dict[int, tuple[Figure, ...]] = defaultdict(tuple)
    for number, *values in session.execute(FIGURES, {"ids": events}):
        figures[number] += (Figure(*values),)
    return figures
