"""Databases as targets, and folders of migrations with one more than ours."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from tests.conftest import postgresql_database, sqlite_url
from tests.migrations.rows import fill
from tests.migrations.templates import PostgresqlTemplates, SqliteTemplates
from timeline.database.engine import begin_writing
from timeline.database.target import Target, parse_target
from timeline.migrations.scripts import find_scripts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

NEXT = '''"""Do something for a test."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade():
    {upgrade}


def downgrade():
    {downgrade}
'''


@pytest.fixture
def target(database_url) -> Target:
    """An empty database, on each engine."""
    return parse_target(database_url, lock_seconds=0.2)


@pytest.fixture(scope="session")
def sqlite_revisions(tmp_path_factory) -> SqliteTemplates:
    """Database files at each revision, to copy."""
    return SqliteTemplates(tmp_path_factory.mktemp("revisions"))


@pytest.fixture(scope="session")
def postgresql_revisions(postgresql_server) -> Iterator[PostgresqlTemplates]:
    """Databases at each revision, to copy."""
    with ExitStack() as stack:
        yield PostgresqlTemplates(postgresql_server, stack)


@pytest.fixture
def at_revision(engine_name, tmp_path, request) -> Iterator[Callable[[str], Target]]:
    """Makes a database at a revision, without rows, on each engine."""
    templates = request.getfixturevalue(f"{engine_name}_revisions")
    with ExitStack() as stack:

        def make(revision: str) -> Target:
            template = templates.get(revision)
            if engine_name == "sqlite":
                url = sqlite_url(shutil.copyfile(template, tmp_path / "timeline.db"))
            else:
                server = request.getfixturevalue("postgresql_server")
                url = stack.enter_context(postgresql_database(server, template))
            return parse_target(url, lock_seconds=0.2)

        yield make


@pytest.fixture
def migrated(migrated_url) -> Target:
    """A database at the newest revision, without rows, on each engine."""
    return parse_target(migrated_url, lock_seconds=0.2)


@pytest.fixture
def filled(migrated) -> Target:
    """A database at the newest revision, with rows in every table, on each engine."""
    with begin_writing(migrated) as connection:
        fill(connection)
    return migrated


@pytest.fixture
def sqlite_target(tmp_path, sqlite_template) -> Target:
    """A database file at the newest revision, with rows in every table."""
    path = tmp_path / "folder with % and ?" / "времеplov.db"
    path.parent.mkdir()
    shutil.copyfile(sqlite_template, path)
    target = parse_target(str(path), lock_seconds=0.2)
    with begin_writing(target) as connection:
        fill(connection)
    return target


@pytest.fixture
def one_more(tmp_path) -> Callable[[str], Path]:
    """Makes a folder with our migrations and a revision 0010 of the statements given."""

    def write(upgrade: str, downgrade: str = "pass") -> Path:
        scripts = tmp_path / "scripts"
        shutil.copytree(find_scripts(), scripts, ignore=shutil.ignore_patterns("__pycache__"))
        revision = NEXT.format(upgrade=upgrade, downgrade=downgrade)
        (scripts / "versions" / "0010_do_something.py").write_text(revision, encoding="utf-8")
        return scripts

    return write
