from __future__ import annotations

import base64
import io
import re
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from tests.export.chosen import CHOICES, cited_of, event_of
from tests.export.hostile import NAME, TEXTS
from timeline import __version__
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.export.html import render_page, write
from timeline.phrases import make_title
from timeline.queries.selection import Selection
from timeline.records.details import Disagreement, Participant
from timeline.records.questions import ActorTerm, EventFilter
from timeline.vocabulary import ActorKind, EventType, Realis, Role
from timeline.wording import CONTROLS

KFOR = EventFilter(actors=(ActorTerm(("KFOR",)),))
ALLOWED = {"\t", "\n"}


class Reading(HTMLParser):
    """What a browser takes a page for: elements with their attributes, and text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.texts.append(data)

    def values(self, tag: str, name: str) -> list[str | None]:
        """Return the values of an attribute of elements."""
        return [
            attributes[name]
            for kind, attributes in self.elements
            if kind == tag and name in attributes
        ]


def written(url: str, wanted: EventFilter, **options: object) -> str:
    out = io.StringIO()
    with open_reader(parse_target(url)) as reader:
        write(Selection(reader, wanted, **options), out)
    return out.getvalue()


def body(page: str) -> str:
    """Return a page without what is the same in all of them."""
    return re.sub(r"<(style|script)>.*?</\1>", r"<\1></\1>", page, flags=re.DOTALL)


def test_the_policy_allows_our_style_and_scripts_and_nothing_else():
    page = render_page([event_of()], "One")

    [policy] = [
        content for content in Reading(page).values("meta", "content") if "default" in content
    ]
    inline = {
        kind: [
            f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"
            for text in re.findall(f"<{kind}>(.*?)</{kind}>", page, re.DOTALL)
        ]
        for kind in ("style", "script")
    }
    assert policy == (
        f"default-src 'none'; style-src {inline['style'][0]};"
        f" script-src {' '.join(inline['script'])}; base-uri 'none'; form-action 'none'"
    )


def test_nothing_is_loaded_from_anywhere_and_nothing_stands_in_attributes():
    reading = Reading(render_page([event_of()], "One"))

    names = {name for _, attributes in reading.elements for name in attributes}
    assert not names & {"src", "style", "action", "formaction", "srcset", "data"}
    assert not [name for name in names if name.startswith("on")]
    assert "link" not in [tag for tag, _ in reading.elements]


@given(CHOICES)
@settings(max_examples=25)
def test_any_text_is_shown_as_text(chosen):
    plain = Reading(render_page([event_of()], "One"))
    allowed = {tag for tag, _ in plain.elements} | {
        "a",
        "p",
        "div",
        "code",
        "rect",
        "circle",
        "text",
        "bdi",
    }

    reading = Reading(render_page(chosen.events, "Any <b>\x1b</b>"))

    assert {tag for tag, _ in reading.elements} <= allowed
    assert len([tag for tag, _ in reading.elements if tag == "script"]) == 1
    text = "".join(reading.texts)
    for event in chosen.events:
        assert shown(event.title) in text
        assert all(shown(citation.quote) in text for citation in event.citations)


def shown(text: str) -> str:
    """Return a text as a page shows it: no control is obeyed."""
    kept = {code: mark for code, mark in CONTROLS.items() if chr(code) not in "\t\n\r"}
    return text.translate(kept)


def test_hostile_names_are_shown_and_no_link_is_made_of_them(hostile_url):
    page = written(hostile_url, EventFilter())
    reading = Reading(page)

    text = "".join(reading.texts)
    assert all(shown(each) in text for each in [*TEXTS, NAME])
    assert all(link.startswith(("#", "http")) for link in reading.values("a", "href"))
    assert not set(page) & {chr(code) for code in CONTROLS if chr(code) not in "\t\n\r"}


@pytest.mark.parametrize(
    ("url", "links"),
    [
        ("https://example.org/a?b=1&c=2", ["https://example.org/a?b=1&c=2"] * 2),
        ("javascript:alert(1)", []),
        ("data:text/html,x", []),
        ("//example.org", []),
        ("file:///etc/passwd", []),
        (None, []),
    ],
)
def test_only_an_address_of_the_web_is_a_link(url, links):
    reading = Reading(render_page([event_of(citations=(cited_of(url=url),))], "One"))

    assert [link for link in reading.values("a", "href") if not link.startswith("#")] == links


def test_a_page_is_the_same_each_time_and_on_both_engines(corpus_url, golden):
    wanted = replace(KFOR, actors=(*KFOR.actors, ActorTerm(("Aleksandar Vucic",))))

    page = written(corpus_url, wanted)

    assert page == written(corpus_url, wanted)
    policy = re.compile(r"'sha256-[^']*'")
    golden("page.html", policy.sub("'sha256'", body(page)).replace(__version__, "VERSION"))


@pytest.mark.parametrize("sort", ["date", "-date", "title", "sources"])
def test_a_page_is_in_the_order_of_time(corpus_url, sort):
    with open_reader(parse_target(corpus_url)) as reader:
        keys = list(Selection(reader, KFOR).keys())

    page = written(corpus_url, KFOR, sort=sort)

    assert [name.removeprefix("event-") for name in Reading(page).values("li", "id")][
        : len(keys)
    ] == [f"{key}" for key in keys]


def test_years_follow_each_other_and_undated_events_come_last():
    events = [
        event_of(1, date=None),
        event_of(2, date="2022-10/.."),
        event_of(3, date="[..1999-03]"),
        event_of(4, date="0800"),
    ]

    page = render_page(events, "Four")

    assert re.findall(r'<h2 id="in-\w+">(\w+)', page) == ["800", "1999", "2022", "Undated"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"independent_sources": 1}, "one voice"),
        ({"independent_sources": 3}, "3 voices"),
        ({"realis": Realis.DENIED}, "told as not having happened"),
        ({"realis": Realis.PLANNED}, "told as intended, not as having happened"),
        ({"citations": (cited_of(coder="rules 1"),)}, "(not checked)"),
        ({"citations": (cited_of(copy_of="wire-0"),)}, "of the words of"),
        ({"date": None}, "Undated"),
        (
            {"disagreements": (Disagreement("date", (("1999", ("a",)), ("2001", ("b",)))),)},
            "Sources disagree on: ",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_to_be_noted_is_said(given, said):
    assert said in body(render_page([event_of(**given)], "One"))


def test_an_event_has_what_it_can_be_filtered_by():
    actors = (
        Participant("vorin", "Vorin", ActorKind.STATE, Role.INITIATOR),
        Participant("ana", "Ana", ActorKind.PERSON, Role.RECIPIENT),
    )
    reading = Reading(render_page([event_of(actors=actors, type=EventType.AGREE)], "One"))

    [event] = [
        attributes
        for tag, attributes in reading.elements
        if tag == "li" and "data-from" in attributes
    ]
    assert (event["data-from"], event["data-to"]) == ("1999-06-12", "1999-06-12")
    assert (event["data-actor"], event["data-type"]) == ("1 0", "0")
    assert reading.values("option", "value")[:5] == ["", "ana", "vorin", "", "AGREE"]


def test_sources_are_listed_with_what_they_are_known_by(corpus_url):
    page = written(corpus_url, KFOR)

    assert 'id="source-rt-2022-12-17"' in page
    assert "sha256 5ea0c7d78bbbb03f2d4c113418632b2549062728980bdcf7f3240f9b7e674c31" in page


def test_without_events_there_is_a_page_that_says_so():
    page = render_page([], "None")

    assert "No event was found." in page
    assert "<svg" not in body(page)


@pytest.mark.parametrize(
    ("wanted", "title"),
    [
        (EventFilter(), "Events"),
        (KFOR, "Events involving KFOR"),
        (EventFilter(types=(EventType.PROTEST,)), "Protests"),
    ],
)
def test_the_title_is_what_was_asked(wanted, title):
    assert make_title(wanted) == title
