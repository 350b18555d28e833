"""What events refer to: the articles cited, the actors that take part, by key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from timeline.database.reader import Reader, Row
from timeline.queries.details import BATCH
from timeline.queries.filters import Conditions
from timeline.queries.selection import Selection
from timeline.records.details import Reference

SOURCES = """
    SELECT source.key, source.title, publication.name, publication.kind, authors, url, language,
        published, CAST(published_earliest AS text), CAST(published_latest AS text),
        published_basis, file, sha256
    FROM source LEFT JOIN publication ON publication.id = publication_id
    WHERE source.key IN ({}) ORDER BY source.key"""

ACTOR_COLUMNS = ("key", "name", "kind", "wikidata")
ACTORS = "SELECT key, name, kind, wikidata FROM actor WHERE key IN ({}) ORDER BY key"


def iter_cited_sources(selection: Selection) -> Iterator[Reference]:
    """Yield the articles that the events of a selection cite, in the order of their keys."""
    keys = {citation.source for event in selection.details() for citation in event.citations}
    return (Reference(*row) for row in _iter_rows(selection.reader, SOURCES, keys))


def iter_participants(selection: Selection) -> Iterator[Row]:
    """Yield rows of `ACTOR_COLUMNS` for the actors in the events of a selection."""
    keys = {actor.key for event in selection.details() for actor in event.actors}
    return _iter_rows(selection.reader, ACTORS, keys)


def _iter_rows(reader: Reader, sql: str, keys: Iterable[str]) -> Iterator[Row]:
    remaining = iter(sorted(keys))
    while batch := list(islice(remaining, BATCH)):
        bound = Conditions()
        yield from reader.rows(sql.format(bound.bind_all(batch)), bound.values)
