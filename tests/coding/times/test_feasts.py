from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.coding.times.feasts import day_of_feast, easter, weekday_of_month
from timeline.coding.times.lexicon import HOLIDAYS


@pytest.mark.parametrize(
    "day",
    [date(1818, 3, 22), date(1961, 4, 2), date(2000, 4, 23), date(2008, 3, 23), date(2038, 4, 25)],
    ids=str,
)
def test_easter_is_that_of_the_western_churches(day):
    assert easter(day.year) == day


@given(st.integers(1583, 4099))
def test_easter_is_a_sunday_in_march_or_april(year):
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)
    assert easter(year).isoweekday() == 7


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(0, 6))
def test_the_last_weekday_of_a_month_is_its_fourth_or_fifth(year, month, weekday):
    last = weekday_of_month(year, month, weekday, -1)
    fourth = weekday_of_month(year, month, weekday, 4)

    assert (last.first - fourth.first).days in {0, 7}
    assert last.first.weekday() == weekday
    assert last.first.month == month


def test_a_month_without_a_fifth_monday_has_none():
    with pytest.raises(ValueError, match="day"):
        weekday_of_month(2013, 2, 0, 5)


@pytest.mark.parametrize("rule", HOLIDAYS.values(), ids=[" ".join(name) for name in HOLIDAYS])
def test_every_feast_of_the_list_has_a_day_in_every_year(rule):
    assert {day_of_feast(rule, year).year for year in (1999, 2012, 2013)} == {1999, 2012, 2013}
