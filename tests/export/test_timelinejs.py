"""TimelineJS: every slide where and when it should be, and nothing in it that is not text."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from tests.export.chosen import CHOICES, Chosen, cited_of, event_of
from timeline.export import timelinejs, timelinejs_csv
from timeline.wording import printable

HEADER = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,"
    "Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background"
)
OURS = {"p", "em", "blockquote", "a"}


class Reading(HTMLParser):
    """The words and the tags of HTML, as a browser takes them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words, self.tags = "", []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        """Note a tag and where it leads."""
        self.tags.append((tag, *(value for _, value in attrs)))

    def handle_data(self, data):
        """Note words."""
        self.words += data


def slides_of(events) -> list[dict]:
    out = io.StringIO(newline="")
    timelinejs.write(Chosen(events), out)
    return json.loads(out.getvalue())["events"]


def rows_of(events) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    timelinejs_csv.write(Chosen(events), out)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


@pytest.mark.parametrize(
    ("date", "start", "end", "shown"),
    [
        pytest.param("1999-06-12", (1999, 6, 12), None, "12 June 1999", id="day"),
        pytest.param("1999-06", (1999, 6, 1), (1999, 6, 30), "June 1999", id="month"),
        pytest.param("2019~", (2019, 1, 1), (2019, 12, 31), "around 2019", id="around a year"),
        pytest.param("2022-10/..", (2022, 10, 1), None, "since October 2022", id="since"),
        pytest.param(
            "[..2022-03-08]", (2022, 3, 8), (2022, 3, 8), "8 March 2022 or before", id="before"
        ),
        pytest.param("9999", (9999, 1, 1), (9999, 12, 31), "9999", id="last year"),
    ],
)
def test_a_date_is_drawn_as_its_days_and_shown_in_words(date, start, end, shown):
    [slide] = slides_of([event_of(date=date)])

    last = slide.get("end_date")
    assert tuple(slide["start_date"].values()) == start
    assert (last and tuple(last.values())) == (None if end == start else end)
    assert slide["display_date"] == shown


def test_a_slide_has_key_type_and_every_quote_with_its_source():
    cited = cited_of(attribution=("RBK",), url="https://example.org/?a=1&b=2")
    [slide] = slides_of([event_of(type="CONSULT", citations=(cited, cited_of(quote="A < B")))])

    assert (slide["unique_id"], slide["group"]) == ("event-1", "CONSULT")
    assert slide["text"]["headline"] == "Alpha meets Beta"
    assert slide["text"]["text"] == (
        "<blockquote>They met.</blockquote>"
        '<p>— <a href="https://example.org/?a=1&amp;b=2">The Wire ← RBK, 13 June 1999;'
        " dates it “12 June”</a></p>"
        "<blockquote>A &lt; B</blockquote><p>— The Wire, 13 June 1999; dates it “12 June”</p>"
        "<p><em>one voice only, 2 citations</em></p>"
    )


def test_what_did_not_happen_says_so():
    slides = slides_of([event_of(realis=realis) for realis in ("planned", "denied", "ongoing")])

    assert [slide["text"]["headline"] for slide in slides] == [
        "Alpha meets Beta (planned)",
        "Alpha meets Beta (denied)",
        "Alpha meets Beta",
    ]


def test_the_header_is_that_of_the_template():
    out = io.StringIO(newline="")
    timelinejs_csv.write(Chosen([]), out)

    assert out.getvalue() == f"{HEADER}\r\n"


@settings(max_examples=40)
@given(CHOICES)
def test_any_text_is_shown_as_text(chosen):
    slides = slides_of(chosen.events)

    shown = [event for event in chosen.events if event.earliest or event.latest]
    assert [slide["unique_id"] for slide in slides] == [event.key for event in shown]
    for slide, event in zip(slides, shown, strict=True):
        headline, text = Reading(slide["text"]["headline"]), Reading(slide["text"]["text"])
        assert (headline.words.startswith(printable(event.title)), headline.tags) == (True, [])
        assert {tag for tag, *_ in text.tags} <= OURS
        assert {link[0] for tag, *link in text.tags if link} <= {"https://example.org/a?b=c&d=(e)"}
        for citation in event.citations:
            assert printable(citation.quote) in text.words


@settings(max_examples=40)
@given(CHOICES)
def test_no_cell_is_a_formula_and_no_row_is_empty(chosen):
    rows = rows_of(chosen.events)

    assert [row["Year"] for row in rows if not row["Year"].isdecimal()] == []
    assert [
        cell for row in rows for cell in row.values() if cell[:1] in ("=", "+", "-", "@", "'", "\t")
    ] == []


@settings(max_examples=40)
@given(CHOICES)
def test_the_spreadsheet_says_the_same_as_the_json(chosen):
    slides, rows = slides_of(chosen.events), rows_of(chosen.events)

    assert [
        (
            row["Headline"],
            row["Text"],
            row["Display Date"],
            row["Group"],
            row["Year"],
            row["End Day"],
        )
        for row in rows
    ] == [
        (
            *(slide["text"]["headline"], slide["text"]["text"], slide["display_date"]),
            *(slide.get("group", ""), str(slide["start_date"]["year"])),
            str(slide.get("end_date", {}).get("day", "")),
        )
        for slide in slides
    ]
