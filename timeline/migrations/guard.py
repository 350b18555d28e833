"""What a migration must not do: lose rows, or leave references to rows that are gone."""

from __future__ import annotations

from sqlalchemy import Connection, inspect

from timeline.errors import MigrationError
from timeline.wording import count, join_words

OURS = frozenset({"alembic_version", "applied_revision"})
"""Tables that are about migrations themselves."""
Counts = dict[str, int]


def count_rows(connection: Connection) -> Counts:
    """Return how many rows each table has; the tables behind a full-text index are left out."""
    quoted = connection.dialect.identifier_preparer.quote
    return {
        table: connection.exec_driver_sql(f"SELECT count(*) FROM {quoted(table)}").scalar_one()  # noqa: S608 - a name the database gave
        for table in list_tables(connection)
    }


def list_tables(connection: Connection) -> list[str]:
    """Return the names of the tables that hold what people wrote, in alphabetical order."""
    names = inspect(connection).get_table_names()
    return sorted(name for name in names if not is_derived(name, names) and name not in OURS)


def is_derived(name: str, names: list[str]) -> bool:
    """Return whether a table is a full-text index over another, or lies behind one."""
    base, found, _ = name.partition("_text")
    return bool(found) and base in names


def find_losses(before: Counts, after: Counts) -> Counts:
    """Return how many rows each table has lost, among them those of tables that are gone."""
    lost = {table: rows - after.get(table, 0) for table, rows in before.items()}
    return {table: rows for table, rows in lost.items() if rows > 0}


def describe_losses(losses: Counts) -> str:
    """Return "3 rows of figure and 1 row of zone"."""
    parts = [f"{count(rows, 'row')} of {table}" for table, rows in losses.items()]
    return join_words(parts, "and")


def count_dangling(connection: Connection) -> int:
    """Return how many references of an SQLite database point nowhere; PostgreSQL has none."""
    if connection.dialect.name != "sqlite":
        return 0
    return len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())


class Guard:
    """Watches one run of migrations, inside its transaction."""

    def __init__(self, connection: Connection, shown: str) -> None:
        self.connection = connection
        self.shown = shown
        self.rows = count_rows(connection)
        self.dangling = count_dangling(connection)
        self.lost: Counts = {}

    def check(self, revision: str, *, upgrading: bool) -> None:
        """Compare with the time before a step.

        Raises:
            MigrationError: The step lost rows of a table that is still there, or cut references.
        """
        before, self.rows = self.rows, count_rows(self.connection)
        lost = find_losses(before, self.rows)
        self.lost |= lost
        kept = {table: rows for table, rows in lost.items() if table in self.rows}
        if upgrading and kept:
            reason = f"revision {revision} would lose {describe_losses(kept)}"
            raise self._refusal(reason)
        if count_dangling(self.connection) > self.dangling:
            reason = f"revision {revision} would leave references to rows that are gone"
            raise self._refusal(reason)

    def refuse_losses(self) -> None:
        """Refuse a way back on which rows were lost, be it with their tables.

        Raises:
            MigrationError: There were any.
        """
        if self.lost:
            lost = describe_losses(self.lost)
            reason = f"going back would lose {lost}; allow it with --lose-rows"
            raise self._refusal(reason)

    def _refusal(self, reason: str) -> MigrationError:
        return MigrationError(self.shown, f"{reason}; nothing was changed")
