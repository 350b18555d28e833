from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, event, inspect, make_url

from tests.factories import make_corpus, write_corpus
from tests.migrations.rows import ROWS, fill
from tests.migrations.rows import read_rows as read_named_rows
from tests.store.dumps import read_facts, read_rows
from timeline.articles import LARGEST
from timeline.database.engine import begin_reading, begin_writing
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.errors import ArticleError, CorpusError
from timeline.migrations import upgrade
from timeline.pipeline.corpora import open_articles, read_files
from timeline.pipeline.seeding import seed

MOMENTS = ("after_cursor_execute", "commit", "engine_disposed")
"""Whenever a database may have changed: after each statement, before it is committed, after."""
KILLED = f"""
import os, signal, sys
from sqlalchemy import Engine, event
from timeline.cli import main

left = int(sys.argv.pop(1))

def count(*_):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)

for moment in {MOMENTS}:
    event.listen(Engine, moment, count)
main()
"""


@pytest.fixture
def target(database_url):
    """An empty database, on each engine."""
    return parse_target(database_url)


@pytest.fixture
def corpus(tmp_path):
    """The folder of the small corpus."""
    return write_corpus(tmp_path / "corpus", make_corpus())


@contextmanager
def listening(moments, act):
    """Act at some moments of what any engine does."""
    for moment in moments:
        event.listen(Engine, moment, act)
    try:
        yield
    finally:
        for moment in moments:
            event.remove(Engine, moment, act)


def make_old(target):
    """Make a database of an older release, with rows in every table."""
    upgrade(target, "0003")
    with begin_writing(target) as connection:
        fill(connection)
        present = set(inspect(connection).get_table_names())
        for table in present & set(ROWS) if not target.path else ():  # Their ids were given.
            connection.exec_driver_sql(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), 100)"
            )
    return target


def rows_by_name(target):
    """Return the rows of every table, by id, with the names of their columns."""
    with begin_reading(target) as connection:
        return read_named_rows(connection)


def test_seeding_creates_the_database_and_says_what_it_holds(target, corpus):
    steps = []

    report = seed(target, corpus, lambda key, total: steps.append((key, total)))

    assert steps == [("north", 2), ("south", 2)]
    assert report.lines("shown.db") == [
        "shown.db: 3 events, 3 actors, 2 sources and 5 citations",
        "35 rows added",
        "next: timeline events · timeline actors · timeline sources",
    ]


def test_seeding_twice_is_the_same_as_once(seeded_url):
    target = parse_target(seeded_url)
    before = read_rows(target)

    report = seed(target)

    assert read_rows(target) == before
    assert report.lines("shown.db")[1] == "nothing changed: the database said all of this already"


@pytest.mark.postgresql
def test_both_engines_hold_the_same_rows(sqlite_seeded, postgresql_server, postgresql_seeded):
    url = make_url(postgresql_server).set(database=postgresql_seeded)
    there = parse_target(url.render_as_string(hide_password=False))
    here = parse_target(str(sqlite_seeded))

    assert read_rows(here, ("applied_revision",)) == read_rows(there, ("applied_revision",))
    assert read_facts(here) == read_facts(there)


def test_seeding_upgrades_an_older_database_and_keeps_its_rows(target, corpus):
    before = rows_by_name(make_old(target))

    report = seed(target, corpus)

    after = rows_by_name(target)
    assert {
        table: [{name: row[name] for name in rows[0]} for row in after[table][: len(rows)]]
        for table, rows in before.items()
    } == before
    assert [row["key"] for row in after["source"]] == ["politika-2022", "undated", "north", "south"]
    assert [line.partition(": ")[0] for line in report.talk] == ["backup"] * bool(target.path)
    assert not seed(target, corpus).changes


def test_a_reader_sees_the_old_rows_until_all_are_new(seeded_url, corpus):
    target, seen = parse_target(seeded_url), []

    def look(_connection: object) -> None:
        seen.append(query(target, "SELECT count(*) FROM event"))

    with listening(["commit"], look):
        seed(target, corpus)
    look(None)

    assert seen == [[(61,)], [(64,)]]


def test_a_fault_late_in_seeding_leaves_everything_as_it_was(target, corpus):
    """Whatever fails: here the last statement, in a database that has to be upgraded first."""
    before = read_rows(make_old(target))

    def fail(_connection: object) -> None:
        raise KeyboardInterrupt

    with listening(["commit"], fail), pytest.raises(KeyboardInterrupt):
        seed(target, corpus)

    assert read_rows(target) == before


def query(target, sql):
    with open_reader(target) as reader:
        return reader.rows(sql)


def kill(target, corpus, moment):
    """Seed in a process of its own that is killed at a moment; 1 is after the first statement."""
    database = str(target.path) if target.path else target.url
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(moment), "seed", "--corpus", corpus, "-d", database],
        capture_output=True,
        check=False,
    )
    assert done.returncode in {-signal.SIGKILL, 0}, done.stderr


def choose_moments(count):
    """Return one by chance, and the last two: before and after the commit."""
    return [random.randint(1, count), count - 1, count]  # noqa: S311


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_killed_while_creating_a_file_it_is_missing_or_whole(tmp_path, corpus):
    moments = []
    whole = parse_target(str(tmp_path / "whole.db"))
    with listening(MOMENTS, lambda *_: moments.append(1)):
        seed(whole, corpus)

    for number, moment in enumerate(choose_moments(len(moments))):
        target = parse_target(str(tmp_path / f"{number}.db"))
        kill(target, corpus, moment)
        assert not target.path.exists() or read_facts(target) == read_facts(whole), moment

    seed(target, corpus)
    assert read_facts(target) == read_facts(whole)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_killed_while_changing_a_database_it_is_old_or_new(target, corpus, tmp_path):
    """The database is of an older release: either it is upgraded and seeded, or nothing is."""
    old = read_rows(make_old(target))
    new = make_old(parse_target(str(tmp_path / "new.db")))
    moments = []
    with listening(MOMENTS, lambda *_: moments.append(1)):
        seed(new, corpus)
    whole = read_facts(new)

    for moment in choose_moments(len(moments)):
        kill(target, corpus, moment)
        assert read_rows(target) == old or read_facts(target) == whole, moment

    seed(target, corpus)
    assert read_facts(target) == whole


def test_other_files_in_the_folder_are_not_read(corpus):
    (corpus / "articles" / "folder").mkdir()
    (corpus / "sheets" / "notes.txt").write_bytes(b"\xff")
    (corpus / "README.md").write_bytes(b"\xff")

    assert read_files(corpus) == make_corpus()


def test_a_file_too_large_is_named(corpus):
    os.truncate(corpus / "articles" / "north.txt", LARGEST + 1)

    with pytest.raises(ArticleError) as caught:
        read_files(corpus)

    assert str(caught.value) == "article articles/north.txt: it has more than 50,000,000 bytes"


@pytest.mark.parametrize("name", ["articles/north.txt", "nowhere"])
def test_what_is_no_folder_is_named(corpus, name):
    for read, error in ((read_files, CorpusError), (open_articles, ArticleError)):
        with pytest.raises(error, match="there is no such folder"):
            read(corpus / name)
