"""Is the database one this release can use? Older, newer and foreign ones are told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from timeline import __version__
from timeline.database.target import HEAD, Target
from timeline.errors import (
    DatabaseError,
    EmptyDatabaseError,
    ForeignDatabaseError,
    NewerDatabaseError,
    OlderDatabaseError,
    SeveralHeadsError,
    UnknownRevisionError,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

Row = tuple[Any, ...]

TABLES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table'",
    "postgresql": (
        "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
    ),
}


REVISIONS = "SELECT version_num FROM alembic_version ORDER BY version_num"
APPLIED = (
    "SELECT release, applied_at FROM applied_revision"
    " JOIN alembic_version ON version_num = revision ORDER BY revision"
)


class Asked(Protocol):
    """A database that answers small questions."""

    @property
    def dialect(self) -> str:
        """Return "sqlite" or "postgresql"."""

    def rows(self, sql: str, values: Mapping[str, object] | None = None) -> list[Row]:
        """Return all rows of a small answer."""


@dataclass(frozen=True, slots=True)
class State:
    """What a database says about its schema.

    Attributes:
        tables: The names of its tables.
        revisions: The rows of its table alembic_version; one, if all is well.
        release: The release that applied the revision, as far as the database tells.
        applied_at: When it did, UTC, ISO 8601.
    """

    tables: frozenset[str]
    revisions: tuple[str, ...]
    release: str | None
    applied_at: str | None


def find_fault_of_revision(
    shown: str, tables: set[str], revisions: list[str], release: str | None
) -> DatabaseError | None:
    """Return what keeps this release from using a database; None if it is at our revision.

    Args:
        shown: How messages name the database.
        tables: The names of its tables.
        revisions: The rows of its table alembic_version.
        release: The release that applied the revision, as far as the database tells.
    """
    if not revisions:
        empty = not tables - {"alembic_version"}
        return EmptyDatabaseError(shown) if empty else ForeignDatabaseError(shown)
    if len(revisions) > 1:
        return SeveralHeadsError(shown, revisions)
    [revision] = revisions
    if revision == HEAD:
        return None
    if not _is_ours(revision, tables):
        return UnknownRevisionError(shown, revision)
    if revision < HEAD:
        return OlderDatabaseError(shown, revision, HEAD)
    return NewerDatabaseError(shown, revision, release, __version__)


def _is_ours(revision: str, tables: set[str]) -> bool:
    return revision.isdecimal() and len(revision) == len(HEAD) and "citation" in tables


def check_revision(target: Target, reader: Asked) -> None:
    """Refuse a database that is not at the revision of this release.

    Raises:
        DatabaseError: One sentence of its own for each reason.
    """
    if fault := find_fault(target, read_state(reader)):
        raise fault


def find_fault(target: Target, state: State) -> DatabaseError | None:
    """Return what keeps this release from using a database in this state."""
    return find_fault_of_revision(
        target.shown, set(state.tables), list(state.revisions), state.release
    )


def read_state(reader: Asked) -> State:
    """Return what a database says about its schema."""
    tables = frozenset(name for (name,) in reader.rows(TABLES[reader.dialect]))
    revisions = reader.rows(REVISIONS) if "alembic_version" in tables else []
    applied = reader.rows(APPLIED) if {"applied_revision", "alembic_version"} <= tables else []
    release, applied_at = applied[0] if applied else (None, None)
    return State(tables, tuple(revision for (revision,) in revisions), release, applied_at)
