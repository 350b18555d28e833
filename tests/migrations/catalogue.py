"""Everything a database says about its own shape, to be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

SQLITE = ("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name",)
POSTGRESQL = (
    """
    SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, column_default
    FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2
    """,
    "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
    """
    SELECT conname, conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace ORDER BY 2, 1
    """,
    "SELECT viewname, definition FROM pg_views WHERE schemaname = 'public' ORDER BY 1",
    "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1",
)


def read_catalogue(connection: Connection) -> list[tuple[object, ...]]:
    """Return tables, columns, indexes, constraints, views and triggers."""
    questions = SQLITE if connection.dialect.name == "sqlite" else POSTGRESQL
    return [tuple(row) for question in questions for row in connection.exec_driver_sql(question)]
