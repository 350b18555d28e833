"""Create the core: publications, sources, actors, places, events and citations."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

REALIS = "realis IN ('occurred', 'ongoing', 'planned', 'hypothetical', 'denied')"
BASES = "('explicit', 'relative', 'inferred', 'none')"
OFFSETS = "0 <= char_start AND char_start < char_end"

# In the order of code points, as SQLite has it, whatever the language of the server.
SORTABLE = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    create_applied_revision()
    create_publication()
    create_source()
    create_actor()
    create_actor_name()
    create_affiliation()
    create_place()
    create_event()
    create_participation()
    create_citation()


def downgrade() -> None:
    op.drop_table("citation")
    op.drop_table("participation")
    op.drop_table("event")
    op.drop_table("place")
    op.drop_table("affiliation")
    op.drop_table("actor_name")
    op.drop_table("actor")
    op.drop_table("source")
    op.drop_table("publication")
    op.drop_table("applied_revision")


def create_applied_revision() -> None:
    op.create_table(
        "applied_revision",
        sa.Column("revision", sa.Text(), nullable=False),
        sa.Column("release", sa.Text(), nullable=False),
        sa.Column("applied_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("revision", name=op.f("pk_applied_revision")),
    )


def create_publication() -> None:
    op.create_table(
        "publication",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", SORTABLE, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("country", sa.Text()),
        sa.Column("homepage", sa.Text()),
        sa.CheckConstraint(
            "kind IN ('agency', 'newspaper', 'broadcaster', 'site')",
            name=op.f("ck_publication_kind"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication")),
        sa.UniqueConstraint("key", name=op.f("uq_publication_key")),
    )


def create_source() -> None:
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
    )


def create_actor() -> None:
    op.create_table(
        "actor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", SORTABLE, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("wikidata", sa.Text()),
        sa.CheckConstraint(
            "kind IN ('person', 'state', 'government', 'legislature', 'judiciary', 'military', "
            "'police', 'party', 'rebels', 'intergovernmental', 'ngo', 'media', 'business', "
            "'civilians')",
            name=op.f("ck_actor_kind"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor")),
        sa.UniqueConstraint("key", name=op.f("uq_actor_key")),
        sa.UniqueConstraint("wikidata", name=op.f("uq_actor_wikidata")),
    )


def create_actor_name() -> None:
    op.create_table(
        "actor_name",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.CheckConstraint("length(name) > 0", name=op.f("ck_actor_name_name_not_empty")),
        sa.ForeignKeyConstraint(
            ["actor_id"],
            ["actor.id"],
            name=op.f("fk_actor_name_actor_id_actor"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor_name")),
        sa.UniqueConstraint("actor_id", "name", name=op.f("uq_actor_name_actor_id_name")),
    )


def create_affiliation() -> None:
    op.create_table(
        "affiliation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("earliest", sa.Date()),
        sa.Column("latest", sa.Date()),
        sa.CheckConstraint("kind IN ('part_of', 'represents')", name=op.f("ck_affiliation_kind")),
        sa.CheckConstraint("member_id <> group_id", name=op.f("ck_affiliation_not_with_itself")),
        sa.CheckConstraint("earliest <= latest", name=op.f("ck_affiliation_days_in_order")),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["actor.id"],
            name=op.f("fk_affiliation_member_id_actor"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["actor.id"],
            name=op.f("fk_affiliation_group_id_actor"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_affiliation")),
        sa.UniqueConstraint(
            "member_id", "group_id", "kind", name=op.f("uq_affiliation_member_id_group_id_kind")
        ),
    )


def create_place() -> None:
    op.create_table(
        "place",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", SORTABLE, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.Text()),
        sa.Column("latitude", sa.Double()),
        sa.Column("longitude", sa.Double()),
        sa.Column("within_id", sa.Integer()),
        sa.CheckConstraint("latitude BETWEEN -90 AND 90", name=op.f("ck_place_latitude")),
        sa.CheckConstraint("longitude BETWEEN -180 AND 180", name=op.f("ck_place_longitude")),
        sa.ForeignKeyConstraint(["within_id"], ["place.id"], name=op.f("fk_place_within_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place")),
        sa.UniqueConstraint("key", name=op.f("uq_place_key")),
    )


def create_event() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", SORTABLE, nullable=False),
        sa.Column("title", SORTABLE, nullable=False),
        sa.Column("summary", sa.Text()),
        sa.Column("type", sa.String(20)),
        sa.Column("realis", sa.String(20), nullable=False),
        sa.Column("date", sa.Text()),
        sa.Column("earliest", sa.Date()),
        sa.Column("latest", sa.Date()),
        sa.Column("precision", sa.String(20), nullable=False),
        sa.Column("date_reason", sa.Text()),
        sa.Column("place_id", sa.Integer()),
        sa.CheckConstraint("length(title) > 0", name=op.f("ck_event_title_not_empty")),
        sa.CheckConstraint("earliest <= latest", name=op.f("ck_event_days_in_order")),
        sa.CheckConstraint(
            "type IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', "
            "'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', "
            "'COERCE', 'ASSAULT')",
            name=op.f("ck_event_type"),
        ),
        sa.CheckConstraint(REALIS, name=op.f("ck_event_realis")),
        sa.CheckConstraint(
            "precision IN ('day', 'week', 'month', 'season', 'year', 'decade', 'century', 'span', "
            "'open', 'none')",
            name=op.f("ck_event_precision"),
        ),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_event_place_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sa.UniqueConstraint("key", name=op.f("uq_event_key")),
    )


def create_participation() -> None:
    op.create_table(
        "participation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.CheckConstraint(
            "role IN ('initiator', 'recipient', 'participant')", name=op.f("ck_participation_role")
        ),
        sa.ForeignKeyConstraint(
            ["event_id"],
            ["event.id"],
            name=op.f("fk_participation_event_id_event"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actor.id"], name=op.f("fk_participation_actor_id_actor")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participation")),
        sa.UniqueConstraint(
            "event_id", "actor_id", "role", name=op.f("uq_participation_event_id_actor_id_role")
        ),
    )


def create_citation() -> None:
    op.create_table(
        "citation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.Column("char_start", sa.Integer(), nullable=False),
        sa.Column("char_end", sa.Integer(), nullable=False),
        sa.Column("date_words", sa.Text()),
        sa.Column("date", sa.Text()),
        sa.Column("earliest", sa.Date()),
        sa.Column("latest", sa.Date()),
        sa.Column("date_basis", sa.String(20), nullable=False),
        sa.Column("date_reason", sa.Text()),
        sa.Column("realis", sa.String(20), nullable=False),
        sa.Column("coder", sa.Text(), nullable=False),
        sa.CheckConstraint("length(quote) > 0", name=op.f("ck_citation_quote_not_empty")),
        sa.CheckConstraint(
            "length(quote) = char_end - char_start",
            name=op.f("ck_citation_quote_as_long_as_offsets"),
        ),
        sa.CheckConstraint(
            "(date IS NULL) = (date_basis = 'none')", name=op.f("ck_citation_date_with_basis")
        ),
        sa.CheckConstraint(OFFSETS, name=op.f("ck_citation_offsets_in_order")),
        sa.CheckConstraint("earliest <= latest", name=op.f("ck_citation_days_in_order")),
        sa.CheckConstraint(f"date_basis IN {BASES}", name=op.f("ck_citation_date_basis")),
        sa.CheckConstraint(REALIS, name=op.f("ck_citation_realis")),
        sa.ForeignKeyConstraint(
            ["event_id"],
            ["event.id"],
            name=op.f("fk_citation_event_id_event"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["source.id"],
            name=op.f("fk_citation_source_id_source"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citation")),
        sa.UniqueConstraint(
            "event_id",
            "source_id",
            "char_start",
            "char_end",
            name=op.f("uq_citation_event_id_source_id_char_start_char_end"),
        ),
    )
