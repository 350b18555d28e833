"""The places and the outlets that an article names: known ones, and those that are added."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session

from timeline import models
from timeline.records.corpus import Publication
from timeline.store.keys import Keys, make_key
from timeline.store.named import Place, read_places
from timeline.store.naming import fold_name
from timeline.store.tables import PLACE, PUBLICATION, add_parents
from timeline.vocabulary import PublicationKind

PLACES = select(PLACE.c.id, PLACE.c.name).order_by(PLACE.c.id.desc())
PUBLICATIONS = select(
    PUBLICATION.c.id,
    PUBLICATION.c.key,
    PUBLICATION.c.name,
    PUBLICATION.c.kind,
    PUBLICATION.c.country,
    PUBLICATION.c.homepage,
).order_by(PUBLICATION.c.id)


class Places:
    """Resolves the places of one article, by their names only.

    Attributes:
        ids: Those of all that are known, by key; of the new ones from `store` on.
    """

    def __init__(self, session: Session, names: Iterable[str]) -> None:
        self._session = session
        self._keys = Keys(session, models.Place)
        self._new: list[Place] = []
        ids = _find_places(session, set(map(fold_name, names)))
        stored = read_places(session, ids.values())
        self.ids = {stored[number].key: number for number in ids.values()}
        self._places = {folded: stored[number] for folded, number in ids.items()}

    def get(self, name: str) -> Place:
        """Return the place of this name; one that is not known is added."""
        folded = fold_name(name)
        if folded not in self._places:
            place = Place(self._keys.take(make_key(name)), name)
            self._places[folded] = place
            self._new.append(place)
        return self._places[folded]

    def find_id(self, place: Place | None) -> int | None:
        """Return the id of a place; None for none."""
        return self.ids[place.key] if place else None

    def store(self) -> None:
        """Store the new ones."""
        rows = [{"key": each.key, "name": each.name} for each in self._new]
        ids = add_parents(self._session, PLACE, rows)
        self.ids.update(zip((each.key for each in self._new), ids, strict=True))
        self._new = []


def _find_places(session: Session, wanted: set[str]) -> dict[str, int]:
    """Return the ids of the places that have these names, folded; of two of one name the older."""
    if not wanted:
        return {}
    named = ((fold_name(name), number) for number, name in session.execute(PLACES))
    return {folded: number for folded, number in named if folded in wanted}


class Publications:
    """Resolves the outlets of one article, by their names and sites.

    Attributes:
        ids: Those of all that are known, by key; of the new ones from `store` on.
    """

    def __init__(self, session: Session) -> None:
        self.ids: dict[str, int] = {}
        self._session = session
        self._keys = Keys(session, models.Publication)
        self._new: list[Publication] = []

    @cached_property
    def _known(self) -> list[Publication]:
        """All outlets, the oldest first."""
        rows = self._session.execute(PUBLICATIONS).all()
        self.ids.update((row.key, row.id) for row in rows)
        return [Publication(*row[1:]) for row in rows]

    def get(self, name: str) -> Publication:
        """Return the outlet of this name or site; one that is not known is added as a site."""
        found = next((each for each in self._known if each.is_called(name)), None)
        if found is None:
            key = self._keys.take(make_key(name))
            found = Publication(key, name, PublicationKind.SITE)
            self._known.append(found)
            self._new.append(found)
        return found

    def store(self) -> None:
        """Store the new ones."""
        rows = [{"key": each.key, "name": each.name, "kind": each.kind} for each in self._new]
        ids = add_parents(self._session, PUBLICATION, rows)
        self.ids.update(zip((each.key for each in self._new), ids, strict=True))
        self._new = []
