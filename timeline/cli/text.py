"""Text on a terminal or in a pipe: nothing in it is obeyed, and it wraps where that helps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from rich.console import Console
from rich.text import Text

PAGE = 100
"""Cells of a line of a page that goes to a file."""


class Page(Console):
    """A console that leaves it to the command to end when nobody reads on."""

    def on_broken_pipe(self) -> None:
        """Pass on the error that is being handled."""
        raise BrokenPipeError


def open_console(out: TextIO) -> Console:
    """Return a console that colours and wraps only on a terminal."""
    plain = not out.isatty()
    return Page(file=out, highlight=False, markup=False, emoji=False, soft_wrap=plain)


def wrap(console: Console, text: Text, width: int) -> Iterator[Text]:
    """Yield the lines of a text, as wide as they may be."""
    for line in text.wrap(console, max(width, 1)):
        line.rstrip()
        yield line


def print_hanging(console: Console, lead: Text, text: Text) -> None:
    """Print a text behind a lead, so that the lines it wraps to begin where the first one does."""
    indent = Text(" " * lead.cell_len)
    width = (console.width if console.is_terminal else PAGE) - lead.cell_len
    for number, line in enumerate(wrap(console, text, width)):
        console.print(Text.assemble(indent if number else lead, line), soft_wrap=True)
