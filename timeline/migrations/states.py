"""At which revision a database is, and whether we may migrate it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, text

from timeline.database.reader import open_at_any_revision
from timeline.database.revisions import State, find_fault, read_state
from timeline.errors import (
    DatabaseError,
    EmptyDatabaseError,
    ForeignDatabaseError,
    NewerDatabaseError,
    OlderDatabaseError,
    UnknownRevisionError,
)
from timeline.migrations.scripts import history

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from timeline.database.target import Target


@dataclass(frozen=True, slots=True)
class Current:
    """At which revision a database is.

    Attributes:
        revisions: One, if all is well.
        release: The release that applied it, as far as the database tells.
        applied_at: When it did, UTC, ISO 8601.
        remark: Why this release cannot use the database, and what to do; None if it can.
    """

    revisions: tuple[str, ...]
    release: str | None
    applied_at: str | None
    remark: str | None

    def line(self) -> str:
        """Return "0005  timeline 0.1.0  2026-11-21T23:49:15+00:00"."""
        release = f"timeline {self.release}" if self.release else None
        return "  ".join(filter(None, [", ".join(self.revisions), release, self.applied_at]))


class ConnectionReader:
    """Lets the questions about revisions be asked inside a transaction that writes."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.dialect = connection.dialect.name

    def rows(self, sql: str, values: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
        """Return all rows of a small answer."""
        return [tuple(row) for row in self.connection.execute(text(sql), dict(values or {}))]


def current(target: Target) -> Current:
    """Return at which revision a database is.

    Raises:
        DatabaseError: It is missing, empty, another program's, locked or out of reach.
    """
    with open_at_any_revision(target) as reader:
        state = read_state(reader)
    fault = find_fault(target, state)
    if isinstance(fault, EmptyDatabaseError | ForeignDatabaseError):
        raise fault
    if isinstance(fault, OlderDatabaseError) and state.revisions[0] not in _known():
        fault = UnknownRevisionError(target.shown, state.revisions[0])
    remark = str(fault) if fault else None
    return Current(state.revisions, state.release, state.applied_at, remark)


def get_revision(target: Target, state: State, known: Collection[str]) -> str:
    """Return the revision from which we may migrate; "" if there are no tables yet.

    Args:
        target: The database.
        state: What it says about its schema.
        known: The revisions we have.

    Raises:
        DatabaseError: It is another program's, newer, unknown or of several revisions at once.
    """
    fault = find_fault(target, state)
    if isinstance(fault, EmptyDatabaseError):
        return ""
    if fault is None or _is_known(fault, state, known):
        return state.revisions[0]
    if isinstance(fault, OlderDatabaseError):
        raise UnknownRevisionError(target.shown, state.revisions[0])
    raise fault


def _is_known(fault: DatabaseError, state: State, known: Collection[str]) -> bool:
    differs = isinstance(fault, OlderDatabaseError | NewerDatabaseError)
    return differs and state.revisions[0] in known


def _known() -> list[str]:
    return [revision.id for revision in history()]
