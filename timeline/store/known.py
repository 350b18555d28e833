"""What the database knows by name, as a coder is given it."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from timeline import models
from timeline.records import corpus as records
from timeline.records.coded import Known


def read_known(session: Session) -> Known:
    """Return all actors with their names, all places and all outlets."""
    actors = select(models.Actor).options(
        selectinload(models.Actor.names),
        selectinload(models.Actor.affiliations).joinedload(models.Affiliation.group),
    )
    return Known(
        actors=tuple(_actor(row) for row in session.scalars(actors.order_by(models.Actor.key))),
        places=tuple(
            records.Place(row.key, row.name, row.country, row.latitude, row.longitude)
            for row in session.scalars(select(models.Place).order_by(models.Place.key))
        ),
        publications=tuple(
            records.Publication(row.key, row.name, row.kind, row.country, row.homepage)
            for row in session.scalars(select(models.Publication).order_by(models.Publication.key))
        ),
    )


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
