"""Writing the answers to questions about events, in every format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TextIO

from timeline.cli.group import say
from timeline.cli.output import OutputOptions, choose_format, open_stream, write_rows
from timeline.database.reader import Reader
from timeline.export.formats import HOLDING, Counter, Format, Per, tabulate, write
from timeline.export.telling import UNCHECKED, name_event
from timeline.queries.selection import Selection
from timeline.records.questions import EventFilter
from timeline.vocabulary import HAPPENED, CodedBy, Realis
from timeline.wording import count

LISTING = ("date", "voices", "event", "key")
APART = ("event", "field", "value", "sources")
DISAGREES = "≠"
"""Beside the number of independent voices, where some exclude each other."""


class Sort(StrEnum):
    """The orders a listing can have."""

    DATE = "date"
    LATEST = "-date"
    SOURCES = "sources"
    TITLE = "title"
    KEY = "key"


def is_listing(output: OutputOptions, per: Per) -> bool:
    """Return whether events are to be listed for people, not for programs."""
    return choose_format(output, HOLDING[per]) is Format.TABLE and per is Per.EVENT


def print_listing(selection: Selection, output: OutputOptions) -> None:
    """List events for people, and say what to do next."""
    from timeline.dates import describe_date
    from timeline.queries.events import list_events

    reader, wanted = selection.reader, selection.wanted
    listed = list_events(reader, wanted, sort=selection.sort, limit=selection.limit)
    counter = Counter()
    telling: dict[bool, str] = {}
    coders: set[str] = set()

    def rows() -> Iterator[tuple[str, str, str, str]]:
        for event in counter.through(listed):
            telling[event.disagreeing] = event.key
            voices = f"{DISAGREES if event.disagreeing else ''} {event.independent_sources}"
            coders.add(event.coder)
            yield describe_date(event.date), voices, name_event(event), event.key

    write_rows(LISTING, rows(), output)
    for line in _next_steps(reader, wanted, counter.count, telling, selection.limit):
        say(line)
    if CodedBy.MACHINE in coders:
        say(f"{UNCHECKED} coded by a program, not checked yet: timeline review")


def _next_steps(
    reader: Reader,
    wanted: EventFilter,
    listed: int,
    telling: Mapping[bool, str],
    limit: int | None,
) -> Iterator[str]:
    """Yield what to say under a listing; `telling` has an event in dispute, and one that is not."""
    from timeline.queries.events import count_events

    if limit is None:
        parts = ["\n" + (count(listed, "event") if listed else "no event matches")]
    else:
        parts = [f"\n{listed:,} of {count(count_events(reader, wanted), 'event')}"]
    if not wanted.realis:
        others = tuple(each for each in Realis if each not in HAPPENED)
        if more := count_events(reader, replace(wanted, realis=others)):
            parts.append(f"{more:,} more planned, hypothetical or denied: --realis all")
    yield " · ".join(parts)
    if True in telling:
        yield f"{DISAGREES} sources disagree: timeline conflicts"
    shown = telling.get(True) or telling.get(False)
    yield f"next: timeline show {shown}" if shown else "next: timeline events · timeline actors"


def write_events(selection: Selection, output: OutputOptions, per: Per) -> str:
    """Write events, or their citations, for programs; returns how many, in words."""
    chosen = choose_format(output, HOLDING[per])
    with open_stream(output.output, chosen, excel=output.excel) as out:
        if chosen is Format.TABLE:
            written = _draw(selection, out, per)
        else:
            written = write(chosen, selection, out, per)
    if chosen.spec.left_out:
        _tell_left_out(selection, written, chosen.spec.left_out)
    return count(written, "citation" if per is Per.CITATION else chosen.spec.counts)


def write_folder(selection: Selection, folder: str) -> str:
    """Write events as a data package; returns how many, in words."""
    from timeline.export.package import write_package

    return count(write_package(selection, folder), "event")


def _draw(selection: Selection, out: TextIO, per: Per) -> int:
    """Write every column of events, or of their citations, as a table; returns how many rows."""
    from timeline.cli.tables import print_table

    columns, rows = tabulate(selection, per)
    counter = Counter()
    print_table(columns, counter.through(rows), out)
    return counter.count


def _tell_left_out(selection: Selection, written: int, reason: str) -> None:
    """Say how many events do not stand in a format, and why."""
    from timeline.queries.events import count_events

    wanted = count_events(selection.reader, selection.wanted)
    if left := min(wanted, wanted if selection.limit is None else selection.limit) - written:
        say(f"left out {count(left, 'event')}: {'it has' if left == 1 else 'they have'} {reason}")


def write_disagreements(reader: Reader, wanted: EventFilter, output: OutputOptions) -> None:
    """Write the events whose citations exclude each other, a row for each value."""
    from timeline.export.json import event_to_json
    from timeline.queries.details import read_details
    from timeline.queries.events import list_disagreeing

    found = read_details(reader, list_disagreeing(reader, wanted))
    rows = (
        (event.key, disagreement.field, value, "; ".join(sources))
        for event in found
        for disagreement in event.disagreements
        for value, sources in disagreement.values
    )
    write_rows(APART, rows, output, lambda: map(event_to_json, found))
    if choose_format(output) is Format.TABLE:
        told = f"{count(len(found), 'event')} with sources that disagree"
        say("\n" + told)
        if found:
            say(f"next: timeline show {found[0].key}")
