"""The events a filter asks for as the first part of a statement, and the series they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.database.reader import Reader, Row
from timeline.queries.filters import Conditions, build_conditions
from timeline.records.questions import EventFilter


class By(StrEnum):
    """What events are grouped by; an event of several actors belongs to each of them."""

    TYPE = "type"
    ACTOR = "actor"
    PUBLICATION = "publication"
    REALIS = "realis"
    PRECISION = "precision"


BELONGS = {
    By.ACTOR: """
        SELECT DISTINCT chosen.id AS event, participation.actor_id AS series
        FROM chosen JOIN participation ON participation.event_id = chosen.id""",
    By.PUBLICATION: """
        SELECT chosen.id AS event, source.publication_id AS series
        FROM chosen JOIN citation ON citation.event_id = chosen.id
        JOIN source ON source.id = citation.source_id WHERE source.publication_id IS NOT NULL
        UNION SELECT chosen.id, attribution.publication_id
        FROM chosen JOIN citation ON citation.event_id = chosen.id
        JOIN attribution ON attribution.citation_id = citation.id
        WHERE attribution.publication_id IS NOT NULL""",
}
"""Which series an event belongs to; a publication reports it itself or is quoted."""


@dataclass(frozen=True, slots=True)
class Series:
    """The events of one type, actor, publication and so on.

    Attributes:
        value: What is stored: a word, or the id of a row; None for the events without any.
        key: What people type; None for the events without any.
        name: What people read; None for the events without any.
        events: How many there are.
    """

    value: int | str | None
    key: str | None
    name: str | None
    events: int


def choose(conditions: Conditions) -> str:
    """Return the statement of the events that meet the conditions, to stand before a SELECT.

    It is made of the table, which has the ids, even where a condition needs the view.
    """
    picked = conditions.picked
    if conditions.supports:
        picked = (
            "FROM event AS timeline"
            f" WHERE timeline.key IN (SELECT timeline.key FROM timeline{conditions.where})"
        )
    return (
        "WITH chosen AS (SELECT timeline.id, timeline.type, timeline.realis, timeline.precision,"
        f" timeline.earliest, timeline.latest {picked})"
    )


def ask_chosen(reader: Reader, wanted: EventFilter, select: str) -> list[Row]:
    """Return the small answer of a SELECT from `chosen`.

    Raises:
        NotFoundError, AmbiguousNameError, SpanError: See `build_conditions`.
    """
    conditions = build_conditions(reader, wanted)
    return reader.rows(f"{choose(conditions)} {select}", conditions.values)


def count_series(
    reader: Reader, wanted: EventFilter, by: By, most: int | None = None
) -> list[Series]:
    """Return the series of the events, the largest first; the events without any come last.

    Args:
        reader: The database.
        wanted: The filter.
        by: What the events are grouped by.
        most: At most so many; None for all.
    """
    limit = "" if most is None else f" LIMIT {int(most)}"
    if by in BELONGS:
        sql = f"""
            , belongs AS ({BELONGS[by]}),
            counted AS (
                SELECT belongs.series, count(*) AS events
                FROM chosen LEFT JOIN belongs ON belongs.event = chosen.id GROUP BY belongs.series)
            SELECT counted.series, {by}.key, {by}.name, counted.events
            FROM counted LEFT JOIN {by} ON {by}.id = counted.series
            ORDER BY counted.series IS NULL, counted.events DESC, {by}.key{limit}"""
    else:
        sql = f"""
            SELECT {by}, {by}, {by}, count(*) FROM chosen GROUP BY {by}
            ORDER BY {by} IS NULL, count(*) DESC, {by}{limit}"""
    return [Series(*row) for row in ask_chosen(reader, wanted, sql)]
