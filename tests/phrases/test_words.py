from __future__ import annotations

import pytest

from tests.phrases.examples import anyone, day
from timeline.phrases import parse_phrase
from timeline.phrases.words import Word, join_arguments, split_phrase
from timeline.records.questions import EventFilter

IN_2022 = EventFilter(
    actors=(anyone("Bosnia and Herzegovina"),), since=day("2022-01-01"), until=day("2022-12-31")
)


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(
            ["involving", "Bosnia and Herzegovina", "in", "2022"], id="quoted in the shell"
        ),
        pytest.param(['involving "Bosnia and Herzegovina" in 2022'], id="quoted in the phrase"),
        pytest.param(["involving “Bosnia and Herzegovina” in 2022"], id="curly quotes"),
        pytest.param(["involving", '"Bosnia', "and", 'Herzegovina"', "in", "2022"], id="escaped"),
        pytest.param(["involving", '"Bosnia and Herzegovina"', "in", "2022"], id="quoted twice"),
        pytest.param(['involving " Bosnia  and\tHerzegovina "in 2022'], id="spaces"),
    ],
)
def test_quotes_make_one_name_however_they_are_given(arguments):
    assert parse_phrase(arguments) == IN_2022


def test_a_date_in_quotes_is_a_date():
    assert parse_phrase(["in", "December 2022"]) == parse_phrase(["in December 2022"])


@pytest.mark.parametrize(
    ("arguments", "phrase"),
    [
        ([], ""),
        (["in 2022"], "in 2022"),
        (["in", "2022"], "in 2022"),
        (["in", "Kosovo Force"], 'in "Kosovo Force"'),
        (["in", ""], 'in ""'),
        ([" in \n 2022\t"], "in 2022"),
        (["in\x1b[31m 2022"], "in [31m 2022"),
    ],
    ids=repr,
)
def test_arguments_are_joined_so_that_they_can_be_typed_again(arguments, phrase):
    assert join_arguments(arguments) == phrase


def test_words_know_where_they_stand():
    words = split_phrase('by "A b", 1,000 C,d')

    assert words == (
        Word("by", 0),
        Word("A b", 3, quoted=True),
        Word(",", 8),
        Word("1,000", 10),
        Word("C", 16),
        Word(",", 17),
        Word("d", 18),
    )
