"""Stored citations as the reports that new ones are compared with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, CompoundSelect, and_, func, or_, select, true, union
from sqlalchemy.orm import Session, selectinload

from timeline import models
from timeline.dates import Span
from timeline.resolving import Block, Report, make_words
from timeline.vocabulary import CURATED, Role

Part = tuple[models.Actor, Role]


def find_events(session: Session, block: Block) -> dict[str, models.Event]:
    """Return the stored events that have a report in a block, by key, in order."""
    event, citation, source = models.Event, models.Citation, models.Source
    first = func.coalesce(citation.earliest, citation.latest, source.published_earliest)
    last = func.coalesce(citation.latest, citation.earliest, source.published_latest)
    told = (
        select(citation.event_id)
        .join(source)
        .where(
            citation.event_id.in_(_naming(block)),
            or_(
                source.sha256 == block.source,
                and_(
                    true() if block.latest is None else _is_open_or(first, first <= block.latest),
                    true() if block.earliest is None else _is_open_or(last, last >= block.earliest),
                ),
            ),
        )
    )
    rows = session.scalars(
        select(event)
        .where(event.id.in_(told))
        .order_by(event.key)
        .options(
            selectinload(event.participations).joinedload(models.Participation.actor),
            selectinload(event.citations).joinedload(citation.source),
            selectinload(event.citations).selectinload(citation.reading),
        )
    )
    return {row.key: row for row in rows}


def _naming(block: Block) -> CompoundSelect[tuple[int]]:
    """Return the ids of the events that name an actor of a block, a member of it, or its place."""
    event, part = models.Event, models.Participation
    actors = select(models.Actor.id).where(models.Actor.key.in_(block.actors))
    belonging = models.Affiliation.member_id == part.actor_id
    return union(
        select(part.event_id).where(part.actor_id.in_(actors)),
        select(part.event_id)
        .join(models.Affiliation, belonging)
        .where(models.Affiliation.group_id.in_(actors)),
        select(event.id).join(event.place).where(models.Place.key == block.place),
    )


def _is_open_or(day: ColumnElement[dt.date], condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return or_(day.is_(None), condition)


def reports_of(event: models.Event) -> list[Report]:
    """Return what the citations of an event report."""
    return [report_of(citation) for citation in event.citations]


def report_of(citation: models.Citation) -> Report:
    """Return what a citation reports: as its coder read it, else as people concluded it."""
    event, source, reading = citation.event, citation.source, citation.reading
    told = reading or event
    parts = _parts_read(reading) if reading else _parts_concluded(event)
    place = told.place
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
        actors=_keys(parts),
        initiators=_keys(parts, Role.INITIATOR),
        recipients=_keys(parts, Role.RECIPIENT),
        place=place.key if place else None,
        around=frozenset(_around(place)),
        words=make_words(
            citation.quote,
            told.title,
            reading.words if reading else "",
            names=[*_names(parts), *([place.name] if place else [])],
        ),
        trigger=reading.words if reading else "",
        curated=citation.coder == CURATED or citation.review is not None,
    )


def _parts_read(reading: models.Reading) -> list[Part]:
    return [(part.actor, part.role) for part in reading.parts]


def _parts_concluded(event: models.Event) -> list[Part]:
    return [(part.actor, part.role) for part in event.participations]


def _keys(parts: Iterable[Part], *roles: Role) -> frozenset[str]:
    """Return the keys of the actors in some roles, and of the groups they act for."""
    acting = [actor for actor, role in parts if not roles or role in roles]
    groups = [affiliation.group for actor in acting for affiliation in actor.affiliations]
    return frozenset(actor.key for actor in (*acting, *groups))


def _names(parts: Iterable[Part]) -> list[str]:
    return [each.name for actor, _ in parts for each in actor.names]


def _around(place: models.Place | None) -> Iterator[str]:
    """Yield the keys of the places around a place, the nearest first."""
    while place is not None and place.within is not None:
        place = place.within
        yield place.key
