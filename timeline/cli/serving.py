"""`timeline serve`: the database in a browser."""

from __future__ import annotations

import webbrowser
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli.group import say
from timeline.cli.params import DatabaseOption
from timeline.database.target import resolve_target

if TYPE_CHECKING:
    from timeline.serving.listening import Place

HostOption = Annotated[
    str,
    typer.Option("--host", help="Address to listen at; 0.0.0.0 lets other computers read it, too."),
]
PortOption = Annotated[
    int, typer.Option("--port", "-p", min=0, max=65_535, help="Port; 0 is any that is free.")
]
OpenOption = Annotated[bool, typer.Option("--open/--no-open", help="Open the browser, too.")]


def serve(
    host: HostOption = "127.0.0.1",
    port: PortOption = 8001,
    open_browser: OpenOption = False,
    database: DatabaseOption = None,
) -> None:
    """Look at the database in a browser, read-only, until Ctrl-C.

    The chronology of any question, the articles with their citations marked, and all views and
    tables, to sort, filter, search and take along as CSV or JSON.

    Example: timeline serve
    """
    from timeline.serving.server import serve as serve_database

    target = resolve_target(database)

    def announce(place: Place) -> None:
        say(f"serving {target.shown}, read-only, at {place.url}")
        say(_describe_readers(place))
        if open_browser:
            webbrowser.open(place.url)

    serve_database(target, host, port, announce)


def _describe_readers(place: Place) -> str:
    if place.is_local:
        return "only this computer can open it; Ctrl-C ends it"
    return (
        f"warning: whoever can reach {place.host}:{place.port} can read all of it, the texts of "
        "the articles included; Ctrl-C ends it"
    )
