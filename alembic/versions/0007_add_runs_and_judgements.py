"""Add the runs of a coder, what each refused, and the judgements on whether two things are one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

COUNTS = (
    "articles_read",
    "articles_skipped",
    "articles_failed",
    "statements",
    "refused",
    "new_events",
    "more_citations",
    "undated",
    "disagreements",
)

# In words of SQL: for SQLite alembic adds no column together with its rule.
REFER_TO_RUN = (
    "ALTER TABLE citation ADD COLUMN run_id INTEGER"
    " CONSTRAINT fk_citation_run_id_run REFERENCES run (id)"
)


def upgrade() -> None:
    create_run()
    create_refusal()
    create_judgement()
    op.execute(REFER_TO_RUN)
    op.create_index(op.f("ix_citation_run_id"), "citation", ["run_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_citation_run_id"), "citation")
    op.drop_column("citation", "run_id")
    op.drop_table("judgement")
    op.drop_table("refusal")
    op.drop_table("run")


def create_run() -> None:
    op.create_table(
        "run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.Text()),
        sa.Column("coder", sa.Text(), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        *(sa.Column(count, sa.Integer(), server_default="0", nullable=False) for count in COUNTS),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run")),
    )


def create_refusal() -> None:
    op.create_table(
        "refusal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("char_start", sa.Integer()),
        sa.Column("char_end", sa.Integer()),
        sa.CheckConstraint("length(reason) > 0", name=op.f("ck_refusal_reason_not_empty")),
        sa.CheckConstraint(
            "0 <= char_start AND char_start < char_end", name=op.f("ck_refusal_offsets_in_order")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name=op.f("fk_refusal_run_id_run")),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["source.id"],
            name=op.f("fk_refusal_source_id_source"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refusal")),
    )
    for column in ("run_id", "source_id"):
        op.create_index(op.f(f"ix_refusal_{column}"), "refusal", [column])


def create_judgement() -> None:
    op.create_table(
        "judgement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(20), nullable=False),
        sa.Column("one", sa.Text(), nullable=False),
        sa.Column("other", sa.Text(), nullable=False),
        sa.Column("verdict", sa.String(20), nullable=False),
        sa.Column("score", sa.Double()),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.Text(), nullable=False),
        sa.Column("run_id", sa.Integer()),
        sa.Column("undone_at", sa.Text()),
        sa.Column("undoing", sa.Text()),
        sa.CheckConstraint("about IN ('event', 'actor')", name=op.f("ck_judgement_about")),
        sa.CheckConstraint(
            "verdict IN ('same', 'different', 'unsure')", name=op.f("ck_judgement_verdict")
        ),
        sa.CheckConstraint("one <> other", name=op.f("ck_judgement_not_with_itself")),
        sa.CheckConstraint("length(reasons) > 0", name=op.f("ck_judgement_reasons_not_empty")),
        sa.CheckConstraint("score BETWEEN 0 AND 1", name=op.f("ck_judgement_score")),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name=op.f("fk_judgement_run_id_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgement")),
    )
    for column in ("one", "other", "run_id"):
        op.create_index(op.f(f"ix_judgement_{column}"), "judgement", [column])
