"""Reading inside a transaction that writes, with the statements that readers know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, text

from timeline.database.reader import Row


class ConnectionReader:
    """A connection as a `Reader`: it sees what its transaction has written so far."""

    def __init__(self, connection: Connection) -> None:
        self.dialect = connection.dialect.name
        self._connection = connection

    def rows(self, sql: str, values: Mapping[str, object] | None = None) -> list[Row]:
        """Return all rows of a small answer."""
        return [tuple(row) for row in self._connection.execute(text(sql), dict(values or {}))]

    def stream(self, sql: str, values: Mapping[str, object] | None = None) -> Iterator[Row]:
        """Return the rows of an answer."""
        return iter(self.rows(sql, values))
