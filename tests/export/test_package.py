"""The data package: valid, whole or not there, and read back to the same events."""

from __future__ import annotations

import csv
import errno
import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import frictionless
import pytest

from tests.export.hostile import NAME, TEXTS
from timeline.errors import OutputError
from timeline.export.files import open_folder
from timeline.export.package import FILES

OURS = (FILES, "datapackage.json")
DEFUSED = re.compile("'+[=+@\t\r-]")


@pytest.fixture
def database(sqlite_seeded) -> str:
    return str(sqlite_seeded)


@pytest.fixture
def package(cli, tmp_path):
    """Writes a package and returns its folder."""

    def run(url: str, *arguments: str) -> Path:
        folder = tmp_path / "package"
        answer = cli("export", "--package", str(folder), *arguments, "-d", url)
        assert (answer.exit_code, answer.stdout) == (0, "")
        return folder

    return run


def rows_of(folder: Path, name: str) -> list[dict[str, str]]:
    """Return the rows of a table, with what was defused as it was."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [
            {key: cell[1:] if DEFUSED.match(cell) else cell for key, cell in row.items()}
            for row in csv.DictReader(file)
        ]


@pytest.mark.parametrize("arguments", [(), ("involving", "KFOR"), ("--realis", "all", "-n", "7")])
def test_a_validator_accepts_it(package, database, arguments):
    assert faults(package(database, *arguments)) == []


def test_a_validator_accepts_hostile_texts(package, hostile_url):
    assert faults(package(hostile_url)) == []


def test_a_package_without_events_is_valid(package, database):
    folder = package(database, "--from", "1900", "--to", "1900", "--when", "certain")

    assert (faults(folder), rows_of(folder, "events")) == ([], [])


@pytest.mark.parametrize(
    ("file", "change", "fault"),
    [
        ("participants.csv", (b",kfor,", b",nobody,"), "foreign-key"),
        ("events.csv", (b",occurred,", b",dreamt,"), "constraint-error"),
        ("events.csv", (b"2022-08-03", b"2022-08-33"), "type-error"),
        ("citations.csv", (b"RT", b"TR"), "hash-count"),
    ],
)
def test_the_validator_would_see_a_change(package, database, file, change, fault):
    path = package(database) / file
    path.write_bytes(path.read_bytes().replace(*change))

    assert fault in faults(path.parent)


def faults(folder: Path) -> list[str]:
    """Return what a validator finds wrong."""
    report = frictionless.validate(str(folder / "datapackage.json"))
    return [code for [code] in report.flatten(["type"])]


def test_the_tables_give_back_the_events(cli, package, corpus_url):
    folder = package(corpus_url, "--realis", "all")
    events = json.loads(cli("events", "--realis", "all", "-f", "json", "-d", corpus_url).stdout)

    actors = {row["key"]: row for row in rows_of(folder, "actors")}
    sources = {row["key"]: row for row in rows_of(folder, "sources")}
    cited = rows_of(folder, "citations")
    parts = rows_of(folder, "participants")
    assert [
        rebuilt(row, [part for part in parts if part["event"] == row["key"]], actors)
        | {"citations": [restated(each, sources) for each in cited if each["event"] == row["key"]]}
        for row in rows_of(folder, "events")
    ] == [
        {name: value for name, value in event.items() if name != "disagreements"}
        for event in events
    ]


def rebuilt(row, parts, actors) -> dict:
    """Return an event as JSON has it, from its row and those of its actors."""
    names = ("key", "title", "summary", "type", "realis", "date", "earliest", "latest")
    told = {name: row[name] or None for name in (*names, "precision", "place", "coder")}
    joined = [
        {"key": part["actor"], "role": part["role"]}
        | {name: actors[part["actor"]][name] for name in ("name", "kind")}
        for part in parts
    ]
    return told | {"actors": joined, "independent_sources": int(row["independent_sources"])}


def restated(row, sources) -> dict:
    """Return a citation as JSON has it, from its row and that of its source."""
    names = ("source", "quote", "date_words", "date", "date_basis", "realis", "coder", "review")
    article = sources[row["source"]]
    return (
        {name: row[name] or None for name in names}
        | {name: article[name] or None for name in ("publication", "title", "url", "published")}
        | {name: int(row[name]) for name in ("start", "end")}
        | {name: json.loads(row[name]) for name in ("attribution", "figures")}
    )


def test_hostile_texts_come_back(package, hostile_url):
    folder = package(hostile_url)

    assert [row["title"] for row in rows_of(folder, "events")] == TEXTS
    assert sorted(row["quote"] for row in rows_of(folder, "citations")) == sorted(TEXTS)
    assert [row["name"] for row in rows_of(folder, "actors")] == [NAME]
    assert [row["authors"] for row in rows_of(folder, "sources")] == [NAME]


def test_the_same_events_give_the_same_bytes(cli, database, tmp_path):
    for name in ("one", "two"):
        cli("export", str(tmp_path / name), "--package", "involving", "KFOR", "-d", database)

    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_hashes_are_those_of_the_files(package, database):
    folder = package(database)

    described = json.loads((folder / "datapackage.json").read_text())
    assert {each["path"]: each["hash"] for each in described["resources"]} == {
        name: f"sha256:{hashlib.sha256(content).hexdigest()}"
        for name, content in contents(folder).items()
        if name.endswith(".csv")
    }


def contents(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def test_a_package_takes_the_place_of_one_before(cli, package, database):
    folder = package(database)
    folder.chmod(0o750)

    answer = cli("export", "--package", str(folder), "-n", "2", "-d", database)

    assert answer.stderr == f"wrote 2 events to {folder}\n"
    assert len(rows_of(folder, "events")) == 2
    assert (folder.stat().st_mode & 0o777, list(folder.parent.iterdir())) == (0o750, [folder])


def test_an_empty_folder_is_filled(package, database, tmp_path):
    (tmp_path / "package").mkdir()

    assert {each.name for each in package(database).iterdir()} == FILES


@pytest.mark.parametrize(
    ("prepare", "reason"),
    [
        pytest.param(
            lambda path: (path.mkdir(), (path / "diary.txt").touch()),
            "it holds other files (diary.txt); name a new folder",
            id="others",
        ),
        pytest.param(
            lambda path: (path.mkdir(), (path / "events.csv").touch()),
            "it holds files of another program (no datapackage.json); name a new folder",
            id="names alone",
        ),
        pytest.param(lambda path: path.touch(), "it is a file; name a folder", id="file"),
        pytest.param(
            lambda path: shutil.rmtree(path.parent),
            "the folder {path.parent} does not exist",
            id="nowhere",
        ),
    ],
)
def test_what_is_not_ours_stays(cli, database, tmp_path, prepare, reason):
    path = tmp_path / "there" / "package"
    path.parent.mkdir()
    prepare(path)
    before = sorted(tmp_path.rglob("*"))

    answer = cli("export", "--package", str(path), "-d", database)

    assert (answer.exit_code, answer.stdout) == (1, "")
    assert answer.stderr == f"Error: cannot write {path}: {reason.format(path=path)}\n"
    assert sorted(tmp_path.rglob("*")) == before


@pytest.fixture
def old(tmp_path) -> Path:
    """A folder in which an old package stands."""
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "datapackage.json").write_text("old")
    return folder


def replace_by_nothing(folder: Path, error: type[Exception] | None = None) -> None:
    with open_folder(str(folder), *OURS):
        if error:
            raise error


def test_an_error_on_the_way_leaves_the_old_folder(old):
    with pytest.raises(ZeroDivisionError):
        replace_by_nothing(old, ZeroDivisionError)

    assert (contents(old), list(old.parent.iterdir())) == ({"datapackage.json": b"old"}, [old])


def test_a_rename_that_fails_leaves_the_old_folder(old, monkeypatch):
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name.startswith(".") and not self.name.endswith(".old"):
            raise OSError(errno.ENOSPC, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OutputError, match="no space left"):
        replace_by_nothing(old)

    assert (contents(old), list(old.parent.iterdir())) == ({"datapackage.json": b"old"}, [old])


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on the size of files here")
def test_a_full_disk_leaves_nothing(database, tmp_path):
    limited = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000));"
        "sys.argv = ['timeline', *sys.argv[1:]]; from timeline.cli import main; main()"
    )
    folder = tmp_path / "package"

    done = subprocess.run(
        [sys.executable, "-c", limited, "export", "--package", str(folder), "-d", database],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, list(tmp_path.iterdir())) == (1, [])
    assert done.stderr == f"Error: cannot write {folder}: file too large\n"


@pytest.mark.parametrize("option", [("-f", "csv"), ("--per", "citation"), ("--excel",)])
def test_what_a_package_decides_itself_is_wrong_usage(cli, database, tmp_path, option):
    answer = cli("export", "--package", str(tmp_path / "p"), *option, "-d", database)

    assert (answer.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "a package has its own; leave out --" in answer.stderr


def test_a_package_is_never_sent_to_stdout(cli, database):
    answer = cli("export", "--package", "-", "-d", database)

    assert (answer.exit_code, answer.stdout) == (2, "")
    assert "a package is a folder; name one." in answer.stderr
