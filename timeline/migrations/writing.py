"""Writing rows into a database that is at the newest revision, or is brought there first."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from timeline.database.engine import begin_writing
from timeline.errors import MigrationError
from timeline.migrations.backups import Talk, silent
from timeline.migrations.files import created
from timeline.migrations.guard import count_dangling
from timeline.migrations.running import Migration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from timeline.database.target import Target


@contextmanager
def at_head(target: Target, *, talk: Talk = silent) -> Iterator[Connection]:
    """Open one transaction in which a database is brought to the newest revision and written.

    What is done inside is kept together with the migrations, or undone with them. A missing
    SQLite file is created; one with rows is backed up before it is upgraded.

    Yields:
        The connection; on SQLite foreign keys are checked at the end, not at every statement.

    Raises:
        DatabaseError, OutputError: As for `upgrade`.
    """
    if target.path and not target.path.exists():
        with created(target) as new, _upgraded(new, talk) as connection:
            yield connection
    else:
        with _upgraded(target, talk) as connection:
            yield connection


@contextmanager
def _upgraded(target: Target, talk: Talk) -> Iterator[Connection]:
    with begin_writing(target, foreign_keys=False) as connection:
        Migration(target, connection, talk, None).upgrade("head", making_backup=True)
        yield connection
        if count_dangling(connection):
            message = "rows would refer to rows that are gone; nothing was changed"
            raise MigrationError(target.shown, message)
