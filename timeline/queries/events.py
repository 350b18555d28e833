"""Listings of events: a filter in, rows out, in the order of the chronology."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.database.reader import Reader, Row
from timeline.queries.filters import ORDER, Conditions, build_conditions
from timeline.records.questions import EventFilter, Listed

EVENT_COLUMNS = (
    "key", "date", "earliest", "latest", "precision", "title", "type", "realis", "place",
    "actors", "publications", "sources", "citations", "independent_sources",
    "quote", "quote_source", "url", "coder",
)  # fmt: skip
"""The columns of an event in CSV."""

CITATION_COLUMNS = (
    "event", "date", "title", "source", "publication", "published", "quote", "start", "end",
    "date_words", "stated_date", "date_basis", "attribution", "coder", "review",
    "url",
)  # fmt: skip
"""The columns of a citation in CSV."""

LISTED = (
    "key, date, CAST(earliest AS text), CAST(latest AS text), precision, title, type, realis,"
    " place, actors, sources, citations, independent_sources, coder"
)
DAYS = {"earliest": "CAST(earliest AS text)", "latest": "CAST(latest AS text)"}
RENAMED = {"start": "char_start", "end": "char_end"}

DATES_APART = """SELECT max(earliest) > min(latest) FROM citation
    WHERE event_id = event.id AND NOT presumed"""
REALIS_APART = """SELECT count(CASE WHEN realis = 'denied' THEN 1 END) > 0
    AND count(CASE WHEN realis IN ('occurred', 'ongoing') THEN 1 END) > 0
    FROM citation WHERE event_id = event.id"""
FIGURES_APART = """EXISTS (SELECT 1 FROM figure JOIN citation ON citation.id = figure.citation_id
    WHERE citation.event_id = event.id
    GROUP BY figure.what, figure.unit HAVING max(figure.low) > min(figure.high))"""
APART = f"(({DATES_APART}) OR ({REALIS_APART}) OR {FIGURES_APART})"
DISAGREEING = f"EXISTS (SELECT 1 FROM event WHERE event.key = timeline.key AND {APART})"
"""Events with citations that exclude each other; `timeline.conclusions` says in what."""

SORTS = {
    "date": ORDER,
    "-date": (
        "coalesce(timeline.latest, timeline.earliest, '0001-01-01') DESC,"
        " coalesce(timeline.earliest, '0001-01-01') DESC, timeline.key"
    ),
    "sources": f"timeline.independent_sources DESC, {ORDER}",
    "title": "timeline.title, timeline.key",
    "key": "timeline.key",
}
"""The orders a listing can have."""


def list_events(
    reader: Reader, wanted: EventFilter, *, sort: str = "date", limit: int | None = None
) -> Iterator[Listed]:
    """Yield the events a filter asks for.

    Args:
        reader: The database.
        wanted: The filter.
        sort: One of `SORTS`.
        limit: At most so many; None for all.

    Raises:
        NotFoundError, AmbiguousNameError, SpanError: See `build_conditions`.
    """
    columns = f"{LISTED}, CASE WHEN {DISAGREEING} THEN 1 ELSE 0 END"
    for row in _select(reader, columns, wanted, sort, limit):
        yield Listed(*row)


def iter_event_rows(
    reader: Reader, wanted: EventFilter, *, sort: str = "date", limit: int | None = None
) -> Iterator[Row]:
    """Return the rows of `EVENT_COLUMNS`, as the driver gives them."""
    columns = ", ".join(DAYS.get(column, column) for column in EVENT_COLUMNS)
    return _select(reader, columns, wanted, sort, limit)


def iter_citation_rows(
    reader: Reader, wanted: EventFilter, *, sort: str = "date", limit: int | None = None
) -> Iterator[Row]:
    """Return the rows of `CITATION_COLUMNS` for the events a filter asks for, event by event."""
    conditions = build_conditions(reader, wanted)
    columns = ", ".join(f"cited.{RENAMED.get(column, column)}" for column in CITATION_COLUMNS)
    where = _where(conditions, sort, limit)
    sql = (
        f"SELECT {columns} FROM timeline JOIN cited ON cited.event = timeline.key{where}"
        f" ORDER BY {SORTS[sort]}, coalesce(cited.published, '9999'),"
        " cited.source, cited.char_start"
    )
    return reader.stream(sql, conditions.values)


def iter_event_keys(
    reader: Reader, wanted: EventFilter, *, sort: str = "date", limit: int | None = None
) -> Iterator[str]:
    """Yield the keys of the events a filter asks for."""
    return (key for (key,) in _select(reader, "key", wanted, sort, limit))


def count_events(reader: Reader, wanted: EventFilter) -> int:
    """Return how many events a filter asks for."""
    conditions = build_conditions(reader, wanted)
    counted = f"FROM timeline{conditions.where}" if conditions.supports else conditions.picked
    [[count]] = reader.rows(f"SELECT count(*) {counted}", conditions.values)
    return int(count)


def list_disagreeing(reader: Reader, wanted: EventFilter) -> list[str]:
    """Return the keys of the events whose citations exclude each other, in order."""
    conditions = build_conditions(reader, wanted)
    conditions.clauses.append(DISAGREEING)
    sql = f"SELECT key FROM timeline{conditions.where} ORDER BY {ORDER}"
    return [key for (key,) in reader.rows(sql, conditions.values)]


def _select(
    reader: Reader, columns: str, wanted: EventFilter, sort: str, limit: int | None
) -> Iterator[Row]:
    conditions = build_conditions(reader, wanted)
    where = _where(conditions, sort, limit)
    return reader.stream(
        f"SELECT {columns} FROM timeline{where} ORDER BY {SORTS[sort]}", conditions.values
    )


def _where(conditions: Conditions, sort: str, limit: int | None) -> str:
    """Return the condition on the view; a limited listing is picked from the table, if it can be.

    The table has the ids that the indexes hold, and is five times as fast as the view.
    """
    if limit is None:
        return conditions.where
    of_view = bool(conditions.supports) or sort == "sources"
    picked = f"FROM timeline{conditions.where}" if of_view else conditions.picked
    order = f"ORDER BY {SORTS[sort]} LIMIT {int(limit)}"
    return f" WHERE timeline.key IN (SELECT timeline.key {picked} {order})"
