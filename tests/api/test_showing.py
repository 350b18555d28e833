"""How answers show themselves: as text at a prompt, as the page in a notebook."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest

import timeline
from tests.conftest import sqlite_url
from tests.export.hostile import EVENTS, TEXTS
from tests.queries.world import store_world
from timeline.api import showing
from timeline.database.target import parse_target

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture(scope="session")
def hostile(sqlite_template, tmp_path_factory) -> timeline.Chronology:
    """Events whose titles, names and quotes try to be more than text."""
    path = tmp_path_factory.mktemp("hostile") / "timeline.db"
    path.write_bytes(sqlite_template.read_bytes())
    store_world(parse_target(sqlite_url(path)), EVENTS)
    return timeline.connect(path).events()


class Elements(HTMLParser):
    """The elements of some HTML, and its text outside of attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs) -> None:
        """Note an element."""
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data) -> None:
        """Note a text."""
        self.text += data


def test_text_shows_the_first_events_and_says_how_many_more(corpus):
    lines = repr(corpus.events()).splitlines()

    assert lines[0] == f"Events: {len(corpus.events())} events"
    assert lines[1].split() == ["date", "voices", "event", "key"]
    assert len(lines) == 2 + showing.LINES + 1
    assert lines[-1] == f"… and {len(corpus.events()) - showing.LINES} more"


def test_text_of_no_event_says_so(corpus):
    assert repr(corpus.events()[:0]).splitlines()[0] == "Events (0 of 56): 0 events"


def test_text_marks_what_is_in_dispute_planned_or_unchecked(kfor):
    disputed = kfor["serbia-asks-to-return-forces"]
    unchecked = replace(disputed.citations[0], coder="rules 1", review=None)
    planned = replace(disputed, realis="planned", citations=(unchecked,))

    text = showing.events_to_text([disputed, planned])

    assert "≠ 4" in text
    assert f"{disputed.title} (planned) *  " in text


def test_a_notebook_shows_the_page_and_a_folded_table(kfor):
    elements = Elements(kfor._repr_html_())

    [frame] = [attributes for tag, attributes in elements.found if tag == "iframe"]
    assert frame["srcdoc"].replace(showing.BASE, showing.HEAD) == kfor.to_html()
    assert {"script", "style", "link", "img"} & {tag for tag, _ in elements.found} == set()
    assert all(event.key in elements.text for event in kfor)


def test_links_of_the_page_to_itself_stay_in_the_frame(kfor):
    page = unescape(kfor._repr_html_())

    assert page.index('<base href="about:srcdoc">') < page.index("Content-Security-Policy")


def test_the_page_can_do_nothing_in_the_name_of_the_notebook(kfor):
    [sandbox] = re.findall(r'sandbox="([^"]*)"', kfor._repr_html_())

    assert set(sandbox.split()) == {
        "allow-scripts", "allow-popups", "allow-popups-to-escape-sandbox",
    }  # fmt: skip


def test_a_long_chronology_is_cut_and_says_so(kfor, monkeypatch):
    monkeypatch.setattr(showing, "PAGED", 5)
    monkeypatch.setattr(showing, "TABLED", 3)

    html = kfor._repr_html_()

    assert f"The first 5 of {len(kfor)} events" in html
    assert html.count("<tr>") == 1 + 3
    assert f"… and {len(kfor) - 3} more" in html
    assert kfor[5].title not in unescape(unescape(html))


def test_hostile_texts_stay_text(hostile):
    elements, text = Elements(hostile._repr_html_()), repr(hostile)

    assert {tag for tag, _ in elements.found} == {
        "iframe", "details", "summary", "table", "tr", "th", "td",
    }  # fmt: skip
    assert "<script>alert(1)</script>" in elements.text
    assert CONTROL.findall(elements.text + text) == []
    assert len(text.splitlines()) == 2 + len(TEXTS)


def test_a_table_shows_itself_the_same_way(corpus, monkeypatch):
    monkeypatch.setattr(showing, "TABLED", 1)
    answer = corpus.sql("SELECT '<b>' AS \"<i>\", 'a\x1b' AS b UNION SELECT 'x', NULL")

    assert repr(answer).splitlines() == ["<i>  b", "<b>  a␛", "x"]
    assert "<b>" not in answer._repr_html_()
    assert "… and 1 more" in answer._repr_html_()
