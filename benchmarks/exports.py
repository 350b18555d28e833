"""All of a database into files: CSV against the shell with timeline's own SQL, the rest with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.measure import Command, Result, compare
from benchmarks.programs import Programs, record_sql, shell
from benchmarks.report import print_heading, print_rows

FORMATS = ("jsonl", "chronology", "html", "ics", "timelinejs", "parquet")
MANY = 20_000
"""Events beyond which nobody makes a page or a calendar of all."""

HEADINGS = ("rows", "events", "", "seconds", "processor s", "rows/s", "ratio", "peak MiB")


def run(programs: Programs, folder: Path, databases: dict[int, Path], rounds: int) -> None:
    """Measure exports of databases of several sizes: memory must not grow with them."""
    print_heading("CSV of everything: timeline against the sqlite3 shell, same SQL, into a file")
    rows: list[tuple[str, ...]] = []
    for per in ("event", "citation"):
        for events, database in databases.items():
            print(f"  timeline export FILE.csv --per {per} --database {database}")
            rows += _measure(programs, folder, (per, events, database), rounds)
    print()
    print_rows(HEADINGS, rows)
    few = {events: path for events, path in databases.items() if events <= MANY}
    if few:
        _compare_formats(programs, folder, max(few.items()), rounds)


def _compare_formats(
    programs: Programs, folder: Path, largest: tuple[int, Path], rounds: int
) -> None:
    """Measure the formats of whole events against CSV, which holds one row of each."""
    events, database = largest
    print_heading(f"{events:,} events in every format: a file each, against CSV")
    commands = {
        form: Command(_export(programs, folder / f"timeline.{form}", database, "--format", form))
        for form in ("csv", *FORMATS)
    }
    results = compare(commands, "csv", rounds)
    print_rows(
        ("format", "seconds", "processor s", "events/s", "ratio", "peak MiB"),
        [(form, *_cells(result, events)) for form, result in results.items()],
    )


def _export(programs: Programs, file: Path, database: Path, *options: str) -> tuple[str, ...]:
    return (programs.timeline, "export", str(file), *options, "--database", str(database))


def _measure(
    programs: Programs, folder: Path, what: tuple[str, int, Path], rounds: int
) -> Iterator[tuple[str, ...]]:
    per, events, database = what
    ours, theirs = folder / "timeline.csv", folder / "shell.csv"
    asked = _export(programs, ours, database, "--per", per)
    file = record_sql(list(asked[1:]), folder / "export.sql")
    commands = {
        "shell": shell(programs, database, file, theirs),
        "timeline": Command(asked),
    }
    results = compare(commands, "shell", rounds, warm_up=False)  # Recording was one.
    for name, result in results.items():
        yield (per, f"{events:,}", name, *_cells(result, count_lines(ours) - 1))


def _cells(result: Result, rows: int) -> Sequence[str]:
    return (
        f"{result.wall:,.1f}",
        f"{result.cpu:,.1f}",
        f"{rows / result.wall:,.0f}",
        f"{result.ratio:.2f}",
        f"{result.peak:,.0f}",
    )


def count_lines(file: Path) -> int:
    """Return how many lines a file has; the generated texts hold no line ends."""
    with file.open("rb") as lines:
        return sum(1 for _ in lines)
