from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.strategies import EDTF_TEXTS
from timeline.dates import is_written_date, parse_edtf, parse_written
from timeline.errors import DateError

HOW = "write for example 2022, 2022-12, December 2022 or 24 Feb 2022"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("2022", "2022"),
        ("2022-12", "2022-12"),
        (" 2022-12-15 ", "2022-12-15"),
        ("2022-10/..", "2022-10/.."),
        ("[..2022-12-16]", "[..2022-12-16]"),
        ("December 2022", "2022-12"),
        ("december   2022", "2022-12"),
        ("Dec 2022", "2022-12"),
        ("Sept. 2022", "2022-09"),
        ("December, 2022", "2022-12"),
        ("December of 2022", "2022-12"),
        ("2022 December", "2022-12"),
        ("24 Feb 2022", "2022-02-24"),
        ("Feb. 24, 2022", "2022-02-24"),
        ("24th February 2022", "2022-02-24"),
        ("the 24th of February 2022", "2022-02-24"),
        ("February 3rd, 2022", "2022-02-03"),
        ("1 May 2022", "2022-05-01"),
        ("29 February 2024", "2024-02-29"),
        ("1990s", "199X"),
        ("the 1990s", "199X"),
        ("1990's", "199X"),
        ("summer 2022", "2022-22"),
        ("the autumn of 2022", "2022-23"),
        ("Fall 2022", "2022-23"),
    ],
)
def test_a_date_is_understood_as_people_type_it(words, text):
    assert is_written_date(words)
    assert parse_written(words) == parse_edtf(text)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        pytest.param("24 Feb", f"which year? {HOW}", id="day without year"),
        pytest.param("February", f"which year? {HOW}", id="month without year"),
        pytest.param("24 Feb 22", f"which year? {HOW}", id="year of two digits"),
        pytest.param("summer", f"which year? {HOW}", id="season without year"),
        pytest.param("yesterday", f"it depends on today; {HOW}", id="yesterday"),
        pytest.param("last week", f"it depends on today; {HOW}", id="last week"),
        pytest.param("Thursday", f"it depends on today; {HOW}", id="weekday"),
        pytest.param("30 February 2022", "there is no such day", id="30 February"),
        pytest.param("0 May 2022", "there is no such day", id="day 0"),
        pytest.param("99 May 2022", "there is no such day", id="day 99"),
        pytest.param(
            "November December 2022",
            f"one month, one year and at most one day; {HOW}",
            id="two months",
        ),
        pytest.param(
            "5 6 May 2022", f"one month, one year and at most one day; {HOW}", id="two days"
        ),
        pytest.param(
            "May 2021 2022", f"one month, one year and at most one day; {HOW}", id="two years"
        ),
        pytest.param(
            "3/4/2022",
            "write for example 2022-12-15, 2022-12, 2022, 2022~ or 2022-10/..",
            id="month or day",
        ),
    ],
)
def test_a_date_with_a_part_missing_or_impossible_is_refused(words, reason):
    assert is_written_date(words)
    with pytest.raises(DateError) as caught:
        parse_written(words)

    assert caught.value.reason.endswith(reason)


@pytest.mark.parametrize(
    "words",
    ["", "KFOR", "Kosovo", "Marchand 2022", "Decem 2022", "early 2022", "of", "1,000 troops", "²"],
)
def test_what_is_not_meant_as_a_date_is_told_apart(words):
    assert not is_written_date(words)
    with pytest.raises(DateError):
        parse_written(words)


@given(
    st.dates(date(1000, 1, 1)), st.sampled_from(("%d %B %Y", "%B %d, %Y", "%d %b %Y", "%b. %d %Y"))
)
def test_a_day_is_understood_however_it_is_written(day, pattern):
    assert parse_written(day.strftime(pattern)) == parse_edtf(day.isoformat())


@given(EDTF_TEXTS)
def test_every_edtf_text_may_be_typed(text):
    assert is_written_date(text)
    assert parse_written(text) == parse_edtf(text)


MONTHS = st.sampled_from(("Jan", "February", "march", "MAY", "Sept.", "december,"))
PARTS = st.integers(0, 40).map(str) | st.integers(1000, 9999).map(str) | MONTHS


@given(st.lists(PARTS | st.text(max_size=5), max_size=4).map(" ".join))
def test_nothing_is_ever_filled_in(words):
    """A year, a month or a day that was not typed is never in the result."""
    try:
        value = parse_written(words)
    except DateError:
        return
    numbers = {int(number) for number in re.findall(r"\d+", words)}
    assert {int(number) for number in re.findall(r"\d+", value.text)} <= numbers | set(range(1, 37))
    assert value.text[:3] in words


@given(st.text())
def test_what_is_read_as_a_date_was_meant_as_one(words):
    try:
        parse_written(words)
    except DateError:
        return
    assert is_written_date(words)
