"""Measure timeline against the programs that people would use instead.

    python -m benchmarks                                  all parts, 100,000 events, some minutes
    python -m benchmarks startup
    python -m benchmarks questions exports --events 1000000 --plans
    python -m benchmarks exports --postgresql

Ratios are what to look at: both sides of one are run in turn on the same machine.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks import exports, postgresql, questions, startup
from benchmarks.measure import FailedCommandError
from benchmarks.programs import ensure_database, find_programs, prepare_environment
from benchmarks.report import print_machine

PARTS = ("startup", "questions", "exports")
SMALLER = 10
"""Exports are measured at a tenth of the size as well, to see whether memory grows."""


def parse_arguments(arguments: list[str]) -> argparse.Namespace:
    """Return the options."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; else all")
    parser.add_argument("--events", type=int, default=100_000, help="in the database: %(default)s")
    parser.add_argument("--rounds", type=int, help="runs that count; else 15 short, 3 long ones")
    parser.add_argument(
        "--folder",
        type=Path,
        default=Path("build/benchmarks"),
        help="where databases are kept: %(default)s",
    )
    parser.add_argument("--plans", action="store_true", help="print SQL and plan of each question")
    parser.add_argument("--postgresql", action="store_true", help="export from PostgreSQL as well")
    options = parser.parse_args(arguments)
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    options.parts = options.parts or list(PARTS)
    return options


def run(options: argparse.Namespace) -> None:
    """Carry out the parts that are asked for."""
    programs = find_programs()
    folder = options.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    short, long = options.rounds or 15, options.rounds or 3
    print_machine()
    if "startup" in options.parts:
        startup.run(programs, folder, short)
    sizes = (options.events // SMALLER, options.events)
    if "questions" in options.parts:
        database = ensure_database(folder, options.events)
        questions.run(programs, folder, database, long, plans=options.plans)
    if "exports" in options.parts:
        databases = {events: ensure_database(folder, events) for events in sizes}
        exports.run(programs, folder, databases, long)
        if options.postgresql:
            database = databases[options.events]
            postgresql.run(programs, folder, database, options.events, long)


def main() -> None:
    """Run from the command line."""
    options = parse_arguments(sys.argv[1:])
    prepare_environment()
    try:
        run(options)
    except FailedCommandError as error:
        sys.exit(f"Error: {error}")


if __name__ == "__main__":
    main()
