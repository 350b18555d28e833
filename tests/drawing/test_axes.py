from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import Span, parse_edtf
from timeline.drawing import ASCII, BLOCKS, Axis

YEAR = Axis(dt.date(2022, 1, 1), dt.date(2022, 12, 31), 24)
ends = st.tuples(st.dates(), st.dates()).map(sorted)
spans = ends.flatmap(
    lambda days: st.sampled_from(
        [Span(*days), Span(days[0], None), Span(None, days[1]), Span(None, None)]
    )
)


@pytest.mark.parametrize(
    ("date", "drawn"),
    [
        pytest.param("2022-01-01", "●", id="first day"),
        pytest.param("2022-12-31", " " * 23 + "●", id="last day"),
        pytest.param("2022-07", " " * 11 + "├─┤", id="month"),
        pytest.param("2022", "├" + "─" * 22 + "┤", id="all"),
        pytest.param("2022-07/..", " " * 11 + "├" + "┄" * 11 + "▷", id="open end"),
        pytest.param("[..2022-03]", "◁┄┄┄┄┤", id="open start"),
        pytest.param("2021-05/2022-02", "───┤", id="from before"),
        pytest.param("2022-11/2023", " " * 19 + "├────", id="and beyond"),
        pytest.param("2021/2023", "─" * 24, id="all through"),
        pytest.param("[..2022-01-01]", "◁", id="open at the edge"),
        pytest.param("[2022-12-31..]", " " * 23 + "▷", id="open at the other edge"),
    ],
)
def test_a_date_is_drawn_as_the_span_it_is(date, drawn):
    assert YEAR.draw(parse_edtf(date).span, BLOCKS).rstrip() == drawn


@given(span=spans, days=ends, cells=st.integers(1, 200))
def test_whatever_the_dates_a_line_is_as_wide_as_its_axis(span, days, cells):
    axis = Axis(*days, cells)

    assert len(axis.draw(span, ASCII)) == cells
    assert (span.earliest or span.latest) is None or axis.draw(span, BLOCKS).strip()


@pytest.mark.parametrize(
    ("days", "cells", "labels"),
    [
        pytest.param("2022-12-01/2022-12-06", 62, "1Dec 2Dec 3Dec 4Dec 5Dec 6Dec", id="days"),
        pytest.param("2022", 24, "2022-01 2022-07", id="half-years"),
        pytest.param("1999/2022", 48, "2000 2005 2010 2015 2020", id="five years"),
        pytest.param("1200/1999", 30, "1200 1400 1600 1800", id="centuries"),
    ],
)
def test_labels_stand_at_round_days(days, cells, labels):
    span = parse_edtf(days).span

    shown = Axis(span.earliest, span.latest, cells).draw_labels()

    assert shown.replace(" Dec", "Dec").split() == labels.split()


@given(days=ends, cells=st.integers(20, 200))
def test_labels_have_room(days, cells):
    labels = Axis(*days, cells).draw_labels()

    assert labels.strip()
    assert len(labels) <= cells
