"""What a query found, and the time it may take."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, count

from timeline.database.reader import Row
from timeline.errors import QueryError

READS_ONLY = "only one SELECT is allowed; it reads tables and views and calls common functions"


@dataclass(slots=True)
class Answer:
    """What a query found: the names of its columns, and its rows as they come."""

    columns: tuple[str, ...]
    rows: Iterator[Row]


class Budget:
    """The time a query may take; what the reader of its rows does meanwhile does not count."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.left = seconds
        self.since: float | None = None

    @property
    def is_spent(self) -> bool:
        """Whether the time is over."""
        running = time.monotonic() - self.since if self.since is not None else 0.0
        return running >= self.left

    @contextmanager
    def running(self) -> Iterator[None]:
        """Count the time spent inside."""
        self.since = time.monotonic()
        try:
            yield
        finally:
            self.left -= time.monotonic() - self.since
            self.since = None

    def over(self) -> QueryError:
        """Return the error to raise when the time is over."""
        return QueryError(
            f"it took longer than {self.seconds:g} seconds; narrow it, or allow more with --seconds"
        )


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of columns, those that repeat one before with a number: "key", "key_2"."""
    distinct: dict[str, None] = {}
    for name in names:
        same = chain([name], (f"{name}_{number}" for number in count(2)))
        distinct[next(each for each in same if each not in distinct)] = None
    return tuple(distinct)


def iter_slices(fetch: Callable[[], list[Row]]) -> Iterator[Row]:
    """Yield the rows of one slice after another."""
    while rows := fetch():
        yield from rows
