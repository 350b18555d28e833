"""Parameters that many commands share."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from functools import wraps
from typing import Annotated, Any

import typer

from timeline.cli.completion import complete_actor, complete_event, complete_source
from timeline.cli.hints import remember
from timeline.cli.output import format_option
from timeline.export.formats import Format, Holds

DatabaseOption = Annotated[
    str | None,
    typer.Option(
        "--database",
        "-d",
        metavar="PATH|URL",
        callback=remember,
        help="SQLite file or postgresql:// URL; else TIMELINE_DATABASE_URL, else ./timeline.db.",
    ),
]
EventArgument = Annotated[
    str, typer.Argument(metavar="EVENT", help="Key of the event.", autocompletion=complete_event)
]
ActorArgument = Annotated[
    str,
    typer.Argument(
        metavar="NAME", help="Key or any name of the actor.", autocompletion=complete_actor
    ),
]
SourceArgument = Annotated[
    str, typer.Argument(metavar="KEY", help="Key of the source.", autocompletion=complete_source)
]

SingleFormat = Annotated[
    Format, format_option(Holds.ROWS, "table is for people; json has everything.")
]


def spread(command: Callable[..., None]) -> Callable[..., None]:
    """Let a command take a dataclass of options as one parameter.

    Typer sees each field as an option of its own, so that several commands can share the options
    without listing them again.
    """
    hints = typing.get_type_hints(command, include_extras=True)
    groups: dict[str, Any] = {name: kind for name, kind in hints.items() if is_dataclass(kind)}

    @wraps(command)
    def call(**given: Any) -> None:
        for name, kind in groups.items():
            options = {field.name: given.pop(field.name) for field in fields(kind)}
            given[name] = kind(**options)
        command(**given)

    call.__signature__ = inspect.Signature(list(_parameters(command, hints, groups)))  # type: ignore[attr-defined]
    return call


def _parameters(
    command: Callable[..., None], hints: dict[str, Any], groups: dict[str, Any]
) -> typing.Iterator[inspect.Parameter]:
    for name, parameter in inspect.signature(command).parameters.items():
        if name not in groups:
            yield parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY, annotation=hints[name])
            continue
        inner = typing.get_type_hints(groups[name], include_extras=True)
        for field in fields(groups[name]):
            yield inspect.Parameter(
                field.name,
                inspect.Parameter.KEYWORD_ONLY,
                default=inspect.Parameter.empty if field.default is MISSING else field.default,
                annotation=inner[field.name],
            )
