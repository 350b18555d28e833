"""iCalendar, read back by its library."""

from __future__ import annotations

import datetime as dt
import io

import icalendar
import pytest
from hypothesis import given, settings

from tests.export.chosen import CHOICES, Chosen, cited_of, event_of
from timeline.export import ics
from timeline.wording import printable


def written(events) -> str:
    out = io.StringIO(newline="")
    ics.write(Chosen(events), out)
    return out.getvalue()


def entries_of(events) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(written(events)).walk("VEVENT")


@pytest.mark.parametrize(
    ("date", "start", "end", "summary"),
    [
        pytest.param("1999-06-12", "1999-06-12", "1999-06-13", "", id="day"),
        pytest.param("1999-06-12?", "1999-06-12", "1999-06-13", " [possibly 12 June 1999]", id="?"),
        pytest.param("1999-12", "1999-12-01", "2000-01-01", " [December 1999]", id="month"),
        pytest.param("2022-10/..", "2022-10-01", None, " [since October 2022]", id="since"),
        pytest.param(
            "[..2022-03-08]", "2022-03-08", "2022-03-09", " [8 March 2022 or before]", id="before"
        ),
        pytest.param(
            "[1999,2001-02]", "1999-01-01", "2001-03-01", " [1999 or February 2001]", id="or"
        ),
        pytest.param("9999-12-31", "9999-12-31", None, "", id="last day"),
    ],
)
def test_a_date_takes_its_days_and_is_told_unless_it_is_one(date, start, end, summary):
    [entry] = entries_of([event_of(date=date)])

    assert entry["dtstart"].dt.isoformat() == start
    assert (entry["dtend"].dt.isoformat() if "dtend" in entry else None) == end
    assert entry["summary"] == f"Alpha meets Beta{summary}"
    # A property of ours is text as others are, but the library does not know and unescape it.
    assert entry["x-timeline-date"].replace("\\,", ",") == date


@pytest.mark.parametrize(
    ("realis", "status"),
    [
        ("occurred", "CONFIRMED"),
        ("ongoing", "CONFIRMED"),
        ("planned", "TENTATIVE"),
        ("hypothetical", "TENTATIVE"),
        ("denied", "TENTATIVE"),
    ],
)
def test_what_did_not_happen_is_tentative_and_never_hidden(realis, status):
    [entry] = entries_of([event_of(realis=realis)])

    assert entry["status"] == status
    assert (realis in entry["summary"]) == (status == "TENTATIVE")


def test_an_entry_is_known_by_its_key_and_dated_by_its_latest_article():
    told = (cited_of(), cited_of(published="2001-02"), cited_of(published=None))
    [entry, undated] = entries_of(
        [event_of(citations=told), event_of(2, citations=(cited_of(published=None),))]
    )

    assert (entry["uid"], undated["uid"]) == ("event-1@timeline", "event-2@timeline")
    assert entry["dtstamp"].dt == dt.datetime(2001, 2, 28, tzinfo=dt.UTC)
    assert undated["dtstamp"].dt == dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def test_an_entry_has_place_type_and_link():
    cited = cited_of(url="https://example.org/a,b;c")
    [entry] = entries_of(
        [event_of(place="Priština", coordinates=(42.5, -20.25), type="AID", citations=(cited,))]
    )

    assert (entry["location"], entry["geo"].to_ical()) == ("Priština", "42.5;-20.25")
    assert (entry.categories, entry["url"]) == (["AID"], "https://example.org/a,b;c")
    assert entry["transp"] == "TRANSPARENT"


def test_no_line_is_longer_than_it_may_be():
    text = written([event_of(title="Žž" * 200, citations=(cited_of(quote="👩‍🔬" * 100),))])

    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


@settings(max_examples=40)
@given(CHOICES)
def test_any_text_comes_back(chosen):
    entries = entries_of(chosen.events)

    shown = [event for event in chosen.events if event.earliest or event.latest]
    assert [entry["uid"] for entry in entries] == [f"{event.key}@timeline" for event in shown]
    for entry, event in zip(entries, shown, strict=True):
        assert entry["summary"].startswith(as_read(event.title))
        assert entry.get("location", "") == as_read(event.place or "")
        for citation in event.citations:
            assert f"“{as_read(citation.quote)}”" in entry["description"]


def as_read(text: str) -> str:
    r"""Return a text as the library reads it, which would take a bare \N for the end of a line."""
    return printable(text).replace(r"\N", "\\\u2060N")


def test_a_backslash_is_no_end_of_a_line():
    [entry] = entries_of([event_of(title=r"C:\News and \n")])

    assert entry["summary"].replace("\u2060", "") == r"C:\News and \n"
