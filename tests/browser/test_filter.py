"""Filtering in the page: it finds what the command line finds, and has an address."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from tests.browser.pages import EVERYTHING, reading
from tests.conftest import sqlite_url
from timeline.queries.selection import Selection
from timeline.records.questions import ActorTerm
from timeline.vocabulary import EventType, Realis

SHOWN = """events => events.filter(event => event.checkVisibility({visibilityProperty: true}))
    .map(event => event.id.slice("event-".length))"""
GO = """address => new Promise(done => {
    addEventListener("hashchange", () => requestAnimationFrame(done), {once: true});
    location.hash = address;
})"""
"""Change the address, and wait until the page has heard of it."""
ASKED = {
    "actor=kfor": {"actors": (ActorTerm(("KFOR",)),)},
    "type=REQUEST": {"types": (EventType.REQUEST,)},
    "publication=Reuters": {"publications": ("Reuters",)},
    "from=2022-03-08": {"since": dt.date(2022, 3, 8)},
    "to=1999": {"until": dt.date(1999, 12, 31)},
    "from=2022-12&to=2022-12": {"since": dt.date(2022, 12, 1), "until": dt.date(2022, 12, 31)},
    "actor=serbia&from=2022-12-15": {
        "actors": (ActorTerm(("Serbia",)),),
        "since": dt.date(2022, 12, 15),
    },
    "sign=planned": {"realis": (Realis.PLANNED,)},
    "actor=kfor&actor=serbia": {"actors": (ActorTerm(("KFOR",)), ActorTerm(("Serbia",)))},
    "type=REQUEST&type=ACCUSE": {"types": (EventType.REQUEST, EventType.ACCUSE)},
    "publication=Reuters&publication=RT": {"publications": ("Reuters", "RT")},
    "sign=planned&sign=denied": {"realis": (Realis.PLANNED, Realis.DENIED)},
    "actor=kfor&actor=nobody": {"actors": (ActorTerm(("KFOR",)),)},
}


def shown(page) -> list[str]:
    """Return the keys of the events that can be seen."""
    keys: list[str] = page.eval_on_selector_all(".event", SHOWN)
    return keys


def test_the_page_finds_what_the_database_finds(open_page, corpus, sqlite_seeded):
    page, found = open_page(corpus), {}

    for address in ASKED:
        page.evaluate(GO, address)
        found[address] = shown(page)

    with reading(sqlite_url(sqlite_seeded)) as reader:
        assert found == {
            address: list(Selection(reader, replace(EVERYTHING, **asked)).keys())
            for address, asked in ASKED.items()
        }


def test_what_is_filtered_out_takes_no_room(open_page, corpus):
    page = open_page(corpus, "#actor=kfor&type=REQUEST&from=2022")

    heights = page.eval_on_selector_all(
        ".out, [hidden]", "all => all.map(each => each.offsetHeight)"
    )

    assert not any(heights)
    assert page.locator(".event", has_text="Serbia asks KFOR").bounding_box()["y"] < 900


def test_words_are_found_without_case_and_accents_in_titles_names_and_quotes(open_page, corpus):
    page = open_page(corpus)

    page.get_by_label("Words").fill("THURSDAY offícially")

    page.get_by_text("1 of 61 events").wait_for()
    assert shown(page) == ["serbia-asks-to-return-forces"]


def test_a_choice_stands_in_the_address_and_back_undoes_it(open_page, corpus):
    page = open_page(corpus)

    page.get_by_label("Actor").select_option("kfor")
    page.wait_for_url("**#actor=kfor")
    page.get_by_label("From").fill("2022-12-16")
    asked = shown(page)

    page.wait_for_url("**#actor=kfor&from=2022-12-16")
    page.go_back()
    assert page.get_by_label("From").input_value() == ""
    assert len(asked) < len(shown(page)) < 61
    page.go_back()
    assert len(shown(page)) == 61
    page.go_forward()
    page.go_forward()
    assert shown(page) == asked


def test_typing_words_is_one_step_back(open_page, corpus):
    page = open_page(corpus)

    page.get_by_label("Words").press_sequentially("ask", delay=150)
    page.wait_for_url("**#words=ask")
    page.go_back()

    page.get_by_text("61 events", exact=True).wait_for()
    assert len(shown(page)) == 61


@pytest.mark.parametrize("button", [0, 1], ids=["above", "in place of the events"])
def test_a_filter_that_leaves_nothing_says_so_and_can_be_cleared(open_page, corpus, button):
    page = open_page(corpus, "#actor=kfor&to=1998")

    assert page.get_by_text("No event on this page matches.").is_visible()
    page.get_by_role("button", name="Show all").nth(button).click()

    page.get_by_text("61 events", exact=True).wait_for()
    assert len(shown(page)) == 61
    page.wait_for_url("**#")


def test_the_number_of_events_is_told_to_who_does_not_see_it(open_page, corpus):
    page = open_page(corpus)

    page.get_by_label("Type").select_option("PROTEST")

    told = page.get_by_role("status").inner_text()
    assert told == f"{len(shown(page))} of 61 events"


def test_each_choice_tells_how_many_there_would_be(open_page, corpus):
    page = open_page(corpus, "#from=2022-12&to=2022-12")

    page.get_by_label("Actor").focus()
    label = page.locator("option[value=kfor]").evaluate("option => option.label")
    page.get_by_label("Actor").select_option("kfor")

    assert label == f"KFOR ({len(shown(page))})"


def test_a_second_value_is_chosen_and_left_with_the_keyboard_alone(open_page, corpus):
    page = open_page(corpus, "#actor=kfor")

    page.get_by_role("button", name="one more: Actor").press("Enter")
    page.keyboard.type("Serbia")
    page.wait_for_url("**#actor=kfor&actor=serbia")
    both = shown(page)
    page.keyboard.press("Home")
    page.wait_for_url("**#actor=kfor")

    assert 0 < len(both) < len(shown(page))
    page.get_by_label("Type").focus()
    page.get_by_label("Type").select_option("REQUEST")
    assert page.get_by_role("combobox", name="Actor").count() == 1


@pytest.mark.parametrize(
    ("name", "chosen", "other"), [("and Actor", "kfor", "serbia"), ("or Type", "REQUEST", "ACCUSE")]
)
def test_each_further_choice_tells_how_many_there_would_be(open_page, corpus, name, chosen, other):
    facet = name.split()[1]
    page = open_page(corpus, f"#{facet.lower()}={chosen}")

    page.get_by_role("button", name=f"one more: {facet}").click()
    told = page.get_by_label(name)
    label = told.locator(f"[value={other}]").evaluate("option => option.label")
    told.select_option(other)

    assert label.endswith(f" ({len(shown(page))})")


@pytest.mark.parametrize("typed", ["2022-13", "199", "0000", "2022-02-30", "soon"])
def test_what_is_no_date_filters_nothing(open_page, corpus, typed):
    page = open_page(corpus)

    page.get_by_label("From").fill(typed)

    assert len(shown(page)) == 61


def test_a_link_to_a_hidden_event_shows_it(open_page, corpus):
    page = open_page(corpus, "#to=1999")

    page.evaluate("location.hash = '#event-kfor-reinforces-since-october'")

    assert page.locator("#event-kfor-reinforces-since-october").is_visible()
    assert page.get_by_label("To", exact=True).input_value() == ""
