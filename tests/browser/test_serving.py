"""What `timeline serve` shows, in a browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import cycle

import pytest

from tests.browser.conftest import find_faults
from tests.export.hostile import EVENTS
from tests.queries.world import store_world
from tests.serving.server import start_server
from timeline.database.target import parse_target

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


@pytest.mark.parametrize("path", [*OURS, *DATASETTES])
def test_a_page_asks_nobody_else_and_breaks_no_rule(tab, watched, url, path):
    status = tab.goto(url + path).status

    elsewhere = [each for each in watched.requests if not each.startswith((f"{url}/", "data:"))]
    refused = [each for each in watched.complaints if "status of 400" not in each]
    assert (status, elsewhere, refused) == (400 if "involvig" in path else 200, [], [])


def test_a_question_leads_to_a_quote_where_it_stands(tab, url):
    tab.goto(url)
    tab.get_by_label("Events", exact=True).fill("involving KFOR in 1999")
    tab.get_by_role("button", name="Show", exact=True).click()
    tab.get_by_text("KFOR deploys to Kosovo").first.click()
    event = tab.locator("#event-kfor-deploys")
    quote = event.locator("mark").first.inner_text()
    event.get_by_role("link", name="read it there").first.click()

    marked = tab.locator("mark:target")
    assert marked.is_visible()
    assert quote.startswith(marked.inner_text().strip()[:20])
    assert tab.url.startswith(f"{url}/source/")


def test_a_row_leads_to_its_event(tab, url):
    tab.goto(f"{url}/data/timeline?key=kfor-deploys")
    tab.get_by_role("link", name="kfor-deploys", exact=True).click()

    assert tab.url == f"{url}/timeline/kfor-deploys"
    assert tab.locator("#event-kfor-deploys mark").first.is_visible()


@pytest.mark.parametrize(("path", "scheme"), [*zip(OURS, cycle(("light", "dark")), strict=False)])
def test_our_pages_are_accessible_in_light_and_dark_and_fit_a_narrow_screen(tab, url, path, scheme):
    tab.emulate_media(color_scheme=scheme)
    tab.goto(url + path)

    assert find_faults(tab) == []
    tab.set_viewport_size({"width": 360, "height": 700})
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360


def test_hostile_text_runs_nothing(tab, watched, sqlite_template, tmp_path):
    path = tmp_path / "hostile.db"
    shutil.copyfile(sqlite_template, path)
    store_world(parse_target(str(path)), EVENTS)

    with start_server(path) as server:
        for each in ("/", "/timeline", "/source/wire-1", "/data/timeline", "/data/cited"):
            tab.goto(server.url + each)

    assert [each for each in watched.complaints if each.startswith("dialog")] == []
