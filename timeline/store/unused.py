"""Actors, places and outlets that a program read of, and that nothing tells of any more."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, delete, exists, not_, or_, select
from sqlalchemy.orm import Session

from timeline import models
from timeline.store.known import is_actor_described, is_outlet_described, is_place_described
from timeline.store.ledger import load_ledger
from timeline.store.tables import (
    ACTOR,
    ACTOR_NAME,
    ATTRIBUTION,
    CITATION,
    JUDGEMENT,
    PLACE,
    PUBLICATION,
    READING,
    READING_PART,
    SOURCE,
    TABLES,
)


@dataclass(frozen=True, slots=True)
class Named:
    """What the citations of an article name: the ids of its actors, places and outlets."""

    actors: frozenset[int]
    places: frozenset[int]
    publications: frozenset[int]


def list_named(session: Session, source: models.Source) -> Named:
    """Return what an article names."""
    cited = select(CITATION.c.id).where(CITATION.c.source_id == source.id)
    readings = select(READING.c.id).where(READING.c.citation_id.in_(cited))
    of_citation = ATTRIBUTION.c.citation_id.in_(cited)
    parts = select(READING_PART.c.actor_id).where(READING_PART.c.reading_id.in_(readings))
    voices = select(ATTRIBUTION.c.actor_id).where(of_citation)
    places = select(READING.c.place_id).where(READING.c.citation_id.in_(cited))
    outlets = select(ATTRIBUTION.c.publication_id).where(of_citation)
    own = select(SOURCE.c.publication_id).where(SOURCE.c.id == source.id)

    def read(*statements: Select[Any]) -> frozenset[int]:
        found = {number for each in statements for number in session.scalars(each)}
        return frozenset(found - {None})

    return Named(read(parts, voices), read(places), read(outlets, own))


def drop_unused(session: Session, named: Named) -> None:
    """Remove what nothing refers to any more, unless people wrote more of it than its name.

    Left behind, it would be taken for what people wrote; see `timeline.store.known`.
    """
    _drop(session, ACTOR, named.actors, is_actor_described())
    _drop(session, PLACE, named.places, is_place_described())
    _drop(session, PUBLICATION, named.publications, is_outlet_described())


def _drop(
    session: Session, table: Table, ids: Collection[int], described: ColumnElement[bool]
) -> None:
    gone = select(table.c.id).where(table.c.id.in_(ids), not_(described), not_(_is_used(table)))
    if found := set(session.scalars(gone)):
        found -= {row for name, row in _list_needed(session) if name == table.name}
        session.execute(delete(table).where(table.c.id.in_(found)))


def _list_needed(session: Session) -> set[tuple[str, int]]:
    """Return what undoing a judgement may bring back a reference to, by table and id."""
    told = JUDGEMENT.c
    standing = select(told.undoing).where(told.undoing.is_not(None), told.undone_at.is_(None))
    return {row for undoing in session.scalars(standing) for row in load_ledger(undoing).needed()}


def _is_used(table: Table) -> ColumnElement[bool]:
    """Return whether anything but its own names refers to a row."""
    users = [
        (other.alias(), key.parent.name)
        for other in TABLES.values()
        for key in other.foreign_keys
        if key.column is table.c.id and other is not ACTOR_NAME
    ]
    return or_(*(exists().where(user.c[name] == table.c.id) for user, name in users))
