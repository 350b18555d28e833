"""Databases at each revision, to copy: each is made of the one before, and once."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from typing import TYPE_CHECKING

from tests.conftest import postgresql_database, sqlite_url
from timeline.database.target import parse_target
from timeline.migrations import history, upgrade

if TYPE_CHECKING:
    from pathlib import Path

REVISIONS = [revision.id for revision in history()]
BEFORE = dict(zip(REVISIONS, [None, *REVISIONS], strict=False))
"""The revision before each; None before the first."""


class SqliteTemplates:
    """Database files at the revisions."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._paths: dict[str, Path] = {}

    def get(self, revision: str) -> Path:
        """Return a file at a revision, without rows."""
        if revision not in self._paths:
            path = self._folder / f"{revision}.db"
            if before := BEFORE[revision]:
                shutil.copyfile(self.get(before), path)
            upgrade(parse_target(sqlite_url(path)), revision)
            self._paths[revision] = path
        return self._paths[revision]


class PostgresqlTemplates:
    """Databases of a server at the revisions; they are dropped with the stack."""

    def __init__(self, server: str, stack: ExitStack) -> None:
        self._server = server
        self._stack = stack
        self._names: dict[str, str] = {}

    def get(self, revision: str) -> str:
        """Return the name of a database at a revision, without rows."""
        if revision not in self._names:
            before = BEFORE[revision]
            template = self.get(before) if before else "template1"
            url = self._stack.enter_context(postgresql_database(self._server, template))
            upgrade(parse_target(url), revision)
            self._names[revision] = url.rpartition("/")[2].partition("?")[0]
        return self._names[revision]
