"""What people told the database by name, as a coder is given it.

What a coder added is left out: else an article would be read in another way the more was read
before it, and two runs would not give what one gives. The names that a coder added are looked up
when a statement is stored, as a whole and not by their parts.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, not_, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, selectinload

from timeline import models
from timeline.records import corpus as records
from timeline.records.coded import Known
from timeline.vocabulary import CURATED, PublicationKind, Subject


def read_known(session: Session) -> Known:
    """Return the actors with their names, the places and the outlets that people wrote of."""
    actor, place, publication = models.Actor, models.Place, models.Publication
    actors = select(actor).options(
        selectinload(actor.names),
        selectinload(actor.affiliations).joinedload(models.Affiliation.group),
    )
    actors = actors.where(or_(is_actor_described(), _is_told_by_people(), not_(_is_read())))
    places = select(place).where(
        or_(is_place_described(), _is_place_told_by_people(), not_(_is_place_read()))
    )
    outlets = select(publication).where(is_outlet_described())
    return Known(
        actors=tuple(_actor(row) for row in session.scalars(actors.order_by(actor.key))),
        places=tuple(
            records.Place(row.key, row.name, row.country, row.latitude, row.longitude)
            for row in session.scalars(places.order_by(place.key))
        ),
        publications=tuple(
            records.Publication(row.key, row.name, row.kind, row.country, row.homepage)
            for row in session.scalars(outlets.order_by(publication.key))
        ),
    )


def is_actor_described() -> ColumnElement[bool]:
    """Return whether more is known of an actor than an article tells."""
    actor, affiliation, judgement = models.Actor, models.Affiliation, models.Judgement
    judged = select(judgement.one).where(
        judgement.about == Subject.ACTOR, judgement.undone_at.is_(None)
    )
    return or_(
        actor.wikidata.is_not(None),
        actor.id.in_(select(affiliation.member_id)),
        actor.id.in_(select(affiliation.group_id)),
        actor.key.in_(judged),
    )


def _is_told_by_people() -> ColumnElement[bool]:
    """Return whether a person wrote, or has seen, a statement that an actor stands in."""
    actor, part, hop = models.Actor.id, models.Participation, models.Attribution
    told = select(hop.actor_id).where(hop.citation_id.in_(_seen(models.Citation.id)))
    return or_(
        actor.in_(select(part.actor_id).where(part.event_id.in_(_seen(models.Citation.event_id)))),
        actor.in_(told.where(hop.actor_id.is_not(None))),
    )


def _is_read() -> ColumnElement[bool]:
    """Return whether a coder read of an actor."""
    actor, hop = models.Actor.id, models.Attribution.actor_id
    return or_(
        actor.in_(select(models.ReadingPart.actor_id)),
        actor.in_(select(hop).where(hop.is_not(None))),
    )


def is_place_described() -> ColumnElement[bool]:
    """Return whether more is known of a place than an article tells."""
    place = models.Place
    return or_(
        place.country.is_not(None), place.latitude.is_not(None), place.within_id.is_not(None)
    )


def is_outlet_described() -> ColumnElement[bool]:
    """Return whether more is known of an outlet than an article tells."""
    publication = models.Publication
    return or_(
        publication.kind != PublicationKind.SITE,
        publication.homepage.is_not(None),
        publication.country.is_not(None),
    )


def _is_place_told_by_people() -> ColumnElement[bool]:
    """Return whether a person wrote, or has seen, a statement about a place."""
    event = models.Event
    told = select(event.place_id).where(event.id.in_(_seen(models.Citation.event_id)))
    return models.Place.id.in_(told.where(event.place_id.is_not(None)))


def _is_place_read() -> ColumnElement[bool]:
    place = models.Reading.place_id
    return models.Place.id.in_(select(place).where(place.is_not(None)))


def _seen(column: InstrumentedAttribute[int]) -> Select[Any]:
    """Return a column of all citations that a person wrote or has seen."""
    citation = models.Citation
    return select(column).where(or_(citation.coder == CURATED, citation.review.is_not(None)))


def _actor(row: models.Actor) -> records.Actor:
    return records.Actor(
        key=row.key,
        name=row.name,
        kind=row.kind,
        names=tuple(each.name for each in row.names if each.name != row.name),
        wikidata=row.wikidata,
        affiliations=tuple(
            records.Affiliation(each.group.key, each.kind, each.earliest, each.latest)
            for each in row.affiliations
        ),
    )
