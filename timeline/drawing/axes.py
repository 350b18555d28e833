"""An axis of days as wide as there is room, and spans drawn along it."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

from timeline.dates import Span
from timeline.drawing.glyphs import Glyphs
from timeline.drawing.units import Unit, first_day, number_period

STEPS = (
    *((Unit.DAY, days) for days in (1, 2, 7, 14)),
    *((Unit.MONTH, months) for months in (1, 2, 3, 6)),
    *((Unit.YEAR, years) for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)
"""How far labels may be apart, the finest first."""
LABELS = {Unit.DAY: len("15 Dec"), Unit.MONTH: len("2022-12"), Unit.YEAR: len("2022")}
APART = 2
"""Cells between two labels."""


@dataclass(frozen=True, slots=True)
class Axis:
    """The days from `first` to `last` along so many cells."""

    first: date
    last: date
    cells: int

    def find_cell(self, day: date) -> int:
        """Return the cell of a day; one beyond an end stands in the cell at that end."""
        days = (self.last - self.first).days + 1
        at = (min(max(day, self.first), self.last) - self.first).days
        return at * self.cells // days

    def draw(self, span: Span, glyphs: Glyphs) -> str:
        """Return a span in its place: a point, or from end to end; fading where it is open.

        A span that goes on beyond the axis has no end there; one without any day is nothing.
        """
        if span.earliest is None and span.latest is None:
            return " " * self.cells
        start = self.find_cell(span.earliest or self.first)
        end = self.find_cell(span.latest or self.last)
        drawn = self._fill(span, end - start + 1, glyphs)
        return (" " * start + drawn).ljust(self.cells)

    def _fill(self, span: Span, cells: int, glyphs: Glyphs) -> str:
        line = glyphs.span if span.is_closed else glyphs.open
        start, end = self._ends(span, glyphs)
        if cells == 1:
            return glyphs.before if not span.earliest else end if not span.latest else glyphs.point
        return start + line * (cells - 2) + end

    def _ends(self, span: Span, glyphs: Glyphs) -> tuple[str, str]:
        start, end = glyphs.starts, glyphs.ends
        if span.earliest is None:
            start = glyphs.before
        elif span.earliest < self.first:
            start = glyphs.span
        if span.latest is None:
            end = glyphs.after
        elif span.latest > self.last:
            end = glyphs.span
        return start, end

    def draw_labels(self) -> str:
        """Return the line of labels, as many as have room, each where its day is."""
        line = ""
        for day, label in self._ticks():
            at = self.find_cell(day)
            if at + len(label) <= self.cells and (not line or len(line) < at):
                line = line.ljust(at) + label
        return line or self.first.isoformat()

    def _ticks(self) -> list[tuple[date, str]]:
        """Return the days at the finest steps that leave room for labels."""
        for unit, step in STEPS:
            first, last = (number_period(unit, day.isoformat()) for day in (self.first, self.last))
            if (last - first + 1) / step * (LABELS[unit] + APART) <= self.cells:
                numbers = range(-(-first // step) * step, last + 1, step)
                days = [first_day(unit, number) for number in numbers]
                return [(day, _label(unit, day)) for day in days if day >= self.first]
        return []


def _label(unit: Unit, day: date) -> str:
    if unit is Unit.DAY:
        return f"{day.day} {calendar.month_abbr[day.month]}"
    return day.isoformat()[: unit.characters]
