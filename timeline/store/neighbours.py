"""What the reports of one article are compared with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from sqlalchemy.orm import Session

from timeline.resolving import Report, find_block
from timeline.resolving.numbers import iter_telling
from timeline.store.blocks import find_events
from timeline.store.reports import iter_reports

PLACE = "place "
"""Before the key of a place, where the keys of actors stand beside it."""
NUMBER = "number "
"""Before a number that hardly another event has."""
Loose = tuple[str, tuple[str, int, int]]
"""The key of an event, and where a passage stands that belongs to it no more."""


class Neighbours:
    """The stored reports that those of an article may be the same as, and these themselves.

    What is stored is read once, for the blocks of all reports; what they do to the events is kept
    up here, and is stored at the end.
    """

    def __init__(
        self, session: Session, reports: Iterable[Report], loose: Collection[Loose] = ()
    ) -> None:
        self._reports: dict[str, list[Report]] = defaultdict(list)
        self._naming: dict[str, set[str]] = defaultdict(set)
        for key, report in iter_reports(session, find_events(session, map(find_block, reports))):
            if (key, report.passage) not in loose:
                self.add(key, report)

    def around(self, report: Report) -> dict[str, list[Report]]:
        """Return the events that have a report in the block of this one, with all their reports."""
        block = find_block(report)
        keys = {key for name in _names(report) for key in self._naming.get(name, ())}
        near = [key for key in sorted(keys) if any(map(block.holds, self._reports[key]))]
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


def _names(report: Report) -> Iterator[str]:
    yield from report.actors
    if report.place:
        yield PLACE + report.place
    for number in iter_telling(report):
        yield f"{NUMBER}{number:g}"
