"""All or nothing: a migration that fails or is killed leaves the old revision, whole."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

import pytest
from sqlalchemy.exc import IntegrityError

from tests.migrations.catalogue import read_catalogue
from tests.migrations.rows import fill, read_rows
from timeline.database.engine import begin_reading, begin_writing
from timeline.errors import MigrationError
from timeline.migrations import at_head, check, current, downgrade, upgrade

REBUILD = """with op.batch_alter_table("event", recreate="always") as batch:
        batch.alter_column("title", existing_type=sa.Text(), nullable=False)"""
UPGRADE = """
import sys
from timeline.database.target import parse_target
from timeline import migrations
from pathlib import Path
print("ready", flush=True)
migrations.upgrade(parse_target(sys.argv[1]))
"""


def look_at(target):
    with begin_reading(target) as connection:
        return read_catalogue(connection), read_rows(connection)


def list_files(target):
    return sorted(path.name for path in target.path.parent.iterdir())


def test_a_failing_revision_undoes_those_before_it(target, one_more):
    upgrade(target, "0003")
    with begin_writing(target) as connection:
        fill(connection)
    before = look_at(target)
    scripts = one_more('op.execute("INSERT INTO zone SELECT * FROM zone")')

    with pytest.raises(IntegrityError):
        upgrade(target, scripts=scripts)

    assert look_at(target) == before
    assert current(target).revisions == ("0003",)


def test_a_failing_revision_leaves_no_new_file(tmp_path, sqlite_target, one_more):
    missing = sqlite_target.__class__(tmp_path / "new" / "new.db", "", "new.db")
    missing.path.parent.mkdir()
    scripts = one_more('op.execute("INSERT INTO publication (id) VALUES (1)")')

    with pytest.raises(IntegrityError):
        upgrade(missing, scripts=scripts)

    assert list_files(missing) == []


@pytest.mark.parametrize("seconds", [0.02, 0.1, 0.3])
def test_a_killed_upgrade_leaves_the_old_revision_or_the_new(sqlite_target, seconds):
    downgrade(sqlite_target, "0003", lose_rows=True)
    with begin_writing(sqlite_target) as connection:
        connection.exec_driver_sql(
            "INSERT INTO event (key, title, realis, precision)"
            " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
            " SELECT 'e' || i, 'Đurđevdan ' || i, 'occurred', 'none' FROM n"
        )
    old = look_at(sqlite_target)

    with subprocess.Popen(
        [sys.executable, "-c", UPGRADE, str(sqlite_target.path)], stdout=subprocess.PIPE
    ) as process:
        process.stdout.readline()
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)

    if current(sqlite_target).revisions == ("0003",):
        assert look_at(sqlite_target) == old
    upgrade(sqlite_target)
    assert check(sqlite_target) == []
    assert len(look_at(sqlite_target)[1]["event"]) == 10_003


def test_a_killed_creation_leaves_no_file_of_that_name(tmp_path):
    path = tmp_path / "new.db"
    with subprocess.Popen(
        [sys.executable, "-c", UPGRADE, str(path)], stdout=subprocess.PIPE
    ) as process:
        process.stdout.readline()
        while not [*tmp_path.iterdir()] and process.poll() is None:
            time.sleep(0.001)
        process.send_signal(signal.SIGKILL)

    assert not path.exists() or current(parse(path)).remark is None


def parse(path):
    from timeline.database.target import parse_target

    return parse_target(str(path))


def test_rebuilding_a_table_keeps_the_rows_that_refer_to_it(sqlite_target, one_more):
    """With foreign keys on, SQLite would delete every citation and participation."""
    before = look_at(sqlite_target)[1]
    scripts = one_more(
        'for view in ("figures", "participants", "cited", "timeline"):\n'
        '        op.execute(f"DROP VIEW {view}")\n'
        f"    {REBUILD}"
    )

    upgrade(sqlite_target, scripts=scripts)

    assert look_at(sqlite_target)[1] == before


def test_a_rebuild_on_a_connection_that_checks_foreign_keys_is_refused(sqlite_target, one_more):
    scripts = one_more(REBUILD)
    with (
        begin_writing(sqlite_target, foreign_keys=True) as connection,
        pytest.raises(MigrationError, match="does not check foreign keys"),
    ):
        upgrade(sqlite_target, connection=connection, scripts=scripts)


def test_a_revision_that_loses_rows_is_undone(filled, one_more):
    before = look_at(filled)
    scripts = one_more('op.execute("DELETE FROM zone WHERE id = 1")')

    with pytest.raises(MigrationError, match="revision 0010 would lose 1 row of zone; nothing"):
        upgrade(filled, scripts=scripts)

    assert look_at(filled) == before


def test_a_revision_that_cuts_references_is_undone(sqlite_target, one_more):
    before = look_at(sqlite_target)
    scripts = one_more('op.execute("UPDATE citation SET event_id = 77 WHERE id = 1")')

    with pytest.raises(MigrationError, match="references to rows that are gone"):
        upgrade(sqlite_target, scripts=scripts)

    assert look_at(sqlite_target) == before
    assert [name for name in list_files(sqlite_target) if "backup" in name] == []


def test_a_revision_may_drop_a_table_on_purpose(filled, one_more):
    scripts = one_more('op.execute("DROP VIEW figures")\n    op.drop_table("figure")')

    assert upgrade(filled, scripts=scripts) == ["0010"]


def test_what_an_interrupted_rebuild_left_is_removed(sqlite_target):
    downgrade(sqlite_target, "0004", lose_rows=True)
    with begin_writing(sqlite_target) as connection:
        connection.exec_driver_sql("CREATE TABLE _alembic_tmp_event (id INTEGER)")

    upgrade(sqlite_target)

    assert check(sqlite_target) == []


def test_an_upgrade_can_be_part_of_a_transaction(target):
    with begin_writing(target, foreign_keys=False) as connection:
        assert upgrade(target, connection=connection)[-1] == "0009"
        fill(connection)
        connection.rollback()

    assert upgrade(target)[0] == "0001"


def test_what_is_written_at_the_head_appears_whole(target):
    with at_head(target) as connection:
        fill(connection)

    assert check(target) == []
    assert len(look_at(target)[1]["event"]) == 3


def test_nothing_is_left_if_what_is_written_at_the_head_fails(target):
    with pytest.raises(IntegrityError), at_head(target) as connection:
        connection.exec_driver_sql("INSERT INTO event (id) VALUES (1)")

    if target.path:
        assert list_files(target) == []


def test_an_older_database_is_upgraded_and_written_in_one_transaction(filled):
    downgrade(filled, "0003", lose_rows=True)
    before = look_at(filled)

    with pytest.raises(IntegrityError), at_head(filled) as connection:
        connection.exec_driver_sql("INSERT INTO event (id) VALUES (1)")

    assert look_at(filled) == before


def test_rows_that_refer_to_nothing_are_refused_at_the_head(sqlite_target):
    with (
        pytest.raises(MigrationError, match="refer to rows that are gone"),
        at_head(sqlite_target) as connection,
    ):
        connection.exec_driver_sql("DELETE FROM actor")
