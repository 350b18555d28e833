from __future__ import annotations

import pytest
from sqlalchemy import Enum, insert, inspect

from tests.migrations.rows import ROWS, SPARE, find_tables, make_spare
from timeline.database.engine import begin_reading, begin_writing
from timeline.migrations import check
from timeline.migrations.environment import EXPRESSION_INDEXES
from timeline.models import Base

CLOSED_LISTS = [
    column
    for table in Base.metadata.sorted_tables
    for column in table.c
    if isinstance(column.type, Enum)
]


def test_models_and_migrations_agree(migrated):
    assert check(migrated) == []


@pytest.mark.parametrize(
    ("statement", "difference"),
    [
        pytest.param("DROP INDEX ix_event_type", "missing index ix_event_type", id="index"),
        pytest.param("DROP INDEX ix_event_period", "missing ix_event_period", id="expression"),
        pytest.param("DROP VIEW cited", "missing cited", id="view"),
        pytest.param("CREATE TABLE extra (id integer)", "unexpected table extra", id="table"),
        pytest.param(
            "ALTER TABLE actor ADD COLUMN age integer", "unexpected column actor.age", id="column"
        ),
    ],
)
def test_a_difference_is_one_line(migrated, statement, difference):
    with begin_writing(migrated) as connection:
        connection.exec_driver_sql(statement)

    assert check(migrated) == [difference]


def test_a_lost_trigger_is_a_difference(sqlite_target):
    with begin_writing(sqlite_target) as connection:
        connection.exec_driver_sql("DROP TRIGGER event_text_update")

    assert check(sqlite_target) == ["missing event_text_update"]


def test_only_indexes_on_expressions_are_kept_from_the_comparison(migrated):
    declared = {index.name for table in Base.metadata.tables.values() for index in table.indexes}
    question = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
        "postgresql": "SELECT indexname FROM pg_indexes WHERE indexname LIKE 'ix%%'",
    }
    with begin_reading(migrated) as connection:
        found = set(connection.exec_driver_sql(question[migrated.dialect]).scalars())

    assert found - declared == {name for name in EXPRESSION_INDEXES if name in found}
    assert declared < found


def test_every_member_of_a_closed_list_can_be_stored(filled):
    """`check` does not compare what the rules allow, nor does alembic."""
    with begin_writing(filled) as connection:
        tables = find_tables(connection)
        for column in CLOSED_LISTS:
            for member in column.type.enums:
                with connection.begin_nested() as savepoint:
                    row = make_spare(column.table.name, **with_date(column.name, member))
                    connection.execute(insert(tables[column.table.name]), row)
                    savepoint.rollback()


def with_date(column, member):
    """Return a member, with the date that goes with a basis."""
    date = {"date": None if member == "none" else "1999"} if column == "date_basis" else {}
    return {column: member} | date


def test_the_rows_of_the_tests_fill_every_table(migrated):
    assert {*ROWS, "applied_revision"} == set(Base.metadata.tables)
    assert set(SPARE) == set(Base.metadata.tables)
    for name, rows in ROWS.items():
        columns = {column for row in rows for column in row} | {"folded"}
        assert set(Base.metadata.tables[name].c.keys()) <= columns
    with begin_reading(migrated) as connection:
        views = {"timeline", "cited", "participants", "figures"}
        assert set(inspect(connection).get_view_names()) == views
