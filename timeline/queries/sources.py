"""Sources: the list, and one with its zones and what it states."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.database.reader import Reader, Row
from timeline.queries.lookup import get_id
from timeline.records.details import SourceDetail, Statement, ZoneText

SOURCE_COLUMNS = ("key", "publication", "published", "citations", "events", "title")
OPENING = 60
"""Characters shown of the beginning of a zone."""

SOURCES = """
    SELECT source.key, publication.name, source.published, count(citation.id),
        count(DISTINCT citation.event_id), source.title
    FROM source LEFT JOIN publication ON publication.id = source.publication_id
    LEFT JOIN citation ON citation.source_id = source.id
    GROUP BY source.id, source.key, publication.name, source.published, source.title,
        source.published_earliest
    ORDER BY coalesce(source.published_earliest, '9999-12-31'), source.key"""

SOURCE = """
    SELECT source.key, source.title, publication.name, authors, url, language, published,
        published_words, published_basis, published_reason, file, sha256, length(text)
    FROM source LEFT JOIN publication ON publication.id = publication_id WHERE source.id = :id"""

ZONES = f"""
    SELECT zone.kind, char_start, char_end,
        substr(text, char_start + 1,
            CASE WHEN char_end - char_start < {OPENING}
            THEN char_end - char_start ELSE {OPENING} END)
    FROM zone JOIN source ON source.id = source_id WHERE source_id = :id ORDER BY char_start"""

STATEMENTS = """
    SELECT char_start, char_end, citation.date, event.key, quote, coder, review
    FROM citation JOIN event ON event.id = event_id
    WHERE source_id = :id ORDER BY char_start, char_end, event.key"""


def list_sources(reader: Reader) -> Iterator[Row]:
    """Return the rows of `SOURCE_COLUMNS`, the first published first."""
    return reader.stream(SOURCES)


def get_source(reader: Reader, key: str) -> SourceDetail:
    """Return the source that has this key.

    Raises:
        NotFoundError: No source has it; the message suggests the near ones.
    """
    identity = {"id": get_id(reader, "source", key)}
    [row] = reader.rows(SOURCE, identity)
    zones = tuple(ZoneText(*zone) for zone in reader.rows(ZONES, identity))
    statements = tuple(Statement(*stated) for stated in reader.rows(STATEMENTS, identity))
    return SourceDetail(*(*row, zones, statements))


def get_text(reader: Reader, key: str) -> str:
    """Return the whole text of the source that has this key, in which its offsets count.

    Raises:
        NotFoundError: No source has it; the message suggests the near ones.
    """
    identity = {"id": get_id(reader, "source", key)}
    [(text,)] = reader.rows("SELECT text FROM source WHERE id = :id", identity)
    return str(text)
