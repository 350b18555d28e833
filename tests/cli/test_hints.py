"""What messages say to type next works as it stands: it names the database that was given."""

from __future__ import annotations

import pytest

from timeline.cli.hints import complete_commands, remember


@pytest.fixture(autouse=True)
def forgotten():
    """Leaves no database behind for other tests."""
    yield
    remember(None)


@pytest.mark.parametrize(
    ("message", "completed"),
    [
        ("next: timeline show riot", "next: timeline show -d 'my events.db' riot"),
        (
            "timeline events · timeline actors",
            "timeline events -d 'my events.db' · timeline actors -d 'my events.db'",
        ),
        ("run 'timeline db upgrade'", "run 'timeline db upgrade -d 'my events.db''"),
        ("no timeline tables", "no timeline tables"),
        ("timeline export.csv: no such file", "timeline export.csv: no such file"),
        ("my/timeline show: no such file", "my/timeline show: no such file"),
    ],
    ids=["a command", "two", "of a group", "no command", "a file", "a folder"],
)
def test_a_command_in_a_message_has_the_database(message, completed):
    remember("my events.db")

    assert complete_commands(message) == completed


@pytest.mark.parametrize(
    "given", [None, "postgresql://me:secret@host/events", "mysql://host/events"]
)
def test_nothing_is_repeated_that_was_not_given_or_must_not_be_shown(given):
    remember(given)

    assert complete_commands("next: timeline events") == "next: timeline events"


def test_a_missing_database_is_made_by_the_command_that_the_error_names(cli, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.txt").write_text("Vorin meets Oria.")

    refused = cli("ingest", "article.txt", "-d", "new.db")

    assert refused.exit_code == 1
    assert "'timeline db upgrade -d new.db' for an empty one" in refused.stderr
    assert cli("db", "upgrade", "-d", "new.db").exit_code == 0
    assert cli("runs", "-d", "new.db").stderr == "\nno run\n"
