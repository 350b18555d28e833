"""Reviewing on the command line: what is asked, what a key does, and what is left for later."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import sys
from collections import Counter

import pytest

from tests.cli.terminal import run_in_terminal
from tests.conftest import Ran
from timeline.cli.answers import read_actor
from timeline.cli.asking import find_choice
from timeline.cli.reviewing import summarise
from timeline.cli.text import open_console
from timeline.cli.walking import Walk
from timeline.database.target import parse_target
from timeline.pipeline.reviewing import Desk
from timeline.vocabulary import Realis, Role

REVIEW = (sys.executable, "-m", "timeline", "review")
WAR, REPLACED = "kosovo-war-ends", "officials-replaced-in-north-mitrovica"
ATTACK, ARREST = "attack-on-kosovo-police-patrol", "former-police-officer-arrested"
CODED = f"""
    UPDATE citation SET coder = 'rules 0.2.0' WHERE event_id IN (
        SELECT id FROM event WHERE key IN ('{WAR}', '{REPLACED}', '{ATTACK}'));
    INSERT INTO judgement (about, one, other, verdict, score, reasons, decided_by, decided_at)
    VALUES ('event', '{ATTACK}', '{ARREST}', 'unsure', 0.4, 'share the police', 'rules 0.2.0', '');
"""  # noqa: S608 - keys of ours
KEYS = "? help"
"""How the line ends that offers the keys."""


@pytest.fixture
def coded_file(seeded_file):
    """A database in which three statements wait, and a pair behind them."""
    execute(seeded_file, CODED)
    return seeded_file


@pytest.fixture
def run(cli, coded_file):
    """Runs a command on that database."""

    def run(*arguments: str) -> Ran:
        return cli(*arguments, "-d", str(coded_file))

    return run


class Typed:
    """Somebody who types these keys, and these lines where a line is asked for."""

    def __init__(self, keys: str, *lines: str) -> None:
        self.keys = iter(keys)
        self.lines = iter(lines)

    def key(self) -> str:
        """Return the next key."""
        return next(self.keys, "")

    def line(self, _prompt: str) -> str:
        """Return the next line."""
        return next(self.lines, "")


@pytest.fixture
def walk(coded_file):
    """Walks through what waits, typing; returns what was done, and what was shown."""

    def walk(keys: str, *lines: str, event: str | None = None) -> tuple[Counter[str], str]:
        shown = io.StringIO()
        desk = Desk(parse_target(str(coded_file)), event=event)
        walk = Walk(desk, Typed(keys, *lines), open_console(shown))
        walk.through(desk.list_waiting())
        return walk.done, shown.getvalue()

    return walk


def execute(path, script):
    with sqlite3.connect(path) as connection:
        connection.executescript(script)
    connection.close()


def waiting(run):
    listed = csv.DictReader(io.StringIO(run("review", "--format", "csv").stdout))
    return [row["event"] for row in listed]


def event(run, key):
    [found] = json.loads(run("show", key, "--format", "json").stdout)
    return found


# ----------------------------------------------------------------------------------------- listing


def test_what_waits_is_listed_where_nobody_can_type(run):
    listed = run("review")

    assert [line.split("  ")[0] for line in listed.stdout.splitlines()] == [
        "at",
        "rferl-2021-03:781",
        "rt-2022-12-17:1760",
        "",
        "rt-2022-12-17:1831",
    ]
    [pair] = [line for line in listed.stdout.splitlines() if "share the police" in line]
    assert pair.endswith(f"{ATTACK}?{ARREST}")
    assert listed.stderr.splitlines()[1:] == [
        "3 statements and 1 pair wait for review",
        "on a terminal: timeline review",
    ]


def test_programs_are_given_every_column(run):
    listed = [*csv.DictReader(io.StringIO(run("review", "--format", "csv").stdout))]

    assert [row["event"] for row in listed] == [WAR, ATTACK, ATTACK, REPLACED]
    assert listed[0] | {"title": ""} == {
        "source": "rferl-2021-03",
        "start": "781",
        "end": "870",
        "date": "1999",
        "type": "",
        "realis": "occurred",
        "title": "",
        "event": WAR,
        "other": "",
        "score": "",
        "why": "not reviewed",
    }
    assert (listed[2]["other"], listed[2]["score"], listed[2]["why"]) == (
        ARREST,
        "0.4",
        "share the police",
    )


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--source", "rferl-2021-03"), [WAR]),
        (("--event", REPLACED), [REPLACED]),
        (("since", "December", "13", "2022"), [REPLACED]),
        (("--limit", "2"), [WAR, ATTACK]),
    ],
    ids=" ".join,
)
def test_a_filter_says_what_is_reviewed(run, arguments, expected):
    listed = run("review", *arguments, "--format", "jsonl").stdout

    assert [json.loads(line)["event"] for line in listed.splitlines()] == expected


def test_nothing_waits(cli, seeded_file):
    answer = cli("review", "-d", str(seeded_file))

    assert (answer.exit_code, answer.stdout) == (0, "")
    assert answer.stderr == "nothing waits for review\n"


def test_an_unknown_event_is_one_line(run):
    answer = run("review", "--event", f"{WAR}x")

    assert (answer.exit_code, answer.stdout) == (1, "")
    assert answer.stderr == f"Error: no event is called '{WAR}x': did you mean {WAR}?\n"


# -------------------------------------------------------------------------------------- statements


def test_a_statement_is_shown_in_its_context_with_what_was_coded(walk):
    _, shown = walk("q", event=REPLACED)

    assert "1 of 1  RT, 17 December 2022  rt-2022-12-17:1831" in shown
    assert "»On Wednesday, ethnic Albanian officials" in " ".join(shown.split())
    assert "“On Wednesday” = 14 December 2022 (" in shown
    assert "rules 0.2.0 · not reviewed" in shown


def test_what_is_accepted_is_not_asked_again(run, walk):
    done, _ = walk("a")

    assert done == {"accepted": 1}
    assert waiting(run) == [ATTACK, ATTACK, REPLACED]
    assert event(run, WAR)["citations"][0]["review"] == "accepted"


def test_what_is_skipped_is_asked_another_time(run, walk):
    done, shown = walk("ssssa")

    assert (done, shown.count(KEYS)) == ({}, 4)
    assert len(waiting(run)) == 4


def test_a_corrected_date_is_stored_at_once(run, walk):
    done, shown = walk("daq", "yesterday", "", event=WAR)
    assert (done, "'yesterday' is not a date" in shown) == ({"accepted": 1}, True)

    done, _ = walk("dq", "15 Dec 2022", event=REPLACED)

    assert done == {"corrected": 1}
    assert waiting(run) == [ATTACK, ATTACK]
    [citation] = event(run, REPLACED)["citations"]
    assert (citation["date"], citation["date_basis"]) == ("2022-12-15", "inferred")
    assert run("verify").exit_code == 0


def test_one_correction_after_the_other_is_one_statement_corrected(walk):
    done, shown = walk("tdra", "x", "acc", "none", "planned", event=WAR)

    assert done == {"corrected": 1}
    assert "'x' is none of AGREE, CONSULT" in shown
    assert "type            ACCUSE" in shown
    assert "stated          no date" in shown
    assert "told as         planned" in shown


def test_actors_are_corrected_by_any_name(run, walk):
    walk("p", "KFRO as r", "KFOR", "KFOR as recip", "-KFOR", "NATO as participant", event=WAR)

    actors = [(actor["key"], actor["role"]) for actor in event(run, WAR)["actors"]]
    assert ("nato", "participant") in actors
    assert "kfor" not in [key for key, _ in actors]


def test_a_rejected_statement_comes_back_when_that_is_undone(run, walk):
    before = event(run, WAR)

    done, _ = walk("x", "an opinion", event=WAR)

    assert done == {"rejected": 1}
    assert run("show", WAR).exit_code == 1
    assert run("undo", "2").exit_code == 0
    assert event(run, WAR) == before
    assert WAR in waiting(run)


@pytest.mark.parametrize(
    "answers",
    [(ARREST,), ("nothing-known", ARREST), ("former police officer", "2")],
    ids=["key", "after an unknown one", "words"],
)
def test_an_event_is_merged_into_one_that_is_known(run, walk, answers):
    _, shown = walk("ma", *answers, event=ATTACK)

    assert "1 · 11 December 2022 or before · " in shown
    assert {each["quote"][:2] for each in event(run, ARREST)["citations"]} == {"to", "a "}
    assert ATTACK not in waiting(run)


def test_a_statement_that_tells_of_something_else_is_taken_out(run, walk):
    run("merge", WAR, REPLACED)

    walk("nanq", event=WAR)

    assert len(event(run, WAR)["citations"]) == len(event(run, f"{WAR}-2")["citations"]) == 1


def test_the_only_statement_of_an_event_is_not_taken_out(walk):
    _, shown = walk("nq", event=WAR)

    assert "it is the only citation, and an event without any is none" in " ".join(shown.split())


def test_a_key_that_means_nothing_and_the_help_are_lines(walk):
    _, shown = walk("z?q", event=WAR)

    assert "'z' is no key here: a, d, t, p, r, x, m, n, s, q or ?" in shown
    assert "m merge: the event is another one that is known" in shown


def test_nothing_in_an_article_is_obeyed(coded_file, walk):
    execute(coded_file, "UPDATE event SET title = char(27) || '[2J'")

    _, shown = walk("q", event=WAR)

    assert "\x1b" not in shown
    assert "␛[2J" in shown


# ------------------------------------------------------------------------------------------- pairs


def test_two_events_are_made_one(run, walk):
    done, shown = walk("ssy")

    assert done == {"merged": 1}
    assert "3 of 4  Are these one event, 0.40 alike?" in shown
    assert "share the police" in shown
    assert [len(event(run, ARREST)["citations"]), run("show", ATTACK).exit_code] == [2, 1]


def test_two_events_are_told_apart_for_good(run, walk):
    done, _ = walk("ssn")

    assert done == {"told apart": 1}
    assert waiting(run) == [WAR, ATTACK, REPLACED]


# -------------------------------------------------------------------------------------- a terminal


def test_keys_decide_on_a_terminal_and_its_state_is_restored(environment, coded_file, run):
    typed = [(KEYS, "a"), (KEYS, "d"), ("date (", "2022\n"), (KEYS, "\x1b[A"), ("'", "q")]

    shown = run_in_terminal(REVIEW, environment, typed=typed)

    assert "1 of 4" in shown
    assert "reviewed 2: 1 accepted, 1 corrected · 2 wait" in shown
    assert waiting(run) == [ATTACK, REPLACED]


def test_an_interrupted_review_keeps_what_was_decided(environment, coded_file, run):
    typed = [(KEYS, "a"), (KEYS, "\x03")]

    shown = run_in_terminal(REVIEW, environment, typed=typed)

    assert "reviewed 1: 1 accepted · 3 wait" in shown
    assert WAR not in waiting(run)


# -------------------------------------------------------------------------------------- small ones


@pytest.mark.parametrize(
    ("done", "waits", "expected"),
    [
        ({}, 22, "nothing reviewed · 22 wait"),
        (
            {"accepted": 3, "corrected": 1, "rejected": 1},
            22,
            "reviewed 5: 3 accepted, 1 corrected, 1 rejected · 22 wait",
        ),
        ({"accepted": 1, "corrected": 0}, 0, "reviewed 1: 1 accepted · nothing waits for review"),
    ],
    ids=["nothing", "some", "all"],
)
def test_the_last_line_says_what_was_done_and_what_is_left(done, waits, expected):
    assert summarise(Counter(done), waits)[0] == f"\n{expected}"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("KFOR as recipient", ("KFOR", Role.RECIPIENT)),
        ("Serbia as i", ("Serbia", Role.INITIATOR)),
        ("as as as p", ("as as", Role.PARTICIPANT)),
        ("-Serbia", ("Serbia", None)),
        ("- the KFOR", ("the KFOR", None)),
        ("Serbia", ("Serbia", None)),
        ("Serbia as king", ("Serbia as king", None)),
        (" as r", (" as r", None)),
    ],
)
def test_an_actor_is_typed_with_its_role(typed, expected):
    assert read_actor(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("DEN", "denied"), ("o", None), ("oc", "occurred"), ("", None), ("x", None)],
)
def test_a_choice_is_typed_as_far_as_needed(typed, expected):
    assert find_choice(typed, [*Realis]) == expected
