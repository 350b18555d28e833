"""How Datasette reads the file: by connections that can do nothing else."""

from __future__ import annotations

import sqlite3
from typing import Any
from urllib.parse import quote

from datasette.database import Database  # type: ignore[import-untyped]

from timeline.database.guarded.sqlite import guard
from timeline.names import fold

FUNCTIONS = frozenset({"escape_fts", "folded"})
"""What Datasette and our questions call, besides what only computes."""
PRAGMAS = frozenset({"database_list", "schema_version"})
"""What Datasette asks for, besides what is said of tables."""
LONGEST = 1_000
"""Characters that `folded` reads, since no clock interrupts it."""


class ReadOnlyDatabase(Database):  # type: ignore[misc]
    """A file that others may write to meanwhile, and that Datasette can only read."""

    def connect(self, write: bool = False) -> sqlite3.Connection:  # noqa: FBT001, FBT002 - theirs
        """Open a connection for one thread; each sees what has been committed."""
        if write:
            raise PermissionError(f"{self.path} is served read-only")
        uri = f"file:{quote(self.path)}?mode=ro"
        connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._all_file_connections.append(connection)
        return connection


def prepare(connection: Any) -> None:  # noqa: ANN401 - as `guard` takes it
    """Let a connection of Datasette do what its pages need, and nothing else."""
    connection.create_function("folded", 1, _fold, deterministic=True)
    guard(connection, FUNCTIONS, PRAGMAS)


def _fold(text: object) -> str:
    """Return words as `actor_name.folded` has them, for questions that look for a name."""
    return fold(str(text)[:LONGEST])
