"""How long until the answer of a small question is there, and of none at all."""

from __future__ import annotations

from pathlib import Path

from benchmarks.measure import Command, compare, run_once
from benchmarks.programs import Programs, last_statement, record_sql
from benchmarks.report import print_results

PEER = "sqlite-utils, JSON"
QUESTION = ("events", "involving", "KFOR", "--limit", "20")


def run(programs: Programs, folder: Path, rounds: int) -> None:
    """Measure start-up on the chronology of the bundled articles."""
    database = folder / "articles.db"
    database.unlink(missing_ok=True)
    run_once(Command((programs.timeline, "seed", "--database", str(database))))
    commands = _commands(programs, database, folder)
    print_results("Start-up", compare(commands, PEER, rounds), commands, PEER)


def _commands(programs: Programs, database: Path, folder: Path) -> dict[str, Command]:
    asked = (*QUESTION, "--database", str(database))
    file = record_sql([*asked, "--format", "csv"], folder / "startup.sql")
    sql = last_statement(file)
    query = (programs.sqlite_utils, "query", str(database), sql)
    return {
        "python": Command((programs.python, "-c", "pass")),
        "sqlite3": Command((programs.sqlite3, str(database), sql)),
        PEER: Command(query),
        "sqlite-utils, table": Command((*query, "--table")),
        "timeline --version": Command((programs.timeline, "--version")),
        "timeline, JSON": Command((programs.timeline, *asked, "--format", "json")),
        "timeline, CSV": Command((programs.timeline, *asked, "--format", "csv")),
        "timeline, table": Command((programs.timeline, *asked)),
    }
