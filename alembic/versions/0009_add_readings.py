"""Add what a coder read in a passage, from which a machine-coded event follows.

And a kind of actor for organisations of which nobody tells what sort they are, as coders meet them;
indexes on when things are told to have been, for what a new passage is compared with. SQLite
changes no rule of a table, so that of actors is made anew, as that of sources is in 0006.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

KINDS = (
    "'person', 'state', 'government', 'legislature', 'judiciary', 'military', 'police', 'party', "
    "'rebels', 'intergovernmental', 'ngo', 'media', 'business', 'civilians'"
)

# In the order of code points, as SQLite has it, whatever the language of the server.
SORTABLE = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    allow_kinds(f"{KINDS}, 'organisation'")
    create_reading()
    create_reading_part()
    create_indexes()


def downgrade() -> None:
    op.drop_index(op.f("ix_citation_stretch"), "citation")
    op.drop_index(op.f("ix_citation_earliest_latest"), "citation")
    op.drop_index(op.f("ix_source_published_earliest"), "source")
    op.drop_table("reading_part")
    op.drop_table("reading")
    op.execute("UPDATE actor SET kind = 'ngo' WHERE kind = 'organisation'")  # Its word till here.
    allow_kinds(KINDS)


def allow_kinds(kinds: str) -> None:
    """Let actors be of these kinds only."""
    if op.get_context().dialect.name == "sqlite":
        rebuild_actor(kinds)
    else:
        op.drop_constraint(op.f("ck_actor_kind"), "actor")
        op.create_check_constraint(op.f("ck_actor_kind"), "actor", f"kind IN ({kinds})")


def rebuild_actor(kinds: str) -> None:
    """Make the table anew with all its rows; foreign keys are off meanwhile."""
    op.execute("CREATE TABLE actor_kept AS SELECT id, key, name, kind, wikidata FROM actor")
    op.drop_table("actor")
    create_actor(kinds)
    op.execute(
        "INSERT INTO actor (id, key, name, kind, wikidata)"
        " SELECT id, key, name, kind, wikidata FROM actor_kept"
    )
    op.drop_table("actor_kept")


def create_actor(kinds: str) -> None:
    op.create_table(
        "actor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", SORTABLE, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("wikidata", sa.Text()),
        sa.CheckConstraint(f"kind IN ({kinds})", name=op.f("ck_actor_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor")),
        sa.UniqueConstraint("key", name=op.f("uq_actor_key")),
        sa.UniqueConstraint("wikidata", name=op.f("uq_actor_wikidata")),
    )


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
