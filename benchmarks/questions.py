"""The questions of a chronology on a large database, against the shell with timeline's own SQL."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import Command, Result, compare
from benchmarks.programs import Programs, ask, explain, last_statement, record_sql, shell
from benchmarks.report import print_heading, print_rows

PAGE = ("--limit", "20")
HEADINGS = (
    "question", "rows", "shell ms", "timeline ms", "ratio", "less start-up", "shell MiB",
    "timeline MiB",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, by what name, in which format."""

    name: str
    arguments: tuple[str, ...]
    form: str = "csv"


def run(programs: Programs, folder: Path, database: Path, rounds: int, *, plans: bool) -> None:
    """Measure each question; the rows are those of the answer, without the header.

    "less start-up" is the ratio of what timeline needs beyond a question without an answer.
    """
    nothing = (programs.timeline, "events", "--limit", "0", "--database", str(database))
    start = compare({"": Command((*nothing, "--format", "csv"))}, "", rounds)[""].wall
    print_heading(f"Questions of {database.name}: timeline against the sqlite3 shell, same SQL")
    rows = []
    for question in iter_questions(database):
        arguments = ["events", *question.arguments, "--database", str(database)]
        print(f"  {question.name}: timeline {' '.join(arguments)} --format {question.form}")
        file = folder / "question.sql"
        record_sql([*arguments, "--format", question.form], file)
        if plans and question.form == "csv":
            _print_plan(database, file)
        output = folder / "answer"
        commands = {
            "shell": shell(programs, database, file),
            "timeline": Command((programs.timeline, *arguments, "--format", question.form), output),
        }
        rows.append(_row(question, output, compare(commands, "shell", rounds), start))
    print()
    print_rows(HEADINGS, rows)


def iter_questions(database: Path) -> Iterator[Question]:
    """Yield the questions, with names that are in the database; low ids are the common ones."""
    (common,), (rare,) = ask(database, "SELECT key FROM actor WHERE id IN (1, 300) ORDER BY id")
    ((place,),) = ask(database, "SELECT key FROM place WHERE id = 100")
    biggest, actor = ("involving", str(common)), ("involving", str(rare))
    yield Question("an actor in a year", (*actor, "in", "2014"))
    yield Question("an actor in a year, JSON lines", (*actor, "in", "2014"), "jsonl")
    yield Question("an actor", actor)
    yield Question("the biggest actor, first page", (*biggest, *PAGE))
    yield Question("the biggest actor, listed", (*biggest, *PAGE), "table")
    yield Question("the biggest actor", biggest)
    yield Question("words, first page", ("--text", "hydroelectric dam", *PAGE))
    yield Question("a place", ("--place", str(place)))
    yield Question("a type in a year", ("--type", "PROTEST", "in", "2014"))
    yield Question("a day", ("on", "2014-06-15", "--when", "certain"))
    yield Question("everything, first page", ("from", "1990", "to", "2025", *PAGE))
    yield Question("everything, latest page", ("--sort=-date", *PAGE))


def _print_plan(database: Path, file: Path) -> None:
    sql = last_statement(file)
    print(f"    {sql}")
    for line in explain(database, sql):
        print(f"      {line}")


def _row(
    question: Question, output: Path, results: dict[str, Result], start: float
) -> tuple[str, ...]:
    with output.open("rb") as lines:
        rows = sum(1 for _ in lines) - (question.form != "jsonl")
    ours, theirs = results["timeline"], results["shell"]
    return (
        question.name,
        f"{rows:,}",
        f"{theirs.wall * 1000:,.0f}",
        f"{ours.wall * 1000:,.0f}",
        f"{ours.ratio:.2f}",
        f"{max(0, ours.wall - start) / theirs.wall:.2f}",
        f"{theirs.peak:,.0f}",
        f"{ours.peak:,.0f}",
    )
