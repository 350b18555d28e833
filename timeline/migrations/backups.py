"""Backups: made whole, checked, and put back whole; how each engine does it stands elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from timeline.database.reader import open_at_any_revision
from timeline.database.revisions import find_fault, read_state
from timeline.database.target import Target
from timeline.errors import (
    DatabaseError,
    EmptyDatabaseError,
    ForeignDatabaseError,
    MigrationError,
    NotADatabaseError,
    OlderDatabaseError,
    OutputError,
)
from timeline.migrations import postgresql, sqlite
from timeline.migrations.files import written_whole

Talk = Callable[[str], None]


def silent(line: str) -> None:
    """Say nothing."""


def backup(target: Target, path: Path | None = None) -> Path:
    """Copy a database into a file, checked before it gets its name.

    Args:
        target: The database, at whatever revision.
        path: The file to write; by default beside an SQLite file, or in the current folder for
            PostgreSQL, as `<name>.<revision>.<time, UTC>.backup`.

    Returns:
        The path of the backup.

    Raises:
        DatabaseError: It is missing, empty, another program's, locked or out of reach; or the
            backup is not what the database was.
        OutputError: The file exists, or cannot be written.
    """
    with open_at_any_revision(target) as reader:
        state = read_state(reader)
    if isinstance(fault := find_fault(target, state), EmptyDatabaseError | ForeignDatabaseError):
        raise fault
    path = path or _choose_path(target, "-".join(state.revisions))
    if path.exists():
        raise OutputError(str(path), "it exists already; give another name")
    with written_whole(path) as temporary:
        if target.path:
            sqlite.copy(target, target.path, temporary)
        else:
            postgresql.dump(target, temporary, state)
    return path


def restore(target: Target, path: Path, *, talk: Talk = silent) -> Path | None:
    """Put a backup in the place of a database, whole or not at all.

    Args:
        target: The database; an SQLite file may be missing or damaged.
        path: The backup.
        talk: Is told where the backup of the present state is.

    Returns:
        The backup of the state until now; None if there was no database.

    Raises:
        DatabaseError: The file is no backup of timeline, or not of a revision we know; or the
            database is in use, another program's, or out of reach. Nothing was changed.
    """
    if not path.is_file():
        raise MigrationError(target.shown, f"there is no backup {path}; nothing was changed")
    if target.path:
        _check_backup(target, path)
    else:
        postgresql.check_dump(target, path)
    kept = _keep_present(target)
    if kept:
        talk(f"backup of the state until now: {kept}")
    if target.path:
        sqlite.move_in(target, target.path, path)
    else:
        postgresql.load(target, path)
    return kept


def _choose_path(target: Target, label: str) -> Path:
    """Return a path that is free."""
    place = target.path or Path(postgresql.name_of(target))
    time = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    names = (f"{place.name}.{label}.{time}{f'-{n}' if n else ''}.backup" for n in count())
    return next(path for path in map(place.with_name, names) if not path.exists())


def _check_backup(target: Target, path: Path) -> None:
    """Refuse a file that this release could not use or upgrade once it is restored."""
    try:
        state = sqlite.read_checked(Target(path, "", str(path), target.lock_seconds))
        fault = find_fault(target, state)
    except DatabaseError as error:
        fault = error
    if fault and not isinstance(fault, OlderDatabaseError):
        message = f"{path} is not a backup that this release can use ({_reason(fault)})"
        raise MigrationError(target.shown, f"{message}; nothing was changed") from fault


def _reason(fault: DatabaseError) -> str:
    return str(fault).removeprefix(f"database {fault.database}: ").partition(";")[0]


def _keep_present(target: Target) -> Path | None:
    """Back up what a restore is going to replace."""
    if target.path and not target.path.exists():
        return None
    try:
        return backup(target)
    except EmptyDatabaseError:
        return None
    except NotADatabaseError:
        if not target.path:
            raise
        return sqlite.copy_damaged(target.path, _choose_path(target, "damaged"))
