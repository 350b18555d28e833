"""Markdown to read, parsed by a Markdown library."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from tests.export.chosen import CHOICES, Chosen, cited_of, event_of
from timeline.export import chronology
from timeline.wording import printable

ALLOWED = {"heading", "paragraph", "blockquote", "inline", "text", "text_special", "em", "link"}


def written(events, sort: str = "date") -> str:
    out = io.StringIO(newline="")
    chronology.write(Chosen(events, sort=sort), out)
    return out.getvalue()


def headings(text: str) -> list[str]:
    return re.findall(r"^#.*", text, re.MULTILINE)


def test_an_event_stands_under_its_year_with_date_quotes_and_sources():
    cited = cited_of(attribution=("RBK",), url="https://example.org/a")
    text = written([event_of(summary="In Vienna.", citations=(cited,), date_reason="See there")])

    assert text == (
        "# Events\n\n## 1999\n\n### 12 June 1999 · Alpha meets Beta\n\nIn Vienna.\n\n"
        "> They met.\n>\n> — [The Wire ← RBK, 13 June 1999; dates it “12 June”](<https://example.org/a>)\n\n"
        "*one voice only, 1 citation; date: See there*\n"
    )


def test_a_chronology_of_nothing_says_so():
    assert written([]) == "# Events\n\n*no event matches*\n"


def test_years_stand_once_and_what_is_undated_at_the_end():
    dates = ("[..1999]", "1999-06", "2022-10/..", "2022", None)

    assert headings(written([event_of(date=date) for date in dates])) == [
        *("# Events", "## 1999", "### 1999 or before · Alpha meets Beta"),
        *("### June 1999 · Alpha meets Beta", "## 2022"),
        *("### since October 2022 · Alpha meets Beta", "### 2022 · Alpha meets Beta"),
        *("## Undated", "### undated · Alpha meets Beta"),
    ]


def test_the_latest_first_stand_under_the_year_they_end_in():
    events = [event_of(date=date) for date in ("1999/2022", "[..2021-05]", "2020", None)]

    assert re.findall(r"^## (.*)", written(events, "-date"), re.MULTILINE) == [
        *("2022", "2021", "2020", "Undated")
    ]


@pytest.mark.parametrize("sort", ["sources", "title", "key"])
def test_in_another_order_there_are_no_years(sort):
    assert len(headings(written([event_of(), event_of(2)], sort))) == 3


@pytest.mark.parametrize(
    "quote", ["1. one", "- a", "+ b", "* c", "# d", "> e", "===", "12) x", "    y"]
)
def test_a_quote_is_never_a_list_or_a_heading(quote):
    kinds, words = parsed(written([event_of(citations=(cited_of(quote=quote),))]))

    assert (kinds - ALLOWED, printable(quote) in words) == (set(), True)


@settings(max_examples=40)
@given(CHOICES)
def test_any_text_is_shown_as_text(chosen):
    kinds, words = parsed(written(chosen.events))

    assert kinds - ALLOWED == set()
    for event in chosen.events:
        assert any(word.partition(" · ")[2].startswith(printable(event.title)) for word in words)
        for citation in event.citations:
            assert printable(citation.quote) in {"", *words}


def parsed(text: str) -> tuple[set[str], list[str]]:
    """Return the kinds of things in a text, and the words of each block."""
    blocks = MarkdownIt("commonmark").parse(text)
    inner = [part for block in blocks for part in block.children or ()]
    kinds = {re.sub(r"_(open|close)$", "", part.type) for part in (*blocks, *inner)}
    words = ["".join(part.content for part in block.children) for block in blocks if block.children]
    return kinds, words
