"""A database of hostile texts, on each engine, to read."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.conftest import postgresql_database, sqlite_url
from tests.export.hostile import store_hostile

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def sqlite_hostile(sqlite_template, tmp_path_factory) -> str:
    """Hostile texts in a file."""
    path = tmp_path_factory.mktemp("hostile") / "timeline.db"
    shutil.copyfile(sqlite_template, path)
    store_hostile(sqlite_url(path))
    return sqlite_url(path)


@pytest.fixture(scope="session")
def postgresql_hostile(postgresql_server, postgresql_template) -> Iterator[str]:
    """The same on a server."""
    with postgresql_database(postgresql_server, postgresql_template) as url:
        store_hostile(url)
        yield url


@pytest.fixture
def hostile_url(engine_name, request) -> str:
    """The URL of a database of hostile texts."""
    return request.getfixturevalue(f"{engine_name}_hostile")
