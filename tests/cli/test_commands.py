from __future__ import annotations

import os
import re
import shlex
import sqlite3
from pathlib import Path

import pytest
import typer

from timeline import __version__
from timeline.cli.app import app

ROOT = Path(__file__).parents[2]


def commands(command, path=()):
    """Yield each command with the words that call it."""
    yield path, command
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, (*path, name))


COMMANDS = dict(commands(typer.main.get_command(app)))
WRITING = ("db", "ingest", "merge", "review", "seed", "split", "undo")
SERVING = "serve"
"""It reads, but until Ctrl-C; see test_serving.py."""
READING = [path for path in COMMANDS if path and path[0] not in (*WRITING, SERVING)]


def paragraphs(command) -> list[str]:
    return [" ".join(part.split()) for part in command.help.strip().split("\n\n")]


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_help_begins_with_one_sentence_and_ends_with_an_example(cli, path):
    first, *_, last = paragraphs(COMMANDS[path])

    assert cli(*path, "--help").exit_code == 0
    assert re.fullmatch(r"[A-Z][^.]*\.", first)
    assert re.fullmatch(rf"Example: timeline {' '.join(path)}.*", last)


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_option_and_argument_says_what_it_is(path):
    parameters = [each for each in COMMANDS[path].params if each.name != "help"]

    assert [each.name for each in parameters if not getattr(each, "help", None)] == []


@pytest.mark.parametrize("path", READING, ids=" ".join)
def test_the_example_of_a_reading_command_runs(cli, seeded_file, tmp_path, monkeypatch, path):
    before = seeded_file.read_bytes()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    _, *arguments = shlex.split(paragraphs(COMMANDS[path])[-1].removeprefix("Example: "))

    answer = cli(*arguments)

    assert (answer.exit_code, answer.stdout + answer.stderr != "") == (0, True)
    assert seeded_file.read_bytes() == before


def test_the_example_of_seed_runs(cli, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    answer = cli("seed")

    assert (answer.exit_code, answer.stdout) == (0, "")
    assert (tmp_path / "timeline.db").exists()


def test_the_version_is_data(cli):
    answer = cli("--version")

    assert (answer.exit_code, answer.stdout, answer.stderr) == (0, f"timeline {__version__}\n", "")


def test_the_package_runs_as_a_program(program):
    assert program("--version").stdout == f"timeline {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("nothing",), id="no such command"),
        pytest.param(("events", "--nothing"), id="no such option"),
        pytest.param(("events", "--format", "xml"), id="no such format"),
        pytest.param(("events", "--type", "WAR"), id="no such type"),
        pytest.param(("events", "--limit", "-1"), id="out of range"),
        pytest.param(("events", "--limit", "x"), id="not a number"),
        pytest.param(("show",), id="no key"),
        pytest.param(("show", "a", "b"), id="two keys"),
        pytest.param(("sql", "select 1", "--seconds", "0"), id="no time"),
    ],
)
def test_wrong_usage_is_status_2(cli, arguments):
    answer = cli(*arguments)

    assert (answer.exit_code, answer.stdout) == (2, "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(("show", "x"), "no event is called 'x': see 'timeline events'", id="event"),
        pytest.param(
            ("show", "kfor-deploying"),
            "no event is called 'kfor-deploying': did you mean kfor-deploys?",
            id="near event",
        ),
        pytest.param(
            ("actor", "Vucik"),
            "no actor is called 'Vucik': did you mean Vucic or Vucevic?",
            id="near actor",
        ),
        pytest.param(
            ("source", "x"), "no source is called 'x': see 'timeline sources'", id="source"
        ),
        pytest.param(
            ("events", "--place", "Pristine"),
            "no place is called 'Pristine': did you mean Pristina?",
            id="place",
        ),
        pytest.param(
            ("events", "--from", "30 February 2022"),
            "'30 February 2022' is not a date: there is no such day",
            id="date",
        ),
        pytest.param(
            ("events", "--from", "2022", "--to", "2021"),
            "the period ends (2021-12-31) before it starts (2022-01-01): swap the two",
            id="period",
        ),
        pytest.param(
            ("show", "\udcff"),
            "no event is called '\\udcff': see 'timeline events'",
            id="bytes that are no text",
        ),
    ],
)
def test_a_failure_is_one_line_on_stderr_and_status_1(cli, seeded_file, arguments, message):
    answer = cli(*arguments, "--database", str(seeded_file))

    assert (answer.exit_code, answer.stdout) == (1, "")
    assert answer.stderr == f"Error: {message}\n"


def test_an_error_in_a_phrase_points_at_the_word(cli, seeded_file):
    answer = cli("events", "involving", "KFOR", "sicne", "2022", "-d", str(seeded_file))

    assert (answer.exit_code, answer.stdout) == (1, "")
    assert answer.stderr == (
        "Error: 'sicne' is not understood: did you mean 'since'?\n"
        "  involving KFOR sicne 2022\n"
        "                 ^\n"
    )


def test_a_message_shows_escapes_instead_of_sending_them(cli):
    answer = cli("events", "--database", "/nowhere/\x1b[31m\u202e.db")

    assert answer.stderr.startswith("Error: database /nowhere/\\x1b[31m\\u202e.db: ")


def test_data_is_on_stdout_and_talk_on_stderr(cli, seeded_file):
    answer = cli("events", "involving", "KFOR", "--limit", "1", "-d", str(seeded_file))

    heading, event = answer.stdout.splitlines()
    assert (answer.exit_code, heading.split()[0], event.split()[-1]) == (
        0,
        "date",
        "kfor-strength-1999",
    )
    assert answer.stderr.splitlines() == [
        "",
        "1 of 23 events · 1 more planned, hypothetical or denied: --realis all",
        "next: timeline show kfor-strength-1999",
    ]


@pytest.mark.parametrize("asked", [("events", "--realis", "planned"), ("actor", "Ukraine")])
def test_what_is_only_planned_says_so_in_every_list(cli, seeded_file, asked):
    listed = cli(*asked, "-d", str(seeded_file)).stdout.splitlines()

    [line] = [each for each in listed if each.endswith("ukraine-pulls-out-of-kfor")]
    assert " out of KFOR (planned) " in line


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "markdown"])
def test_formats_for_programs_come_without_talk(cli, seeded_file, form):
    answer = cli("events", "--format", form, "-d", str(seeded_file))

    assert (answer.exit_code, answer.stderr) == (0, "")


def test_nothing_found_is_no_failure(cli, seeded_file):
    answer = cli("events", "on", "1 January 1900", "by", "KFOR", "-d", str(seeded_file))

    assert (answer.exit_code, answer.stdout.split()) == (0, ["date", "voices", "event", "key"])
    assert answer.stderr.splitlines()[1].startswith("no event matches")


def test_the_database_is_the_option_else_the_environment_else_the_default(
    cli, seeded_file, tmp_path, monkeypatch
):
    nowhere = tmp_path / "nowhere"
    nowhere.mkdir()
    monkeypatch.chdir(nowhere)
    missing = cli("sources")
    monkeypatch.setenv("TIMELINE_DATABASE_URL", f"sqlite:///{seeded_file}")
    from_environment = cli("sources")
    from_option = cli("sources", "-d", "other.db")
    monkeypatch.delenv("TIMELINE_DATABASE_URL")
    monkeypatch.chdir(seeded_file.parent)
    default = cli("sources")

    assert "database timeline.db: it does not exist" in missing.stderr
    assert "database other.db: it does not exist" in from_option.stderr
    assert (from_environment.exit_code, from_environment.stdout) == (0, default.stdout)


def test_a_phrase_and_options_are_asked_together(cli, seeded_file):
    answer = cli(
        *("events", "involving", "KFOR", "since", "2022-12-15"),
        *("--actor", "Serbia", "--to", "2022-12-15", "--when", "certain"),
        *("--format", "csv", "-d", str(seeded_file)),
    )
    keys = [line.split(",")[0] for line in answer.stdout.splitlines()]

    assert keys == ["key", "serbia-asks-to-return-forces"]


def test_verify_finds_a_changed_citation(cli, seeded_file):
    with sqlite3.connect(seeded_file) as connection:
        connection.execute(
            "UPDATE citation SET char_start = char_start + 1, char_end = char_end + 1 WHERE id = 1"
        )
    connection.close()

    answer = cli("verify", "-d", str(seeded_file))

    assert answer.exit_code == 1
    assert len(answer.stdout.splitlines()) >= 1
    assert re.search(r"checked .* fault", answer.stderr)


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
def test_a_query_is_read_from_stdin(cli, seeded_file):
    answer = cli("sql", "-", "-d", str(seeded_file), stdin="select 1 as one")

    assert (answer.exit_code, answer.stdout) == (0, "one\n  1\n")
