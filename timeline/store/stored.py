"""What stored citations tell, read many at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, case, exists, select
from sqlalchemy.orm import Session

from timeline.dates import Span
from timeline.records import corpus
from timeline.records.told import Figure, StatedDate
from timeline.store.changes import iter_slices
from timeline.store.named import Place, read_actors, read_places
from timeline.store.statements import Parts, Statement
from timeline.store.tables import (
    CITATION,
    EVENT,
    FIGURE,
    PARTICIPATION,
    READING,
    READING_PART,
    SOURCE,
    ZONE,
    some,
)
from timeline.vocabulary import CURATED, ZoneKind


@dataclass(frozen=True, slots=True)
class Stored:
    """A statement with what is known of its article.

    Attributes:
        event: The key of its event.
        statement: Without attribution.
        sha256, published: Of the article.
        heading: It stands in the headline.
        curated: A person wrote it, or has seen it.
    """

    event: str
    statement: Statement
    sha256: str
    published: Span
    heading: bool
    curated: bool


def iter_stored(session: Session, events: Iterable[int]) -> Iterator[Stored]:
    """Yield what the citations of events tell, as their coder read it, else as people concluded it.

    The rows are read as they are, not as objects: an event that is news has hundreds of others
    around it, and most are only looked at.

    Args:
        session: What it holds is flushed.
        events: Their ids.
    """
    for few in iter_slices(events):
        rows = session.execute(CITED, {"ids": few}).all()
        readings = [row.reading_id for row in rows if row.reading_id]
        concluded = {row.event_id for row in rows if not row.reading_id}
        read = _read_parts(session, READ_PARTS, readings)
        taking_part = _read_parts(session, TAKING_PART, concluded)
        places = read_places(session, {row.place_id for row in rows} - {None})
        figures = _read_figures(session, few)
        for row in rows:
            parts = read[row.reading_id] if row.reading_id else taking_part[row.event_id]
            yield Stored(
                row.key,
                _make_statement(row, parts, places.get(row.place_id), figures[row.id]),
                row.sha256,
                Span(row.published_earliest, row.published_latest),
                heading=row.heading,
                curated=row.coder == CURATED or row.review is not None,
            )


def _make_statement(
    row: Row[Any], parts: Parts, place: Place | None, figures: tuple[Figure, ...]
) -> Statement:
    told = corpus.Citation(
        event=row.key,
        start=row.char_start,
        end=row.char_end,
        quote=row.quote,
        prefix=row.prefix,
        suffix=row.suffix,
        stated=StatedDate(row.date_words, row.date, row.earliest, row.latest, row.date_basis),
        realis=row.realis,
        figures=figures,
    )
    return Statement(told, row.title, row.type, row.words or "", place, parts)


def _select_cited() -> Select[Any]:
    citation, reading = CITATION.c, READING.c
    columns = (
        *(citation.id, citation.event_id, citation.prefix, citation.quote, citation.suffix),
        *(citation.char_start, citation.char_end),
        *(citation.date_words, citation.date, citation.earliest, citation.latest),
        citation.date_basis,
        *(citation.realis, citation.coder, citation.review),
        *(SOURCE.c.sha256, SOURCE.c.published_earliest, SOURCE.c.published_latest),
        *(EVENT.c.key, reading.id.label("reading_id"), reading.words),
    )
    heading = exists().where(
        ZONE.c.source_id == citation.source_id,
        ZONE.c.kind == ZoneKind.HEADLINE,
        ZONE.c.char_start < citation.char_end,
        ZONE.c.char_end > citation.char_start,
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
    wanted = select(*columns, *told, heading.label("heading")).select_from(rows)
    return wanted.where(citation.event_id.in_(some("ids")))


CITED = _select_cited()
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


def _read_parts(
    session: Session, statement: Select[Any], owners: Iterable[int]
) -> Mapping[int, Parts]:
    """Return who takes part in readings or events, by the ids of these."""
    found = [row for few in iter_slices(owners) for row in session.execute(statement, {"ids": few})]
    actors = read_actors(session, {actor for _, actor, _ in found})
    parts: dict[int, Parts] = defaultdict(tuple)
    for number, actor, role in found:
        parts[number] += ((actors[actor], role),)
    return parts


def _read_figures(session: Session, events: Sequence[int]) -> Mapping[int, tuple[Figure, ...]]:
    """Return the numbers that the citations of events state, by the ids of these citations."""
    figures: dict[int, tuple[Figure, ...]] = defaultdict(tuple)
    for number, *values in session.execute(FIGURES, {"ids": events}):
        figures[number] += (Figure(*values),)
    return figures
