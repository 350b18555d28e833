"""A small run of benchmarks/: the database it makes is sound, and every part prints its table."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.queries.verification import verify

ROOT = Path(__file__).parents[2]
EVENTS = 500


def run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("benchmarks")
    return Path(run("benchmarks.generate", str(folder), str(EVENTS)).strip())


def test_the_generated_database_has_no_fault(database):
    with open_reader(parse_target(str(database))) as reader:
        verdict = verify(reader)

    assert verdict.faults == []
    assert verdict.checked["event"] == EVENTS
    assert 1.4 < verdict.checked["citation"] / EVENTS < 1.6


def test_the_same_seed_gives_the_same_rows(database, tmp_path):
    again = Path(run("benchmarks.generate", str(tmp_path), str(EVENTS)).strip())

    assert read_rows(again) == read_rows(database)


def read_rows(database: Path) -> list[list[tuple[object, ...]]]:
    tables = ("event", "participation", "citation", "source", "attribution", "figure")
    with open_reader(parse_target(str(database))) as reader:
        return [reader.rows(f"SELECT * FROM {table} ORDER BY id") for table in tables]  # noqa: S608


@pytest.mark.skipif(not shutil.which("sqlite3"), reason="the sqlite3 shell is not installed")
@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("startup", ["timeline --version"]),
        ("questions", ["an actor in a year", "USING INDEX"]),
        ("exports", ["citation", "parquet"]),
    ],
)
def test_every_part_prints_its_table(database, part, words):
    size = ("--folder", str(database.parent), "--events", str(EVENTS), "--rounds", "1")

    printed = run("benchmarks", part, *size, *(["--plans"] if part == "questions" else []))

    assert [each for each in words if each not in printed] == []
