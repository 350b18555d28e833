"""`timeline seed`: a corpus into the database."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.group import say
from timeline.cli.params import DatabaseOption
from timeline.cli.progress import progress
from timeline.database.target import resolve_target

CorpusOption = Annotated[
    Path | None,
    typer.Option("--corpus", metavar="DIR", help="A folder like seeds/; else the bundled corpus."),
]


def seed(corpus: CorpusOption = None, database: DatabaseOption = None) -> None:
    """Build the database from a corpus, or bring it up to date; twice is the same as once.

    Example: timeline seed
    """
    from timeline.pipeline.seeding import seed as seed_database

    target = resolve_target(database)
    with progress("seeding") as step:
        report = seed_database(target, corpus, step)
    for line in report.lines(target.shown):
        say(line)
