"""What `timeline serve` shows, in a browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import cycle
from typing import TYPE_CHECKING

import pytest

from tests.export.hostile import EVENTS
from tests.queries.world import store_world
from tests.serving.server import start_server
from timeline.database.target import parse_target

if TYPE_CHECKING:
    from playwright.sync_api import Page

OURS = ["/", "/timeline?q=involving+Escobar", "/timeline/kfor-deploys",
        "/source/reuters-2022-08-03", "/timeline?q=involvig+KFOR"]  # fmt: skip
DATASETTES = ["/data", "/data/timeline", "/data/cited?_search=kosovo", "/data/disagreements",
              "/data/event/1", "/data?sql=select+1"]  # fmt: skip


@pytest.fixture(scope="module")
def url(sqlite_seeded) -> Iterator[str]:
    """The address of a server of the bundled corpus."""
    pytest.importorskip("datasette", reason="the extra 'web' is not installed")
    with start_server(sqlite_seeded) as server:
        yield server.url


@pytest.fixture
def page(browser) -> Iterator[Page]:
    """A tab of its own."""
    tab = browser.new_page()
    yield tab
    tab.close()


@pytest.mark.parametrize("path", [*OURS, *DATASETTES])
def test_a_page_asks_nobody_else_and_breaks_no_rule(page, url, path):
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    status = page.goto(url + path).status

    elsewhere = [each for each in asked if not each.startswith((f"{url}/", "data:"))]
    refused = [each for each in complaints if "status of 400" not in each]
    assert (status, elsewhere, refused) == (400 if "involvig" in path else 200, [], [])


def test_a_question_leads_to_a_quote_where_it_stands(page, url):
    page.goto(url)
    page.get_by_label("Events", exact=True).fill("involving KFOR in 1999")
    page.get_by_role("button", name="Show", exact=True).click()
    page.get_by_text("KFOR deploys to Kosovo").first.click()
    event = page.locator("#event-kfor-deploys")
    quote = event.locator("mark").first.inner_text()
    event.get_by_role("link", name="read it there").first.click()

    marked = page.locator("mark:target")
    assert marked.is_visible()
    assert quote.startswith(marked.inner_text().strip()[:20])
    assert page.url.startswith(f"{url}/source/")


def test_a_row_leads_to_its_event(page, url):
    page.goto(f"{url}/data/timeline?key=kfor-deploys")
    page.get_by_role("link", name="kfor-deploys", exact=True).click()

    assert page.url == f"{url}/timeline/kfor-deploys"
    assert page.locator("#event-kfor-deploys mark").first.is_visible()


@pytest.mark.parametrize(("path", "scheme"), [*zip(OURS, cycle(("light", "dark")), strict=False)])
def test_our_pages_are_accessible_in_light_and_dark(page, url, path, scheme):
    from axe_playwright_python.sync_playwright import Axe

    page.emulate_media(color_scheme=scheme)
    page.goto(url + path)

    found = Axe().run(page)

    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("path", ["/", "/source/reuters-2022-08-03", "/timeline?q=in+2022"])
def test_our_pages_fit_a_narrow_screen(page, url, path):
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(url + path)

    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_hostile_text_runs_nothing(page, sqlite_template, tmp_path):
    path = tmp_path / "hostile.db"
    shutil.copyfile(sqlite_template, path)
    store_world(parse_target(str(path)), EVENTS)
    dialogs = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))

    with start_server(path) as server:
        for each in ("/", "/timeline", "/source/wire-1", "/data/timeline", "/data/cited"):
            page.goto(server.url + each)

    assert dialogs == []
