from __future__ import annotations

import re

import pytest
from typer.testing import CliRunner

from tests.migrations.rows import fill
from timeline.cli.app import app
from timeline.database.engine import begin_writing
from timeline.database.target import parse_target

COMMANDS = ["current", "history", "check", "upgrade", "downgrade", "backup", "restore"]


@pytest.fixture
def db(tmp_path, monkeypatch):
    """Run `timeline db …` in an empty folder; return exit status, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TIMELINE_DATABASE_URL", raising=False)

    def run(*arguments: str) -> tuple[int, str, str]:
        result = CliRunner().invoke(app, ["db", *arguments])
        return result.exit_code, result.stdout, result.stderr

    return run


@pytest.fixture
def filled(db):
    """The database ./timeline.db, with rows."""
    db("upgrade")
    with begin_writing(parse_target("timeline.db")) as connection:
        fill(connection)


def test_a_database_is_made_shown_and_found_right(db):
    assert db("upgrade") == (
        0,
        "",
        "applied 0001, 0002, 0003, 0004, 0005, 0006, 0007, 0008, 0009\n",
    )
    status, shown, said = db("current")
    assert (status, said) == (0, "")
    assert re.fullmatch(r"0009  timeline 0\.2\.0  \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00\n", shown)
    assert db("check") == (0, "", "the database is as it should be\n")
    assert db("upgrade") == (0, "", "nothing to do\n")


def test_the_database_is_the_one_asked_for(db, database_url):
    assert db("upgrade", "0003", "--database", database_url)[2] == "applied 0001, 0002, 0003\n"

    status, shown, said = db("current", "-d", database_url)
    assert (status, shown[:6]) == (0, "0003  ")
    assert "run 'timeline db upgrade -d " in said


def test_the_history_lists_each_revision_with_its_release(db):
    status, shown, said = db("history")

    assert (status, said) == (0, "")
    assert shown.splitlines()[2] == "0003  0.1.0  Add the numbers that citations state"
    assert len(shown.splitlines()) == 9


def test_a_difference_is_data_and_a_failure(db, filled):
    with begin_writing(parse_target("timeline.db")) as connection:
        connection.exec_driver_sql("DROP VIEW cited")

    assert db("check") == (1, "missing cited\n", "")


def test_going_back_says_what_would_be_lost_and_does_it_if_told(db, filled):
    assert db("downgrade", "0002") == (
        1,
        "",
        (
            "Error: database timeline.db: going back would lose 1 row of reading, "
            "1 row of reading_part, 1 row of judgement, 1 row of refusal, 1 row of run and 2 rows "
            "of figure; allow it with --lose-rows; nothing was changed\n"
        ),
    )

    status, _, said = db("downgrade", "0002", "--lose-rows")
    assert status == 0
    undone = "undid 0009, 0008, 0007, 0006, 0005, 0004, 0003"
    assert re.fullmatch(rf"backup: timeline\.db\.0009\.\w+\.backup\n{undone}\n", said)


def test_a_backup_is_printed_and_restored(db, filled):
    status, path, said = db("backup")
    assert (status, said) == (0, "")
    db("downgrade", "base", "--lose-rows")

    status, shown, said = db("restore", path.strip())
    assert (status, shown, said) == (0, "", f"restored {path}")
    assert db("check")[0] == 0


def test_a_fault_is_one_line(db, tmp_path):
    (tmp_path / "notes.txt").write_text("no database" * 100)

    for command in (["upgrade"], ["current"], ["check"], ["backup"], ["downgrade", "0001"]):
        status, shown, said = db(*command, "-d", "notes.txt")
        assert (status, shown) == (1, "")
        assert said == (
            "Error: database notes.txt: it is not an SQLite database, or it is damaged; "
            "give another with --database\n"
        )


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(db, command):
    status, shown, _ = db(command, "--help")

    assert status == 0
    assert f"Example: timeline db {command}" in shown


def test_a_wrong_command_is_wrong_usage(db):
    assert db("upgarde")[0] == 2
    assert db("restore")[0] == 2
