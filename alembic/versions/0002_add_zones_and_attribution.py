"""Add the zones of a source, and who told whom inside a citation."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

OFFSETS = "0 <= char_start AND char_start < char_end"


def upgrade() -> None:
    create_zone()
    create_attribution()


def downgrade() -> None:
    op.drop_table("attribution")
    op.drop_table("zone")


def create_zone() -> None:
    op.create_table(
        "zone",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("char_start", sa.Integer(), nullable=False),
        sa.Column("char_end", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('headline', 'dateline', 'byline', 'body', 'caption', 'boilerplate')",
            name=op.f("ck_zone_kind"),
        ),
        sa.CheckConstraint(OFFSETS, name=op.f("ck_zone_offsets_in_order")),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["source.id"],
            name=op.f("fk_zone_source_id_source"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_zone")),
        sa.UniqueConstraint("source_id", "char_start", name=op.f("uq_zone_source_id_char_start")),
    )


def create_attribution() -> None:
    op.create_table(
        "attribution",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("citation_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer()),
        sa.Column("publication_id", sa.Integer()),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("verb", sa.Text()),
        sa.Column("char_start", sa.Integer(), nullable=False),
        sa.Column("char_end", sa.Integer(), nullable=False),
        sa.CheckConstraint("position >= 1", name=op.f("ck_attribution_position_from_one")),
        sa.CheckConstraint(
            "actor_id IS NULL OR publication_id IS NULL", name=op.f("ck_attribution_one_voice")
        ),
        sa.CheckConstraint("length(words) > 0", name=op.f("ck_attribution_words_not_empty")),
        sa.CheckConstraint(OFFSETS, name=op.f("ck_attribution_offsets_in_order")),
        sa.ForeignKeyConstraint(
            ["citation_id"],
            ["citation.id"],
            name=op.f("fk_attribution_citation_id_citation"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actor.id"], name=op.f("fk_attribution_actor_id_actor")
        ),
        sa.ForeignKeyConstraint(
            ["publication_id"],
            ["publication.id"],
            name=op.f("fk_attribution_publication_id_publication"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attribution")),
        sa.UniqueConstraint(
            "citation_id", "position", name=op.f("uq_attribution_citation_id_position")
        ),
    )
