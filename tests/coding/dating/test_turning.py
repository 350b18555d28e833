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
        ("in August 2023", "2023-08", "2023-08"),
        ("on 29 February", "2024-02-29", "2024-02-29"),
        ("next week", "2022-12-19/2022-12-25", "2022-12-19/2022-12-25"),
        ("on Tuesday", "2022-12-20", "2022-12-13"),
        ("Tuesday night", "2022-12-20", "2022-12-13"),
        ("next Tuesday", "2022-12-20", "2022-12-20"),
        ("on Tuesday, December 20", "2022-12-20", "2022-12-20"),
        ("tomorrow", "2022-12-17", "2022-12-17"),
    ],
)
def test_what_is_done_was_in_the_last_year_where_none_is_written(words, value, expected):
    told = told_as_done(state(words, value), FRIDAY)

    assert told.date == expected
    assert bool(told.reason) == (value != expected)


@pytest.mark.parametrize(
    ("words", "value", "expected"),
    [
        ("in August", "2022-08", "2023-08"),
        ("on Oct. 27", "2022-10-27", "2023-10-27"),
        ("on Tuesday", "2022-12-13", "2022-12-20"),
        ("on Friday", "2022-12-16", "2022-12-16"),
        ("in August 2022", "2022-08", "2022-08"),
        ("last week", "2022-12-05/2022-12-11", "2022-12-05/2022-12-11"),
        ("by the end of the year", "[..2019]", "[..2022]"),
    ],
)
def test_what_is_to_come_is_in_the_next_year_where_none_is_written(words, value, expected):
    told = told_as_coming(state(words, value), FRIDAY)

    assert told.date == expected
    assert bool(told.reason) == (value != expected)
