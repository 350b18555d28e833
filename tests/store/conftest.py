"""Databases without rows, one for all tests of an engine: whoever stores in one rolls it back."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.conftest import postgresql_database, sqlite_url
from timeline.database.engine import make_engine
from timeline.database.target import parse_target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine


@pytest.fixture
def engine(engine_name, request) -> Engine:
    """The engine of a database without rows, on each engine."""
    found: Engine = request.getfixturevalue(f"{engine_name}_engine")
    return found


@pytest.fixture(scope="session")
def sqlite_engine(tmp_path_factory, sqlite_template) -> Iterator[Engine]:
    """The engine of a database file without rows."""
    path = shutil.copyfile(sqlite_template, tmp_path_factory.mktemp("store") / "timeline.db")
    engine = make_engine(parse_target(sqlite_url(path)))
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def postgresql_engine(postgresql_server, postgresql_template) -> Iterator[Engine]:
    """The engine of a PostgreSQL database without rows."""
    with postgresql_database(postgresql_server, postgresql_template) as url:
        engine = make_engine(parse_target(url))
        yield engine
        engine.dispose()
