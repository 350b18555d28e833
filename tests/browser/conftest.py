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

SCREEN = {"width": 1200, "height": 900}
PLAIN = {"media": "screen", "color_scheme": "light", "forced_colors": "none"}
NOTICE = "subtree hidden by content-visibility"
"""What Chromium says when a checker looks at what is filtered out: no fault of the page."""

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
    """A tab, what it asked for, and what it complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Note requests, dialogs, errors, and what is written on the console: refusals as well."""
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("console", lambda message: self._hear(message.text))
        self.page.on("dialog", self._refuse)

    def clear(self) -> Page:
        """Return the tab as if it were new: tabs are shared, because each takes its time."""
        self.page.unroute_all()
        self.page.goto("about:blank")
        self.page.emulate_media(**PLAIN)
        self.page.set_viewport_size(SCREEN)
        self.page.mouse.move(0, 0)
        self.requests.clear()
        self.complaints.clear()
        return self.page

    def _hear(self, text: str) -> None:
        if NOTICE not in text:
            self.complaints.append(f"console: {text}")

    def _refuse(self, dialog: Any) -> None:  # noqa: ANN401 - Playwright is imported late
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@pytest.fixture(scope="session")
def watched(browser: Browser) -> Watched:
    """The tab that all tests share."""
    return Watched(browser.new_page())


@pytest.fixture(scope="session")
def scriptless(browser: Browser) -> Watched:
    """A tab that runs no script."""
    return Watched(browser.new_page(java_script_enabled=False))


@pytest.fixture
def tab(watched: Watched) -> Page:
    """A tab with nothing in it."""
    return watched.clear()


@pytest.fixture
def open_page(watched: Watched, scriptless: Watched) -> Iterator[Opener]:
    """Opens a file in a tab, which may ask for nothing else and must not complain.

    `address` is what stands behind the file, from the `#` on, `size` that of the window; further
    options are those of `Page.emulate_media`, such as `color_scheme`.
    """
    opened = []

    def run(
        file: Path,
        address: str = "",
        *,
        scripted: bool = True,
        size: dict[str, int] = SCREEN,
        **media: str,
    ) -> Page:
        used = watched if scripted else scriptless
        page = used.clear()
        page.set_viewport_size(size)
        page.emulate_media(**media)
        page.goto(file.as_uri() + address)
        opened.append((used, file.as_uri()))
        return page

    yield run
    for used, uri in opened:
        assert [url for url in used.requests if url.partition("#")[0] != uri] == []
        assert used.complaints == []


def find_faults(page: Page, *rules: str) -> list[tuple[str, list[object]]]:
    """Return the rules of accessibility that a page breaks, each with the elements that do.

    `rules` are those to check, such as "color-contrast"; without any, it is all.
    """
    from axe_playwright_python.sync_playwright import Axe

    options: dict[str, object] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = {"type": "rule", "values": rules}
    found = Axe().run(page, options=options).response["violations"]
    return [(each["id"], [node["target"] for node in each["nodes"]]) for each in found]
