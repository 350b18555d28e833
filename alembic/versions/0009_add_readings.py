"""Add what a coder read in a passage, from which a machine-coded event follows.

And indexes on when things are told to have been, for what a new passage is compared with.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    create_reading()
    create_reading_part()
    create_indexes()


def downgrade() -> None:
    op.drop_index(op.f("ix_citation_stretch"), "citation")
    op.drop_index(op.f("ix_citation_earliest_latest"), "citation")
    op.drop_index(op.f("ix_source_published_earliest"), "source")
    op.drop_table("reading_part")
    op.drop_table("reading")


def create_reading() -> None:
    op.create_table(
        "reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("citation_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("type", sa.String(20)),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("place_id", sa.Integer()),
        sa.CheckConstraint("length(title) > 0", name=op.f("ck_reading_title_not_empty")),
        sa.CheckConstraint(
            "type IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', "
            "'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', "
            "'COERCE', 'ASSAULT')",
            name=op.f("ck_reading_type"),
        ),
        sa.ForeignKeyConstraint(
            ["citation_id"],
            ["citation.id"],
            name=op.f("fk_reading_citation_id_citation"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_reading_place_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reading")),
        sa.UniqueConstraint("citation_id", name=op.f("uq_reading_citation_id")),
    )


def create_reading_part() -> None:
    op.create_table(
        "reading_part",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.CheckConstraint(
            "role IN ('initiator', 'recipient', 'participant')", name=op.f("ck_reading_part_role")
        ),
        sa.ForeignKeyConstraint(
            ["reading_id"],
            ["reading.id"],
            name=op.f("fk_reading_part_reading_id_reading"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actor.id"], name=op.f("fk_reading_part_actor_id_actor")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reading_part")),
        sa.UniqueConstraint(
            "reading_id", "actor_id", name=op.f("uq_reading_part_reading_id_actor_id")
        ),
    )
    op.create_index(op.f("ix_reading_part_actor_id"), "reading_part", ["actor_id"])


def create_indexes() -> None:
    days = ["earliest", "latest"]
    op.create_index(op.f("ix_source_published_earliest"), "source", ["published_earliest"])
    op.create_index(op.f("ix_citation_earliest_latest"), "citation", days)
    stretch = sa.text("earliest <> latest")
    op.create_index(
        op.f("ix_citation_stretch"),
        "citation",
        days,
        sqlite_where=stretch,
        postgresql_where=stretch,
    )
