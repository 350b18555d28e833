"""The commands, gathered; each is imported when it is asked for, so that none waits for all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Annotated, Any

import typer

from timeline import __version__
from timeline.cli.group import ReportingGroup

QUESTIONS = "Questions"
MAKING = "Making and keeping"

COMMANDS = {
    "events": ("events:events", QUESTIONS),
    "show": ("show:show", QUESTIONS),
    "actors": ("actors:actors", QUESTIONS),
    "actor": ("actors:actor", QUESTIONS),
    "sources": ("sources:sources", QUESTIONS),
    "source": ("sources:source", QUESTIONS),
    "conflicts": ("events:conflicts", QUESTIONS),
    "export": ("events:export", QUESTIONS),
    "plot": ("plotting:plot", QUESTIONS),
    "stats": ("statistics:stats", QUESTIONS),
    "judgements": ("judging:judgements", QUESTIONS),
    "runs": ("runs:runs", QUESTIONS),
    "sql": ("sql:sql", QUESTIONS),
    "serve": ("serving:serve", QUESTIONS),
    "seed": ("seeding:seed", MAKING),
    "ingest": ("ingesting:ingest", MAKING),
    "review": ("reviewing:review", MAKING),
    "merge": ("judging:merge", MAKING),
    "split": ("judging:split", MAKING),
    "undo": ("judging:undo", MAKING),
    "verify": ("verifying:verify", MAKING),
    "db": ("db:app", MAKING),
}
"""Where in `timeline.cli` each command is, and the panel of the help that lists it."""


class Commands(Mapping[str, Any]):
    """The commands by name, made when they are looked up."""

    def __getitem__(self, name: str) -> Any:
        where, panel = COMMANDS[name]
        module, _, attribute = where.partition(":")
        command = _make(name, getattr(import_module(f"timeline.cli.{module}"), attribute))
        command.name, command.rich_help_panel = name, panel
        return command

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


def _make(name: str, found: typer.Typer | Callable[..., None]) -> Any:
    if not isinstance(found, typer.Typer):
        single = typer.Typer(add_completion=False)
        single.command(name)(found)
        found = single
    return typer.main.get_command(found)


class LazyGroup(ReportingGroup):
    """The group of these commands."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes | {"commands": Commands()})


app = typer.Typer(
    cls=LazyGroup,
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
