"""The same rows in PostgreSQL: CSV of everything, against psql's own copying. Needs a server.

The rows come from the SQLite file. What timeline asks is written once for both engines.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.exports import HEADINGS, count_lines
from benchmarks.measure import Command, FailedCommandError, compare
from benchmarks.programs import Programs, last_statement, record_sql
from benchmarks.report import print_heading, print_rows


def run(programs: Programs, folder: Path, database: Path, events: int, rounds: int) -> None:
    """Measure the export on a throw-away server, in a process of its own that holds it."""
    psql = shutil.which("psql")
    if psql is None:
        raise FailedCommandError("psql is not installed")
    print_heading("PostgreSQL, CSV of everything: timeline against psql, same SQL, into a file")
    command = [sys.executable, "-m", "benchmarks.postgresql", str(database)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        url = server.stdout.readline().strip() if server.stdout else ""
        if not url:
            raise FailedCommandError("there is no PostgreSQL server, or it could not be filled")
        ours, theirs = folder / "timeline.csv", folder / "psql.csv"
        asked = ["export", str(ours), "--database"]
        sql = last_statement(record_sql([*asked, str(database)], folder / "export.sql"))
        copy = f"COPY ({' '.join(sql.split())}) TO STDOUT WITH (FORMAT csv, HEADER)"
        commands = {
            "psql": Command((psql, "--quiet", "--command", copy, url), theirs),
            "timeline": Command((programs.timeline, *asked, url)),
        }
        results = compare(commands, "psql", rounds)
        rows = count_lines(ours) - 1
        print_rows(
            HEADINGS,
            (
                ("event", f"{events:,}", name, f"{each.wall:,.1f}", f"{each.cpu:,.1f}",
                 f"{rows / each.wall:,.0f}", f"{each.ratio:.2f}", f"{each.peak:,.0f}")
                for name, each in results.items()
            ),
        )  # fmt: skip


def serve(database: Path) -> None:
    """Start a server, copy the rows of an SQLite file into it, print its URL, wait for the end."""
    from tests.postgres import throwaway_server

    with throwaway_server() as url:
        fill(url, database)
        print(url.replace("+psycopg", ""), flush=True)
        sys.stdin.read()


def fill(url: str, database: Path) -> None:
    """Bring an empty PostgreSQL database to the newest revision and copy the rows into it."""
    import sqlite3

    import psycopg
    from psycopg import sql

    from benchmarks.generate import COLUMNS
    from timeline import migrations
    from timeline.database.target import parse_target

    migrations.upgrade(parse_target(url))
    plain = url.replace("+psycopg", "")
    with sqlite3.connect(database) as source, psycopg.connect(plain, autocommit=True) as target:
        for table, columns in COLUMNS.items():
            names = [sql.Identifier(name.strip()) for name in columns.split(",")]
            copying = sql.SQL("COPY {} ({}) FROM STDIN").format(
                sql.Identifier(table), sql.SQL(", ").join(names)
            )
            rows = source.execute(f"SELECT {columns} FROM {table} ORDER BY rowid")  # noqa: S608
            with target.cursor().copy(copying) as copy:
                for row in rows:
                    copy.write_row(row)
        target.execute("ANALYZE")


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
