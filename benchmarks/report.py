"""Aligned tables on stdout."""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
from collections.abc import Iterable, Mapping, Sequence

from benchmarks.measure import Command, Result

HEADINGS = ("", "median ms", "processor ms", "ratio", "peak MiB")


def print_machine() -> None:
    """Print what the numbers depend on."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    print(
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, {python},"
        f" SQLite {sqlite3.sqlite_version}; {sys.executable}"
    )
    print(
        "Medians; ratios are taken run by run. Peak memory has that of this process as its floor."
    )


def print_results(
    title: str, results: Mapping[str, Result], commands: Mapping[str, Command], peer: str
) -> None:
    """Print one comparison, with the commands as they can be typed."""
    print_heading(f"{title}: ratios to {peer}")
    for name, command in commands.items():
        print(f"  {name}: {command}")
    print()
    print_rows(HEADINGS, (row_of(name, result) for name, result in results.items()))


def row_of(name: str, result: Result) -> tuple[str, ...]:
    """Return the cells of one result."""
    return (
        name,
        f"{result.wall * 1000:,.1f}",
        f"{result.cpu * 1000:,.1f}",
        f"{result.ratio:.2f}",
        f"{result.peak:,.1f}",
    )


def print_heading(text: str) -> None:
    """Print a heading."""
    print(f"\n{text}\n{'-' * len(text)}")


def print_rows(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print cells in columns: the first to the left, the others to the right."""
    table = [headings, *rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        first, *others = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join((row[0].ljust(len(first)), *others)).rstrip())
    sys.stdout.flush()
