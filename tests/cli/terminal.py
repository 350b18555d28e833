"""A terminal to run a program in, and somebody who types."""

from __future__ import annotations

import errno
import fcntl
import os
import pty
import struct
import subprocess
import termios
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def run_in_terminal(
    command: Sequence[str],
    environment: Mapping[str, str],
    columns: int = 80,
    typed: Sequence[tuple[str, str]] = (),
) -> str:
    """Return what a program writes to a terminal that is so wide, and must leave as it was.

    Args:
        command: The program and its arguments.
        environment: Its environment.
        columns: Cells of a line.
        typed: What is typed, each as soon as the words before it are written.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    before = termios.tcgetattr(ours)
    settings = {**environment, "TERM": "xterm-256color"}
    with subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=settings,
        start_new_session=True,
        preexec_fn=_control,  # noqa: PLW1509 - no threads are running here
    ):
        os.close(theirs)
        written = _converse(ours, typed)
    assert termios.tcgetattr(ours) == before
    os.close(ours)
    return written.decode()


def _control() -> None:
    """Make the terminal the one whose Ctrl-C is a signal to this process."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _converse(terminal: int, typed: Sequence[tuple[str, str]]) -> bytes:
    written, answered = b"", 0
    remaining = list(typed)
    while part := _read(terminal):
        written += part
        while remaining and (at := written.find(remaining[0][0].encode(), answered)) >= 0:
            awaited, answer = remaining.pop(0)
            answered = at + len(awaited.encode())
            os.write(terminal, answer.encode())
    return written


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1 << 16)
    except OSError as error:  # How Linux says that the other side has closed.
        if error.errno != errno.EIO:
            raise
        return b""
