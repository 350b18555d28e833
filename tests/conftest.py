"""The fixtures that every test may ask for: databases, empty and migrated, on both engines."""

from __future__ import annotations

import difflib
import os
import re
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import hypothesis
import psycopg
import pytest
from sqlalchemy import URL, Connection, Engine, event, make_url

from tests.postgres import ServerNotAvailableError, choose_disk, throwaway_server
from timeline.database.target import parse_target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Machines are noisy: a slow example is no failure. What must be fast is measured in benchmarks/.
# For a longer look: pytest --hypothesis-profile=thorough.
hypothesis.settings.register_profile(
    "timeline",
    deadline=None,
    max_examples=40,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.register_profile("thorough", deadline=None, max_examples=1_000)
hypothesis.settings.load_profile("timeline")


class Compiled(dict[tuple[Any, ...], Any]):
    """Statements, compiled once for each kind of database.

    Every test has a database of its own, and so an engine with an empty cache; without this, a
    third of the time of the tests that write went into compiling the same statements again.
    """

    def get(self, key: tuple[Any, ...], default: Any = None) -> Any:  # noqa: ANN401 - SQLAlchemy's
        """Return what was compiled for any database of the same kind."""
        return super().get((key[0].name, *key[1:]), default)

    def __setitem__(self, key: tuple[Any, ...], value: object) -> None:
        """Keep it by the name of the dialect, which is the first of the key."""
        super().__setitem__((key[0].name, *key[1:]), value)


COMPILED = Compiled()


@event.listens_for(Engine, "engine_connect")
def _share_what_is_compiled(connection: Connection) -> None:
    connection.execution_options(compiled_cache=COMPILED)


ENGINES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)]
ELSEWHERE = re.compile(r" -d (?:/[^\s']+|'postgresql[^']+')")
"""A database of a test, in a command that a message names."""
GOLDEN = Path(__file__).parent / "golden"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command did; line ends as it wrote them."""

    exit_code: int
    stdout: str
    stderr: str


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be rewritten."""
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/")


def pytest_configure() -> None:
    """Keep the files of the tests in memory, if there is room: a disk is waited for."""
    if "TMPDIR" not in os.environ:
        tempfile.tempdir = str(choose_disk())


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with a file of tests/golden, or rewrites the file if asked to."""

    def check(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("update_golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        expected = path.read_bytes().decode() if path.exists() else ""
        if text != expected:
            before, now = expected.splitlines(), text.splitlines()
            difference = "\n".join(difflib.unified_diff(before, now, name, "now", lineterm=""))
            pytest.fail(
                f"{difference}\nif this is right: pytest --update-golden {request.node.nodeid}",
                pytrace=False,
            )

    return check


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Runs a command in this process; what it does not report as its own error is raised.

    Commands that it names are given without the database of the test, which is elsewhere each time.
    """
    from typer.testing import CliRunner

    from timeline.cli.app import app

    monkeypatch.delenv("TIMELINE_DATABASE_URL", raising=False)

    def run(*arguments: str, stdin: str | bytes | None = None) -> Ran:
        result = CliRunner().invoke(
            app, arguments, input=stdin, prog_name="timeline", catch_exceptions=False
        )
        told = result.stderr_bytes.decode()
        return Ran(result.exit_code, result.stdout_bytes.decode(), ELSEWHERE.sub("", told))

    return run


@pytest.fixture
def plain_coder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Offers the coder of the tests, as a package does that is installed in the folder returned."""
    from tests.pipeline import plain_coder

    folder = tmp_path_factory.mktemp("site")
    plain_coder.offer(folder)
    monkeypatch.syspath_prepend(str(folder))
    return folder


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


@pytest.fixture
def corpus_url(engine_name: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """The same, for tests that only read: on a server they share one database."""
    if engine_name == "postgresql":
        shared: str = request.getfixturevalue("postgresql_corpus")
        return shared
    path = tmp_path / "timeline.db"
    shutil.copyfile(request.getfixturevalue("sqlite_seeded"), path)
    return sqlite_url(path)


@pytest.fixture(scope="session")
def postgresql_corpus(postgresql_server: str, postgresql_seeded: str) -> Iterator[str]:
    """The URL of a PostgreSQL database that holds the bundled corpus, to read."""
    with postgresql_database(postgresql_server, postgresql_seeded) as url:
        yield url


@pytest.fixture(scope="session")
def sqlite_seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file that holds the bundled corpus, to copy."""
    from timeline.pipeline.seeding import seed

    path = tmp_path_factory.mktemp("seeded") / "timeline.db"
    seed(parse_target(sqlite_url(path)))
    return path


@pytest.fixture(scope="session")
def postgresql_seeded(postgresql_server: str) -> Iterator[str]:
    """The name of a PostgreSQL database that holds the bundled corpus, to copy."""
    from timeline.pipeline.seeding import seed

    with postgresql_database(postgresql_server) as url:
        seed(parse_target(url))
        yield str(make_url(url).database)


def sqlite_url(path: Path) -> str:
    """Return the URL of a database file, whatever characters its path has."""
    return URL.create("sqlite", database=str(path)).render_as_string()


@contextmanager
def postgresql_database(server: str, template: str = "template1") -> Iterator[str]:
    """Make a database, a copy of `template`, yield its URL, and drop it."""
    name = f"timeline_test_{uuid4().hex}"
    with _connect(server) as connection:
        # Twice as fast, and the only way before PostgreSQL 15.
        strategy = "STRATEGY FILE_COPY" if connection.info.server_version >= 15_00_00 else ""
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} {strategy}".encode())
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        execute(server, f"DROP DATABASE {name} WITH (FORCE)")


def execute(server: str, statement: str) -> None:
    """Run a statement that no transaction may hold."""
    with _connect(server) as connection:
        connection.execute(statement.encode())


def _connect(server: str) -> psycopg.Connection:
    url = make_url(server).set(drivername="postgresql").render_as_string(hide_password=False)
    return psycopg.connect(url, autocommit=True)
