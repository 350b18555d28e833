"""A site on a database of its own, asked in this process."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tests.export.hostile import EVENTS
from tests.queries.world import WORLD, store_world
from timeline.database.target import parse_target

if TYPE_CHECKING:
    from pathlib import Path

    import httpx


@dataclass(frozen=True, slots=True)
class Served:
    """A site, and how it is asked."""

    site: Any
    path: Path

    def __call__(self, path: str, method: str = "GET", **more: object) -> httpx.Response:
        """Return what the site answers."""
        with ThreadPoolExecutor(1) as thread:  # A browser that is open has a loop in this one.
            return thread.submit(
                asyncio.run, self.site.client.request(method, path, **more)
            ).result()

    def rows(self, path: str) -> list[dict[str, Any]]:
        """Return the rows of a table, a view or a question."""
        table, _, asked = path.partition("?")
        rows: list[dict[str, Any]] = self(f"{table}.json?_shape=array&_size=max&{asked}").json()
        return rows


def open_site(path: Path) -> Iterator[Served]:
    """Serve a file to this process."""
    pytest.importorskip("datasette", reason="the extra 'web' is not installed")
    from timeline.serving.listening import LOOPBACK
    from timeline.serving.site import make_site

    site = make_site(parse_target(str(path)), LOOPBACK)
    yield Served(site, path)
    site.close()


@pytest.fixture(scope="module")
def seeded(sqlite_seeded, tmp_path_factory) -> Iterator[Served]:
    """The bundled corpus."""
    path = tmp_path_factory.mktemp("served") / "what & where?.db"
    shutil.copyfile(sqlite_seeded, path)
    yield from open_site(path)


@pytest.fixture(scope="module")
def world(sqlite_template, tmp_path_factory) -> Iterator[Served]:
    """An event for each thing that can be asked."""
    path = tmp_path_factory.mktemp("served") / "world.db"
    shutil.copyfile(sqlite_template, path)
    store_world(parse_target(str(path)), WORLD)
    yield from open_site(path)


@pytest.fixture(scope="module")
def hostile(sqlite_template, tmp_path_factory) -> Iterator[Served]:
    """Texts that try to be more than text."""
    path = tmp_path_factory.mktemp("served") / "hostile.db"
    shutil.copyfile(sqlite_template, path)
    store_world(parse_target(str(path)), EVENTS)
    yield from open_site(path)


@pytest.fixture
def open_served() -> Iterator[Callable[[Path], Served]]:
    """Serves a file of the test's own."""
    opened = []

    def serve(path: Path) -> Served:
        opened.append(open_site(path))
        return next(opened[-1])

    yield serve
    for each in opened:
        next(each, None)
