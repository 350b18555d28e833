"""The commands, gathered."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline import __version__
from timeline.cli import actors, db, events, seeding, show, sources, sql, verifying
from timeline.cli.group import ReportingGroup

QUESTIONS = "Questions"
MAKING = "Making and keeping"

app = typer.Typer(
    cls=ReportingGroup,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"timeline {__version__}")
        raise typer.Exit


@app.callback()
def timeline(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """A chronology you can check: every event is cited to the exact words of its sources.

    Example: timeline events involving KFOR
    """


for command in (
    events.events,
    show.show,
    actors.actors,
    actors.actor,
    sources.sources,
    sources.source,
    events.conflicts,
    events.export,
    sql.sql,
):
    app.command(rich_help_panel=QUESTIONS)(command)
for command in (seeding.seed, verifying.verify):
    app.command(rich_help_panel=MAKING)(command)
app.add_typer(db.app, name="db", rich_help_panel=MAKING)
