from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.export.html.axis import draw, rule, view_all
from timeline.export.html.calendar import LAST_DAY, STEPS, choose_step
from timeline.export.html.density import count_events, draw_bars
from timeline.export.html.drawing import Stretch, View
from timeline.export.html.lanes import GAP, stack

ENDS = st.none() | st.integers(1, LAST_DAY)
STRETCHES = st.lists(
    st.builds(
        lambda one, other: Stretch(*(sorted((one, other)) if one and other else (one, other)), "A"),
        ENDS,
        ENDS,
    ),
    min_size=1,
    max_size=80,
)
STEP = st.sampled_from(STEPS)


def day(text: str) -> int:
    return dt.date.fromisoformat(text).toordinal()


def stretch(first: str | None, last: str | None, title: str = "A") -> Stretch:
    return Stretch(first and day(first), last and day(last), title)


@given(st.lists(st.tuples(st.floats(0, 900), st.floats(1, 99)), max_size=60))
def test_marks_in_a_lane_never_touch(edges):
    rooms = [(left, left + width) for left, width in edges]

    lanes = stack(rooms, len(rooms) + 1)

    for lane in set(lanes):
        in_lane = sorted(room for room, own in zip(rooms, lanes, strict=True) if own == lane)
        assert all(one[1] + GAP <= other[0] for one, other in pairwise(in_lane))


@given(STRETCHES)
def test_every_dated_event_is_drawn(stretches):
    view = view_all(stretches)
    dated = sum(each.known is not None for each in stretches)

    drawing = draw(stretches, view) if view else None

    if drawing is None or drawing.marks:
        assert len(drawing.marks if drawing else ()) == dated
    else:
        assert sum(bar.certain + bar.possible for bar in drawing.bars) == pytest.approx(dated)


@given(STRETCHES)
def test_bars_count_every_dated_event_once(stretches):
    view = view_all(stretches)
    if view is None:
        return

    drawing = draw_bars(stretches, view, ())

    dated = sum(each.known is not None for each in stretches)
    assert sum(bar.certain + bar.possible for bar in drawing.bars) == pytest.approx(dated)
    assert all(0 <= line.at <= drawing.height for line in drawing.counts)


def test_only_what_lies_in_one_step_is_certain_there():
    begins = [day("1999-01-01"), day("1999-02-01"), day("1999-03-01")]
    events = [
        stretch("1999-01-05", "1999-01-05"),
        stretch("1999-01-31", "1999-02-01"),
        stretch("1999-03-01", None),
        stretch(None, "1999-03-01"),
        stretch(None, None),
    ]

    counted = count_events(events, begins, day("1999-04-01"))

    assert counted == ([1, 0, 0], [0.5, 0.5, 2])


def test_of_an_event_partly_in_view_its_part_is_counted():
    events = [stretch("1998-12-01", "1999-01-31"), stretch("2005-01-01", "2005-01-01")]

    counted = count_events(events, [day("1999-01-01")], day("1999-02-01"))

    assert counted == ([0], [0.5])


@pytest.mark.parametrize(
    ("event", "sort"),
    [
        (stretch("1999-06-12", "1999-06-12"), "day"),
        (stretch("1999-06-01", "1999-06-30"), "span"),
        (stretch("2022-10-01", None), "since"),
        (stretch(None, "1999-12-31"), "until"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_event_is_drawn_as_what_is_known_of_its_date(event, sort):
    [mark] = draw([event], View(day("1999-01-01"), day("2023-01-01"))).marks

    assert mark.sort == sort
    assert mark.is_dot == (sort in {"day", "span"})


def test_an_uncertain_event_is_as_wide_as_its_span():
    half = stretch("2000-01-01", "2000-06-30")
    view = View(day("2000-01-01"), day("2000-12-31"))

    [mark] = draw([half], view).marks

    assert (mark.x, mark.width) == (0, pytest.approx(100 * 182 / 366, abs=0.001))


@pytest.mark.parametrize(
    ("number", "drawn"), [(5, "names"), (200, "marks"), (5_000, "bars")], ids=str
)
def test_the_drawing_fits_the_number_of_events(number, drawn):
    days = [day("2000-01-01") + index % 360 for index in range(number)]
    events = [Stretch(each, each, "Something happens") for each in days]

    drawing = draw(events, view_all(events))

    assert bool(drawing.bars) == (drawn == "bars")
    assert all(mark.name for mark in drawing.marks) == (drawn != "marks")


def test_what_is_open_towards_the_view_stands_at_its_edge():
    view = View(day("2022-12-01"), day("2022-12-31"))

    since, until = draw([stretch("1999-01-01", None), stretch(None, "2030-01-01")], view).marks

    assert since.x == 0
    assert until.x + until.width == pytest.approx(100)


@given(STEP, st.integers(1, LAST_DAY))
def test_a_day_lies_in_its_step(step, ordinal):
    begin = step.begin(ordinal)

    assert begin <= ordinal < step.after(begin)
    assert step.begin(begin) == begin
    assert step.label(begin)


@given(st.integers(1, LAST_DAY), st.integers(1, 1_000_000), st.integers(200, 2_000))
def test_there_are_some_ticks_and_not_too_many(first, days, width):
    view = View(first, min(LAST_DAY, first + days), width)

    ticks = [tick.at for tick in rule(view)]

    assert ticks == sorted(ticks)
    assert len(ticks) <= width / 80 + 1
    assert all(0 <= at <= 100 for at in ticks)


@pytest.mark.parametrize(
    ("days", "name"),
    [
        (7, "day"),
        (20, "week"),
        (200, "month"),
        (600, "quarter"),
        (2_000, "year"),
        (9_000, "5 years"),
    ],
)
def test_steps_are_those_of_a_calendar(days, name):
    assert choose_step(days, 680, 96).name == name
