"""The databases of every release, with rows, as SQL: each must reach the newest revision."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.migrations.catalogue import read_catalogue
from tests.migrations.rows import read_rows
from timeline.database.engine import begin_reading, begin_writing
from timeline.database.reader import open_at_any_revision
from timeline.database.revisions import read_state
from timeline.database.target import parse_target
from timeline.migrations import check, upgrade
from timeline.migrations.scripts import RELEASES

FOLDER = Path(__file__).parent / "released"
FILES = sorted(FOLDER.glob("*.sql"))


@pytest.fixture(params=sorted(set(RELEASES.values())))
def released(request, target):
    """A database as a release left it."""
    script = (FOLDER / f"{request.param}.{target.dialect}.sql").read_text(encoding="utf-8")
    statements = re.split(r"^;$" if target.path else r"(?<=;)$", script, flags=re.MULTILINE)
    with begin_writing(target, foreign_keys=False) as connection:
        for statement in filter(str.strip, statements):
            connection.exec_driver_sql(statement if target.path else statement.replace("%", "%%"))
    return target


def test_every_release_is_kept_for_both_engines():
    kept = {tuple(file.stem.rsplit(".", 1)) for file in FILES}

    assert kept == {
        (release, engine) for release in RELEASES.values() for engine in ("sqlite", "postgresql")
    }


def test_the_database_of_every_release_can_be_upgraded(released):
    with begin_reading(released) as connection:
        before = read_rows(connection)
    assert min(map(len, before.values())) > 0

    upgrade(released)

    assert check(released) == []
    with begin_reading(released) as connection:
        after = read_rows(connection)
    assert {table: len(rows) for table, rows in after.items() if table in before} == {
        table: len(rows) for table, rows in before.items()
    }


def test_an_upgraded_database_has_the_parts_of_a_new_one(released, migrated_url):
    """The words of a part may differ, in older files."""
    upgrade(released)

    assert list_parts(released) == list_parts(parse_target(migrated_url))


def list_parts(target):
    with begin_reading(target) as connection:
        return sorted({row[:2] for row in read_catalogue(connection)})


def test_a_release_is_recorded_in_its_database(released):
    with open_at_any_revision(released) as reader:
        assert read_state(reader).release in RELEASES.values()
