"""`timeline plot`: events over time."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import typer

from timeline.cli.filters import FilterOptions, PhraseArgument, build_filter
from timeline.cli.output import OutputOptions, choose_format, write_rows
from timeline.cli.params import DatabaseOption, spread
from timeline.database.reader import Reader, open_reader
from timeline.database.target import resolve_target
from timeline.drawing import Density, Unit, first_day, label_period, last_day
from timeline.export.formats import Format
from timeline.queries.chosen import By, Series, count_series
from timeline.queries.densities import (
    Asked,
    choose_density,
    frame,
    measure_extent,
    read_density,
)
from timeline.records.questions import EventFilter

COUNT_COLUMNS = (
    "period", "first_day", "last_day", "series", "name", "certain", "possible", "until", "since",
)  # fmt: skip
"""The columns of the counts in CSV and JSON. An undated event is one of the row "undated"; an open
one whose known end is not drawn is one of the row "open"."""

ROWS = 60
"""So many rows, as of the months of five years, decide how long a period is where nobody says."""
TOP = 10
"""So many actors or publications are drawn."""


class Each(StrEnum):
    """What one row, or one column, stands for: an event, or a `Unit`."""

    EVENT = "event"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@spread
def plot(
    filters: FilterOptions,
    output: OutputOptions,
    phrase: PhraseArgument = None,
    by: Annotated[
        By | None, typer.Option("--by", help="A row for each of these, time to the right.")
    ] = None,
    unit: Annotated[
        Each | None, typer.Option("--unit", help="What a row is; else what fits.")
    ] = None,
    top: Annotated[
        int, typer.Option("--top", min=1, help="With --by: so many rows, the largest.")
    ] = TOP,
    plain: Annotated[bool, typer.Option("--ascii", help="Draw with ASCII only.")] = False,
    database: DatabaseOption = None,
) -> None:
    """Draw events over time: what is certain, what is possible, and where dates are open.

    Few events are drawn one by one, more are counted by day, month, year, decade
    or century. One with an open date counts at its only known end: in CSV and
    JSON as until, if it may lie before, or since, if it may lie after.

    Example: timeline plot involving KFOR --by actor
    """
    if by and unit is Each.EVENT:
        raise typer.BadParameter("--by counts events; leave out one of them", param_hint="--unit")
    with open_reader(resolve_target(database)) as reader:
        wanted = build_filter(reader, phrase, filters)
        if choose_format(output) is Format.TABLE:
            from timeline.cli.plots import Plot, print_plot

            print_plot(reader, wanted, Plot(by, unit and unit.value, top, plain), output.output)
        else:
            write_counts(reader, wanted, by, unit, output)


def write_counts(
    reader: Reader,
    wanted: EventFilter,
    by: By | None,
    unit: Each | None,
    output: OutputOptions,
) -> None:
    """Write how many events lie, and may lie, in each period, for a program to draw."""
    if unit is Each.EVENT:
        raise typer.BadParameter(
            "for events one by one: timeline events --format csv", param_hint="--unit"
        )
    rows = _count_rows(reader, wanted, by, unit)
    dicts = (dict(zip(COUNT_COLUMNS, row, strict=True)) for row in rows)
    write_rows(COUNT_COLUMNS, rows, output, lambda: dicts)


def _count_rows(
    reader: Reader, wanted: EventFilter, by: By | None, unit: Each | None
) -> Iterator[tuple[object, ...]]:
    extent = measure_extent(reader, wanted)
    days = frame(wanted, extent)
    series = count_series(reader, wanted, by) if by else [Series(None, None, None, extent.events)]
    if days is None:
        yield from (_remainder("undated", each, each.events) for each in series if each.events)
        return
    asked = Asked(wanted, *days, by)
    density = (
        read_density(reader, asked, Unit(unit.value))
        if unit
        else choose_density(reader, asked, lambda density: len(density.rows()) <= ROWS)
    )
    yield from _each_period(density, series)
    for name, counted in (("open", density.beyond), ("undated", density.undated)):
        for each in series:
            if counted[each.value]:
                yield _remainder(name, each, counted[each.value])


def _remainder(name: str, series: Series, events: int) -> tuple[object, ...]:
    """Return the row of events that may lie in any of the periods, or outside of them."""
    return name, None, None, series.key, series.name, 0, events, 0, 0


def _each_period(density: Density, series: list[Series]) -> Iterator[tuple[object, ...]]:
    for row in density.periods():
        first = first_day(density.unit, row.first).isoformat()
        last = last_day(density.unit, row.first).isoformat()
        period = label_period(density.unit, row.first)
        for each in series:
            counts = row.get_counts(each.value)
            yield (
                period, first, last, each.key, each.name,
                counts.certain, counts.possible, counts.until, counts.since,
            )  # fmt: skip
