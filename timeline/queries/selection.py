"""A question about events with its order: what listings, exports, pages and plots read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.database.reader import Reader, Row
from timeline.queries import details, events
from timeline.records.details import EventDetail
from timeline.records.questions import EventFilter


@dataclass(frozen=True, slots=True)
class Selection:
    """The events that a filter asks for, read from the database each time they are iterated.

    Attributes:
        reader: The database.
        wanted: The filter.
        sort: One of `timeline.queries.events.SORTS`.
        limit: At most so many events; None for all.
    """

    reader: Reader
    wanted: EventFilter
    sort: str = "date"
    limit: int | None = None

    def details(self) -> Iterator[EventDetail]:
        """Yield the events, whole, some hundreds in memory at a time."""
        return details.iter_details(self.reader, self.wanted, sort=self.sort, limit=self.limit)

    def keys(self) -> Iterator[str]:
        """Yield the keys of the events."""
        return events.iter_event_keys(self.reader, self.wanted, sort=self.sort, limit=self.limit)

    def event_rows(self) -> Iterator[Row]:
        """Return the rows of `EVENT_COLUMNS`."""
        return events.iter_event_rows(self.reader, self.wanted, sort=self.sort, limit=self.limit)

    def citation_rows(self) -> Iterator[Row]:
        """Return the rows of `CITATION_COLUMNS`, event by event."""
        return events.iter_citation_rows(self.reader, self.wanted, sort=self.sort, limit=self.limit)
