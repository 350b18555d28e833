from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.drawing import Unit, first_day, label_period, last_day, number_period

days = st.dates()
units = st.sampled_from(Unit)


@given(unit=units, day=days)
def test_a_day_lies_in_its_period(unit, day):
    number = number_period(unit, day.isoformat())

    assert first_day(unit, number) <= day <= last_day(unit, number)


@given(unit=units, day=days)
def test_the_first_characters_of_a_day_name_its_period(unit, day):
    text = day.isoformat()

    assert number_period(unit, text[: unit.characters]) == number_period(unit, text)


@given(unit=units, day=days.filter(lambda day: day.year < 9900))
def test_periods_follow_one_another_without_a_gap(unit, day):
    number = number_period(unit, day.isoformat())

    assert last_day(unit, number) + dt.timedelta(days=1) == first_day(unit, number + 1)


@pytest.mark.parametrize(
    ("unit", "label"),
    [
        ("century", "1900-1999"),
        ("decade", "1990s"),
        ("year", "1999"),
        ("month", "1999-06"),
        ("day", "1999-06-12"),
    ],
)
def test_a_period_has_a_short_name(unit, label):
    assert label_period(Unit(unit), number_period(Unit(unit), "1999-06-12")) == label


def test_the_first_and_the_last_periods_end_with_the_calendar():
    assert first_day(Unit.CENTURY, 0) == dt.date.min
    assert last_day(Unit.YEAR, 9999) == dt.date.max
