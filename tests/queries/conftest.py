"""The small chronology of world.py, open for reading on both engines."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.conftest import postgresql_database, sqlite_url
from tests.queries.world import Told, store_world
from timeline.database.reader import Reader, open_reader
from timeline.database.target import parse_target


@pytest.fixture(scope="session")
def sqlite_world(sqlite_template, tmp_path_factory) -> str:
    """The small chronology in a file that nobody writes to any more."""
    path = tmp_path_factory.mktemp("world") / "timeline.db"
    shutil.copyfile(sqlite_template, path)
    store_world(parse_target(sqlite_url(path)))
    return sqlite_url(path)


@pytest.fixture(scope="session")
def postgresql_world(postgresql_server, postgresql_template) -> Iterator[str]:
    """The same on a server."""
    with postgresql_database(postgresql_server, postgresql_template) as url:
        store_world(parse_target(url))
        yield url


@pytest.fixture
def reader(engine_name, request) -> Iterator[Reader]:
    """The whole small chronology."""
    with open_reader(parse_target(request.getfixturevalue(f"{engine_name}_world"))) as opened:
        yield opened


@pytest.fixture
def tell(migrated_url) -> Iterator[Callable[[list[Told]], Reader]]:
    """Stores other events and opens the database."""
    target = parse_target(migrated_url)
    with ExitStack() as stack:

        def store(events: list[Told]) -> Reader:
            store_world(target, events)
            return stack.enter_context(open_reader(target))

        yield store
