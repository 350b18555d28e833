"""The fixtures that every test may ask for: databases, empty and migrated, on both engines."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import uuid4

import hypothesis
import psycopg
import pytest
from sqlalchemy import URL, make_url

from tests.postgres import ServerNotAvailableError, throwaway_server
from timeline.database.target import parse_target

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Machines are noisy: a slow example is no failure. What must be fast is measured in benchmarks/.
hypothesis.settings.register_profile("timeline", deadline=None)
hypothesis.settings.load_profile("timeline")

ENGINES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)]


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The URL of a PostgreSQL server to create databases on: one server for each process."""
    try:
        with throwaway_server() as url:
            yield url
    except ServerNotAvailableError as error:
        if os.environ.get("TIMELINE_REQUIRE_POSTGRESQL") == "1":
            pytest.fail(f"TIMELINE_REQUIRE_POSTGRESQL is set, but: {error}")
        pytest.skip(str(error))


@pytest.fixture(params=ENGINES)
def engine_name(request: pytest.FixtureRequest) -> str:
    """Runs the test twice: "sqlite", "postgresql"."""
    name: str = request.param
    return name


@pytest.fixture
def database_url(engine_name: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of an empty database, on each engine."""
    if engine_name == "sqlite":
        yield sqlite_url(tmp_path / "timeline.db")
    else:
        with postgresql_database(request.getfixturevalue("postgresql_server")) as url:
            yield url


@pytest.fixture
def migrated_url(engine_name: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a database at the newest revision, without rows, on each engine."""
    if engine_name == "sqlite":
        path = tmp_path / "timeline.db"
        shutil.copyfile(request.getfixturevalue("sqlite_template"), path)
        yield sqlite_url(path)
    else:
        server = request.getfixturevalue("postgresql_server")
        with postgresql_database(server, request.getfixturevalue("postgresql_template")) as url:
            yield url


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file at the newest revision, to copy."""
    from timeline import migrations

    path = tmp_path_factory.mktemp("template") / "timeline.db"
    migrations.upgrade(parse_target(sqlite_url(path)))
    return path


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str) -> Iterator[str]:
    """The name of a PostgreSQL database at the newest revision, to copy."""
    from timeline import migrations

    with postgresql_database(postgresql_server) as url:
        migrations.upgrade(parse_target(url))
        yield str(make_url(url).database)


def sqlite_url(path: Path) -> str:
    """Return the URL of a database file, whatever characters its path has."""
    return URL.create("sqlite", database=str(path)).render_as_string()


@contextmanager
def postgresql_database(server: str, template: str = "template1") -> Iterator[str]:
    """Make a database, a copy of `template`, yield its URL, and drop it."""
    name = f"timeline_test_{uuid4().hex}"
    execute(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        execute(server, f"DROP DATABASE {name} WITH (FORCE)")


def execute(server: str, statement: str) -> None:
    """Run a statement that no transaction may hold."""
    url = make_url(server).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement.encode())


@pytest.fixture
def seeded_url(engine_name: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a database that holds the bundled corpus, on each engine."""
    if engine_name == "sqlite":
        path = tmp_path / "timeline.db"
        shutil.copyfile(request.getfixturevalue("sqlite_seeded"), path)
        yield sqlite_url(path)
    else:
        server = request.getfixturevalue("postgresql_server")
        with postgresql_database(server, request.getfixturevalue("postgresql_seeded")) as url:
            yield url


@pytest.fixture(scope="session")
def sqlite_seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file that holds the bundled corpus, to copy or to read."""
    from timeline import pipeline

    path = tmp_path_factory.mktemp("seeded") / "timeline.db"
    pipeline.seed(parse_target(sqlite_url(path)))
    return path


@pytest.fixture(scope="session")
def postgresql_seeded(postgresql_server: str) -> Iterator[str]:
    """The name of a PostgreSQL database that holds the bundled corpus, to copy."""
    from timeline import pipeline

    with postgresql_database(postgresql_server) as url:
        pipeline.seed(parse_target(url))
        yield str(make_url(url).database)
