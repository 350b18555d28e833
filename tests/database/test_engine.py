from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError

from timeline.database.engine import begin_reading, begin_writing
from timeline.database.reader import open_at_any_revision, open_reader
from timeline.database.target import parse_target
from timeline.errors import LockedDatabaseError, UnreachableDatabaseError


@pytest.fixture
def migrated(migrated_url):
    return parse_target(migrated_url, lock_seconds=0.1)


def count_tables(target):
    with open_at_any_revision(target) as reader:
        name = "sqlite_master" if target.path else "pg_class"
        column = "name" if target.path else "relname"
        question = f"SELECT count(*) FROM {name} WHERE {column} = 'extra'"  # noqa: S608
        return reader.rows(question)[0][0]


def create_and_fail(connection):
    connection.exec_driver_sql("CREATE TABLE extra (id integer)")
    raise ZeroDivisionError


def test_a_transaction_that_fails_undoes_the_schema_too(migrated):
    with pytest.raises(ZeroDivisionError), begin_writing(migrated) as connection:
        create_and_fail(connection)

    assert count_tables(migrated) == 0


def test_a_transaction_that_ends_well_is_kept(migrated):
    with begin_writing(migrated) as connection:
        connection.exec_driver_sql("CREATE TABLE extra (id integer)")

    assert count_tables(migrated) == 1


def test_one_writes_at_a_time(migrated):
    with begin_writing(migrated) as one:
        one.exec_driver_sql("INSERT INTO publication (key, name, kind) VALUES ('a', 'A', 'site')")
        with pytest.raises(LockedDatabaseError), begin_writing(migrated) as other:
            other.exec_driver_sql("DROP TABLE publication")


def test_reading_does_not_wait_for_a_writer(migrated):
    with begin_writing(migrated) as writer:
        writer.exec_driver_sql(
            "INSERT INTO publication (key, name, kind) VALUES ('a', 'A', 'site')"
        )
        with begin_reading(migrated) as reader, open_reader(migrated) as other:
            question = "SELECT count(*) FROM publication"
            assert reader.exec_driver_sql(question).scalar() == 0
            assert other.rows(question) == [(0,)]


def test_what_is_written_while_reading_is_undone(migrated):
    with begin_reading(migrated) as connection:
        connection.exec_driver_sql("CREATE TABLE extra (id integer)")

    assert count_tables(migrated) == 0


def test_foreign_keys_are_checked_unless_asked(migrated):
    insert = "INSERT INTO actor_name (actor_id, name, folded) VALUES (77, 'x', 'x')"
    with pytest.raises(IntegrityError), begin_writing(migrated) as connection:
        connection.exec_driver_sql(insert)
    if migrated.path:
        with begin_writing(migrated, foreign_keys=False) as connection:
            connection.exec_driver_sql(insert)


@pytest.mark.parametrize(
    ("text", "dialect", "url"),
    [
        ("timeline.db", "sqlite", "sqlite:///timeline.db"),
        ("/a b/t?.db", "sqlite", "sqlite:////a b/t?.db"),
        ("sqlite:///t.db", "sqlite", "sqlite:///t.db"),
        ("postgresql://h/d", "postgresql", "postgresql+psycopg://h/d"),
        ("postgres://h/d", "postgresql", "postgresql+psycopg://h/d"),
        ("postgresql+psycopg://h/d", "postgresql", "postgresql+psycopg://h/d"),
    ],
)
def test_a_path_or_a_url_names_a_database(text, dialect, url):
    target = parse_target(text)

    assert (target.dialect, target.url) == (dialect, url)


def test_a_password_is_not_shown():
    assert parse_target("postgresql://me:secret@h/d").shown == "postgresql://me:***@h/d"


def test_another_engine_is_refused():
    with pytest.raises(UnreachableDatabaseError, match="only SQLite"):
        parse_target("mysql://h/d")
