"""Reading: SQL straight through the driver, because a question should start in milliseconds.

Statements are written once for both engines, with `:name` for values; nothing here writes, and
the whole of one command reads one snapshot.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import quote

from timeline.database.faults import refuse_unreadable, reported
from timeline.database.revisions import check_revision
from timeline.errors import MissingDatabaseError, UnreachableDatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from timeline.database.target import Target

Row = tuple[Any, ...]
PLACEHOLDER = re.compile(r"(?<![:\w]):([a-z_]\w*)")
SLICE = 5_000
"""Rows fetched from a PostgreSQL server at a time, so that memory does not grow."""


class Reader(Protocol):
    """A database open for reading."""

    dialect: str

    def rows(self, sql: str, values: Mapping[str, object] | None = None) -> list[Row]:
        """Return all rows of a small answer."""
        ...

    def stream(self, sql: str, values: Mapping[str, object] | None = None) -> Iterator[Row]:
        """Return the rows of an answer of any size, a slice in memory at a time."""
        ...


@contextmanager
def open_reader(target: Target) -> Iterator[Reader]:
    """Open a database at the revision of this release for reading.

    Raises:
        DatabaseError: It is missing, empty, foreign, older, newer, locked or out of reach.
    """
    with open_at_any_revision(target) as reader:
        check_revision(target, reader)
        yield reader


@contextmanager
def open_at_any_revision(target: Target) -> Iterator[Reader]:
    """Open a database for reading, whatever it holds.

    Raises:
        DatabaseError: It is missing, locked or out of reach.
    """
    connect = _connect_sqlite if target.path else _connect_postgresql
    with reported(target), connect(target) as reader:
        yield reader


class SqliteReader:
    """A reader of an SQLite file."""

    dialect = "sqlite"

    def __init__(self, connection: Any) -> None:  # noqa: ANN401 - sqlite3 is imported late
        self.connection = connection

    def rows(self, sql: str, values: Mapping[str, object] | None = None) -> list[Row]:
        """Return all rows of a small answer."""
        found: list[Row] = self.connection.execute(sql, values or {}).fetchall()
        return found

    def stream(self, sql: str, values: Mapping[str, object] | None = None) -> Iterator[Row]:
        """Return the driver's cursor, which reads row by row."""
        rows: Iterator[Row] = self.connection.execute(sql, values or {})
        return rows


class PostgresqlReader:
    """A reader of a PostgreSQL database."""

    dialect = "postgresql"

    def __init__(self, connection: Any) -> None:  # noqa: ANN401 - psycopg is imported late
        self.connection = connection

    def rows(self, sql: str, values: Mapping[str, object] | None = None) -> list[Row]:
        """Return all rows of a small answer."""
        found: list[Row] = self.connection.execute(_pyformat(sql), values or {}).fetchall()
        return found

    def stream(self, sql: str, values: Mapping[str, object] | None = None) -> Iterator[Row]:
        """Yield the rows of a cursor that stays on the server."""
        with self.connection.cursor(name="timeline_stream") as cursor:
            cursor.itersize = SLICE
            cursor.execute(_pyformat(sql), values or {})
            yield from cursor


def _pyformat(sql: str) -> str:
    return PLACEHOLDER.sub(r"%(\1)s", sql.replace("%", "%%"))


@contextmanager
def _connect_sqlite(target: Target) -> Iterator[SqliteReader]:
    import sqlite3

    path = target.path or Path()
    if not path.exists():
        raise MissingDatabaseError(target.shown)
    refuse_unreadable(target)
    # Not mode=ro: a journal left by a killed writer could then not be rolled back.
    uri = f"file:{quote(str(path.absolute()))}?mode=rw"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=target.lock_seconds)
    try:
        connection.execute("PRAGMA query_only = 1")
        connection.execute("BEGIN")
        yield SqliteReader(connection)
    finally:
        connection.close()


@contextmanager
def _connect_postgresql(target: Target) -> Iterator[PostgresqlReader]:
    try:
        import psycopg
    except ImportError as error:
        message = "PostgreSQL needs its driver: pip install 'psycopg[binary]'"
        raise UnreachableDatabaseError(target.shown, message) from error
    connection = psycopg.connect(
        target.conninfo,
        connect_timeout=max(2, round(target.lock_seconds)),
        options=f"-c lock_timeout={round(target.lock_seconds * 1000)} -c datestyle=ISO",
    )
    try:
        connection.read_only = True
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        yield PostgresqlReader(connection)
    finally:
        connection.close()
