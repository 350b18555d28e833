"""`timeline runs`: what each run of a coder brought."""

from __future__ import annotations

from timeline.cli.output import OutputOptions
from timeline.cli.params import DatabaseOption, spread
from timeline.database.reader import open_reader
from timeline.database.target import resolve_target


@spread
def runs(output: OutputOptions, database: DatabaseOption = None) -> None:
    """List the runs of `timeline ingest`, with what each read and added; the newest first.

    Example: timeline runs
    """
    from timeline.cli.overviews import RUNS
    from timeline.queries.runs import list_runs

    with open_reader(resolve_target(database)) as reader:
        RUNS.write(list_runs(reader), output)
