"""Stored actors and places, as far as articles name them and reports are told apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from timeline.store.changes import iter_slices
from timeline.store.tables import ACTOR, ACTOR_NAME, AFFILIATION, PLACE, some
from timeline.vocabulary import ActorKind


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor, with all its names and the keys of the groups that it belongs to."""

    key: str
    name: str
    kind: ActorKind
    names: tuple[str, ...]
    groups: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Hash the key, which no two have."""
        return hash(self.key)


@dataclass(frozen=True, slots=True)
class Place:
    """A place, with the keys of those around it, the nearest first."""

    key: str
    name: str
    around: tuple[str, ...] = ()


ACTORS = (
    select(ACTOR.c.id, ACTOR.c.key, ACTOR.c.name, ACTOR.c.kind)
    .where(ACTOR.c.id.in_(some("ids")))
    .order_by(ACTOR.c.id)
)
NAMES = (
    select(ACTOR_NAME.c.actor_id, ACTOR_NAME.c.name)
    .where(ACTOR_NAME.c.actor_id.in_(some("ids")))
    .order_by(ACTOR_NAME.c.id)
)
GROUPS = (
    select(AFFILIATION.c.member_id, ACTOR.c.key)
    .join(ACTOR, ACTOR.c.id == AFFILIATION.c.group_id)
    .where(AFFILIATION.c.member_id.in_(some("ids")))
    .order_by(AFFILIATION.c.id)
)
PLACES = select(PLACE.c.id, PLACE.c.key, PLACE.c.name, PLACE.c.within_id).where(
    PLACE.c.id.in_(some("ids"))
)


def read_actors(session: Session, ids: Iterable[int]) -> dict[int, Actor]:
    """Return actors by their ids, the oldest first."""
    found = {}
    for few in iter_slices(sorted(set(ids))):
        names = _gather(session.execute(NAMES, {"ids": few}))
        groups = _gather(session.execute(GROUPS, {"ids": few}))
        for number, key, name, kind in session.execute(ACTORS, {"ids": few}):
            found[number] = Actor(key, name, kind, tuple(names[number]), tuple(groups[number]))
    return found


def read_places(session: Session, ids: Iterable[int]) -> dict[int, Place]:
    """Return places by their ids."""
    rows: dict[int, Any] = {}
    wanted = set(ids)
    while missing := wanted - rows.keys():
        for few in iter_slices(missing):
            rows.update((row.id, row) for row in session.execute(PLACES, {"ids": few}))
        wanted = {row.within_id for row in rows.values() if row.within_id is not None}
    return {
        row.id: Place(row.key, row.name, tuple(_iter_around(row, rows))) for row in rows.values()
    }


def _iter_around(row: Row[Any], rows: Mapping[int, Row[Any]]) -> Iterator[str]:
    """Yield the keys of the places around a place, the nearest first."""
    while row.within_id is not None:
        row = rows[row.within_id]
        yield row.key


def _gather(pairs: Iterable[Any]) -> dict[int, list[str]]:
    gathered: dict[int, list[str]] = defaultdict(list)
    for number, text in pairs:
        gathered[number].append(text)
    return gathered
