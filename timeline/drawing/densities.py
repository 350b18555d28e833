"""How many events lie, or may lie, in each period; stretches in which nothing changes are one row.

An event that is open to one side may lie in any period of half of time. It is not counted as
possible in each of these, which would hide what is known, but at its only known end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from timeline.drawing.units import Unit

ALIKE = 3
"""So many periods in a row without change are drawn as one."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many events begin in one period and end in one.

    Attributes:
        first, last: Numbers of the periods; None where open.
        events: How many.
        series: Which row of a plot they belong to.
    """

    first: int | None
    last: int | None
    events: int
    series: Hashable = None


@dataclass(frozen=True, slots=True)
class Counts:
    """The events of one period.

    Attributes:
        certain: They lie wholly in it.
        possible: They may lie in it, or in another, or go on through it.
        until: They lie in it or at any time before.
        since: They lie in it or at any time after.
    """

    certain: int = 0
    possible: int = 0
    until: int = 0
    since: int = 0

    @property
    def closed(self) -> int:
        """How many may lie in the period and are not open to one side."""
        return self.certain + self.possible


NOTHING = Counts()


@dataclass(frozen=True, slots=True)
class Row:
    """One period, or several in which nothing changes; each has these counts, by series."""

    first: int
    last: int
    counts: dict[Hashable, Counts]

    @property
    def periods(self) -> int:
        """How many periods the row stands for."""
        return self.last - self.first + 1

    def get_counts(self, series: Hashable = None) -> Counts:
        """Return the counts of a series."""
        return self.counts.get(series, NOTHING)


@dataclass(slots=True)
class Tally:
    """What is known of one series, by number of the period."""

    certain: Counter[int] = field(default_factory=Counter)
    changes: Counter[int] = field(default_factory=Counter)
    until: Counter[int] = field(default_factory=Counter)
    since: Counter[int] = field(default_factory=Counter)


@dataclass(slots=True)
class Density:
    """The events of all series in the periods from `first` to `last`.

    Attributes:
        unit: How long a period is.
        first, last: Numbers of the periods.
        tallies: What was counted, by series.
        undated: Events without any day, by series.
        beyond: Events that are open to one side and may lie in all of these periods, by series.
        inside, spread: How many events lie in a single period, and how many in several.
    """

    unit: Unit
    first: int
    last: int
    tallies: dict[Hashable, Tally] = field(default_factory=dict)
    undated: Counter[Hashable] = field(default_factory=Counter)
    beyond: Counter[Hashable] = field(default_factory=Counter)
    inside: int = 0
    spread: int = 0

    def add(self, stretch: Stretch) -> None:
        """Count events."""
        first, last, events = stretch.first, stretch.last, stretch.events
        tally = self.tallies.setdefault(stretch.series, Tally())
        if first is None and last is None:
            self.undated[stretch.series] += events
        elif first is None or last is None:
            known = last if first is None else first
            self._add_open(stretch, tally.until if first is None else tally.since, known)
        elif first == last:
            tally.certain[first] += events
            self.inside += events
        else:
            tally.changes[max(first, self.first)] += events
            tally.changes[min(last, self.last) + 1] -= events
            self.spread += events

    def _add_open(self, stretch: Stretch, known: Counter[int], at: int | None) -> None:
        if at is not None and self.first <= at <= self.last:
            known[at] += stretch.events
        else:
            self.beyond[stretch.series] += stretch.events

    def rows(self) -> list[Row]:
        """Return the periods in order, those without change together."""
        return [
            Row(first, last, counts)
            for start, end, counts in self._segments()
            for first, last in ([(start, end)] if end - start + 1 >= ALIKE else _each(start, end))
        ]

    def periods(self) -> Iterator[Row]:
        """Yield each period with its counts."""
        for start, end, counts in self._segments():
            for first, last in _each(start, end):
                yield Row(first, last, counts)

    def _segments(self) -> Iterator[tuple[int, int, dict[Hashable, Counts]]]:
        """Yield the stretches in which no count changes: first, last, counts."""
        cuts = {self.first, self.last + 1}
        for tally in self.tallies.values():
            cuts |= {number for number, change in tally.changes.items() if change}
            for marks in (tally.certain, tally.until, tally.since):
                cuts |= {*marks, *(number + 1 for number in marks)}
        possible = {name: _accumulate(each.changes) for name, each in self.tallies.items()}
        running: Counter[Hashable] = Counter()
        for start, after in pairwise(sorted(cuts)):
            for name, sums in possible.items():
                running[name] = sums.get(start, running[name])
            yield start, after - 1, self._counts(start, running)

    def _counts(self, number: int, running: Counter[Hashable]) -> dict[Hashable, Counts]:
        return {
            name: Counts(
                tally.certain[number], running[name], tally.until[number], tally.since[number]
            )
            for name, tally in self.tallies.items()
        }


def _each(start: int, end: int) -> Iterator[tuple[int, int]]:
    return ((number, number) for number in range(start, end + 1))


def _accumulate(changes: Counter[int]) -> dict[int, int]:
    """Return how many there are from each number on at which that changes."""
    numbers = sorted(changes)
    return dict(zip(numbers, accumulate(changes[number] for number in numbers), strict=True))
