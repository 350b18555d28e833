"""What the engine itself can say about its files: damage, and references that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.database.reader import Reader

INDEXED = """
    SELECT 'event', (SELECT count(*) FROM event), (SELECT count(*) FROM event_text_docsize)
    UNION ALL SELECT 'citation', (SELECT count(*) FROM citation),
        (SELECT count(*) FROM citation_text_docsize)"""


def find_dangling(reader: Reader) -> Iterator[str]:
    """Yield the faults an SQLite file can have; a PostgreSQL server lets none come about."""
    if reader.dialect != "sqlite":
        return
    for (message,) in reader.rows("PRAGMA integrity_check"):
        if message != "ok":
            yield f"database: {message}"
    for table, row, parent, _ in reader.rows("PRAGMA foreign_key_check"):
        yield f"{table}, row {row}: the {parent} it refers to is gone"
    for table, rows, indexed in reader.rows(INDEXED):
        if rows != indexed:
            yield f"{table}: full-text search knows {indexed} of {rows} rows"
