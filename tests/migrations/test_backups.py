from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing

import pytest

from tests.migrations.catalogue import read_catalogue
from tests.migrations.rows import read_rows
from timeline.database.engine import begin_reading, begin_writing
from timeline.database.target import parse_target
from timeline.errors import LockedDatabaseError, MigrationError, OutputError
from timeline.migrations import backup, check, current, downgrade, restore, upgrade

NAME = r"{}\.{}\.\d{{8}}T\d{{6}}Z(-\d+)?\.backup"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path, monkeypatch) -> None:
    """Backups of PostgreSQL go into the current folder."""
    monkeypatch.chdir(tmp_path)


def look_at(target):
    with begin_reading(target) as connection:
        # PostgreSQL words the rules of a restored table in another way.
        return read_catalogue(connection) if target.path else None, read_rows(connection)


def is_called(path, name, revision):
    return re.fullmatch(NAME.format(re.escape(name), revision), path.name)


def test_a_backup_is_restored_over_what_came_later(filled):
    before = look_at(filled)
    saved = backup(filled)
    with begin_writing(filled) as connection:
        connection.exec_driver_sql("DELETE FROM figure")
        connection.exec_driver_sql("UPDATE event SET title = 'wrong'")

    kept = restore(filled, saved)

    assert look_at(filled) == before
    assert check(filled) == []
    restore(filled, kept)
    assert [row["title"] for row in look_at(filled)[1]["event"]] == ["wrong"] * 3


@pytest.mark.parametrize("revision", ["0001", "0004"])
def test_an_older_backup_replaces_a_newer_database(filled, revision):
    downgrade(filled, revision, lose_rows=True)
    before = look_at(filled)
    saved = backup(filled)
    upgrade(filled)

    restore(filled, saved)

    assert look_at(filled) == before
    assert current(filled).revisions == (revision,)
    assert upgrade(filled)[-1] == "0009"


def test_a_newer_backup_replaces_an_older_database(filled):
    before = look_at(filled)
    saved = backup(filled)
    downgrade(filled, "0002", lose_rows=True)

    restore(filled, saved)

    assert look_at(filled) == before


def test_a_backup_is_restored_where_nothing_is_left(filled):
    before = look_at(filled)
    saved = backup(filled)
    downgrade(filled, "base", lose_rows=True)

    assert restore(filled, saved) is None

    assert look_at(filled) == before


def test_a_database_of_several_revisions_is_mended_by_a_backup(filled):
    before = look_at(filled)
    saved = backup(filled)
    with begin_writing(filled) as connection:
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES ('0003')")

    restore(filled, saved)

    assert look_at(filled) == before
    assert current(filled).remark is None


def test_a_backup_says_what_it_is_of_in_its_name(filled, tmp_path):
    name = filled.path.name if filled.path else r"timeline_test_\w+"
    saved = [backup(filled), backup(filled)]

    assert all(re.fullmatch(NAME.format(name, "0009"), path.name) for path in saved)
    assert len({path.resolve() for path in saved}) == 2
    assert {path.resolve().parent for path in saved} == {tmp_path}


def test_a_backup_goes_where_it_is_told_and_never_over_a_file(filled, tmp_path):
    path = tmp_path / "копија.backup"

    assert backup(filled, path) == path
    with pytest.raises(OutputError, match="it exists already"):
        backup(filled, path)
    with pytest.raises(OutputError):
        backup(filled, tmp_path / "nowhere" / "x.backup")


def test_an_upgrade_of_a_file_with_rows_makes_a_backup_first(sqlite_target):
    downgrade(sqlite_target, "0004", lose_rows=True)
    before = look_at(sqlite_target)
    said = []

    upgrade(sqlite_target, talk=said.append)

    [line] = said
    saved = parse_target(line.removeprefix("backup: "))
    assert saved.path.parent == sqlite_target.path.parent
    assert is_called(saved.path, sqlite_target.path.name, "0004")
    assert look_at(saved) == before


def test_an_upgrade_of_an_empty_file_makes_none(tmp_path):
    target = parse_target(str(tmp_path / "new.db"))
    said = []

    upgrade(target, "0002", talk=said.append)
    upgrade(target, talk=said.append)

    assert said == []
    assert [*tmp_path.iterdir()] == [target.path]


def test_a_downgrade_makes_a_backup_and_a_refused_one_leaves_none(sqlite_target):
    folder = sqlite_target.path.parent
    with pytest.raises(MigrationError):
        downgrade(sqlite_target, "0001")
    assert [*folder.iterdir()] == [sqlite_target.path]

    downgrade(sqlite_target, "0001", lose_rows=True)

    assert len([*folder.iterdir()]) == 2


def test_a_missing_file_can_be_restored(sqlite_target, tmp_path):
    before = look_at(sqlite_target)
    new = parse_target(str(tmp_path / "new.db"))

    assert restore(new, sqlite_target.path) is None

    assert look_at(new) == before


def test_a_damaged_file_can_be_restored_and_is_kept(sqlite_target):
    before = look_at(sqlite_target)
    saved = backup(sqlite_target)
    damaged = b"SQLite format 3\0" + b"\xff" * 9000
    sqlite_target.path.write_bytes(damaged)
    journal = sqlite_target.path.with_name(sqlite_target.path.name + "-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\0" * 600)

    kept = restore(sqlite_target, saved)

    assert look_at(sqlite_target) == before
    assert kept.read_bytes() == damaged
    assert is_called(kept, sqlite_target.path.name, "damaged")


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_restoring_a_file_that_is_no_backup_changes_nothing(filled, tmp_path, content):
    path = tmp_path / "notes.backup"
    path.write_bytes(content)
    before, files = look_at(filled), sorted(tmp_path.iterdir())

    with pytest.raises(MigrationError, match="nothing was changed"):
        restore(filled, path)

    assert look_at(filled) == before
    assert sorted(tmp_path.iterdir()) == files


def test_restoring_a_file_that_does_not_exist_is_refused(filled, tmp_path):
    with pytest.raises(MigrationError, match=r"there is no backup .*missing\.backup"):
        restore(filled, tmp_path / "missing.backup")


def test_a_backup_of_a_revision_we_do_not_know_is_refused(filled):
    update = "UPDATE alembic_version SET version_num = '{}'"
    with begin_writing(filled) as connection:
        connection.exec_driver_sql(update.format("0042"))
    saved = backup(filled)
    with begin_writing(filled) as connection:
        connection.exec_driver_sql(update.format("0009"))

    with pytest.raises(MigrationError, match=r"at revision 0042.*nothing was changed"):
        restore(filled, saved)

    assert check(filled) == []


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("UPDATE alembic_version SET version_num = '0042'", "at revision 0042"),
        ("DROP TABLE alembic_version", "belongs to another program"),
    ],
)
def test_a_backup_this_release_cannot_use_is_refused(sqlite_target, tmp_path, statement, reason):
    path = tmp_path / "other.db"
    shutil.copyfile(sqlite_target.path, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()

    with pytest.raises(MigrationError, match=reason):
        restore(sqlite_target, path)

    assert check(sqlite_target) == []


def test_restoring_over_a_database_in_use_is_refused(sqlite_target):
    saved = backup(sqlite_target)

    with begin_writing(sqlite_target), pytest.raises(LockedDatabaseError):
        restore(sqlite_target, saved)

    assert check(sqlite_target) == []


def test_a_database_with_a_write_ahead_log_is_restored(sqlite_target):
    before = look_at(sqlite_target)
    saved = backup(sqlite_target)
    with closing(sqlite3.connect(sqlite_target.path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("DELETE FROM figure")
        connection.commit()

    restore(sqlite_target, saved)

    assert look_at(sqlite_target) == before


@pytest.mark.parametrize("engine_name", [pytest.param("postgresql", marks=pytest.mark.postgresql)])
def test_other_tables_on_the_server_are_left_alone(filled):
    with begin_writing(filled) as connection:
        connection.exec_driver_sql("CREATE TABLE mine AS SELECT 1 AS n")
    saved = backup(filled)
    with begin_writing(filled) as connection:
        connection.exec_driver_sql("UPDATE mine SET n = 2")

    restore(filled, saved)

    with begin_reading(filled) as connection:
        assert connection.exec_driver_sql("SELECT n FROM mine").scalar() == 2
