"""Databases that a reading command does not read, what it says of each, and that they stay."""

from __future__ import annotations

import os
import re
import sqlite3

import pytest

from timeline import __version__, migrations
from timeline.database.target import HEAD, parse_target

COMMANDS = {
    "events": ("events",),
    "show": ("show", "kfor-deploys"),
    "actors": ("actors",),
    "actor": ("actor", "KFOR"),
    "sources": ("sources",),
    "source": ("source", "rt-2022-12-17"),
    "conflicts": ("conflicts",),
    "export": ("export", "-", "--format", "csv"),
    "sql": ("sql", "select 1"),
    "verify": ("verify",),
}


def missing(path):
    path.unlink()


def empty(path):
    path.write_bytes(b"")


def not_a_database(path):
    path.write_bytes(b"Dear diary,\n" * 1_000)


def cut_short(path):
    path.write_bytes(path.read_bytes()[:10_000])


def foreign(path):
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE diary (entry TEXT)")
    connection.close()


def older(path):
    migrations.downgrade(parse_target(str(path)), "0003", lose_rows=True)


def newer(path):
    revise(path, "UPDATE alembic_version SET version_num = '0099'")


def unknown(path):
    revise(path, "UPDATE alembic_version SET version_num = 'ab12cd34'")


def several(path):
    revise(path, "INSERT INTO alembic_version VALUES ('0003')")


def revise(path, statement):
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()


REFUSED = {
    missing: (
        "it does not exist; run 'timeline seed' to build it from the bundled corpus, "
        "or 'timeline db upgrade' for an empty one"
    ),
    empty: "it is empty; run 'timeline seed' to fill it, or 'timeline db upgrade' for the tables",
    not_a_database: "it is not an SQLite database, or it is damaged; give another with --database",
    cut_short: "it is not an SQLite database, or it is damaged; give another with --database",
    foreign: "it belongs to another program (no timeline tables); give another with --database",
    older: (
        f"it is at revision 0003, this program needs {HEAD}; run 'timeline db upgrade' "
        "(it makes a backup first)"
    ),
    newer: (
        "it is at revision 0099, made by a newer release of timeline; this is timeline "
        f"{__version__}: install a newer release of timeline, or go back with its "
        "'timeline db downgrade'"
    ),
    unknown: (
        "its revision 'ab12cd34' is none of timeline's; restore a backup with "
        "'timeline db restore', or give another with --database"
    ),
    several: (
        f"it records several revisions at once (0003, {HEAD}), so a migration was interfered with; "
        "restore a backup with 'timeline db restore'"
    ),
}

LARGE = "9" * 20
LONG = "a" * 3_000


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("spoil", [missing, older], ids=lambda each: each.__name__)
def test_every_reading_command_refuses(cli, seeded_file, spoil, command):
    spoil(seeded_file)

    answer = cli(*COMMANDS[command], "-d", str(seeded_file))

    assert (answer.exit_code, answer.stdout) == (1, "")
    assert answer.stderr == f"Error: database {seeded_file}: {REFUSED[spoil]}\n"


@pytest.mark.parametrize("command", ["events", "sql"])
@pytest.mark.parametrize("spoil", REFUSED, ids=lambda each: each.__name__)
def test_each_reason_has_its_sentence_and_nothing_is_changed(cli, seeded_file, spoil, command):
    spoil(seeded_file)
    before = files(seeded_file.parent)

    answer = cli(*COMMANDS[command], "-d", str(seeded_file))

    assert (answer.exit_code, answer.stdout) == (1, "")
    assert answer.stderr == f"Error: database {seeded_file}: {REFUSED[spoil]}\n"
    assert files(seeded_file.parent) == before


@pytest.mark.parametrize("command", ["events", "sql"])
def test_a_locked_database_says_so(cli, seeded_file, monkeypatch, command):
    monkeypatch.setenv("TIMELINE_LOCK_SECONDS", "0.1")
    other = sqlite3.connect(seeded_file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    answer = cli(*COMMANDS[command], "-d", str(seeded_file))

    other.close()
    assert (answer.exit_code, answer.stdout, answer.stderr) == (
        1,
        "",
        (
            f"Error: database {seeded_file}: another process is using it; "
            "wait until it is done and try again\n"
        ),
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_that_may_only_be_read_is_read(cli, seeded_file, command):
    before = files(seeded_file.parent)
    seeded_file.chmod(0o444)
    seeded_file.parent.chmod(0o555)

    answer = cli(*COMMANDS[command], "-d", str(seeded_file))

    seeded_file.parent.chmod(0o755)
    assert (answer.exit_code, files(seeded_file.parent)) == (0, before)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_says_so(cli, seeded_file):
    seeded_file.chmod(0)

    answer = cli("events", "-d", str(seeded_file))

    assert answer.exit_code == 1
    assert answer.stderr == f"Error: database {seeded_file}: you have no right to read it\n"


@pytest.mark.parametrize(
    "command", [("db", "backup"), ("db", "upgrade", "-d", "new.db"), ("seed", "-d", "new.db")]
)
def test_a_folder_that_may_not_be_written_says_so(cli, seeded_file, monkeypatch, command):
    """Root may write everywhere, but for a file system that is mounted read-only."""
    monkeypatch.chdir(seeded_file.parent)
    monkeypatch.setenv("TIMELINE_DATABASE_URL", seeded_file.name)
    monkeypatch.setattr(os, "access", lambda _path, how: how != os.W_OK)
    before = files(seeded_file.parent)

    answer = cli(*command)

    assert (answer.exit_code, answer.stdout) == (1, "")
    assert re.fullmatch(
        r"Error: cannot write \S+: its folder is read-only; name another\n", answer.stderr
    )
    assert files(seeded_file.parent) == before


@pytest.mark.parametrize("command", [("events", "--limit", LARGE), ("undo", LARGE)], ids=" ".join)
def test_a_number_that_no_database_holds_is_one_line(cli, corpus_url, command):
    answer = cli(*command, "-d", corpus_url)

    assert (answer.exit_code, answer.stdout, answer.stderr.count("\n")) == (1, "", 1)
    assert answer.stderr.endswith(": a number is larger than a database can hold\n")


@pytest.mark.parametrize(
    "command",
    [
        ("events", "-d", LONG),
        ("seed", "-d", LONG),
        ("seed", "--corpus", LONG),
        ("ingest", LONG),
        ("ingest", "--draft", LONG, "story.txt"),
        ("db", "restore", LONG),
        ("export", f"{LONG}.csv"),
        ("export", LONG, "--package"),
    ],
    ids=lambda command: " ".join(command).replace(LONG, "LONG"),
)
def test_a_name_that_is_too_long_is_one_line(cli, seeded_file, monkeypatch, command):
    monkeypatch.chdir(seeded_file.parent)

    answer = cli(*command)

    assert (answer.exit_code, answer.stdout) == (1, "")
    assert answer.stderr.startswith("Error: ")
    assert answer.stderr.endswith("name too long\n" if "export" in command else " is too long\n")


def test_a_folder_is_no_database(cli, tmp_path):
    answer = cli("events", "-d", str(tmp_path))

    assert (answer.exit_code, answer.stderr) == (
        1,
        f"Error: database {tmp_path}: it is a folder; name the file in it\n",
    )


def test_other_engines_are_not_spoken(cli):
    answer = cli("events", "-d", "mysql://me:secret@host/x")

    assert (answer.exit_code, answer.stderr) == (
        1,
        (
            "Error: database mysql://me:***@host/x: only SQLite (a path) and PostgreSQL "
            "(postgresql://…) are spoken\n"
        ),
    )


@pytest.mark.postgresql
@pytest.mark.parametrize("engine_name", ["postgresql"])
def test_an_empty_database_on_a_server_says_so(cli, database_url):
    answer = cli("events", "-d", database_url)

    assert (answer.exit_code, answer.stdout) == (1, "")
    assert answer.stderr.endswith(f": {REFUSED[empty]}\n")


@pytest.mark.postgresql
@pytest.mark.parametrize("engine_name", ["postgresql"])
def test_a_database_that_a_server_does_not_have_says_so(cli, database_url):
    answer = cli("events", "-d", database_url.replace("timeline_test_", "nowhere_"))

    assert (answer.exit_code, answer.stdout) == (1, "")
    assert answer.stderr.endswith(": it does not exist; create it with createdb\n")


def test_a_server_that_does_not_answer_says_so_without_the_password(cli):
    answer = cli("events", "-d", "postgresql://me:secret@127.0.0.1:1/timeline")

    assert (answer.exit_code, answer.stdout, answer.stderr.count("\n")) == (1, "", 1)
    assert answer.stderr.startswith("Error: database postgresql://me:***@127.0.0.1:1/timeline: ")
    assert "secret" not in answer.stderr


def files(folder) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
