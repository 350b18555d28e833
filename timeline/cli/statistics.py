"""`timeline stats`: a selection of events in one screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from timeline.cli.filters import FilterOptions, PhraseArgument, build_filter
from timeline.cli.output import OutputOptions, choose_format, write_rows
from timeline.cli.params import DatabaseOption, spread
from timeline.database.reader import open_reader
from timeline.database.target import resolve_target
from timeline.export.formats import Format
from timeline.queries.statistics import Statistics, read_statistics

STATISTIC_COLUMNS = ("measure", "value", "name", "number", "share")
"""The columns of the statistics in CSV: `share` is of the events, where events are counted."""

TOP = 8
"""So many types, actors and publications have room on a screen."""


@spread
def stats(
    filters: FilterOptions,
    output: OutputOptions,
    phrase: PhraseArgument = None,
    top: Annotated[
        int, typer.Option("--top", min=1, help="So many types, actors and so on are shown.")
    ] = TOP,
    plain: Annotated[bool, typer.Option("--ascii", help="Draw with ASCII only.")] = False,
    database: DatabaseOption = None,
) -> None:
    """Summarise events: when, who, what, told by whom, and how well they are supported.

    Example: timeline stats involving KFOR
    """
    with open_reader(resolve_target(database)) as reader:
        wanted = build_filter(reader, phrase, filters)
        found = read_statistics(reader, wanted)
        if choose_format(output) is Format.TABLE:
            from timeline.cli.panels import print_statistics

            print_statistics(reader, wanted, found, top, output.output, plain=plain)
        else:
            rows = _rows(found)
            write_rows(STATISTIC_COLUMNS, rows, output, lambda: [statistics_to_json(found)])


def _numbers(found: Statistics) -> dict[str, int]:
    """Return what is counted of the events as a whole."""
    return {
        "events": found.extent.events,
        "undated": found.extent.undated,
        "open_start": found.extent.open_start,
        "open_end": found.extent.open_end,
        "single_voice": found.single_voice,
        "disagreeing": found.disagreeing,
    }


def _groups(found: Statistics) -> Iterator[tuple[str, list[tuple[Any, Any, int]]]]:
    """Yield each grouping: value, name and number of events."""
    for by, series in found.groups.items():
        yield by.value, [(each.key, each.name, each.events) for each in series]
    yield "voices", [(number, str(number), events) for number, events in found.voices.items()]
    yield "coder", [(coder.value, coder.value, events) for coder, events in found.coders.items()]


def _rows(found: Statistics) -> Iterator[tuple[Any, ...]]:
    events = found.extent.events
    for measure, number in _numbers(found).items():
        yield measure, None, None, number, _share(number, events)
    yield "first_day", found.extent.first, None, None, None
    yield "last_day", found.extent.last, None, None, None
    yield "sources", None, None, found.sources, None
    yield "citations", None, None, found.citations, None
    for measure, group in _groups(found):
        for value, name, number in group:
            yield measure, value, name, number, _share(number, events)


def _share(number: int, events: int) -> float | None:
    return round(number / events, 4) if events else None


def statistics_to_json(found: Statistics) -> dict[str, Any]:
    """Return the statistics as JSON: numbers, days, and a list for each grouping."""
    by = {
        measure: [{"value": value, "name": name, "events": number} for value, name, number in group]
        for measure, group in _groups(found)
    }
    return {
        **_numbers(found),
        "first_day": found.extent.first,
        "last_day": found.extent.last,
        "sources": found.sources,
        "citations": found.citations,
        "by": by,
    }
