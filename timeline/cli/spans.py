"""Events one by one, each drawn as the span of days in which it may lie."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from timeline.cli.canvas import Canvas, fit
from timeline.cli.listings import DISAGREES
from timeline.dates import Span, describe_date
from timeline.drawing import Axis, Glyphs
from timeline.export.telling import UNCHECKED
from timeline.records.questions import Listed
from timeline.vocabulary import HAPPENED, CodedBy

GAP = "  "
LONGEST_DATE = 22
"""Cells of dates in words, with short months."""
MONTHS = {name: calendar.month_abbr[at] for at, name in enumerate(calendar.month_name) if at}
LONG_MONTH = re.compile("|".join(MONTHS))


@dataclass(frozen=True, slots=True)
class Spans:
    """Events, and how wide their columns are.

    Attributes:
        events: In the order of the chronology.
        axis: Along which they are drawn.
        dates, titles: Cells of these columns.
    """

    events: Sequence[Listed]
    axis: Axis
    dates: int
    titles: int

    @classmethod
    def lay_out(cls, events: Sequence[Listed], first: str, last: str, width: int) -> Spans:
        """Return the events along an axis from the first to the last day (ISO) of a line."""
        dates = min(max(cell_len(_date(event)) for event in events), LONGEST_DATE)
        room = width - dates - 2 * len(GAP)
        titles = min(max(cell_len(_title(event)) for event in events), room // 2)
        days = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
        return cls(events, Axis(*days, room - titles), dates, titles)

    def is_clear(self) -> bool:
        """Return whether at least half of the days on which events begin can be told apart."""
        days = {day for event in self.events if (day := span_of(event).earliest)}
        return 2 * len({self.axis.find_cell(day) for day in days}) >= len(days)

    def print(self, canvas: Canvas) -> None:
        """Print a row for each event under the axis."""
        labels = " " * self.dates + GAP + self.axis.draw_labels()
        canvas.print(labels, style="bold")
        for event in self.events:
            drawn = self.axis.draw(span_of(event), canvas.glyphs)
            cells = fit(_date(event), self.dates), drawn, fit(_title(event), self.titles)
            canvas.print(GAP.join(cells))
        canvas.print()
        for line in _legend(canvas.glyphs, self.events):
            canvas.print(line)


def span_of(event: Listed) -> Span:
    """Return the days in which an event may lie."""
    days = (event.earliest, event.latest)
    return Span(*(dt.date.fromisoformat(day) if day else None for day in days))


def _date(event: Listed) -> str:
    return LONG_MONTH.sub(lambda month: MONTHS[month[0]], describe_date(event.date))


def _title(event: Listed) -> str:
    """Return the title behind what must be known of it."""
    told = "" if event.realis in HAPPENED else f"({event.realis}) "
    signs = DISAGREES * event.disagreeing + UNCHECKED * (event.coder == CodedBy.MACHINE)
    return f"{told}{signs}{' ' * bool(signs)}{event.title}"


def _legend(glyphs: Glyphs, events: Sequence[Listed]) -> Iterator[str]:
    yield (
        f"{glyphs.point} a day, or less than a column"
        f"   {glyphs.starts}{glyphs.span}{glyphs.ends} some time in these days, or all of them"
    )
    if any((event.earliest is None) is not (event.latest is None) for event in events):
        yield (
            f"{glyphs.before}{glyphs.open}{glyphs.ends} then or before"
            f"   {glyphs.starts}{glyphs.open}{glyphs.after} then or after"
        )
    if any(event.disagreeing for event in events):
        yield f"{DISAGREES} sources disagree"
    if any(event.coder == CodedBy.MACHINE for event in events):
        yield f"{UNCHECKED} coded by a program, not checked yet"
