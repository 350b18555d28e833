"""What the reports of one article are compared with."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import ColumnElement, CompoundSelect, and_, func, or_, select, true, union
from sqlalchemy.orm import Session

from timeline import models
from timeline.dates import Span
from timeline.resolving import Block, Report, find_block
from timeline.resolving.days import find_window
from timeline.resolving.reports import OPEN
from timeline.store.reports import iter_reports

PLACE = "place "
"""Before the key of a place, where the keys of actors stand beside it."""


class Neighbours:
    """The stored reports that those of an article may be the same as, and these themselves.

    What is stored is read once, for the blocks of all reports; what they do to the events is kept
    up here, and is stored at the end.
    """

    def __init__(self, session: Session, reports: Iterable[Report]) -> None:
        self._reports: dict[str, list[Report]] = defaultdict(list)
        self._naming: dict[str, set[str]] = defaultdict(set)
        blocks = list(filter(_is_somewhen, map(find_block, reports)))
        for key, report in iter_reports(session, _find_events(session, blocks) if blocks else []):
            self.add(key, report)

    def around(self, report: Report) -> dict[str, list[Report]]:
        """Return the events that have a report in the block of this one, with all their reports."""
        block = find_block(report)
        keys = {key for name in _names(block) for key in self._naming.get(name, ())}
        near = [
            key
            for key in sorted(keys)
            if any(_may_be_same(block, other) for other in self._reports[key])
        ]
        return {key: list(self._reports[key]) for key in near}

    def add(self, key: str, report: Report) -> None:
        """Make a report one of an event."""
        self._reports[key].append(report)
        for name in _names(report):
            self._naming[name].add(key)

    def move(self, reports: Iterable[Report], key: str, other: str) -> None:
        """Make reports of an event those of another."""
        for report in list(reports):
            self._reports[key].remove(report)
            self.add(other, report)


def _names(told: Block | Report) -> Iterator[str]:
    yield from told.actors
    if told.place:
        yield PLACE + told.place


def _may_be_same(block: Block, report: Report) -> bool:
    """Return whether a report is worth a comparison.

    One that has no date, of an article of which nobody knows when it came out, could be of any
    day: what another article tells is never found the same.
    """
    return block.holds(report) and (
        block.source == report.source or (_is_somewhen(block) and find_window(report) != OPEN)
    )


def _is_somewhen(block: Block) -> bool:
    return Span(block.earliest, block.latest) != OPEN


def _find_events(session: Session, blocks: Sequence[Block]) -> list[int]:
    """Return the ids of the stored events that may have a report in one of the blocks."""
    citation, source = models.Citation, models.Source
    first = func.coalesce(citation.earliest, citation.latest, source.published_earliest)
    last = func.coalesce(citation.latest, citation.earliest, source.published_latest)
    near = [
        and_(
            true() if days.latest is None else _is_open_or(first, first <= days.latest),
            true() if days.earliest is None else _is_open_or(last, last >= days.earliest),
        )
        for days in _unite(Span(block.earliest, block.latest) for block in blocks)
    ]
    told = select(citation.event_id).distinct().join(citation.source)
    named = citation.event_id.in_(_naming(blocks))
    somewhen = or_(first.is_not(None), last.is_not(None))
    return list(session.scalars(told.where(named, somewhen, or_(*near))))


def _unite(spans: Iterable[Span]) -> list[Span]:
    """Return the days of all spans in as few as there can be."""
    united: list[Span] = []
    for span in sorted(spans, key=lambda each: each.earliest or dt.date.min):
        if united and united[-1].overlaps(span):
            before = united.pop()
            last = max((before.latest or dt.date.max, span.latest or dt.date.max))
            united.append(Span(before.earliest, None if last == dt.date.max else last))
        else:
            united.append(span)
    return united


def _naming(blocks: Sequence[Block]) -> CompoundSelect[tuple[int]]:
    """Return the ids of the events that name an actor of blocks, a member of it, or a place."""
    event, part, citation = models.Event, models.Participation, models.Citation
    reading, read = models.Reading, models.ReadingPart
    keys = sorted({key for block in blocks for key in block.actors})
    places = sorted({block.place for block in blocks if block.place})
    actors = select(models.Actor.id).where(models.Actor.key.in_(keys))
    members = select(models.Affiliation.member_id).where(models.Affiliation.group_id.in_(actors))
    there = select(models.Place.id).where(models.Place.key.in_(places))
    of_reading = select(citation.event_id).join(citation.reading)
    of_part = of_reading.join(reading.parts)
    return union(
        *(select(part.event_id).where(part.actor_id.in_(naming)) for naming in (actors, members)),
        *(of_part.where(read.actor_id.in_(naming)) for naming in (actors, members)),
        select(event.id).where(event.place_id.in_(there)),
        of_reading.where(reading.place_id.in_(there)),
    )


def _is_open_or(day: ColumnElement[dt.date], condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return or_(day.is_(None), condition)
