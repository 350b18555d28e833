"""Bringing rows to what files state, touching only what differs, and counting what was touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import event, select
from sqlalchemy.orm import Session, UOWTransaction, object_session

from timeline.errors import NotFoundError
from timeline.models import Actor, Base, Event, Place, Publication

Row = TypeVar("Row", bound=Base)
Keyed = TypeVar("Keyed", Actor, Event, Place, Publication)
Value = TypeVar("Value", bound=Hashable)
SLICE = 500


@dataclass(slots=True)
class Changes:
    """How many rows of which table were added, changed and removed."""

    added: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    removed: Counter[str] = field(default_factory=Counter)

    def __bool__(self) -> bool:
        """Return whether any row was touched."""
        return any((self.added, self.changed, self.removed))


def count_changes(session: Session) -> Changes:
    """Return a count that grows with every flush of the session from now on."""
    changes = Changes()
    seen: set[Any] = set()

    @event.listens_for(session, "after_flush")
    def count(flushed: Session, _context: UOWTransaction) -> None:
        changed = [
            row
            for row in flushed.dirty
            if row not in seen and flushed.is_modified(row, include_collections=False)
        ]
        changes.added.update(row.__tablename__ for row in flushed.new)
        changes.removed.update(row.__tablename__ for row in flushed.deleted)
        changes.changed.update(row.__tablename__ for row in changed)
        seen.update(flushed.new, changed)  # A row that is flushed twice is touched once.

    return changes


def find_or_add(session: Session, model: type[Keyed], keys: Iterable[str]) -> dict[str, Keyed]:
    """Return a row for each key, in order; those that are not stored yet are added."""
    wanted = list(keys)
    stored = session.scalars(select(model).where(model.key.in_(wanted)))
    found = {row.key: row for row in stored}
    rows = {key: found.get(key) or model(key=key) for key in wanted}
    session.add_all(rows.values())
    return rows


def find_row(session: Session, model: type[Keyed], key: str) -> Keyed | None:
    """Return the row that has a key; None if there is none."""
    return session.scalars(select(model).where(model.key == key)).first()


def get_row(session: Session, model: type[Keyed], key: str) -> Keyed:
    """Return the row that has a key.

    Raises:
        NotFoundError: There is none.
    """
    row = find_row(session, model, key)
    if row is None:
        raise NotFoundError(model.__tablename__, key)
    return row


def iter_slices(values: Iterable[Value]) -> Iterator[list[Value]]:
    """Yield values, each once and in order, as many at a time as a statement should bind."""
    waiting = iter(dict.fromkeys(values))
    while some := list(islice(waiting, SLICE)):
        yield some


def assign(row: Row, values: Mapping[str, Any]) -> Row:
    """Set the columns of a row; those that hold the value already are left alone."""
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
    return row


def sync(
    owned: list[Row], model: type[Row], natural: Sequence[str], wanted: Iterable[Mapping[str, Any]]
) -> None:
    """Make a list of owned rows hold just the wanted values.

    Args:
        owned: The rows as loaded; those that are not wanted are taken out.
        model: What to add where a row is missing.
        natural: The columns by which a present row and a wanted one are the same.
        wanted: The values of each row, in the order in which to add them.
    """
    present = {tuple(getattr(row, name) for name in natural): row for row in owned}
    for values in wanted:
        row = present.pop(tuple(values[name] for name in natural), None)
        if row is None:
            owned.append(model(**values))
        else:
            assign(row, values)
    for row in present.values():
        owned.remove(row)
        if session := object_session(row):
            session.delete(row)  # As an orphan it would go, too, but without being counted.
