"""A port of this computer, and what it is called."""

from __future__ import annotations

import errno
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from ipaddress import ip_address

from timeline.errors import ServingError

LAST_PORT = 65_535
TRIED = 100
"""Ports that are tried for one that is free, to name it."""
LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
"""The names of this computer in addresses."""
EVERYWHERE = ("0.0.0.0", "::", "")  # noqa: S104 - to tell them apart
"""Hosts that are all addresses of this computer at once."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a site is to be found.

    Attributes:
        host: An address of this computer, or a name of one.
        port: Its port.
    """

    host: str
    port: int

    @property
    def url(self) -> str:
        """What to type in a browser on this computer."""
        host = "127.0.0.1" if self.host in EVERYWHERE else self.host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"

    @property
    def is_local(self) -> bool:
        """Whether only this computer can reach it."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    @property
    def hosts(self) -> frozenset[str] | None:
        """The names under which a browser may ask for it; None for any."""
        return LOOPBACK | {self.host, f"[{self.host}]"} if self.is_local else None


@contextmanager
def listen(host: str, port: int) -> Iterator[tuple[socket.socket, Place]]:
    """Open a port; whoever asks already waits until somebody answers.

    Args:
        host: An address of this computer, or a name of one.
        port: 0 for any that is free.

    Raises:
        ServingError: The port is taken or not allowed, or the host is not this computer's.
    """
    try:
        listening = _bind(host, port)
    except OSError as error:
        raise ServingError(_explain(error, host, port)) from error
    with listening:
        yield listening, Place(host, listening.getsockname()[1])


def _bind(host: str, port: int) -> socket.socket:
    [(family, _, _, _, address), *_] = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return socket.create_server((str(address[0]), int(address[1])), family=family)


def _explain(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        free = _find_free(host, port)
        choice = f"--port {free}" if free else "another --port"
        return f"port {port} is taken, perhaps by another 'timeline serve'; try {choice}"
    if error.errno == errno.EACCES:
        return f"port {port} is kept for the system; try --port 8001"
    reason = (error.strerror or "").lower()
    return f"{host!r} is no address of this computer ({reason}); leave out --host"


def _find_free(host: str, taken: int) -> int | None:
    """Return the next port that is free, None if there is none nearby."""
    for port in range(taken + 1, min(taken + TRIED, LAST_PORT) + 1):
        try:
            _bind(host, port).close()
        except OSError:
            continue
        return port
    return None
