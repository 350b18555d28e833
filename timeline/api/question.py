"""A question that was asked of a database, so that it can be asked again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from timeline.database.reader import open_reader
from timeline.database.target import Target
from timeline.phrases import make_title
from timeline.queries.selection import Selection
from timeline.records.details import EventDetail
from timeline.records.questions import EventFilter


@dataclass(frozen=True, slots=True)
class Question:
    """Which events were asked for, where, and in which order.

    Attributes:
        target: The database.
        wanted: The filter.
        sort: One of `timeline.queries.events.SORTS`.
        limit: At most so many events; None for all.
    """

    target: Target
    wanted: EventFilter
    sort: str
    limit: int | None

    @property
    def title(self) -> str:
        """What is asked for, in words."""
        return make_title(self.wanted)

    @contextmanager
    def ask_again(self, events: Iterable[EventDetail], title: str) -> Iterator[Selection]:
        """Select those of these events that the database still has, in the order asked for.

        Args:
            events: Some that the question found.
            title: What they are called.

        Raises:
            DatabaseError: The database cannot be read any more.
        """
        keys = frozenset(event.key for event in events)
        with open_reader(self.target) as reader:
            yield Selection(reader, self.wanted, self.sort, self.limit, keys, title)
