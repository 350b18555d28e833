"""Add full-text search of events and citations, without case and diacritics on both engines.

The words are folded once, here and by the store, because PostgreSQL folds no diacritics by itself
and SQLite none of the letters that Unicode does not decompose (Đ, ł).
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import sqlalchemy as sa
from alembic import op

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

revision = "0005"
down_revision = "0004"

SEARCHED = {"event": ("title", "summary"), "citation": ("quote",)}
SLICE = 1_000

# External content: the words stand in the table, the index in event_text; the triggers keep the
# two together. https://sqlite.org/fts5.html#external_content_tables
SQLITE_INDEX = """
CREATE VIRTUAL TABLE {table}_text USING fts5(
  folded, content='{table}', content_rowid='id', tokenize='unicode61'
)
--
CREATE TRIGGER {table}_text_insert AFTER INSERT ON {table} BEGIN
  INSERT INTO {table}_text(rowid, folded) VALUES (new.id, new.folded);
END
--
CREATE TRIGGER {table}_text_delete AFTER DELETE ON {table} BEGIN
  INSERT INTO {table}_text({table}_text, rowid, folded) VALUES ('delete', old.id, old.folded);
END
--
CREATE TRIGGER {table}_text_update AFTER UPDATE ON {table} BEGIN
  INSERT INTO {table}_text({table}_text, rowid, folded) VALUES ('delete', old.id, old.folded);
  INSERT INTO {table}_text(rowid, folded) VALUES (new.id, new.folded);
END
--
INSERT INTO {table}_text({table}_text) VALUES ('rebuild')
"""

UNDECOMPOSED = str.maketrans(
    {"đ": "d", "ð": "d", "ł": "l", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)


def upgrade() -> None:
    for table, columns in SEARCHED.items():
        op.add_column(table, sa.Column("folded", sa.Text(), server_default="", nullable=False))
        fill_folded(table, columns)
        create_index(table)


def downgrade() -> None:
    for table in reversed(SEARCHED):
        drop_index(table)
        op.drop_column(table, "folded")


def fill_folded(table: str, columns: Sequence[str]) -> None:
    rows = sa.table(table, *map(sa.column, ("id", "folded", *columns)))
    change = (
        sa.update(rows).where(rows.c.id == sa.bindparam("row")).values(folded=sa.bindparam("words"))
    )
    query = sa.select(rows.c.id, *(rows.c[column] for column in columns)).order_by(rows.c.id)
    for found in iter_slices(query, rows.c.id):
        changes = [
            {"row": row, "words": fold(" ".join(filter(None, texts)))} for row, *texts in found
        ]
        op.get_bind().execute(change, changes)


def iter_slices(query: sa.Select, key: sa.ColumnClause) -> Iterator[Sequence[sa.Row]]:
    """Yield some rows at a time, so that memory does not grow."""
    last = 0
    while found := op.get_bind().execute(query.where(key > last).limit(SLICE)).all():
        yield found
        last = found[-1].id


def create_index(table: str) -> None:
    if op.get_context().dialect.name == "sqlite":
        for statement in SQLITE_INDEX.format(table=table).split("\n--\n"):
            op.execute(statement.strip())
    else:
        words = sa.text("to_tsvector('simple', folded)")
        op.create_index(op.f(f"ix_{table}_text"), table, [words], postgresql_using="gin")


def drop_index(table: str) -> None:
    if op.get_context().dialect.name == "sqlite":
        for change in ("insert", "delete", "update"):
            op.execute(f"DROP TRIGGER {table}_text_{change}")
        op.execute(f"DROP TABLE {table}_text")
    else:
        op.drop_index(op.f(f"ix_{table}_text"), table)


def fold(text: str) -> str:
    """Return what timeline.names.fold returned when this revision was written."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(re.findall(r"[^\W_]+", plain.translate(UNDECOMPOSED)))
