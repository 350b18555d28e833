"""Copies of an SQLite file: through SQLite, so that one in use is copied as of one moment."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote

from timeline.database.faults import reported
from timeline.database.reader import open_at_any_revision
from timeline.database.revisions import State, read_state
from timeline.errors import MigrationError, NotADatabaseError
from timeline.migrations.files import remove_companions, written_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from timeline.database.target import Target


def copy(target: Target, source: Path, destination: Path) -> None:
    """Copy a database and check that the copy is sound and has as many rows.

    Raises:
        NotADatabaseError: The database is damaged.
        MigrationError: The copy is not what the database was.
    """
    with reported(target), _opened(source, target) as old, _opened(destination, target) as new:
        old.execute("BEGIN")
        old.execute("SELECT count(*) FROM sqlite_master").fetchone()  # From here on one moment.
        old.backup(new)
        if new.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise NotADatabaseError(target.shown)
        if _count_rows(new) != _count_rows(old):
            raise MigrationError(target.shown, "its backup lacks rows; nothing was changed")


def read_checked(target: Target) -> State:
    """Return what a database says about its schema.

    Raises:
        NotADatabaseError: The file is no database, or is damaged.
    """
    with open_at_any_revision(target) as reader:
        if reader.rows("PRAGMA integrity_check(1)") != [("ok",)]:
            raise NotADatabaseError(target.shown)
        return read_state(reader)


def move_in(target: Target, path: Path, backup: Path) -> None:
    """Put a copy of a backup in the place of a database, in one step."""
    with written_whole(path, replacing=True) as temporary:
        copy(target, backup, temporary)
        _settle(target, path)


def copy_damaged(path: Path, destination: Path) -> Path:
    """Copy a file that is no sound database, byte by byte, and clear its place."""
    with written_whole(destination) as temporary:
        shutil.copyfile(path, temporary)
    remove_companions(path)
    return destination


def _settle(target: Target, path: Path) -> None:
    """Make sure that nobody uses a database, and that nothing about it lies in another file.

    A journal that is left beside it would be applied to whatever file takes its place.

    Raises:
        LockedDatabaseError: Another process uses it.
    """
    if not path.exists():
        return
    try:
        with reported(target), _opened(path, target) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("BEGIN EXCLUSIVE")
    except NotADatabaseError:
        remove_companions(path)


def _count_rows(connection: sqlite3.Connection) -> dict[str, int]:
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    )
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        for (name,) in tables.fetchall()
    }


@contextmanager
def _opened(path: Path, target: Target) -> Iterator[sqlite3.Connection]:
    uri = f"file:{quote(str(path.absolute()))}?mode=rwc"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=target.lock_seconds)
    try:
        yield connection
    finally:
        connection.close()
