"""The characters that drawings are made of, and others where an encoding lacks them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters of one way to draw.

    Attributes:
        certain, possible: A cell of a bar.
        levels: How much lies in a cell, least first.
        gap: Before the length of a stretch that is not drawn period by period.
        nothing: A cell without events.
        point: A day, or a span that is shorter than a cell.
        starts, ends: The two ends of a span.
        span, open: What lies between them, and beyond the only end that is known.
        before, after: Where an event has no first day, no last day.
    """

    certain: str
    possible: str
    levels: str
    gap: str
    nothing: str
    point: str
    starts: str
    ends: str
    span: str
    open: str
    before: str
    after: str


BLOCKS = Glyphs("█", "░", "▁▂▃▄▅▆▇█", "⋮", " ", "●", "├", "┤", "─", "┄", "◁", "▷")
ASCII = Glyphs("#", "?", ".:-=+*#@", ":", " ", "*", "|", "|", "-", ".", "<", ">")

PLAIN = {ord(char): plain for char, plain in {"·": "-", "–": "-", "…": ".", "≠": "!"}.items()}
"""What stands between words, in ASCII; names and titles stay as they are."""


def choose_glyphs(encodings: Iterable[str | None]) -> Glyphs:
    """Return the blocks if all these encodings have them, else what ASCII has."""
    try:
        for encoding in encodings:
            "".join(astuple(BLOCKS)).encode(encoding or "ascii")
    except (LookupError, UnicodeEncodeError):
        return ASCII
    return BLOCKS
