"""What the drivers' errors mean, in our own words; nothing here imports a driver."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from timeline.errors import (
    DatabaseError,
    FullDiskError,
    LockedDatabaseError,
    MissingDatabaseError,
    NotADatabaseError,
    ReadOnlyDatabaseError,
    UnreachableDatabaseError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.database.target import Target

SQLITE_FAULTS: dict[str, type[DatabaseError]] = {
    "SQLITE_BUSY": LockedDatabaseError,
    "SQLITE_LOCKED": LockedDatabaseError,
    "SQLITE_READONLY": ReadOnlyDatabaseError,
    "SQLITE_PERM": ReadOnlyDatabaseError,
    "SQLITE_FULL": FullDiskError,
    "SQLITE_IOERR": FullDiskError,
    "SQLITE_NOTADB": NotADatabaseError,
    "SQLITE_CORRUPT": NotADatabaseError,
    "SQLITE_CANTOPEN": UnreachableDatabaseError,
}
"""By the first two words of the error's name; https://sqlite.org/rescode.html lists them all."""

POSTGRESQL_FAULTS: dict[str, type[DatabaseError]] = {
    "3D000": MissingDatabaseError,
    "25006": ReadOnlyDatabaseError,
    "42501": ReadOnlyDatabaseError,
    "53100": FullDiskError,
    "55P03": LockedDatabaseError,
    "57P01": UnreachableDatabaseError,
    "57P03": UnreachableDatabaseError,
}
"""By SQLSTATE; https://www.postgresql.org/docs/current/errcodes-appendix.html lists them all."""


OUT_OF_RANGE = {"SQLITE_MISMATCH", "22003"}
"""What SQLite says of a LIMIT of more than 64 bits, and PostgreSQL of any number of so many."""


def find_fault(target: Target, error: BaseException) -> DatabaseError | None:
    """Return the foreseen error that a driver's error means; None if it is none of them."""
    cause = getattr(error, "orig", None) or error
    name = getattr(cause, "sqlite_errorname", None)
    if isinstance(cause, OverflowError) or OUT_OF_RANGE & {name, getattr(cause, "sqlstate", None)}:
        return DatabaseError(target.shown, "a number is larger than a database can hold")
    if name:
        kind = SQLITE_FAULTS.get("_".join(name.split("_")[:2]))
        return kind(target.shown) if kind else None
    if type(cause).__module__.partition(".")[0] == "psycopg":
        return _find_postgresql_fault(target, cause)
    return None


def _find_postgresql_fault(target: Target, cause: BaseException) -> DatabaseError | None:
    state = getattr(cause, "sqlstate", None)
    if state is None and type(cause).__name__ == "OperationalError":
        reason = " ".join(str(cause).split()) or "the server does not answer"
        if "does not exist" in reason and "database" in reason:
            return MissingDatabaseError(target.shown, "it does not exist; create it with createdb")
        return UnreachableDatabaseError(target.shown, reason)
    kind = POSTGRESQL_FAULTS.get(state or "")
    return kind(target.shown) if kind else None


def refuse_unreadable(target: Target) -> None:
    """Refuse what is no file to be read, of which SQLite would only say that it cannot be opened.

    Raises:
        UnreachableDatabaseError: It is a folder or a device, or another user's.
    """
    if target.path and target.path.is_dir():
        raise UnreachableDatabaseError(target.shown, "it is a folder; name the file in it")
    if target.path and target.path.exists() and not target.path.is_file():
        raise UnreachableDatabaseError(target.shown, "it is no regular file; name another")
    if target.path and target.path.exists() and not os.access(target.path, os.R_OK):
        raise UnreachableDatabaseError(target.shown, "you have no right to read it")


@contextmanager
def reported(target: Target) -> Iterator[None]:
    """Turn the drivers' foreseen errors into ours; all others pass as they are."""
    try:
        yield
    except Exception as error:
        fault = find_fault(target, error)
        if fault is None:
            raise
        raise fault from error
