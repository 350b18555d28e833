"""Bars of whole cells, cells of different heights, and labels under columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.drawing.densities import Counts
from timeline.drawing.glyphs import Glyphs

WIDEST = 4
"""Cells of one event, where there is room."""
SPARE = 2
"""Cells kept free: each part of a bar has at least one cell, however few events it stands for."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How long bars are.

    Attributes:
        cells: Of one event; a whole number, or less than one.
    """

    cells: float

    @classmethod
    def fit(cls, bars: Iterable[tuple[int, int]]) -> Scale:
        """Return the largest scale at which bars of so many events have so much room each."""
        filled = [(events, room) for events, room in bars if events]
        whole = min((room // events for events, room in filled), default=1)
        if whole > 0:
            return cls(min(whole, WIDEST))
        return cls(min(max(room - SPARE, 1) / events for events, room in filled))

    def measure(self, events: int) -> int:
        """Return how many cells so many events have, at least one if there are any."""
        return max(round(events * self.cells), 1) if events else 0


def draw_bar(counts: Counts, scale: Scale, glyphs: Glyphs) -> str:
    """Return a bar: first what lies in the period, then what may."""
    certain = scale.measure(counts.certain)
    possible = max(scale.measure(counts.closed) - certain, bool(counts.possible))
    return glyphs.certain * certain + glyphs.possible * possible


def draw_cell(counts: Counts, most: int, glyphs: Glyphs) -> str:
    """Return one character: how much of `most` lies in a period, else that something may.

    What is certain goes before what is possible, and that before what is open to one side.
    """
    if counts.certain:
        return glyphs.levels[-(-counts.certain * len(glyphs.levels) // most) - 1]
    if counts.possible:
        return glyphs.possible
    return glyphs.before if counts.until else glyphs.after if counts.since else glyphs.nothing


def label_columns(labels: Sequence[str], width: int) -> str:
    """Return labels over columns of this many cells, leaving out those that have no room."""
    line = ""
    for number, label in enumerate(labels):
        at = number * width
        if label and (not line or len(line) < at) and at + len(label) <= len(labels) * width:
            line = line.ljust(at) + label
    return line
