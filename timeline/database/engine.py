"""Writing: an SQLAlchemy engine whose transactions are real on both engines."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from timeline.database.faults import refuse_unreadable, reported

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.database.target import Target

WRITING = "BEGIN IMMEDIATE"
READING = "BEGIN"
Begin = Callable[[], AbstractContextManager[Connection]]
"""Opens one transaction; it is committed whole at the end, or undone."""


def make_engine(target: Target, *, foreign_keys: bool = True, begin: str = WRITING) -> Engine:
    """Return an engine for writing.

    Args:
        target: The database.
        foreign_keys: Whether SQLite checks foreign keys at every statement. Migrations switch it
            off, because rebuilding a table would delete the rows that refer to it.
        begin: How transactions of SQLite begin: with the lock for writing, or without.
    """
    if target.path:
        # Not target.url: a path may have a question mark in it.
        url = URL.create("sqlite", database=str(target.path))
        engine = create_engine(url, connect_args={"timeout": target.lock_seconds})
        _make_transactions_real(engine, foreign_keys=foreign_keys, begin=begin)
        return engine
    options = f"-c lock_timeout={round(target.lock_seconds * 1000)}"
    return create_engine(target.url, connect_args={"options": options})


def _make_transactions_real(engine: Engine, *, foreign_keys: bool, begin: str) -> None:
    """Let SQLAlchemy begin transactions, so that one holds DDL as well."""

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:  # noqa: ANN401 - a driver's connection
        connection.isolation_level = None
        connection.execute(f"PRAGMA foreign_keys = {int(foreign_keys)}")

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        connection.exec_driver_sql(begin)


@contextmanager
def open_writer(target: Target, *, foreign_keys: bool = True) -> Iterator[Begin]:
    """Open a database for several transactions, each begun by a call of what is yielded.

    Raises:
        DatabaseError: The database is locked, read-only, full or out of reach.
    """
    refuse_unreadable(target)
    engine = make_engine(target, foreign_keys=foreign_keys)
    try:
        with reported(target):
            yield engine.begin
    finally:
        engine.dispose()


@contextmanager
def begin_writing(target: Target, *, foreign_keys: bool = True) -> Iterator[Connection]:
    """Open one transaction; it is committed whole at the end, or undone.

    Raises:
        DatabaseError: The database is locked, read-only, full or out of reach.
    """
    with open_writer(target, foreign_keys=foreign_keys) as begin, begin() as connection:
        yield connection


@contextmanager
def begin_reading(target: Target) -> Iterator[Connection]:
    """Open one transaction that is undone at the end, and keeps nobody else from writing.

    Raises:
        DatabaseError: The database is locked or out of reach.
    """
    engine = make_engine(target, begin=READING)
    try:
        with reported(target), engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()
