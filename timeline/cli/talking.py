"""Talking with somebody on a terminal: telling, asking, and the keys there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from timeline.cli.asking import Asking
from timeline.cli.text import print_hanging
from timeline.errors import TimelineError
from timeline.wording import join_words, printable

Keys = Mapping[str, tuple[str, str]]
"""By key: a word for it, and what it does."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk with somebody.

    Attributes:
        asking: Where keys and lines come from.
        console: Where it is told.
    """

    asking: Asking
    console: Console

    def tell(self, line: str) -> None:
        """Tell something, in as many lines as it needs."""
        print_hanging(self.console, Text(), Text(printable(line)))

    def offer(self, keys: Keys) -> None:
        """Name the keys there are."""
        self.tell(" · ".join(f"{key} {word}" for key, (word, _) in keys.items()))

    def explain(self, keys: Keys) -> None:
        """Say what each key does."""
        for key, (word, what) in keys.items():
            self.tell(f"{key} {word}: {what}")

    def refuse(self, key: str, keys: Keys) -> None:
        """Say that a key is none of these."""
        self.tell(f"{key!r} is no key here: {join_words([*keys])}")

    def ask(self, prompt: str, act: Callable[[str], str | None]) -> bool:
        """Ask for a line until it can be acted on.

        Args:
            prompt: What stands before the line.
            act: Acts on it, or returns what is wrong with it.

        Returns:
            Whether it was acted on; not if the line is empty.
        """
        while typed := self.asking.line(prompt):
            try:
                problem = act(typed)
            except TimelineError as error:
                problem = str(error)
            if problem is None:
                return True
            self.tell(problem)
        return False
