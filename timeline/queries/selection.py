"""A question about events with its order: what listings, exports, pages and plots read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import TypeVar

from timeline.database.reader import Reader, Row
from timeline.phrases import make_title
from timeline.queries import details, events
from timeline.records.details import EventDetail
from timeline.records.questions import EventFilter

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Selection:
    """The events that a filter asks for, read from the database each time they are iterated.

    Attributes:
        reader: The database.
        wanted: The filter.
        sort: One of `timeline.queries.events.SORTS`.
        limit: At most so many events; None for all.
        only: Of these, the events with these keys; None for all.
        called: What they are called; "" for what the filter says.
    """

    reader: Reader
    wanted: EventFilter
    sort: str = "date"
    limit: int | None = None
    only: frozenset[str] | None = None
    called: str = ""

    @property
    def title(self) -> str:
        """What the events are called: "Events involving KFOR"."""
        return self.called or make_title(self.wanted)

    def details(self) -> Iterator[EventDetail]:
        """Yield the events, whole, some hundreds in memory at a time."""
        return self._pick(details.iter_details, attrgetter("key"))

    def keys(self) -> Iterator[str]:
        """Yield the keys of the events."""
        return self._pick(events.iter_event_keys, str)

    def event_rows(self) -> Iterator[Row]:
        """Return the rows of `EVENT_COLUMNS`."""
        return self._pick(events.iter_event_rows, itemgetter(0))

    def citation_rows(self) -> Iterator[Row]:
        """Return the rows of `CITATION_COLUMNS`, event by event."""
        return self._pick(events.iter_citation_rows, itemgetter(0))

    def _pick(self, iterate: Callable[..., Iterator[T]], key_of: Callable[[T], str]) -> Iterator[T]:
        found = iterate(self.reader, self.wanted, sort=self.sort, limit=self.limit)
        if self.only is None:
            return found
        only = self.only
        return (each for each in found if key_of(each) in only)
