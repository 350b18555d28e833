"""Is the database one this release can use? Older, newer and foreign ones are told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    from timeline.database.reader import Reader

TABLES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table'",
    "postgresql": (
        "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
    ),
}


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
    if not tables:
        return EmptyDatabaseError(shown)
    if not revisions:
        return EmptyDatabaseError(shown) if tables == {"alembic_version"} else ForeignDatabaseError(shown)
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


def check_revision(target: Target, reader: Reader) -> None:
    """Refuse a database that is not at the revision of this release.

    Raises:
        DatabaseError: One sentence of its own for each reason.
    """
    tables = {name for (name,) in reader.rows(TABLES[reader.dialect])}
    revisions = [
        revision
        for (revision,) in (
            reader.rows("SELECT version_num FROM alembic_version ORDER BY version_num")
            if "alembic_version" in tables
            else ()
        )
    ]
    release = _find_release(reader, revisions) if "applied_revision" in tables else None
    if fault := find_fault_of_revision(target.shown, tables, revisions, release):
        raise fault


def _find_release(reader: Reader, revisions: list[str]) -> str | None:
    rows = reader.rows(
        "SELECT release FROM applied_revision WHERE revision = :revision",
        {"revision": revisions[0] if revisions else ""},
    )
    return rows[0][0] if rows else None
