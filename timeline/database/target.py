"""Which database is meant: a path of an SQLite file, or the URL of a PostgreSQL database."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import UnreachableDatabaseError
from timeline.settings import read_settings

POSTGRESQL = re.compile(r"postgres(?:ql)?(?:\+psycopg)?://")
SQLITE = re.compile(r"sqlite(?:\+pysqlite)?:///")
PASSWORD = re.compile(r"(?<=:)[^:@/]+(?=@)")
HEAD = "0009"
"""The revision this release works on; a test compares it with the migrations."""


@dataclass(frozen=True, slots=True)
class Target:
    """A database as somebody named it.

    Attributes:
        path: The SQLite file, or None for PostgreSQL.
        conninfo: The URL as libpq reads it, or "" for SQLite.
        shown: How messages name it, without the password.
        lock_seconds: How long to wait for another process.
    """

    path: Path | None
    conninfo: str
    shown: str
    lock_seconds: float = 5.0

    @property
    def dialect(self) -> str:
        """Return "sqlite" or "postgresql"."""
        return "sqlite" if self.path else "postgresql"

    @property
    def url(self) -> str:
        """Return the URL as SQLAlchemy reads it."""
        if self.path:
            return f"sqlite:///{self.path}"
        return POSTGRESQL.sub("postgresql+psycopg://", self.conninfo, count=1)


def resolve_target(database: str | None = None) -> Target:
    """Return the database of this name, else the one that the environment or the default names.

    Raises:
        UnreachableDatabaseError: The URL is of an engine we do not speak.
    """
    settings = read_settings()
    return parse_target(database or settings.database, settings.lock_seconds)


def parse_target(database: str, lock_seconds: float = 5.0) -> Target:
    """Return the database that a path or a URL names.

    Raises:
        UnreachableDatabaseError: The URL is of an engine we do not speak.
    """
    shown = PASSWORD.sub("***", database) if "://" in database else database
    if POSTGRESQL.match(database):
        conninfo = POSTGRESQL.sub("postgresql://", database, count=1)
        return Target(None, conninfo, shown, lock_seconds)
    path = SQLITE.sub("", database, count=1)
    if "://" in path:
        message = "only SQLite (a path) and PostgreSQL (postgresql://…) are spoken"
        raise UnreachableDatabaseError(shown, message)
    return Target(Path(path), "", shown, lock_seconds)
