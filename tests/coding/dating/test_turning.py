from __future__ import annotations

from datetime import date

import pytest

from timeline.coding.dating.turning import told_as_coming, told_as_done
from timeline.dates import parse_edtf
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis

FRIDAY = StatedDate("", "2022-12-16", date(2022, 12, 16), date(2022, 12, 16), Basis.EXPLICIT)


def state(words: str, value: str, basis: Basis = Basis.RELATIVE) -> StatedDate:
    span = parse_edtf(value).span
    return StatedDate(words, value, span.earliest, span.latest, basis)


@pytest.mark.parametrize(
    ("words", "value", "expected"),
    [
        ("in August", "2023-08", "2022-08"),
        ("on 3 May", "2023-05-03", "2023-05-03"),
        ("last summer", "2023-22", "2022-22"),
        ("in August", "2022-08", "2022-08"),
        ("on 29 February", "2024-02-29", "2024-02-29"),
        ("next week", "2022-12-19/2022-12-25", "2022-12-19/2022-12-25"),
        ("tomorrow", "2022-12-17", "2022-12-17"),
    ],
)
def test_what_is_done_was_in_the_last_year_where_none_is_written(words, value, expected):
    told = told_as_done(state(words, value), FRIDAY)

    assert told.date == expected
    assert bool(told.reason) == (value != expected)


def test_a_year_that_is_written_is_kept():
    stated = state("in August 2023", "2023-08", Basis.EXPLICIT)

    assert told_as_done(stated, FRIDAY) == stated


@pytest.mark.parametrize(
    ("words", "value", "expected"),
    [
        ("by the end of the year", "[..2019]", "[..2022]"),
        ("by the end of the year", "[..2022]", "[..2022]"),
        ("in August 2022", "2022-08", "2022-08"),
    ],
)
def test_the_end_of_the_year_that_is_to_come_is_that_of_this_year(words, value, expected):
    told = told_as_coming(state(words, value), FRIDAY)

    assert told.date == expected
    assert bool(told.reason) == (value != expected)
