"""`timeline ingest`: articles that nobody has coded into the database, or into coding sheets."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.group import INTERRUPTED, say
from timeline.cli.params import DatabaseOption
from timeline.cli.progress import progress
from timeline.database.target import resolve_target

ArticlesArgument = Annotated[
    list[str], typer.Argument(metavar="FILE|DIR ...", help="Text or HTML; - is standard input.")
]
PublishedOption = Annotated[
    str | None,
    typer.Option("--published", metavar="DATE", help="When they came out: 2008-03-18, 2008."),
]
PublicationOption = Annotated[
    str | None, typer.Option("--publication", metavar="NAME", help="Which outlet they are from.")
]
CoderOption = Annotated[
    str, typer.Option("--coder", metavar="NAME", help="Which program codes them.")
]
JobsOption = Annotated[
    int, typer.Option("--jobs", "-j", min=1, max=64, help="In how many processes.")
]
DraftOption = Annotated[
    Path | None,
    typer.Option(
        "--draft", metavar="DIR", help="Write coding sheets there and leave the database alone."
    ),
]


def ingest(
    articles: ArticlesArgument,
    published: PublishedOption = None,
    publication: PublicationOption = None,
    coder: CoderOption = "rules",
    jobs: JobsOption = 1,
    draft: DraftOption = None,
    database: DatabaseOption = None,
) -> None:
    """Code articles: add what they report, as citations of known events and of new ones.

    Example: timeline ingest seeds/articles
    """
    from timeline.dates import parse_written
    from timeline.pipeline.coding import Settings
    from timeline.pipeline.drafting import draft as draft_sheets
    from timeline.pipeline.ingesting import ingest as ingest_articles

    when = parse_written(published).text if published else None
    settings, target = Settings(coder, when, publication, jobs), resolve_target(database)
    with progress("reading") as step:
        if draft:
            report = draft_sheets(target, articles, settings, draft, step)
        else:
            report = ingest_articles(target, articles, settings, step)
    for line in report.lines():
        say(line)
    raise typer.Exit(INTERRUPTED if report.interrupted else int(bool(report.failed or report.left)))
