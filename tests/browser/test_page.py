"""The page in a browser: it shows what was asked, wherever and however it is read."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import find_faults
from tests.browser.pages import EVERYTHING, reading, write_page
from tests.conftest import sqlite_url
from tests.export.chosen import event_of
from tests.export.hostile import TEXTS, store_hostile
from timeline.export.html import render_page
from timeline.queries.selection import Selection

if TYPE_CHECKING:
    from pathlib import Path

COLOURS = "color-contrast"
OPENED = "#event-serbia-asks-to-return-forces"
FILTERED = "#actor=serbia&actor=kfor&type=REQUEST&from=2022-12"
SEEN = "marks => marks.every(mark => mark.checkVisibility({visibilityProperty: true}))"
NARROW = {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def hostile(sqlite_template, tmp_path_factory) -> Path:
    """A page of hostile texts."""
    folder = tmp_path_factory.mktemp("hostile")
    shutil.copyfile(sqlite_template, folder / "timeline.db")
    url = sqlite_url(folder / "timeline.db")
    store_hostile(url)
    return write_page(url, folder / "hostile.html")


@pytest.fixture(scope="module")
def one_day(sqlite_seeded, tmp_path_factory) -> Path:
    """The page of one day, because the checker takes its time for each event."""
    day = dt.date(2022, 12, 15)
    wanted = replace(EVERYTHING, since=day, until=day)
    file = tmp_path_factory.mktemp("page") / "one-day.html"
    return write_page(sqlite_url(sqlite_seeded), file, wanted)


def test_a_checker_of_accessibility_finds_no_fault(open_page, one_day):
    page = open_page(one_day, OPENED)
    faults = {"light": find_faults(page)}

    page.emulate_media(forced_colors="active")
    faults["forced colours"] = find_faults(page, COLOURS)
    page.emulate_media(forced_colors="none", color_scheme="dark")
    faults["dark"] = find_faults(page, COLOURS)
    page.set_viewport_size(NARROW)
    page.evaluate(f"location.hash = '{FILTERED}'")
    page.get_by_label("and Actor").wait_for()
    faults["narrow, and filtered"] = find_faults(page)

    assert not any(faults.values()), faults


def test_a_checker_of_accessibility_finds_no_fault_where_nothing_is_left(tab, tmp_path):
    file = tmp_path / "one.html"
    file.write_text(render_page([event_of()], "One"), encoding="utf-8")
    tab.goto(f"{file.as_uri()}#words=nowhere")

    assert tab.get_by_text("No event on this page matches.").is_visible()
    assert find_faults(tab) == []


def test_nothing_is_wider_than_the_screen(open_page, corpus):
    page = open_page(corpus, OPENED)

    for width in (320, 768, 1920):
        page.set_viewport_size({"width": width, "height": 640})

        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_hostile_texts_are_shown_and_do_nothing(open_page, hostile):
    page = open_page(hostile)

    page.eval_on_selector_all("summary", "all => all.forEach(summary => summary.click())")
    assert page.locator(".event").count() == len(TEXTS)
    assert page.get_by_role("heading", name="<script>alert(1)</script>").is_visible()
    assert page.locator("script").count() == 1
    assert page.locator("a[href^=javascript]").count() == 0
    assert page.get_by_text("javascript:alert(1)").is_visible()


def test_without_a_script_all_can_be_read(open_page, corpus):
    page = open_page(corpus, scripted=False)

    page.get_by_role("heading", name="Serbia asks KFOR to let its forces return").click()

    assert page.locator("mark", has_text="officially asked KFOR for the return").is_visible()
    assert page.locator("#chart .mark").count() == 61
    assert not page.locator("#filter").is_visible()


@pytest.mark.parametrize("scripted", [True, False])
def test_on_paper_every_event_is_open(open_page, corpus, scripted):
    page = open_page(corpus, scripted=scripted, color_scheme="dark")

    page.emulate_media(media="print")

    assert page.eval_on_selector_all("mark", SEEN)
    assert not page.locator("#filter").is_visible()
    assert page.locator("body").evaluate("body => getComputedStyle(body).color") == "rgb(0, 0, 0)"


def test_on_paper_stands_what_is_asked_for(open_page, corpus):
    page = open_page(corpus, "#actor=kfor&actor=serbia&from=2022-12")

    page.emulate_media(media="print")

    assert page.get_by_label("Actor", exact=True).is_visible()
    assert page.get_by_label("and Actor").is_visible()
    assert page.get_by_label("From").is_visible()
    assert not page.get_by_label("Words").is_visible()
    assert not page.get_by_role("button", name="one more").first.is_visible()


def test_an_event_opens_with_the_keyboard_alone(open_page, corpus):
    page = open_page(corpus)

    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the chronology"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.locator("details[open] h3").inner_text() == "NATO bombs Yugoslavia for 78 days"
    assert page.locator("details[open] mark").first.is_visible()


def test_the_address_of_an_event_opens_it(open_page, corpus):
    page = open_page(corpus, OPENED)

    assert page.locator("details[open]").count() == 1
    assert page.get_by_text("Sources disagree on: date").is_visible()


def test_a_citation_leads_to_its_source(open_page, corpus):
    page = open_page(corpus, OPENED)

    page.locator("details[open] .citations a", has_text="rt-2022-12-17").first.click()

    assert page.locator("li:target").get_by_text("sha256").is_visible()


def test_the_page_is_in_the_order_of_the_chronology(open_page, corpus, sqlite_seeded):
    page = open_page(corpus)

    shown = page.eval_on_selector_all(".event", "events => events.map(event => event.id)")

    with reading(sqlite_url(sqlite_seeded)) as reader:
        keys = list(Selection(reader, EVERYTHING).keys())
    assert shown == [f"event-{key}" for key in keys]
