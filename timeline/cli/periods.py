"""Counts drawn: a row for each period, or one for each series with time to the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from timeline.cli.canvas import Canvas, fit
from timeline.drawing import (
    Density,
    Glyphs,
    Row,
    Scale,
    draw_bar,
    draw_cell,
    label_columns,
    label_period,
)
from timeline.queries.chosen import By, Series
from timeline.wording import count, printable

GAP = "  "
NUMBERS = ("certain", "possible")
NAMELESS = {
    By.TYPE: "no type",
    By.ACTOR: "no actor named",
    By.PUBLICATION: "publisher not stated",
}
"""The series of the events that have none."""
LONGEST_NAME = 24


def print_periods(canvas: Canvas, density: Density) -> None:
    """Print a row for each period: how many events lie in it, how many may, and a bar of both."""
    rows = density.rows()
    labels = [label_row(density, row) for row in rows]
    behind = [_remark(density, row, canvas.glyphs) for row in rows]
    first = max(map(len, (*labels, density.unit)))
    room = canvas.width - first - sum(len(GAP) + len(word) for word in NUMBERS) - len(GAP)
    scale = Scale.fit(
        (row.get_counts().closed, room - len(remark))
        for row, remark in zip(rows, behind, strict=True)
    )
    canvas.print(GAP.join((density.unit.ljust(first), *NUMBERS)), style="bold")
    for row, label, remark in zip(rows, labels, behind, strict=True):
        counts = row.get_counts()
        numbers = f"{counts.certain:>{len(NUMBERS[0])},}{GAP}{counts.possible:>{len(NUMBERS[1])},}"
        bar = draw_bar(counts, scale, canvas.glyphs)
        canvas.print(GAP.join((label.ljust(first), numbers, bar + remark)))
    canvas.print()
    for line in _legend(canvas.glyphs, density, rows, scale):
        canvas.print(line)


def label_row(density: Density, row: Row) -> str:
    """Return the name of a period, or those of the first and the last of several."""
    first, last = (label_period(density.unit, number) for number in (row.first, row.last))
    return first if first == last else f"{first} to {last}"


def _remark(density: Density, row: Row, glyphs: Glyphs) -> str:
    """Return what stands behind a bar: open events that end or begin here, or how many alike."""
    counts = row.get_counts()
    if row.periods > 1:
        alike = f"{row.periods:,} {density.unit.plural}"
        return f" in each of {alike}" if counts.possible else f"none in {alike}"
    before = f" {glyphs.before}{counts.until:,}" if counts.until else ""
    after = f" {glyphs.after}{counts.since:,}" if counts.since else ""
    return before + after


def _legend(glyphs: Glyphs, density: Density, rows: Sequence[Row], scale: Scale) -> Iterator[str]:
    counts = [row.get_counts() for row in rows]
    if any(each.closed for each in counts):
        size = f"{glyphs.certain * int(scale.cells)} an event"
        if scale.cells < 1:
            size = f"{glyphs.certain} about {count(round(1 / scale.cells), 'event')}"
        yield (
            f"{glyphs.certain} certainly within the {density.unit}"
            f"   {glyphs.possible} possibly   {size}"
        )
    if any(each.until or each.since for each in counts):
        yield (
            f"{glyphs.before}1 one event with an open date: then or before"
            f"   {glyphs.after}1 then or after"
        )


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a plot with time to the right.

    Attributes:
        names: Cells of the names of the rows.
        numbers: Cells of how many events a row has.
        room: Cells for the columns.
    """

    names: int
    numbers: int
    room: int

    @classmethod
    def lay_out(cls, canvas: Canvas, by: By, series: Sequence[Series]) -> Columns:
        """Return where the columns stand."""
        names = min(max(cell_len(name_series(by, each)) for each in series), LONGEST_NAME)
        numbers = max(len("events"), *(len(f"{each.events:,}") for each in series))
        return cls(names, numbers, canvas.width - names - numbers - 2 * len(GAP))


def name_series(by: By, series: Series) -> str:
    """Return the name of a series, or what the events without any are called."""
    return NAMELESS.get(by, "none") if series.name is None else printable(series.name)


def print_series(canvas: Canvas, density: Density, by: By, series: Sequence[Series]) -> None:
    """Print a row for each series and a column for each period, in bands as wide as has room."""
    layout = Columns.lay_out(canvas, by, series)
    rows, width = _choose_columns(density, layout.room)
    most = max((row.get_counts(each.value).certain for row in rows for each in series), default=0)
    together = max(layout.room // width, 1)
    for start in range(0, len(rows), together):
        band = rows[start : start + together]
        labels = label_columns([_label_column(density, row, canvas.glyphs) for row in band], width)
        head = (by.ljust(layout.names), "events".rjust(layout.numbers), labels)
        canvas.print(GAP.join(head), style="bold")
        for each in series:
            cells = "".join(_cell(row, each, most, width, canvas.glyphs) for row in band)
            name = fit(name_series(by, each), layout.names)
            canvas.print(GAP.join((name, f"{each.events:>{layout.numbers},}", cells)))
        canvas.print()
    for line in _series_legend(canvas.glyphs, density, rows, most):
        canvas.print(line)


def is_readable(density: Density, room: int) -> bool:
    """Return whether the periods have room as columns: all of them, or the labelled ones."""
    every = density.last - density.first + 1
    return every <= room or len(density.rows()) * _width_of_label(density) <= room


def _choose_columns(density: Density, room: int) -> tuple[list[Row], int]:
    """Return what stands side by side, and in how many cells each.

    Where stretches without change are one column, time does not run evenly, and each column needs
    its label. Where that would be most columns, all periods are drawn, a cell or more each.
    """
    rows, labelled = density.rows(), _width_of_label(density)
    every = density.last - density.first + 1
    if len(rows) * labelled <= room or every > max(room, 2 * len(rows)):
        return rows, labelled
    return list(density.periods()), max(room // every, 1)


def _width_of_label(density: Density) -> int:
    return len(label_period(density.unit, density.last)) + 1


def _label_column(density: Density, row: Row, glyphs: Glyphs) -> str:
    return glyphs.gap if row.periods > 1 else label_period(density.unit, row.first)


def _cell(row: Row, series: Series, most: int, width: int, glyphs: Glyphs) -> str:
    """Return what stands in a column; its number, too, if there is room."""
    counts = row.get_counts(series.value)
    drawn = draw_cell(counts, most, glyphs)
    if drawn == glyphs.nothing:
        return (glyphs.gap if row.periods > 1 else drawn).ljust(width)
    number = f"{counts.certain or counts.possible or counts.until or counts.since:,}"
    if len(number) + 1 < width:
        return drawn * (width - 1 - len(number)) + number + " "
    return drawn if width == 1 else drawn * (width - 1) + " "


def _series_legend(
    glyphs: Glyphs, density: Density, rows: Sequence[Row], most: int
) -> Iterator[str]:
    unit = density.unit
    possible = f"{glyphs.possible} only possible ones"
    if most:
        events = count(most, "event") if most == 1 else f"1 to {count(most, 'event')}"
        yield f"{glyphs.levels} {events} within the {unit}   {possible}"
    else:
        yield possible
    if any(each.until or each.since for row in rows for each in row.counts.values()):
        yield f"{glyphs.before} {glyphs.after} only open dates: then or before, then or after"
    if any(row.periods > 1 for row in rows):
        yield f"{glyphs.gap} several {unit.plural} in which nothing changes"
