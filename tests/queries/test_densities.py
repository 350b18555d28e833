from __future__ import annotations

import datetime as dt

import pytest

from tests.queries.world import Told
from timeline.drawing import Counts, Unit
from timeline.queries.chosen import By, count_series
from timeline.queries.densities import (
    Asked,
    Extent,
    choose_density,
    frame,
    measure_extent,
    read_density,
)
from timeline.records.questions import ActorTerm, EventFilter
from timeline.vocabulary import Realis

ALL = EventFilter()
ALPHA = EventFilter(actors=(ActorTerm(("Alpha",)),))
EVERY_REALIS = EventFilter(realis=tuple(Realis))


def ask(reader, wanted=ALL, by=None, series=()) -> Asked:
    return Asked(wanted, *frame(wanted, measure_extent(reader, wanted)), by, series)


def test_the_extent_is_between_the_days_that_are_known(reader):
    assert measure_extent(reader, ALL) == Extent(7, "1999-01-01", "2003-12-31", 1, 1, 1)


def test_a_selection_without_days_has_no_frame(reader):
    undated = EventFilter(text=("rumour",))

    extent = measure_extent(reader, undated)

    assert (extent, frame(undated, extent)) == (Extent(1, None, None, 1, 0, 0), None)


def test_the_frame_is_the_period_that_is_asked_for(reader):
    wanted = EventFilter(since=dt.date(1998, 1, 1), until=dt.date(2010, 5, 31))

    assert frame(wanted, measure_extent(reader, wanted)) == ("1998-01-01", "2010-05-31")


def test_events_are_counted_in_the_periods_they_lie_in(reader):
    density = read_density(reader, ask(reader), Unit.YEAR)

    assert [(row.first, row.last, row.get_counts()) for row in density.rows()] == [
        (1999, 1999, Counts(certain=2)),
        (2000, 2000, Counts()),
        (2001, 2001, Counts(until=1)),
        (2002, 2002, Counts()),
        (2003, 2003, Counts(certain=2, since=1)),
    ]
    assert density.undated == {None: 1}


def test_an_event_without_its_month_is_possible_in_each(reader):
    density = read_density(reader, ask(reader, EventFilter(places=("island",))), Unit.MONTH)

    [row] = density.rows()
    assert (row.periods, row.get_counts()) == (12, Counts(possible=1))


@pytest.mark.parametrize(
    ("wanted", "certain"),
    [
        pytest.param(ALPHA, 2, id="by actor"),
        pytest.param(EventFilter(min_sources=2), 2, id="by what only the view has"),
        pytest.param(EventFilter(text=("march",)), 1, id="by words"),
        pytest.param(EVERY_REALIS, 7, id="every realis"),
    ],
)
def test_only_what_is_asked_for_is_counted(reader, wanted, certain):
    assert read_density(reader, ask(reader, wanted), Unit.YEAR).inside == certain


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        pytest.param(
            By.ACTOR,
            [("alpha", 4), ("beta", 4), ("army", 1), ("general", 1), ("union", 1)],
            id="actor",
        ),
        pytest.param(By.PUBLICATION, [("post", 3), ("wire", 3), (None, 3)], id="publication"),
        pytest.param(By.TYPE, [("AGREE", 1), ("ASSAULT", 1), ("PROTEST", 1), (None, 4)], id="type"),
        pytest.param(By.REALIS, [("occurred", 6), ("ongoing", 1)], id="realis"),
        pytest.param(By.PRECISION, [("span", 6), ("none", 1)], id="precision"),
    ],
)
def test_series_are_in_the_order_of_their_events(reader, by, expected):
    found = count_series(reader, ALL, by)

    assert [(each.key, each.events) for each in found] == expected
    assert count_series(reader, ALL, by, 2) == found[:2]


@pytest.mark.parametrize("by", By)
def test_each_series_has_its_events_in_the_periods(reader, by):
    every = count_series(reader, ALL, by)

    density = read_density(reader, ask(reader, by=by, series=every), Unit.CENTURY)

    for series in every:
        counts = [row.get_counts(series.value) for row in density.rows()]
        told = sum(each.certain + each.until + each.since for each in counts)
        assert told + density.undated[series.value] == series.events


def test_series_that_are_not_asked_for_are_not_counted(reader):
    [alpha, *_] = count_series(reader, ALL, By.ACTOR)

    density = read_density(reader, ask(reader, by=By.ACTOR, series=[alpha]), Unit.YEAR)

    assert list(density.tallies) == [alpha.value]


def fits_in(rows):
    return lambda density: len(density.rows()) <= rows


def test_the_unit_is_the_finest_that_fits(tell):
    reader = tell([Told(f"event-{day}", f"2022-03-{day:02}", "Something") for day in range(1, 21)])
    asked = ask(reader)

    assert choose_density(reader, asked, fits_in(20)).unit is Unit.DAY
    assert choose_density(reader, asked, fits_in(19)).unit is Unit.DAY  # Nothing else parts them.


def test_no_unit_is_finer_than_most_dates(tell):
    reader = tell([Told(f"event-{month}", f"2022-{month:02}", "Month") for month in range(1, 13)])

    assert choose_density(reader, ask(reader), fits_in(400)).unit is Unit.MONTH


def test_one_event_long_ago_does_not_make_the_rest_coarse(tell):
    recent = [Told(f"event-{day}", f"2022-03-{day:02}", "Something") for day in range(1, 21)]
    reader = tell([Told("battle", "1389-06-15", "A battle"), *recent])

    density = choose_density(reader, ask(reader), fits_in(40))

    assert (density.unit, len(density.rows())) == (Unit.DAY, 22)


def test_an_event_of_one_actor_in_several_publications_is_one(tell):
    quoted = (("wire-1", "It is so."), ("post-1", "So it is.", "wire"))
    reader = tell([Told("visit", "2022", "A visit", {"alpha": "initiator"}, quoted)])

    assert [each.events for each in count_series(reader, ALL, By.ACTOR)] == [1]
    assert [each.events for each in count_series(reader, ALL, By.PUBLICATION)] == [1, 1]
