"""How many events lie in each period: the database counts, by first and last period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline.database.reader import Reader
from timeline.drawing import Density, Stretch, Unit, number_period
from timeline.queries.chosen import BELONGS, By, Series, ask_chosen, choose
from timeline.queries.filters import Conditions, build_conditions
from timeline.records.questions import EventFilter

EXTENT = """
    SELECT count(*), CAST(min(coalesce(earliest, latest)) AS text),
        CAST(max(coalesce(latest, earliest)) AS text),
        count(CASE WHEN earliest IS NULL AND latest IS NULL THEN 1 END),
        count(CASE WHEN earliest IS NULL AND latest IS NOT NULL THEN 1 END),
        count(CASE WHEN earliest IS NOT NULL AND latest IS NULL THEN 1 END)
    FROM chosen"""

Fits = Callable[[Density], bool]


@dataclass(frozen=True, slots=True)
class Extent:
    """What there is to draw.

    Attributes:
        events: How many events are asked for.
        first, last: The first and the last day that is known of any, ISO; None if none is.
        undated: How many have no day at all.
        open_start, open_end: How many have only a last day, and only a first one.
    """

    events: int
    first: str | None
    last: str | None
    undated: int
    open_start: int
    open_end: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a density.

    Attributes:
        wanted: The filter.
        first, last: ISO days; the periods they lie in are the first and the last.
        by: What makes the series; None for a single one.
        series: Those to be counted; empty for all.
    """

    wanted: EventFilter
    first: str
    last: str
    by: By | None = None
    series: Sequence[Series] = ()


def measure_extent(reader: Reader, wanted: EventFilter) -> Extent:
    """Return how many events there are, and between which days.

    Raises:
        NotFoundError, AmbiguousNameError, SpanError: See `build_conditions`.
    """
    [row] = ask_chosen(reader, wanted, EXTENT)
    return Extent(*row)


def frame(wanted: EventFilter, extent: Extent) -> tuple[str, str] | None:
    """Return the first and the last day to be drawn: as asked for, else as known.

    None if nothing is known of when the events were.
    """
    if extent.first is None or extent.last is None:
        return None
    first = _iso(wanted.since) or extent.first
    last = _iso(wanted.until) or extent.last
    return min(first, last), max(first, last)


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def read_density(reader: Reader, asked: Asked, unit: Unit) -> Density:
    """Return the counts of the periods of one length."""
    first, last = number_period(unit, asked.first), number_period(unit, asked.last)
    density = Density(unit, first, last)
    conditions = build_conditions(reader, asked.wanted)
    sql = f"{choose(conditions)} {_grouped(asked, unit, conditions)}"
    for start, end, series, events in reader.stream(sql, conditions.values):
        density.add(
            Stretch(
                None if start is None else number_period(unit, start),
                None if end is None else number_period(unit, end),
                events,
                series,
            )
        )
    return density


def choose_density(reader: Reader, asked: Asked, fits: Fits) -> Density:
    """Return the counts of the shortest periods that fit, and hold most of the events whole.

    The longest that part the events at all are taken in any case. Shorter ones are tried one after
    the other, so that little is read that will not be drawn.
    """
    units = list(Unit)
    while len(units) > 1 and _is_single(asked, units[0]):
        del units[0]
    chosen = read_density(reader, asked, units[0])
    for unit in units[1:]:
        finer = read_density(reader, asked, unit)
        if finer.inside < finer.spread or not fits(finer):
            break
        chosen = finer
    return chosen


def _is_single(asked: Asked, unit: Unit) -> bool:
    return number_period(unit, asked.first) == number_period(unit, asked.last)


def _grouped(asked: Asked, unit: Unit, bound: Conditions) -> str:
    """Return the SELECT of how many events begin and end in the same two periods."""
    start, end = (
        f"substr(CAST(chosen.{day} AS text), 1, {unit.characters})"
        for day in ("earliest", "latest")
    )
    belongs, joined, series = "", "", "NULL"
    if asked.by in BELONGS:
        belongs = f", belongs AS ({BELONGS[asked.by]})"
        joined, series = " LEFT JOIN belongs ON belongs.event = chosen.id", "belongs.series"
    elif asked.by:
        series = f"chosen.{asked.by}"
    return (
        f"{belongs} SELECT {start}, {end}, {series}, count(*) FROM chosen{joined}"
        f"{_among(asked, series, bound)} GROUP BY 1, 2, 3"
    )


def _among(asked: Asked, series: str, bound: Conditions) -> str:
    """Return the condition that only these series are counted."""
    if not asked.series:
        return ""
    values = [each.value for each in asked.series]
    named = bound.bind_all(value for value in values if value is not None)
    among = [f"{series} IN ({named})"] if named else []
    return f" WHERE {' OR '.join([*among, *([f'{series} IS NULL'] * (None in values))])}"
