"""Write the schema of this release, with rows, as SQL: what every later release must upgrade.

Run once, when a release is made, and commit the two files:

    python -m tests.migrations.released.dump
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import make_url

from tests.migrations.rows import fill
from tests.postgres import find_programs, throwaway_server
from timeline import __version__
from timeline.database.engine import begin_reading, begin_writing
from timeline.database.target import Target, parse_target
from timeline.migrations import upgrade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

FOLDER = Path(__file__).parent
SCHEMA = (
    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'trigger'"
    " AND name NOT GLOB '*_text_*' ORDER BY rowid"
)
TRIGGERS = "SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY rowid"
TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_text*' ORDER BY rowid"
)


def main() -> None:
    """Write both files."""
    with tempfile.TemporaryDirectory() as folder, throwaway_server() as server:
        for target in (parse_target(f"{folder}/timeline.db"), parse_target(server)):
            upgrade(target)
            with begin_writing(target) as connection:
                fill(connection)
            dump = dump_sqlite(target) if target.path else dump_postgresql(target)
            file = FOLDER / f"{__version__}.{target.dialect}.sql"
            file.write_text(dump, encoding="utf-8")


def dump_sqlite(target: Target) -> str:
    """Return statements that each end in a line with a semicolon alone."""
    with begin_reading(target) as connection:
        return "".join(f"{statement}\n;\n" for statement in iter_statements(connection))


def iter_statements(connection: Connection) -> Iterator[str]:
    """Yield the tables, their rows, the full-text index over them, and its triggers."""
    driver = connection.connection.driver_connection
    assert driver is not None
    yield from (sql for (sql,) in driver.execute(SCHEMA))
    for (table,) in driver.execute(TABLES).fetchall():
        columns = [row[1] for row in driver.execute(f"PRAGMA table_info({table})")]
        quoted = " || ', ' || ".join(f"quote({column})" for column in columns)
        for (row,) in driver.execute(f"SELECT {quoted} FROM {table}"):  # noqa: S608 - our own
            yield f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({row})"  # noqa: S608
    for table in ("event", "citation"):
        yield f"INSERT INTO {table}_text ({table}_text) VALUES ('rebuild')"  # noqa: S608
    yield from (sql for (sql,) in driver.execute(TRIGGERS))


def dump_postgresql(target: Target) -> str:
    """Return what pg_dump writes, without the commands and settings of its own client."""
    url = make_url(target.conninfo).render_as_string()
    options = ("--inserts", "--column-inserts", "--no-owner", "--no-comments", f"--dbname={url}")
    program = find_programs() / "pg_dump"
    done = subprocess.run([program, *options], capture_output=True, text=True, check=True)
    lines = (line for line in done.stdout.splitlines() if line)
    return "".join(
        f"{line}\n"
        for line in lines
        if not re.match(r"--|\\|SET |SELECT pg_catalog.set_config", line)
    )


if __name__ == "__main__":
    main()
