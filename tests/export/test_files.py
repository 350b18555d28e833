"""A file is written whole or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.errors import OutputError
from timeline.export.choosing import list_endings
from timeline.export.csv import write_rows
from timeline.export.files import open_output
from timeline.wording import join_words

ENDINGS = join_words(list_endings())
INSTEAD = "name a file in it, or write CSV files to it with --package"
OLD = "what stood there before\n"


@pytest.fixture
def database(sqlite_seeded) -> str:
    return str(sqlite_seeded)


@pytest.mark.parametrize(
    ("ending", "begins"),
    [
        (".csv", "key,date,"),
        (".json", '[\n{"key": '),
        (".jsonl", '{"key": '),
        (".ndjson", '{"key": '),
        (".md", "# Events involving KFOR"),
        (".txt", "key "),
        (".CSV", "key,date,"),
    ],
)
def test_the_ending_says_the_format(cli, database, tmp_path, ending, begins):
    path = tmp_path / f"kfor{ending}"

    answer = cli("export", str(path), "involving", "KFOR", "-d", database)

    assert (answer.exit_code, answer.stdout) == (0, "")
    assert answer.stderr == f"wrote 23 events to {path}\n"
    assert path.read_bytes().decode().startswith(begins)


def test_an_export_is_what_events_prints(cli, database, tmp_path):
    path = tmp_path / "kfor.csv"
    cli("export", str(path), "involving", "KFOR", "--per", "citation", "-d", database)

    printed = cli("events", "involving", "KFOR", "--per", "citation", "-f", "csv", "-d", database)

    assert path.read_bytes().decode() == printed.stdout


def test_a_dash_is_stdout(cli, database):
    answer = cli("export", "-", "--format", "csv", "--limit", "1", "-d", database)

    assert (answer.exit_code, answer.stdout.count("\r\n")) == (0, 2)


def test_excel_gets_a_byte_order_mark(cli, database, tmp_path):
    path = tmp_path / "kfor.csv"
    cli("export", str(path), "--excel", "-d", database)

    assert path.read_bytes().startswith(b"\xef\xbb\xbfkey,date,")


def test_output_writes_a_file_in_any_listing(cli, database, tmp_path):
    path = tmp_path / "actors.csv"

    answer = cli("actors", "--output", str(path), "-d", database)

    assert (answer.exit_code, answer.stdout) == (0, "")
    assert path.read_bytes().startswith(b"key,name,kind,")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param("nowhere/kfor.csv", "the folder {folder}/nowhere does not exist", id="folder"),
        pytest.param("folder.csv", f"it is a folder; {INSTEAD}", id="a folder"),
        pytest.param("new.csv/", f"it is a folder; {INSTEAD}", id="a folder to be"),
        pytest.param(
            "kfor.xls",
            "its ending names no format; use {endings}, or --format",
            id="ending",
        ),
        pytest.param("file/kfor.csv", "not a directory", id="below a file"),
    ],
)
def test_a_place_that_cannot_be_written_is_one_line(cli, database, tmp_path, name, reason):
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "file").touch()
    before = sorted(tmp_path.rglob("*"))

    answer = cli("export", f"{tmp_path}/{name}", "-d", database)

    said = reason.format(folder=tmp_path, endings=ENDINGS)
    expected = f"Error: cannot write {tmp_path}/{name}: {said}\n"
    assert (answer.exit_code, answer.stdout, answer.stderr) == (1, "", expected)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("name", ["folder.csv", "new.csv/"])
def test_a_listing_goes_to_no_folder(cli, database, tmp_path, name):
    (tmp_path / "folder.csv").mkdir()

    answer = cli("actors", "--output", f"{tmp_path}/{name}", "-d", database)

    said = f"Error: cannot write {tmp_path}/{name}: it is a folder; name a file in it\n"
    assert (answer.exit_code, answer.stderr) == (1, said)


def test_an_error_on_the_way_leaves_the_old_file(tmp_path):
    path = tmp_path / "kfor.csv"
    path.write_text(OLD)

    rows = (1 // (3 - number) for number in range(9))
    with pytest.raises(ZeroDivisionError), open_output(str(path)) as out:
        write_rows(("row",), ((row,) for row in rows), out)

    assert {each.name: each.read_text() for each in tmp_path.iterdir()} == {"kfor.csv": OLD}


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on the size of files here")
def test_a_full_disk_leaves_the_old_file(database, tmp_path):
    path = tmp_path / "kfor.csv"
    path.write_text(OLD)
    limited = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000));"
        "sys.argv = ['timeline', *sys.argv[1:]]; from timeline.cli import main; main()"
    )

    done = subprocess.run(
        [sys.executable, "-c", limited, "export", str(path), "-d", database],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"Error: cannot write {path}: file too large\n"
    assert {each.name: each.read_text() for each in tmp_path.iterdir()} == {"kfor.csv": OLD}


def test_an_unreadable_database_leaves_the_old_file(cli, tmp_path):
    path = tmp_path / "kfor.csv"
    path.write_text(OLD)

    answer = cli("export", str(path), "-d", str(tmp_path / "nowhere.db"))

    assert (answer.exit_code, path.read_text()) == (1, OLD)


def test_a_wrong_question_leaves_the_old_file(cli, database, tmp_path):
    path = tmp_path / "kfor.csv"
    path.write_text(OLD)

    answer = cli("export", str(path), "involving", "Nobody", "-d", database)

    assert (answer.exit_code, path.read_text()) == (1, OLD)


def test_a_new_file_takes_over_the_permissions_of_the_old(tmp_path):
    path = tmp_path / "kfor.csv"
    path.write_text(OLD)
    path.chmod(0o640)

    with open_output(str(path)) as out:
        out.write("new")

    assert (path.read_text(), stat.S_IMODE(path.stat().st_mode)) == ("new", 0o640)


def test_a_new_file_has_the_usual_permissions(tmp_path):
    with open_output(str(tmp_path / "ours")) as out:
        out.write("new")
    (tmp_path / "theirs").touch()

    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "theirs").stat().st_mode


def test_a_link_is_followed(tmp_path):
    (tmp_path / "real.csv").write_text(OLD)
    (tmp_path / "link.csv").symlink_to("real.csv")

    with open_output(str(tmp_path / "link.csv")) as out:
        out.write("new")

    assert (tmp_path / "real.csv").read_text() == "new"
    assert (tmp_path / "link.csv").is_symlink()


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no /dev/null here")
def test_a_device_is_written_in_place():
    with open_output("/dev/null") as out:
        out.write("new")

    assert Path("/dev/null").is_char_device()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_closed_folder_is_one_line(tmp_path):
    tmp_path.chmod(0o555)

    with pytest.raises(OutputError) as caught, open_output(str(tmp_path / "kfor.csv")):
        pass

    tmp_path.chmod(0o755)
    assert str(caught.value) == f"cannot write {tmp_path / 'kfor.csv'}: permission denied"


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("export", "{file}", "--format", "csv"), id="export"),
        pytest.param(("events", "--format", "csv", "--output", "{file}"), id="events"),
        pytest.param(("sql", "select 1", "-f", "csv", "-o", "{file}"), id="sql"),
    ],
)
@pytest.mark.parametrize("linked", [False, True], ids=["itself", "a link to it"])
def test_no_listing_replaces_a_database(cli, sqlite_seeded, tmp_path, words, linked):
    path = tmp_path / "timeline.db"
    path.write_bytes(sqlite_seeded.read_bytes())
    named = tmp_path / "out.csv" if linked else path
    if linked:
        named.symlink_to(path)

    answer = cli(*(word.format(file=named) for word in words), "-d", str(path))

    assert answer.exit_code == 1
    assert answer.stderr == f"Error: cannot write {named}: it is a database; name another file\n"
    assert path.read_bytes() == sqlite_seeded.read_bytes()
