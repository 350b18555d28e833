"""`timeline verify`: is every row what its article says?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.params import DatabaseOption
from timeline.database.reader import open_reader
from timeline.database.target import resolve_target

ArticlesOption = Annotated[
    Path | None,
    typer.Option("--articles", metavar="DIR", help="Compare with the files in this folder, too."),
]


def verify(articles: ArticlesOption = None, database: DatabaseOption = None) -> None:
    """Check every citation against its source, every source, and every event.

    Prints a line a fault and exits 1, or what was checked.

    Example: timeline verify --articles seeds/articles
    """
    from timeline.pipeline.corpora import open_articles
    from timeline.queries.verification import verify as verify_database

    originals = open_articles(articles) if articles else None
    with open_reader(resolve_target(database)) as reader:
        verdict = verify_database(reader, originals)
    for fault in verdict.faults:
        typer.echo(fault)
    typer.echo(verdict.summary(), err=bool(verdict.faults))
    raise typer.Exit(1 if verdict.faults else 0)
