"""What stands between a browser and the pages: who may ask, for what, and what a page may do."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

PORT = re.compile(r":\d*$")
READING = frozenset({"GET", "HEAD", "OPTIONS"})
POLICY = (
    "default-src 'none'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
    "script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
"""For Datasette's own pages, which have scripts and styles in them."""
HEADERS = {
    "content-security-policy": POLICY,
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",  # A question is nobody's business who is linked to.
    "x-content-type-options": "nosniff",
}
"""What every answer says, unless its page says something stricter."""


def screen(app: App, hosts: frozenset[str] | None) -> App:
    """Return an application that answers only those who read, under a name that is ours.

    A page of somebody else's, open in the same browser, could have its name point to this computer
    and read everything; but the browser still says which name it asked for.

    Args:
        app: The application.
        hosts: The names, without a port; None for any.
    """

    async def screened(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
        elif hosts is not None and not hosts.issuperset(_read_hosts(scope)):
            await _refuse(send, 421, "This address is not served here.")
        elif scope["method"] not in READING:
            await _refuse(send, 405, "Everything here is read-only.")
        else:
            await app(scope, receive, _with_headers(send))

    return screened


def _read_hosts(scope: Scope) -> list[str]:
    """Return the name that was asked for, without its port; empty if there is none."""
    asked = [value.decode("latin-1").lower() for name, value in scope["headers"] if name == b"host"]
    return [PORT.sub("", host) for host in asked] or [""]


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            told = {name.lower() for name, _ in message.get("headers", [])}
            more = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
            missing = [header for header in more if header[0] not in told]
            message = {**message, "headers": [*message.get("headers", []), *missing]}
        await send(message)

    return sending


async def _refuse(send: Send, status: int, why: str) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": f"{why}\n".encode()})
