"""What the first page says of a database: how much it holds, and where to begin."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.database.reader import Reader, Row

COUNTS = """
    SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM actor),
        (SELECT count(*) FROM source), (SELECT count(*) FROM citation)"""
ACTORS = """
    SELECT actor.key, actor.name
    FROM (
        SELECT actor_id, count(*) AS events FROM participation
        GROUP BY actor_id ORDER BY events DESC, actor_id LIMIT 12
    ) AS told JOIN actor ON actor.id = told.actor_id
    ORDER BY told.events DESC, actor.name"""
SOURCES = """
    SELECT source.key, source.title, publication.name, source.published
    FROM source LEFT JOIN publication ON publication.id = source.publication_id
    ORDER BY source.published_earliest DESC, source.key LIMIT 12"""


@dataclass(frozen=True, slots=True)
class Start:
    """How much a database holds; keys and names of the actors of most events; latest articles."""

    events: int
    actors: int
    sources: int
    citations: int
    busiest: list[Row]
    latest: list[Row]


def read_start(reader: Reader) -> Start:
    """Return what the first page says of a database."""
    [counts] = reader.rows(COUNTS)
    return Start(*(*counts, reader.rows(ACTORS), reader.rows(SOURCES)))
