"""Lists for people are short and say what comes next; programs get every column."""

from __future__ import annotations

import csv
import io

import pytest

from timeline.queries.actors import ACTOR_COLUMNS
from timeline.queries.sources import SOURCE_COLUMNS


@pytest.fixture
def listed(cli, seeded_file):
    return lambda *arguments: cli(*arguments, "-d", str(seeded_file))


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("actors", "kosovo"), "\n9 actors\nnext: timeline actor kfor\n"),
        (("actors", "zelensky"), "\n1 actor\nnext: timeline actor volodymyr-zelensky\n"),
        (("actors", "nobody"), "\nno actor\n"),
        (("sources",), "\n5 sources\nnext: timeline source rferl-2021-03\n"),
        (("judgements",), "\nno judgement\n"),
        (("runs",), "\nno run\n"),
    ],
)
def test_a_list_says_how_many_there_are_and_what_comes_next(listed, command, said):
    assert listed(*command).stderr == said


def test_an_actor_is_listed_with_its_years_and_its_other_names(listed):
    rows = listed("actors", "Kyiv").stdout.splitlines()

    assert [row.split() for row in rows[1:]] == [
        ["12", "2022", "state", "Ukraine", "(Kyiv;", "Kiev)", "ukraine"]
    ]


def test_an_article_without_a_publisher_says_so(listed):
    [row] = [row for row in listed("sources").stdout.splitlines() if "radio-liberty" in row]

    assert row.startswith("16–31 December 2022")
    assert "publisher not stated" in row


@pytest.mark.parametrize(
    ("command", "columns"), [("actors", ACTOR_COLUMNS), ("sources", SOURCE_COLUMNS)]
)
def test_programs_get_every_column_and_no_talk(listed, command, columns):
    answer = listed(command, "--format", "csv")

    assert next(csv.reader(io.StringIO(answer.stdout))) == list(columns)
    assert answer.stderr == ""
