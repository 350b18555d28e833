"""Judging by hand on the command line, and what it says of it."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import sys

import pytest

from tests.cli.terminal import run_in_terminal
from tests.conftest import Ran
from tests.migrations.rows import ROWS

PROGRAM = (sys.executable, "-m", "timeline")
ASKS, ANNOUNCES = "serbia-asks-to-return-forces", "vucevic-announces-request"
CODE_ASKS = (
    "UPDATE citation SET coder = 'rules 0.2.0'"
    " WHERE event_id = (SELECT id FROM event WHERE key = 'serbia-asks-to-return-forces')"
)
SEE_ALL = "UPDATE citation SET review = 'corrected' WHERE coder <> 'curated'"


@pytest.fixture
def judge(cli, seeded_file):
    """Runs a command on a database of its own that holds the bundled corpus."""

    def run(*arguments: str) -> Ran:
        return cli(*arguments, "-d", str(seeded_file))

    return run


def execute(path, *statements: str):
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def event(judge, key):
    [found] = json.loads(judge("show", key, "--format", "json").stdout)
    return found


def test_two_events_are_merged_and_parted_again(judge):
    before = judge("events", "--realis", "all", "--format", "json")
    citations = len(event(judge, ASKS)["citations"]) + len(event(judge, ANNOUNCES)["citations"])

    merged = judge("merge", ASKS, ANNOUNCES, "--because", "one request")

    assert merged.stderr.splitlines() == [
        f"merged {ANNOUNCES} into {ASKS}, which has {citations} citations now",
        "to undo it: timeline undo 1",
    ]
    assert len(event(judge, ASKS)["citations"]) == citations
    assert judge("verify").exit_code == 0
    assert judge("undo", "1").stderr == f"undid judgement 1: {ASKS} and {ANNOUNCES} are two again\n"
    assert judge("events", "--realis", "all", "--format", "json") == before


def test_two_actors_are_merged_by_any_of_their_names(judge):
    merged = judge("merge", "Vucic", "Vucevic")

    assert merged.exit_code == 0
    assert "to undo it: timeline undo 1" in merged.stderr
    assert judge("undo", "1").exit_code == 0


def test_a_citation_is_split_off_and_brought_back(judge):
    first = event(judge, ASKS)["citations"][0]
    reference = f"{first['source']}:{first['start']}"

    parted = judge("split", ASKS, reference)

    assert parted.stderr.splitlines() == [
        f"took {reference} out of {ASKS} into {ASKS}-2",
        "to undo it: timeline undo 1",
    ]
    [alone] = event(judge, f"{ASKS}-2")["citations"]
    assert alone == first
    assert judge("verify").exit_code == 0
    assert "may be one again" in judge("undo", "1").stderr
    assert first in event(judge, ASKS)["citations"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("merge", f"{ASKS}x", ANNOUNCES), f"no event or actor is called '{ASKS}x': did you m"),
        (("merge", "kosovo-x1", ASKS), "no event or actor is called 'kosovo-x1': "),
        (("merge", "KFOR", ASKS), f"no actor is called '{ASKS}', but an event is: see 't"),
        (("merge", ASKS, "vucevic-announce"), "no event is called 'vucevic-announce': did you m"),
        (("merge", "KFOR", "NATO"), "merge kfor nato: one belongs to the other"),
        (("merge", ASKS, ASKS), f"merge {ASKS} {ASKS}: it is one already"),
        (("split", ASKS, "rt:0"), "no citation is called 'rt:0': did you mean "),
        (("split", f"{ASKS}x", "rt:0"), f"no event is called '{ASKS}x'"),
        (("undo", "7"), "judgement 7: there is none of this number; see 'timeline judgements'"),
        (("judgements", "--event", f"{ASKS}x"), f"no event is called '{ASKS}x': did you mean"),
    ],
)
def test_what_cannot_be_done_is_one_line(judge, seeded_file, arguments, message):
    before = seeded_file.read_bytes()

    answer = judge(*arguments)

    assert (answer.exit_code, answer.stdout) == (1, "")
    assert answer.stderr.startswith(f"Error: {message}")
    assert answer.stderr.count("\n") == 1
    assert seeded_file.read_bytes() == before


@pytest.mark.parametrize("command", [("merge", "a", "b"), ("split", "a", "b:1"), ("undo", "1")])
def test_a_missing_database_is_not_created(cli, tmp_path, command):
    answer = cli(*command, "-d", str(tmp_path / "none.db"))

    assert answer.exit_code == 1
    assert "run 'timeline seed'" in answer.stderr
    assert [*tmp_path.iterdir()] == []


def test_judgements_are_listed_the_newest_first_with_their_reasons(judge):
    judge("merge", ASKS, ANNOUNCES, "--because", "one request")
    judge("merge", "Vucic", "Vucevic")
    judge("undo", "2")

    shown = judge("judgements").stdout.splitlines()
    [newest, oldest] = json.loads(judge("judgements", "--format", "json").stdout)

    assert re.fullmatch(r" 2  same, undone  [\d-]{10}  curated  judged by hand  \S+=\S+", shown[1])
    assert re.fullmatch(rf" 1  same .* one request     {ASKS}={ANNOUNCES}", shown[2])
    assert (newest["about"], oldest["about"]) == ("actor", "event")
    assert (oldest["reasons"], oldest["score"], oldest["undone_at"]) == ("one request", None, None)


def test_judgements_are_found_by_verdict_and_event(judge):
    judge("merge", ASKS, ANNOUNCES)
    asked = [("--verdict", "same"), ("--verdict", "unsure"), ("--event", ANNOUNCES)]

    found = [judge("judgements", *each, "--format", "csv").stdout for each in asked]

    assert [len(list(csv.DictReader(io.StringIO(each)))) for each in found] == [1, 0, 1]


def test_the_reasons_can_be_read_in_80_columns(judge, environment):
    judge("merge", ASKS, ANNOUNCES, "--because", "the same day, the same actors, the same words")

    shown = run_in_terminal([*PROGRAM, "judgements"], environment, columns=80)

    assert "the same day" in shown
    assert f"{ASKS}={ANNOUNCES}" in shown


def test_runs_are_listed_with_what_they_brought(judge, seeded_file):
    [run] = ROWS["run"]
    columns, values = ", ".join(run), ", ".join(map(repr, run.values()))
    execute(seeded_file, f"INSERT INTO run ({columns}) VALUES ({values})")  # noqa: S608

    headings, values = judge("runs").stdout.splitlines()
    assert headings.split("  ")[-4:] == ["new events", "more citations", "refused", "undated"]
    assert values.split() == ["1", "2026-11-22", "01:00", "rules", "0.1", *"21356", "4", "7"]
    assert json.loads(judge("runs", "--format", "json").stdout) == [run]


def test_what_nobody_has_checked_is_marked_in_every_listing(judge, seeded_file):
    execute(seeded_file, CODE_ASKS)

    listed = judge("events", "--coder", "machine", "--realis", "all")
    actor = judge("actor", "vucic")
    source = judge("source", "radio-liberty-2022-12")
    shown = judge("show", ASKS)

    [_, line] = listed.stdout.splitlines()
    assert line.split("  ")[-2].endswith(" *")
    assert listed.stderr.endswith("* coded by a program, not checked yet: timeline review\n")
    assert [row.split()[-1] for row in actor.stdout.splitlines() if " * " in row] == [ASKS]
    assert {row.split()[-1] for row in source.stdout.splitlines() if " * " in row} == {ASKS}
    assert re.search(r"coded by +rules 0\.2\.0 · not reviewed", shown.stdout)


def test_what_a_person_has_seen_is_not_marked(judge, seeded_file):
    execute(seeded_file, CODE_ASKS, SEE_ALL)

    assert " * " not in judge("events").stdout
    assert "rules 0.2.0 · corrected" in judge("show", ASKS).stdout
    assert judge("events", "--coder", "machine").stdout.splitlines()[1:] == []
