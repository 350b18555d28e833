"""The programs that are compared, and the commands they are given."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import Command, FailedCommandError


@dataclass(frozen=True, slots=True)
class Programs:
    """Where the programs are; those of Python beside the Python that runs this."""

    python: str
    timeline: str
    sqlite_utils: str
    sqlite3: str


def find_programs() -> Programs:
    """Return where the programs are.

    Raises:
        FailedCommandError: One is missing.
    """
    beside = Path(sys.executable).parent
    return Programs(
        sys.executable,
        _find("timeline", beside / "timeline"),
        _find("sqlite-utils", beside / "sqlite-utils"),
        _find("sqlite3"),
    )


def _find(name: str, path: Path | None = None) -> str:
    found = shutil.which(str(path)) if path else None
    if found := found or shutil.which(name):
        return found
    message = f"{name} is not installed; `make bench` installs what Python packages there are"
    raise FailedCommandError(message)


def prepare_environment() -> None:
    """Let Python keep its bytecode, as an installed program has it, and ask one database only."""
    for name in ("PYTHONDONTWRITEBYTECODE", "TIMELINE_DATABASE_URL"):
        os.environ.pop(name, None)


def ensure_database(folder: Path, events: int) -> Path:
    """Return the generated database of so many events; it is made if it is not there yet.

    Another process makes it: what this one ever held in memory would count as the peak of every
    command it starts.
    """
    command = [sys.executable, "-m", "benchmarks.generate", str(folder), str(events)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False, text=True)
    if done.returncode:
        message = f"no database of {events:,} events could be made"
        raise FailedCommandError(message)
    return Path(done.stdout.strip())


def record_sql(arguments: list[str], file: Path) -> Path:
    """Write down, for the sqlite3 shell, all that timeline asks in a command."""
    command = [sys.executable, "-m", "benchmarks.recorder", str(file), *arguments]
    done = subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False, text=True
    )
    if done.returncode:
        raise FailedCommandError(done.stderr)
    return file


def last_statement(file: Path) -> str:
    """Return the last statement of a recording: in CSV, the one that gives the answer."""
    statements: list[str] = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    return statements[-1]


def shell(programs: Programs, database: Path, file: Path, output: Path | None = None) -> Command:
    """Return the sqlite3 shell reading the same statements, in its CSV mode."""
    return Command((programs.sqlite3, "-csv", "-header", str(database), f".read {file}"), output)


def ask(database: Path, sql: str) -> list[tuple[object, ...]]:
    """Return the rows of a small query."""
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql).fetchall()


def explain(database: Path, sql: str) -> list[str]:
    """Return the plan of a statement; what is looked up for each row of the answer is left out."""
    lines = []
    depths = {0: -1}
    for number, parent, _, detail in ask(database, f"EXPLAIN QUERY PLAN {sql}"):
        depths[int(str(number))] = depth = depths[int(str(parent))] + 1
        if str(detail).startswith("CORRELATED"):
            depths[int(str(number))] = 1_000
        elif depth < 1_000:  # noqa: PLR2004 - inside a subquery that is left out
            lines.append("  " * depth + str(detail))
    return lines
