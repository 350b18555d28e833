"""Keys and lines that somebody types on a terminal; its state is restored whatever happens."""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Any, Protocol

ESCAPE = b"\x1b"
END_OF_INPUT = "\x04"
"""What Ctrl-D sends where single keys are read."""
KILLED = 128
"""Added to the number of a signal in the exit status of what it ended."""


class Asking(Protocol):
    """Where answers come from."""

    def key(self) -> str:
        """Return the next key that is pressed; empty at the end of the input."""
        ...

    def line(self, prompt: str) -> str:
        """Return the next line without space around it; empty if nothing was typed."""
        ...


class Keyboard:
    """The terminal of the standard input; a key ends in Enter where there are no terminal modes."""

    def __init__(self) -> None:
        self._input = sys.stdin.fileno()

    def key(self) -> str:
        """Return the next key that is pressed; `ESCAPE` for those that send several characters."""
        try:
            import termios  # noqa: F401 - Windows has none
        except ImportError:
            return self.line("> ")[:1]
        with self._single_keys():
            pressed = os.read(self._input, 1)
            if pressed == ESCAPE:
                self._skip()
                return ESCAPE.decode()
            while _is_cut(pressed):
                pressed += os.read(self._input, 1)
        key = pressed.decode(errors="replace")
        return "" if key == END_OF_INPUT else key

    def line(self, prompt: str) -> str:
        """Return the next line without space around it; empty if nothing was typed."""
        try:
            return input(prompt).strip()
        except EOFError:
            return ""

    def _skip(self) -> None:
        """Forget what follows the first character of a key such as an arrow."""
        while select.select([self._input], [], [], 0)[0]:
            os.read(self._input, 1)

    @contextmanager
    def _single_keys(self) -> Iterator[None]:
        """Let keys come one by one and unseen, until the end or a signal that ends the program."""
        import termios
        import tty

        before = termios.tcgetattr(self._input)

        def take(*_: object) -> None:
            tty.setcbreak(self._input, termios.TCSADRAIN)  # Keys that wait already are kept.

        with _handling({signal.SIGTERM: _end, signal.SIGHUP: _end, signal.SIGCONT: take}):
            try:
                take()
                yield
            finally:
                termios.tcsetattr(self._input, termios.TCSADRAIN, before)


def find_choice(typed: str, choices: Sequence[str]) -> str | None:
    """Return the choice that begins as was typed, in any case; None if not just one does."""
    wanted = typed.casefold()
    found = [choice for choice in choices if choice.casefold().startswith(wanted)]
    exact = [choice for choice in found if choice.casefold() == wanted]
    return next(iter(exact or found)) if wanted and len(exact or found) == 1 else None


def _is_cut(pressed: bytes) -> bool:
    """Return whether bytes are the beginning of a character of several."""
    try:
        pressed.decode()
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"
    return False


def _end(number: int, _frame: FrameType | None) -> None:
    sys.exit(KILLED + number)


@contextmanager
def _handling(
    handlers: dict[signal.Signals, Callable[[int, FrameType | None], Any]],
) -> Iterator[None]:
    """Handle signals in another way for a while."""
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
