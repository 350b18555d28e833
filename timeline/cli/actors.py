"""`timeline actors` and `timeline actor`."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli.output import OutputOptions
from timeline.cli.params import ActorArgument, DatabaseOption, SingleFormat, spread
from timeline.database.reader import open_reader
from timeline.database.target import resolve_target
from timeline.export.formats import Format


@spread
def actors(
    output: OutputOptions,
    query: Annotated[
        str | None,
        typer.Argument(metavar="[QUERY]", help="Words of a name; without case and diacritics."),
    ] = None,
    database: DatabaseOption = None,
) -> None:
    """List actors, those with most events first.

    Example: timeline actors kosovo
    """
    from timeline.cli.overviews import ACTORS
    from timeline.queries.actors import list_actors

    with open_reader(resolve_target(database)) as reader:
        ACTORS.write(list_actors(reader, query), output)


def actor(
    name: ActorArgument,
    format: SingleFormat = Format.TABLE,  # noqa: A002 - the name of the option
    database: DatabaseOption = None,
) -> None:
    """Show one actor: names, affiliations, and its events from first to last.

    Example: timeline actor KFOR
    """
    from timeline.cli.pages import print_actor
    from timeline.queries.actors import get_actor

    with open_reader(resolve_target(database)) as reader:
        print_actor(get_actor(reader, name), format)
