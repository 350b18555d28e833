from __future__ import annotations

from itertools import pairwise

import pytest
from sqlalchemy import insert

from tests.migrations.catalogue import read_catalogue
from tests.migrations.rows import fill, find_table, read_rows
from timeline import __version__
from timeline.database.engine import begin_reading, begin_writing
from timeline.migrations import downgrade, history, upgrade

REVISIONS = [revision.id for revision in history()]
STEPS = list(pairwise(REVISIONS))


def catalogue_of(target):
    with begin_reading(target) as connection:
        return read_catalogue(connection)


def rows_of(target):
    with begin_reading(target) as connection:
        return read_rows(connection)


@pytest.mark.parametrize(("before", "revision"), STEPS)
def test_each_revision_goes_up_down_and_up_again_with_rows_in_every_table(
    at_revision, before, revision
):
    target = at_revision(before)
    with begin_writing(target) as connection:
        fill(connection)
    old_rows, old_catalogue = rows_of(target), catalogue_of(target)

    upgrade(target, revision)
    catalogue = catalogue_of(target)
    downgrade(target, before)
    assert rows_of(target) == old_rows
    assert catalogue_of(target) == old_catalogue
    upgrade(target, revision)
    assert catalogue_of(target) == catalogue
    kept = rows_of(target)
    assert {
        table: [{name: row[name] for name in old_rows[table][0]} for row in kept[table]]
        for table in old_rows
        if old_rows[table]
    } == {table: rows for table, rows in old_rows.items() if rows}


def test_an_organisation_of_no_known_sort_is_an_ngo_to_an_older_release(at_revision):
    target = at_revision(REVISIONS[-1])
    organisation = {"id": 1, "key": "fitch", "name": "Fitch", "kind": "organisation"}
    with begin_writing(target) as connection:
        connection.execute(insert(find_table(connection, "actor")), organisation)

    downgrade(target, "0008")

    assert rows_of(target)["actor"] == [organisation | {"kind": "ngo", "wikidata": None}]


def test_the_first_revision_goes_up_down_and_up_again(target):
    upgrade(target, REVISIONS[0])
    catalogue = catalogue_of(target)

    downgrade(target, "base")
    assert rows_of(target) == {}
    upgrade(target, REVISIONS[0])

    assert catalogue_of(target) == catalogue


@pytest.mark.parametrize("revision", REVISIONS)
def test_rows_written_at_a_revision_are_there_at_the_newest(at_revision, revision):
    target = at_revision(revision)
    with begin_writing(target) as connection:
        fill(connection)
    before = rows_of(target)

    upgrade(target)

    after = rows_of(target)
    assert {
        table: [{name: row[name] for name in rows[0]} for row in after[table]]
        for table, rows in before.items()
    } == before


def test_the_catalogue_is_the_same_after_all_the_way_down_and_up(filled):
    before = catalogue_of(filled)

    downgrade(filled, "base", lose_rows=True)
    upgrade(filled)

    assert catalogue_of(filled) == before


def test_nothing_is_left_at_the_base(filled):
    downgrade(filled, "base", lose_rows=True)

    assert rows_of(filled) == {}


def test_upgrading_twice_does_nothing_the_second_time(target):
    assert upgrade(target) == REVISIONS
    assert upgrade(target) == []


def test_each_applied_revision_is_recorded_with_its_release(target):
    upgrade(target, "0003")
    downgrade(target, "0002")
    with begin_reading(target) as connection:
        found = connection.exec_driver_sql("SELECT revision, release FROM applied_revision")

        assert sorted(map(tuple, found)) == [("0001", __version__), ("0002", __version__)]


def test_going_back_is_refused_if_rows_would_be_lost(filled):
    from timeline.errors import MigrationError

    before = rows_of(filled)

    with pytest.raises(MigrationError, match=r"lose 1 row of reading.* 3 rows of attribution"):
        downgrade(filled, "0001")

    assert rows_of(filled) == before
