"""Databases we cannot migrate: each gets its own sentence, and stays as it is."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from timeline.database.engine import begin_writing
from timeline.database.reader import open_reader
from timeline.database.target import Target, parse_target
from timeline.errors import (
    DatabaseError,
    EmptyDatabaseError,
    ForeignDatabaseError,
    LockedDatabaseError,
    MigrationError,
    MissingDatabaseError,
    NewerDatabaseError,
    NotADatabaseError,
    OlderDatabaseError,
    OutputError,
    ReadOnlyDatabaseError,
    SeveralHeadsError,
    UnknownRevisionError,
    UnreachableDatabaseError,
)
from timeline.migrations import backup, current, downgrade, upgrade

NEWER = "UPDATE alembic_version SET version_num = '0042'"
STATES = [
    pytest.param(
        ["CREATE TABLE bookmark (id integer)"],
        ForeignDatabaseError,
        "it belongs to another program (no timeline tables); give another with --database",
        id="foreign",
    ),
    pytest.param(
        ["CREATE TABLE citation (id integer)"],
        ForeignDatabaseError,
        "it belongs to another program (no timeline tables); give another with --database",
        id="foreign with a table like ours",
    ),
]
TOUCHED = [
    pytest.param(
        [NEWER, "INSERT INTO applied_revision VALUES ('0042', '7.1', '2031-01-01')"],
        NewerDatabaseError,
        "it is at revision 0042, made by timeline 7.1; this is timeline 0.2.0: install timeline "
        "7.1, or go back with its 'timeline db downgrade'",
        id="newer",
    ),
    pytest.param(
        [NEWER],
        NewerDatabaseError,
        "it is at revision 0042, made by a newer release of timeline; this is timeline 0.2.0: "
        "install a newer release of timeline, or go back with its 'timeline db downgrade'",
        id="newer, of an unknown release",
    ),
    pytest.param(
        ["UPDATE alembic_version SET version_num = 'ae1027a6acf'"],
        UnknownRevisionError,
        "its revision 'ae1027a6acf' is none of timeline's; restore a backup with "
        "'timeline db restore', or give another with --database",
        id="unknown",
    ),
    pytest.param(
        ["UPDATE alembic_version SET version_num = '0000'"],
        UnknownRevisionError,
        "its revision '0000' is none of timeline's; restore a backup with "
        "'timeline db restore', or give another with --database",
        id="unknown, before the first",
    ),
    pytest.param(
        ["INSERT INTO alembic_version VALUES ('0003')"],
        SeveralHeadsError,
        "it records several revisions at once (0003, 0009), so a migration was interfered with; "
        "restore a backup with 'timeline db restore'",
        id="several heads",
    ),
]


def apply(target, statements):
    with begin_writing(target) as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def contents_of(target):
    return target.path.read_bytes() if target.path else current_or_fault(target)


def current_or_fault(target):
    try:
        return current(target)
    except DatabaseError as fault:
        return str(fault)


@pytest.mark.parametrize(("statements", "kind", "sentence"), STATES)
def test_another_programs_database_is_refused(target, statements, kind, sentence):
    apply(target, statements)
    before = contents_of(target)

    for order in (upgrade, current, backup, lambda target: downgrade(target, "0001")):
        with pytest.raises(kind) as caught:
            order(target)
        assert str(caught.value) == f"database {target.shown}: {sentence}"

    assert contents_of(target) == before


@pytest.mark.parametrize(("statements", "kind", "sentence"), TOUCHED)
def test_a_database_that_is_not_as_we_left_it_is_refused(migrated, statements, kind, sentence):
    apply(migrated, statements)
    before = contents_of(migrated)

    for order in (upgrade, lambda target: downgrade(target, "0001")):
        with pytest.raises(kind) as caught:
            order(migrated)
        assert str(caught.value) == f"database {migrated.shown}: {sentence}"

    assert contents_of(migrated) == before
    assert current(migrated).remark == f"database {migrated.shown}: {sentence}"


def test_an_older_database_is_named_so_and_can_be_upgraded(migrated):
    downgrade(migrated, "0002")

    sentence = (
        f"database {migrated.shown}: it is at revision 0002, this program needs 0009; "
        "run 'timeline db upgrade' (it makes a backup first)"
    )
    assert current(migrated).remark == sentence
    with pytest.raises(OlderDatabaseError, match="it is at revision 0002"), open_reader(migrated):
        pass
    assert upgrade(migrated) == ["0003", "0004", "0005", "0006", "0007", "0008", "0009"]


def test_an_empty_database_is_named_so(target):
    if target.path:
        target.path.touch()

    for order in (current, backup, lambda target: downgrade(target, "0001")):
        with pytest.raises(EmptyDatabaseError, match="it is empty; run 'timeline seed'"):
            order(target)


def test_a_database_without_a_revision_left_counts_as_empty(migrated):
    downgrade(migrated, "base")

    with pytest.raises(EmptyDatabaseError):
        current(migrated)
    assert upgrade(migrated)[0] == "0001"


def test_a_missing_file_is_named_so_and_not_created(tmp_path):
    target = parse_target(str(tmp_path / "missing.db"))

    for order in (current, backup, lambda target: downgrade(target, "0001")):
        with pytest.raises(MissingDatabaseError, match="it does not exist; run 'timeline seed'"):
            order(target)

    assert [*tmp_path.iterdir()] == []


def test_a_missing_folder_is_named_so(tmp_path):
    target = parse_target(str(tmp_path / "folder" / "missing.db"))

    with pytest.raises(OutputError, match=r"cannot write .*missing\.db: its folder does not exist"):
        upgrade(target)


def test_a_folder_is_no_database(tmp_path):
    with pytest.raises(UnreachableDatabaseError):
        upgrade(parse_target(str(tmp_path)))


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04 a spreadsheet" * 100, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_file_that_is_no_database_is_named_so(tmp_path, content):
    path = tmp_path / "notes.db"
    path.write_bytes(content)

    for order in (upgrade, current, backup, lambda target: downgrade(target, "0001")):
        with pytest.raises(NotADatabaseError, match="it is not an SQLite database"):
            order(parse_target(str(path)))

    assert path.read_bytes() == content
    assert [*tmp_path.iterdir()] == [path]


def test_a_database_in_use_is_named_so(migrated):
    downgrade(migrated, "0008")

    with begin_writing(migrated) as connection:
        connection.exec_driver_sql("LOCK TABLE event" if not migrated.path else "SELECT 1")
        with pytest.raises(LockedDatabaseError, match="another process is using it"):
            upgrade(migrated)

    assert upgrade(migrated) == ["0009"]


def test_two_migrations_at_once_wait_for_each_other(target):
    with begin_writing(target, foreign_keys=False) as connection:
        upgrade(target, connection=connection)
        with pytest.raises(LockedDatabaseError):
            upgrade(target)


@contextmanager
def unprivileged():
    """Give up the rights of root for a while: they pass over what files allow."""
    if os.geteuid() == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        if os.getuid() == 0:
            os.seteuid(0)


@pytest.fixture
def read_only(sqlite_template):
    """A database file that may be read only, in a folder that may be read only."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "timeline.db"
        shutil.copyfile(sqlite_template, path)
        downgrade(parse_target(str(path)), "0004")
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        yield parse_target(str(path))
        Path(folder).chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_read_only_database_is_named_so(read_only):
    with unprivileged(), pytest.raises(ReadOnlyDatabaseError, match="it is read-only"):
        upgrade(read_only)

    assert current(read_only).revisions == ("0004",)


@pytest.mark.postgresql
def test_a_missing_database_on_a_server_is_named_so(postgresql_server):
    target = parse_target(postgresql_server.replace("/postgres?", "/nowhere?"))

    with pytest.raises(MissingDatabaseError, match="create it with createdb"):
        upgrade(target)


def test_an_unreachable_server_is_named_so():
    target = Target(None, "postgresql://me:secret@127.0.0.1:1/timeline", "shown")

    for order in (upgrade, current):
        with pytest.raises(UnreachableDatabaseError, match=r"^database shown: .*refused"):
            order(target)


@pytest.mark.parametrize("revision", ["0042", "latest", "", "+1"])
def test_a_revision_we_do_not_have_is_refused(migrated, revision):
    for order in (upgrade, downgrade):
        with pytest.raises(
            MigrationError, match=r"there is no revision .*; see 'timeline db history'"
        ):
            order(migrated, revision)


def test_upgrade_does_not_go_down_nor_downgrade_up(migrated):
    with pytest.raises(MigrationError, match=r"at revision 0009 already.* db downgrade 0002'"):
        upgrade(migrated, "0002")
    downgrade(migrated, "0002")
    with pytest.raises(MigrationError, match=r"at revision 0002 only.* db upgrade 0004'"):
        downgrade(migrated, "0004")
