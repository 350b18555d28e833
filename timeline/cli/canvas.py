"""What plots and statistics are drawn on: a console, its width and its characters."""

from __future__ import annotations

import locale
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from timeline.cli.text import open_console
from timeline.drawing import ASCII, PLAIN, Glyphs, choose_glyphs
from timeline.export.files import open_output
from timeline.wording import CONTROLS, printable

NARROWEST = 40
"""Cells below which nothing can be drawn; a narrower terminal breaks the lines."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """A console to draw on, and the characters that it can show.

    Attributes:
        console: Where lines go to.
        glyphs: What drawings are made of.
    """

    console: Console
    glyphs: Glyphs

    @property
    def width(self) -> int:
        """Cells of a line: those of the terminal, else what COLUMNS says, else 80."""
        return max(self.console.width, NARROWEST)

    def print(self, line: str = "", style: str = "") -> None:
        """Print a line, whole however long it is, with nothing in it that a terminal would obey."""
        shown = line.translate(CONTROLS)
        text = Text(shown.translate(PLAIN) if self.glyphs is ASCII else shown, style=style)
        text.rstrip()
        self.console.print(text, soft_wrap=True)


@contextmanager
def open_canvas(file: str | None, *, plain: bool) -> Iterator[Canvas]:
    """Open a file, or stdout for None, to draw on.

    Args:
        file: Path of a text file, which is UTF-8.
        plain: Whether to draw with ASCII only, as also where the terminal has no blocks.
    """
    with open_output(file) as out:
        encodings = [out.encoding]
        if out.isatty() and sys.platform != "win32":  # There a terminal takes any character.
            encodings.append(locale.getencoding())
        yield Canvas(open_console(out), ASCII if plain else choose_glyphs(encodings))


def fit(text: str, width: int) -> str:
    """Return a text on one line, in exactly so many cells."""
    line = printable(text)
    if cell_len(line) > width:
        line = f"{set_cell_size(line, width - 1)}…"
    return set_cell_size(line, width)
