"""Connecting: which database is meant, what is wrong with it, and that it is only read."""

from __future__ import annotations

import pickle
import re
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import timeline
from timeline import errors


@pytest.fixture
def file(sqlite_seeded, tmp_path, monkeypatch):
    """A seeded database in the working folder, and an environment that says nothing."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TIMELINE_DATABASE_URL", raising=False)
    return Path(shutil.copyfile(sqlite_seeded, "timeline.db"))


@pytest.mark.parametrize(
    "named", [None, "timeline.db", Path("timeline.db"), "sqlite:///timeline.db"], ids=repr
)
def test_a_database_is_named_as_on_the_command_line(file, named):
    assert len(timeline.connect(named).events())


def test_the_environment_names_the_database_that_nobody_names(file, monkeypatch):
    file.rename("other.db")
    monkeypatch.setenv("TIMELINE_DATABASE_URL", "other.db")

    assert len(timeline.connect().events())


def test_the_home_folder_may_be_a_tilde(file, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))

    assert len(timeline.connect("~/timeline.db").events())


def test_the_working_folder_may_change_later(file, monkeypatch, tmp_path):
    db = timeline.connect("timeline.db")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")

    assert len(db.events())


def test_what_is_wrong_with_a_database_is_said_at_once(file):
    Path("empty.db").touch()
    Path("text.db").write_text("not a database, but long enough to be taken for one" * 20)

    with pytest.raises(errors.MissingDatabaseError):
        timeline.connect("missing.db")
    with pytest.raises(errors.EmptyDatabaseError):
        timeline.connect("empty.db")
    with pytest.raises(errors.NotADatabaseError):
        timeline.connect("text.db")
    with pytest.raises(errors.UnreachableDatabaseError):
        timeline.connect("mysql://somewhere")
    assert not Path("missing.db").exists()


def test_a_password_is_never_shown():
    with pytest.raises(errors.UnreachableDatabaseError) as refused:
        timeline.connect("postgresql://somebody:hidden@localhost:1/none?connect_timeout=2")

    assert "hidden" not in str(refused.value)


def test_an_answer_stays_as_it_was_read(file):
    db = timeline.connect(file)
    before = db.events(involving="KFOR")
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE event SET title = 'Another' WHERE key = 'kfor-deploys'")
    connection.close()

    assert before["kfor-deploys"].title != "Another"
    assert db.events(involving="KFOR")["kfor-deploys"].title == "Another"


def test_threads_share_a_database(corpus):
    with ThreadPoolExecutor(4) as threads:
        answers = [*threads.map(lambda _: corpus.events(involving="KFOR"), range(8))]

    assert answers == [answers[0]] * 8


def test_a_database_and_its_answers_can_be_sent_to_another_process(corpus, kfor):
    copy = pickle.loads(pickle.dumps(corpus))  # noqa: S301 - our own bytes

    assert copy.events(involving="KFOR") == kfor
    assert pickle.loads(pickle.dumps(kfor)) == kfor  # noqa: S301 - our own bytes


def test_a_database_says_how_to_get_it(file):
    assert repr(timeline.connect("timeline.db")) == "timeline.connect('timeline.db')"


def test_one_of_a_kind_is_what_the_command_shows(db):
    assert db.event("kfor-deploys").title == "KFOR deploys to Kosovo"
    assert db.actor("Kosovo Force").key == "kfor"
    assert db.source("rt-2022-12-17").publication == "RT"
    for find in (db.event, db.actor, db.source):
        with pytest.raises(errors.NotFoundError):
            find("nothing is called so")


def test_lists_are_those_of_the_commands(db):
    assert db.actors("kosovo f")[0]["name"] == "KFOR"
    assert len(db.actors("kosovo f")) < len(db.actors())
    assert [row["key"] for row in db.sources()][:1] == ["rferl-2021-03"]


def test_sql_reads_and_cannot_write(db):
    answer = db.sql("SELECT key, citations FROM timeline ORDER BY citations DESC LIMIT 2")

    assert answer.columns == ("key", "citations")
    assert [set(row) for row in answer] == [{"key", "citations"}] * 2
    with pytest.raises(errors.QueryError):
        db.sql("DELETE FROM event")


@pytest.mark.parametrize(
    ("ask", "error", "said"),
    [
        (lambda db: db.event(3), TypeError, "key 3 is no text"),
        (lambda db: db.actor(None), TypeError, "name None is no text"),
        (lambda db: db.actors(b"KFOR"), TypeError, "query b'KFOR' is no text"),
        (lambda db: db.source(["rt"]), TypeError, "key ['rt'] is no text"),
        (lambda db: db.sql(1), TypeError, "query 1 is no text"),
        (lambda db: db.sql("SELECT 1", 0), ValueError, "seconds 0 is not more than 0"),
    ],
)
def test_a_value_of_another_type_is_refused_by_its_name(corpus, ask, error, said):
    with pytest.raises(error, match=f"^{re.escape(said)}$"):
        ask(corpus)


def test_a_day_may_be_a_date_an_instant_words_or_a_year(corpus):
    days = [date(2022, 12, 1), datetime(2022, 12, 1, 15, tzinfo=UTC)]
    words = ["2022-12", "December 2022", "1 Dec 2022"]

    assert {len(corpus.events(since=each)) for each in days + words} == {
        len(corpus.events("since December 2022"))
    }
    assert corpus.events(until=2021) == corpus.events(until="2021")


def test_a_path_may_have_any_character(tmp_path, sqlite_seeded):
    path = Path(shutil.copyfile(sqlite_seeded, tmp_path / "a b%20c.db"))

    assert len(timeline.connect(path).events(limit=1)) == 1
