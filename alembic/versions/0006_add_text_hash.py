"""Add the hash of the text of a source, which is not that of its file if that is a web page.

SQLite can add no column that is never empty and has no default, so the table is made anew. This is
done by hand, since the table that a rename leaves behind is not written as a new one is.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import sqlalchemy as sa
from alembic import op

if TYPE_CHECKING:
    from collections.abc import Sequence

revision = "0006"
down_revision = "0005"

COLUMNS = (
    "id", "key", "publication_id", "title", "authors", "url", "language", "published",
    "published_words", "published_earliest", "published_latest", "published_basis",
    "published_reason", "file", "sha256", "text",
)  # fmt: skip
BASES = "('explicit', 'relative', 'inferred', 'none')"
WHOLE = "ck_source_text_sha256_whole"

# In the order of code points, as SQLite has it, whatever the language of the server.
SORTABLE = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.add_column("source", sa.Column("text_sha256", sa.Text()))
    fill_hashes()
    if op.get_context().dialect.name == "sqlite":
        rebuild(
            [*COLUMNS, "text_sha256"],
            sa.Column("text_sha256", sa.Text(), nullable=False),
            sa.CheckConstraint("length(text_sha256) = 64", name=op.f(WHOLE)),
        )
    else:
        op.alter_column("source", "text_sha256", nullable=False)
        op.create_check_constraint(op.f(WHOLE), "source", "length(text_sha256) = 64")


def downgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        rebuild(COLUMNS)
    else:
        op.drop_column("source", "text_sha256")


def fill_hashes() -> None:
    """Take the hash of each text, one in memory at a time."""
    source = sa.table("source", *map(sa.column, ("id", "text", "text_sha256")))
    texts = sa.select(source.c.text).where(source.c.id == sa.bindparam("row"))
    change = (
        sa.update(source)
        .where(source.c.id == sa.bindparam("row"))
        .values(text_sha256=sa.bindparam("hash"))
    )
    for row in op.get_bind().scalars(sa.select(source.c.id)).all():
        text = op.get_bind().scalar(texts, {"row": row})
        digest = hashlib.sha256(text.encode()).hexdigest()
        op.get_bind().execute(change, {"row": row, "hash": digest})


def rebuild(kept: Sequence[str], *more: sa.Column | sa.CheckConstraint) -> None:
    """Make the table anew with the columns that are kept; foreign keys are off meanwhile."""
    columns = ", ".join(kept)
    op.execute(f"CREATE TABLE source_kept AS SELECT {columns} FROM source")  # noqa: S608 - our own
    op.drop_table("source")
    create_source(*more)
    copied = f"INSERT INTO source ({columns}) SELECT {columns} FROM source_kept"  # noqa: S608
    op.execute(copied)
    op.drop_table("source_kept")
    op.create_index(op.f("ix_source_publication_id"), "source", ["publication_id"])


def create_source(*more: sa.Column | sa.CheckConstraint) -> None:
    op.create_table(
        "source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", SORTABLE, nullable=False),
        sa.Column("publication_id", sa.Integer()),
        sa.Column("title", SORTABLE, nullable=False),
        sa.Column("authors", sa.Text()),
        sa.Column("url", sa.Text()),
        sa.Column("language", sa.Text()),
        sa.Column("published", sa.Text()),
        sa.Column("published_words", sa.Text()),
        sa.Column("published_earliest", sa.Date()),
        sa.Column("published_latest", sa.Date()),
        sa.Column("published_basis", sa.String(20), nullable=False),
        sa.Column("published_reason", sa.Text()),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint("length(text) > 0", name=op.f("ck_source_text_not_empty")),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_source_sha256_whole")),
        sa.CheckConstraint(
            "published_earliest <= published_latest", name=op.f("ck_source_days_in_order")
        ),
        sa.CheckConstraint(f"published_basis IN {BASES}", name=op.f("ck_source_published_basis")),
        sa.ForeignKeyConstraint(
            ["publication_id"],
            ["publication.id"],
            name=op.f("fk_source_publication_id_publication"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("key", name=op.f("uq_source_key")),
        sa.UniqueConstraint("sha256", name=op.f("uq_source_sha256")),
        *more,
    )
