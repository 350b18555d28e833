"""Up and down: refusing what is not ours, a backup first, all steps in one transaction."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from alembic import command

from timeline.database.engine import begin_writing
from timeline.database.revisions import read_state
from timeline.errors import EmptyDatabaseError, MigrationError, MissingDatabaseError
from timeline.migrations.backups import Talk, backup, silent
from timeline.migrations.environment import lock
from timeline.migrations.files import created
from timeline.migrations.guard import count_rows
from timeline.migrations.scripts import history, make_config
from timeline.migrations.states import ConnectionReader, get_revision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from timeline.database.target import Target


def upgrade(
    target: Target,
    revision: str = "head",
    connection: Connection | None = None,
    *,
    talk: Talk = silent,
    scripts: Path | None = None,
) -> list[str]:
    """Bring a database to a revision, and create it if it is an SQLite file that is missing.

    All steps happen or none. An SQLite database with rows in it is backed up first.

    Args:
        target: The database.
        revision: "head" is the newest.
        connection: A transaction to do it in, that is begun and ended elsewhere. No backup is
            made; on SQLite it must not check foreign keys, unless the database is empty.
        talk: Is told where the backup is.
        scripts: Another folder of migrations than ours, for tests.

    Returns:
        The revisions that were applied; empty if the database was there already.

    Raises:
        DatabaseError: It is another program's, newer, unknown or of several revisions at once;
            or locked, read-only, or out of reach; or a step failed. Nothing was changed.
        OutputError: The backup or the new file cannot be written.
    """
    if connection is not None:
        return Migration(target, connection, talk, scripts).upgrade(revision)
    if target.path and not target.path.exists():
        with created(target) as new, begin_writing(new, foreign_keys=False) as begun:
            return Migration(new, begun, talk, scripts).upgrade(revision)
    with begin_writing(target, foreign_keys=False) as begun:
        return Migration(target, begun, talk, scripts).upgrade(revision, making_backup=True)


def downgrade(
    target: Target,
    revision: str,
    *,
    lose_rows: bool = False,
    talk: Talk = silent,
    scripts: Path | None = None,
) -> list[str]:
    """Take a database back to a revision; an SQLite database is backed up first.

    Args:
        target: The database.
        revision: "base" is before all.
        lose_rows: Whether rows of tables that the older revision lacks may be lost.
        talk: Is told where the backup is.
        scripts: Another folder of migrations than ours, for tests.

    Returns:
        The revisions that were undone.

    Raises:
        MigrationError: Rows would be lost. Nothing was changed.
        DatabaseError: As for `upgrade`; also a database that is missing or empty.
        OutputError: The backup cannot be written.
    """
    if target.path and not target.path.exists():
        raise MissingDatabaseError(target.shown)
    with begin_writing(target, foreign_keys=False) as connection:
        return Migration(target, connection, talk, scripts).downgrade(revision, lose_rows=lose_rows)


@dataclass(frozen=True, slots=True)
class Migration:
    """A run of migrations in a transaction that somebody else ends."""

    target: Target
    connection: Connection
    talk: Talk
    scripts: Path | None

    def upgrade(self, revision: str, *, making_backup: bool = False) -> list[str]:
        """Go up; see the function of this name."""
        now, wanted = self._find_way(revision)
        if wanted < now:
            message = (
                f"it is at revision {now} already; to go back: 'timeline db downgrade {revision}'"
            )
            raise MigrationError(self.target.shown, message)
        if wanted == now:
            return []
        if now:
            self._refuse_foreign_keys()
        with self._backed_up(wanted=making_backup and any(count_rows(self.connection).values())):
            return self._run(command.upgrade, wanted)

    def downgrade(self, revision: str, *, lose_rows: bool) -> list[str]:
        """Go down; see the function of this name."""
        now, wanted = self._find_way(revision)
        if not now:
            raise EmptyDatabaseError(self.target.shown)
        if wanted > now:
            message = f"it is at revision {now} only; to go on: 'timeline db upgrade {wanted}'"
            raise MigrationError(self.target.shown, message)
        if wanted == now:
            return []
        with self._backed_up(wanted=True):
            return self._run(command.downgrade, wanted or "base", refusing_losses=not lose_rows)

    def _find_way(self, revision: str) -> tuple[str, str]:
        """Return where the database is, and the id of the revision asked for; "" is before all."""
        known = [step.id for step in history(self.scripts)]
        if revision not in {"head", "base", *known}:
            message = f"there is no revision {revision!r}; see 'timeline db history'"
            raise MigrationError(self.target.shown, message)
        lock(self.connection)
        state = read_state(ConnectionReader(self.connection))
        now = get_revision(self.target, state, known)
        return now, {"head": known[-1], "base": ""}.get(revision, revision)

    def _refuse_foreign_keys(self) -> None:
        """Refuse a connection on which rebuilding a table deletes the rows that refer to it."""
        if self.connection.dialect.name != "sqlite":
            return
        if self.connection.exec_driver_sql("PRAGMA foreign_keys").scalar():
            message = "migrations need a connection that does not check foreign keys"
            raise MigrationError(self.target.shown, message)

    @contextmanager
    def _backed_up(self, *, wanted: bool) -> Iterator[None]:
        """Make a backup of an SQLite file, and remove it if nothing was changed after all."""
        path = backup(self.target) if wanted and self.target.path else None
        try:
            yield
        except MigrationError:
            if path:
                path.unlink()
            raise
        if path:
            self.talk(f"backup: {path}")

    def _run(
        self, order: Callable[..., None], revision: str, *, refusing_losses: bool = False
    ) -> list[str]:
        config = make_config(self.scripts)
        applied: list[str] = []
        config.attributes.update(
            connection=self.connection,
            shown=self.target.shown,
            refusing_losses=refusing_losses,
            applied=applied,
        )
        order(config, revision)
        return applied
