from __future__ import annotations

import pytest
from hypothesis import given

from tests.dates.strategies import BARE_POINTS, EDTF_TEXTS, TEXTS_OF_DAYS
from timeline.dates import describe_date, parse_edtf, parse_written
from timeline.errors import DateError
from timeline.vocabulary import Precision


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "undated"),
        ("2022-12-05", "5 December 2022"),
        ("2022-12", "December 2022"),
        ("2022-12-XX", "December 2022"),
        ("2022", "2022"),
        ("2022-XX", "2022"),
        ("199X", "1990s"),
        ("19XX", "1900–1999"),
        ("2022-21", "spring 2022"),
        ("2022-24", "winter 2022"),
        ("2022-33", "quarter 1 2022"),
        ("2022-36", "quarter 4 2022"),
        ("2019~", "around 2019"),
        ("2019?", "possibly 2019"),
        ("2019-05%", "possibly around May 2019"),
        ("2022-12-05/2022-12-11", "5–11 December 2022"),
        ("2022-11-28/2022-12-04", "28 November – 4 December 2022"),
        ("2022-12-28/2023-01-03", "28 December 2022 – 3 January 2023"),
        ("1999/2014-04", "1999 – April 2014"),
        ("1999~/2014", "around 1999 – 2014"),
        ("2022-10/..", "since October 2022"),
        ("2022-10/", "since October 2022"),
        ("../2022-10", "until October 2022"),
        ("[..2022-12-16]", "16 December 2022 or before"),
        ("[2022-12-16..]", "16 December 2022 or after"),
        ("[2022-12-15,2022-12-16]", "15 December 2022 or 16 December 2022"),
        ("[2022-12-15..2022-12-16]", "a day from 15 December 2022 to 16 December 2022"),
        (
            "[2022-12-15..2022-12-16,2021]",
            "a day from 15 December 2022 to 16 December 2022 or 2021",
        ),
    ],
    ids=str,
)
def test_a_date_reads_as_a_person_would_write_it(text, words):
    assert describe_date(text) == words


def test_what_is_no_date_is_not_described():
    with pytest.raises(DateError):
        describe_date("soon")


@given(EDTF_TEXTS)
def test_every_date_has_words_for_people(text):
    words = describe_date(text)

    assert words
    assert not set(words) & set("X?~%[]/")


@given(BARE_POINTS.filter(lambda text: parse_edtf(text).precision is not Precision.CENTURY))
def test_what_is_described_has_no_more_and_no_less_in_it(text):
    """Only quarters and the years before 1000 are written in a way that nobody types."""
    words = describe_date(text)

    if not words.startswith("quarter") and text >= "1000":
        assert parse_written(words).span == parse_edtf(text).span


@given(TEXTS_OF_DAYS, TEXTS_OF_DAYS)
def test_two_days_never_read_the_same(one, other):
    assert (describe_date(one) == describe_date(other)) == (one == other)
