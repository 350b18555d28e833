"""The server: it answers on a port until somebody presses Ctrl-C."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline.errors import ServingError
from timeline.serving.listening import Place, listen

if TYPE_CHECKING:
    from timeline.database.target import Target
    from timeline.serving.site import Site

PATIENCE = 2
"""Seconds that answers under way are waited for at the end."""
ON_A_SERVER = (
    "{} is on a server, and a browser is opened on SQLite files only; "
    "ask it with psql or 'timeline sql', or write a page: timeline export chronology.html"
)
NOT_INSTALLED = "it needs Datasette: pip install '.[web]'"


def serve(target: Target, host: str, port: int, ready: Callable[[Place], None]) -> None:
    """Serve a database, read-only, until Ctrl-C.

    Args:
        target: An SQLite file.
        host: The address of this computer to listen at.
        port: Its port, 0 for any that is free.
        ready: Called as soon as a browser may ask.

    Raises:
        ServingError: It is no file, the port is taken, or Datasette is not installed.
        DatabaseError: The file is missing, empty, foreign, older, newer or locked.
    """
    if target.path is None:
        raise ServingError(ON_A_SERVER.format(target.shown))
    try:
        from timeline.serving.site import make_site
    except ModuleNotFoundError as error:
        raise ServingError(NOT_INSTALLED) from error
    with listen(host, port) as (listening, place):
        site = make_site(target, place.hosts)
        ready(place)
        _run(site, listening)


def _run(site: Site, listening: socket.socket) -> None:
    import uvicorn

    settings = uvicorn.Config(
        site.app(),
        access_log=False,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=PATIENCE,
    )
    try:
        uvicorn.Server(settings).run(sockets=[listening])
    except KeyboardInterrupt:
        pass  # How a server is ended; it has answered those who were waiting.
    finally:
        site.close()
