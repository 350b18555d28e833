"""Text on a terminal or in a pipe: nothing in it is obeyed, and it wraps where that helps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from rich.console import Console
from rich.text import Text


def open_console(out: TextIO) -> Console:
    """Return a console that colours and wraps only on a terminal."""
    return Console(file=out, highlight=False, markup=False, emoji=False)


def wrap(console: Console, text: Text, width: int) -> Iterator[Text]:
    """Yield the lines of a text on a terminal; elsewhere a text is one line, however long."""
    if not console.is_terminal:
        yield text
        return
    for line in text.wrap(console, max(width, 1)):
        line.rstrip()
        yield line


def print_hanging(console: Console, lead: Text, text: Text) -> None:
    """Print a text behind a lead, so that the lines it wraps to begin where the first one does."""
    indent = Text(" " * lead.cell_len)
    for number, line in enumerate(wrap(console, text, console.width - lead.cell_len)):
        console.print(Text.assemble(indent if number else lead, line), soft_wrap=True)
