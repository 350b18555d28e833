"""Plots for people: a title, a row for each event, period or series, and what is not drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.cli.again import ask_again
from timeline.cli.canvas import Canvas, open_canvas
from timeline.cli.group import say
from timeline.cli.periods import Columns, is_readable, print_periods, print_series
from timeline.cli.plotting import ROWS, TOP
from timeline.cli.spans import Spans
from timeline.database.reader import Reader
from timeline.drawing import Density, Unit, first_day, label_period, last_day
from timeline.phrases import describe_filter
from timeline.queries.chosen import By, count_series
from timeline.queries.densities import (
    Asked,
    Extent,
    Fits,
    choose_density,
    frame,
    measure_extent,
    read_density,
)
from timeline.queries.events import list_events
from timeline.records.questions import EventFilter
from timeline.wording import count

FEW = 30
"""So many events are drawn one by one."""
EVENT = "event"


@dataclass(frozen=True, slots=True)
class Plot:
    """How to draw.

    Attributes:
        by: What makes a row; None for a row for each event or period.
        unit: "event" or a `Unit`; None for what fits.
        top: At most so many rows, if `by` is given.
        plain: Whether to draw with ASCII only.
    """

    by: By | None = None
    unit: str | None = None
    top: int = TOP
    plain: bool = False

    def is_one_by_one(self, events: int) -> bool:
        """Return whether so many events are drawn one by one."""
        few = self.by is None and self.unit is None and events <= FEW
        return few or self.unit == EVENT


def print_plot(reader: Reader, wanted: EventFilter, plot: Plot, file: str | None) -> None:
    """Draw the events of a filter to a file, or to stdout for None, and say what to do next."""
    extent = measure_extent(reader, wanted)
    if not extent.events:
        say("no event matches\nnext: timeline events · timeline actors")
        return
    with open_canvas(file, plain=plot.plain) as canvas:
        words = f"Events {describe_filter(wanted)}".strip()
        canvas.print(f"{words}, by {plot.by}" if plot.by else words, style="bold")
        days = frame(wanted, extent)
        if days is None:
            canvas.print(f"{count(extent.undated, 'event')} without any date: nothing to draw")
            return
        asked = Asked(wanted, *days)
        if plot.is_one_by_one(extent.events) and _draw_events(canvas, reader, asked, plot):
            return
        draw = _draw_series if plot.by else _draw_periods
        draw(canvas, reader, asked, plot, extent)


def _draw_events(canvas: Canvas, reader: Reader, asked: Asked, plot: Plot) -> bool:
    """Draw the events one by one; returns False, unless that was asked for, if it is not clear."""
    events = list(list_events(reader, asked.wanted))
    drawn = Spans.lay_out(events, asked.first, asked.last, canvas.width)
    if plot.unit is None and not drawn.is_clear():
        return False
    canvas.print(count(len(events), "event"))
    canvas.print()
    drawn.print(canvas)
    telling = next((event for event in events if event.disagreeing), events[0])
    say(f"next: timeline show {telling.key}")
    return True


def _draw_periods(canvas: Canvas, reader: Reader, asked: Asked, plot: Plot, extent: Extent) -> None:
    density = _read(reader, asked, plot, lambda density: len(density.rows()) <= ROWS)
    canvas.print(_describe(density, extent, "row"))
    canvas.print()
    print_periods(canvas, density)
    for note in _notes(reader, asked, density, extent):
        canvas.print(note)
    if fullest := _list_fullest(reader, asked.wanted, density):
        say(f"next: {fullest}")


def _draw_series(canvas: Canvas, reader: Reader, asked: Asked, plot: Plot, extent: Extent) -> None:
    by = plot.by or By.TYPE
    every = count_series(reader, asked.wanted, by)
    series = every[: plot.top]
    room = Columns.lay_out(canvas, by, series).room
    density = _read(reader, asked, plot, lambda density: is_readable(density, room))
    canvas.print(_describe(density, extent, "column"))
    canvas.print()
    among = replace(asked, by=by, series=series)
    print_series(canvas, read_density(reader, among, density.unit), by, series)
    for note in _notes(reader, asked, density, extent):
        canvas.print(note)
    if len(every) > len(series):
        canvas.print(f"{len(every) - len(series):,} more rows: --top {len(every)}")
    if summary := ask_again(reader, "stats", asked.wanted):
        say(f"next: {summary}")


def _read(reader: Reader, asked: Asked, plot: Plot, fits: Fits) -> Density:
    """Return the counts of all events together, by the unit that is asked for or that fits."""
    if plot.unit:
        return read_density(reader, asked, Unit(plot.unit))
    return choose_density(reader, asked, fits)


def _describe(density: Density, extent: Extent, line: str) -> str:
    """Return how many events, between which periods, and what a row or a column is."""
    first, last = (label_period(density.unit, number) for number in (density.first, density.last))
    days = first if first == last else f"{first} to {last}"
    return f"{count(extent.events, 'event')} · {days} · one {line} a {density.unit}"


def _notes(reader: Reader, asked: Asked, density: Density, extent: Extent) -> Iterator[str]:
    """Yield what could not be drawn, and where to see it."""
    if beyond := density.beyond.total():
        yield f"{count(beyond, 'event')} not drawn: open, perhaps at any time in all of this"
    if extent.undated:
        listing = ask_again(reader, "events", asked.wanted)
        where = f", at the end of: {listing}" if listing else ""
        yield f"{count(extent.undated, 'event')} not drawn: undated{where}"


def _list_fullest(reader: Reader, wanted: EventFilter, density: Density) -> str | None:
    """Return the command that lists the period in which most events lie for certain."""
    [tally] = density.tallies.values()
    if not tally.certain:
        return None
    number = max(tally.certain, key=tally.certain.__getitem__)
    days = (first_day(density.unit, number), last_day(density.unit, number))
    return ask_again(reader, "events", replace(wanted, since=days[0], until=days[1]))
