from __future__ import annotations

import pytest

from tests.queries.world import Told
from timeline.queries.details import iter_details
from timeline.queries.events import (
    SORTS,
    count_events,
    iter_citation_rows,
    iter_event_rows,
    list_events,
)
from timeline.records.questions import EventFilter

EVERYTHING = EventFilter()
CHRONOLOGY = [
    ("undated-1", None),
    ("undated-2", None),
    ("open-start", "[..2000-03-10]"),
    ("year", "2000"),
    ("month", "2000-01"),
    ("day", "2000-01-01"),
    ("day-again", "2000-01-01"),
    ("open-end", "2000-01-01/.."),
    ("later", "2000-03-10"),
    ("before-common-era", "0001-01-01"),
]


@pytest.mark.parametrize(
    ("sort", "keys"),
    [
        pytest.param(
            "date",
            [
                "before-common-era",
                "day",
                "day-again",
                "month",
                "year",
                "open-end",
                "later",
                "open-start",
                "undated-1",
                "undated-2",
            ],
            id="earliest first, then the shorter, then the key; undated at the end",
        ),
        pytest.param(
            "-date",
            [
                "year",
                "later",
                "open-start",
                "month",
                "day",
                "day-again",
                "open-end",
                "before-common-era",
                "undated-1",
                "undated-2",
            ],
            id="latest first; undated at the end",
        ),
    ],
)
def test_the_order_of_the_chronology(tell, sort, keys):
    reader = tell([Told(key, date, f"Title of {key}") for key, date in CHRONOLOGY])

    assert [event.key for event in list_events(reader, EVERYTHING, sort=sort)] == keys


@pytest.mark.parametrize(
    ("sort", "keys"),
    [
        pytest.param("title", ["c", "a", "b"], id="title"),
        pytest.param("key", ["a", "b", "c"], id="key"),
        pytest.param("sources", ["b", "c", "a"], id="most sources first, then by date"),
    ],
)
def test_other_orders(tell, sort, keys):
    two = (("wire-1", "It is so."), ("post-1", "It is so."))
    reader = tell(
        [
            Told("a", "2002", "Second"),
            Told("b", "2001", "Third", citations=two),
            Told("c", "2000", "First"),
        ]
    )

    assert [event.key for event in list_events(reader, EVERYTHING, sort=sort)] == keys


@pytest.mark.parametrize("sort", SORTS)
def test_a_limit_takes_the_first_whatever_the_order(reader, sort):
    keys = [event.key for event in list_events(reader, EVERYTHING, sort=sort)]

    rows = [row[0] for row in iter_event_rows(reader, EVERYTHING, sort=sort, limit=3)]
    details = [event.key for event in iter_details(reader, EVERYTHING, sort=sort, limit=3)]
    cited = [row[0] for row in iter_citation_rows(reader, EVERYTHING, sort=sort, limit=3)]
    assert (rows, details, list(dict.fromkeys(cited))) == (keys[:3], keys[:3], keys[:3])


def test_a_limit_of_zero_gives_nothing(reader):
    assert list(list_events(reader, EVERYTHING, limit=0)) == []


def test_a_limit_does_not_change_the_count(reader):
    assert count_events(reader, EVERYTHING) == 7
