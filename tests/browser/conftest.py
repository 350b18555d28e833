"""A Chromium on this machine, and tabs in it that notice everything a page should not do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.pages import write_page
from tests.conftest import sqlite_url

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
Opener = Callable[..., "Page"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a window: one that is installed, or else Playwright's own."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    with playwright.sync_playwright() as running:
        path = find_chromium(running)
        if path is None:
            skip_without_browser()
        launched = running.chromium.launch(executable_path=path)
        yield launched
        launched.close()


def find_chromium(running: Playwright) -> str | None:
    """Return the path of a Chromium; None if there is none."""
    installed = next(filter(None, map(shutil.which, NAMES)), None)
    own = running.chromium.executable_path
    return installed or (own if Path(own).exists() else None)


def skip_without_browser() -> None:
    """Say that there is no browser; an error if one is required."""
    reason = "no Chromium is installed: python -m playwright install chromium"
    if os.environ.get("TIMELINE_REQUIRE_BROWSER") == "1":
        pytest.fail(f"TIMELINE_REQUIRE_BROWSER is set, but: {reason}")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def corpus(sqlite_seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the whole bundled corpus."""
    return write_page(sqlite_url(sqlite_seeded), tmp_path_factory.mktemp("page") / "corpus.html")


@dataclass
class Watched:
    """What a tab asked for and complained of."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Note requests, dialogs, errors, and what is written on the console: refusals as well."""
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("console", lambda message: self.complaints.append(f"console: {message.text}"))
        page.on("dialog", self._refuse)

    def _refuse(self, dialog: Any) -> None:  # noqa: ANN401 - Playwright is imported late
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Opener]:
    """Opens a file in a tab of its own, which may ask for nothing else and must not complain.

    Options are those of a browser context, such as `color_scheme`; `address` is what stands behind
    the file, from the `#` on.
    """
    contexts = []
    watched: dict[str, Watched] = {}

    def run(file: Path, address: str = "", **options: Any) -> Page:  # noqa: ANN401 - Playwright's
        context = browser.new_context(**{"viewport": {"width": 1200, "height": 900}} | options)
        contexts.append(context)
        page = context.new_page()
        watched.setdefault(file.as_uri(), Watched()).watch(page)
        page.goto(file.as_uri() + address)
        return page

    yield run
    for context in contexts:
        context.close()
    for uri, seen in watched.items():
        assert [url for url in seen.requests if url.partition("#")[0] != uri] == []
        assert seen.complaints == []
