"""`timeline runs`: what each run of a coder brought, and what one refused or could not date."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli.output import OutputOptions
from timeline.cli.params import DatabaseOption, spread
from timeline.database.reader import open_reader
from timeline.database.target import resolve_target


@spread
def runs(
    output: OutputOptions,
    number: Annotated[
        int | None,
        typer.Argument(metavar="[ID]", help="Of a run: list what it refused or left undated."),
    ] = None,
    database: DatabaseOption = None,
) -> None:
    """List the runs of `timeline ingest`, newest first; of one, what it refused or left undated.

    Each passage stands there with the reason.

    Example: timeline runs
    """
    from timeline.cli.overviews import RUNS, SHORTFALLS
    from timeline.queries.runs import list_runs, list_shortfalls

    with open_reader(resolve_target(database)) as reader:
        if number is None:
            RUNS.write(list_runs(reader), output)
        else:
            SHORTFALLS.write(list_shortfalls(reader, number), output)
