"""Every rule the database keeps, each broken once, on both engines."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import (
    CheckConstraint,
    ForeignKeyConstraint,
    PrimaryKeyConstraint,
    UniqueConstraint,
    insert,
)
from sqlalchemy.exc import IntegrityError

from tests.migrations.rows import fill, find_tables, make_spare
from timeline.database.engine import begin_writing
from timeline.database.target import parse_target
from timeline.models import Base

LATE, EARLY = date(2022, 12, 31), date(2022, 1, 1)
WRONG_DAYS = {"earliest": LATE, "latest": EARLY}

BREAKS: dict[str, dict[str, Any]] = {
    "ck_actor_kind": {"kind": "alien"},
    "ck_actor_name_name_not_empty": {"name": ""},
    "ck_affiliation_days_in_order": WRONG_DAYS,
    "ck_affiliation_kind": {"kind": "likes"},
    "ck_affiliation_not_with_itself": {"member_id": 2},
    "ck_attribution_offsets_in_order": {"char_start": 2},
    "ck_attribution_one_voice": {"publication_id": 1},
    "ck_attribution_position_from_one": {"position": 0},
    "ck_attribution_words_not_empty": {"words": ""},
    "ck_citation_date_basis": {"date_basis": "guessed"},
    "ck_citation_date_with_basis": {"date": None},
    "ck_citation_days_in_order": WRONG_DAYS,
    "ck_citation_offsets_in_order": {"char_start": -1, "char_end": 2},
    "ck_citation_quote_as_long_as_offsets": {"char_end": 4},
    "ck_citation_quote_not_empty": {"quote": "", "char_end": 1},
    "ck_citation_realis": {"realis": "maybe"},
    "ck_citation_review": {"review": "seen"},
    "ck_event_days_in_order": WRONG_DAYS,
    "ck_event_precision": {"precision": "hour"},
    "ck_event_realis": {"realis": "maybe"},
    "ck_event_title_not_empty": {"title": ""},
    "ck_event_type": {"type": "aid"},
    "ck_figure_low_to_high": {"low": 79.0},
    "ck_figure_some_number": {"low": None, "high": None},
    "ck_judgement_about": {"about": "place"},
    "ck_judgement_not_with_itself": {"other": "kfor"},
    "ck_judgement_reasons_not_empty": {"reasons": ""},
    "ck_judgement_score": {"score": 1.5},
    "ck_judgement_verdict": {"verdict": "alike"},
    "ck_participation_role": {"role": "bystander"},
    "ck_place_latitude": {"latitude": 90.5},
    "ck_place_longitude": {"longitude": -181.0},
    "ck_publication_kind": {"kind": "blog"},
    "ck_reading_part_role": {"role": "bystander"},
    "ck_reading_title_not_empty": {"title": ""},
    "ck_reading_type": {"type": "aid"},
    "ck_refusal_offsets_in_order": {"char_start": 5, "char_end": 5},
    "ck_refusal_reason_not_empty": {"reason": ""},
    "ck_source_days_in_order": {"published_earliest": LATE, "published_latest": EARLY},
    "ck_source_published_basis": {"published_basis": "guessed"},
    "ck_source_sha256_whole": {"sha256": "abc"},
    "ck_source_text_not_empty": {"text": ""},
    "ck_source_text_sha256_whole": {"text_sha256": "abc"},
    "ck_zone_kind": {"kind": "advert"},
    "ck_zone_offsets_in_order": {"char_end": 60},
    "fk_actor_name_actor_id_actor": {"actor_id": 77},
    "fk_affiliation_group_id_actor": {"group_id": 77},
    "fk_affiliation_member_id_actor": {"member_id": 77},
    "fk_attribution_actor_id_actor": {"actor_id": 77},
    "fk_attribution_citation_id_citation": {"citation_id": 77},
    "fk_attribution_publication_id_publication": {"actor_id": None, "publication_id": 77},
    "fk_citation_copy_of_id_source": {"copy_of_id": 77},
    "fk_citation_event_id_event": {"event_id": 77},
    "fk_citation_run_id_run": {"run_id": 77},
    "fk_citation_source_id_source": {"source_id": 77},
    "fk_event_place_id_place": {"place_id": 77},
    "fk_figure_citation_id_citation": {"citation_id": 77},
    "fk_judgement_run_id_run": {"run_id": 77},
    "fk_participation_actor_id_actor": {"actor_id": 77},
    "fk_participation_event_id_event": {"event_id": 77},
    "fk_place_within_id_place": {"within_id": 77},
    "fk_reading_citation_id_citation": {"citation_id": 77},
    "fk_reading_part_actor_id_actor": {"actor_id": 77},
    "fk_reading_part_reading_id_reading": {"reading_id": 77},
    "fk_reading_place_id_place": {"place_id": 77},
    "fk_refusal_run_id_run": {"run_id": 77},
    "fk_refusal_source_id_source": {"source_id": 77},
    "fk_source_publication_id_publication": {"publication_id": 77},
    "fk_zone_source_id_source": {"source_id": 77},
    "pk_actor": {"id": 1},
    "pk_actor_name": {"id": 1},
    "pk_affiliation": {"id": 1},
    "pk_applied_revision": {"revision": "0001"},
    "pk_attribution": {"id": 1},
    "pk_citation": {"id": 1},
    "pk_event": {"id": 1},
    "pk_figure": {"id": 1},
    "pk_judgement": {"id": 1},
    "pk_participation": {"id": 1},
    "pk_place": {"id": 1},
    "pk_publication": {"id": 1},
    "pk_reading": {"id": 1},
    "pk_reading_part": {"id": 1},
    "pk_refusal": {"id": 1},
    "pk_run": {"id": 1},
    "pk_source": {"id": 1},
    "pk_zone": {"id": 1},
    "uq_actor_key": {"key": "kfor"},
    "uq_actor_name_actor_id_name": {"actor_id": 1, "name": "Vučić"},
    "uq_actor_wikidata": {"wikidata": "Q188712"},
    "uq_affiliation_member_id_group_id_kind": {"member_id": 3, "group_id": 2},
    "uq_attribution_citation_id_position": {"position": 1},
    "uq_citation_event_id_source_id_char_start_char_end": {
        "event_id": 1,
        "source_id": 2,
        "quote": "also",
        "char_end": 4,
    },
    "uq_event_key": {"key": "since-1999"},
    "uq_participation_event_id_actor_id_role": {"event_id": 1, "role": "initiator"},
    "uq_place_key": {"key": "kosovo"},
    "uq_publication_key": {"key": "reuters"},
    "uq_reading_citation_id": {"citation_id": 2},
    "uq_reading_part_reading_id_actor_id": {"actor_id": 2},
    "uq_source_key": {"key": "undated"},
    "uq_source_sha256": {"sha256": "a" * 64},
    "uq_zone_source_id_char_start": {"char_start": 40},
}
"""What makes the further row of a table break the rule."""

NAMED_FIRST = {"ck_citation_quote_not_empty": "ck_citation_quote_as_long_as_offsets"}
"""PostgreSQL checks in the order of names, and an empty quote never has the right length."""

KINDS = (CheckConstraint, ForeignKeyConstraint, PrimaryKeyConstraint, UniqueConstraint)
RULES = {
    str(constraint.name): (table.name, constraint)
    for table in Base.metadata.sorted_tables
    for constraint in table.constraints
    if isinstance(constraint, KINDS)
}
SQLITE_SAYS = {
    CheckConstraint: "CHECK constraint failed: {name}",
    ForeignKeyConstraint: "FOREIGN KEY constraint failed",
    PrimaryKeyConstraint: "UNIQUE constraint failed: {columns}",
    UniqueConstraint: "UNIQUE constraint failed: {columns}",
}


@pytest.fixture
def connection(migrated_url):
    with begin_writing(parse_target(migrated_url)) as connection:
        fill(connection)
        yield connection


def find_broken(connection, table, row):
    """Return what the engine says to a row: the name of the rule, or SQLite's words."""
    with pytest.raises(IntegrityError) as caught, connection.begin_nested():
        connection.execute(insert(table), row)
    diagnosis = getattr(caught.value.orig, "diag", None)
    return diagnosis.constraint_name if diagnosis else str(caught.value.orig)


def expect(connection, name):
    table, rule = RULES[name]
    if connection.dialect.name == "postgresql":
        return NAMED_FIRST.get(name, name)
    columns = ", ".join(f"{table}.{column.name}" for column in rule.columns)
    return SQLITE_SAYS[type(rule)].format(name=name, columns=columns)


def test_every_rule_has_a_name_and_a_row_that_breaks_it():
    assert set(BREAKS) == set(RULES)


def test_each_rule_refuses_the_row_that_breaks_it(connection):
    tables = find_tables(connection)
    said = {
        name: find_broken(connection, tables[RULES[name][0]], make_spare(RULES[name][0], **changes))
        for name, changes in BREAKS.items()
    }

    assert said == {name: expect(connection, name) for name in BREAKS}


def test_no_rule_refuses_the_row_as_it_was(connection):
    tables = find_tables(connection)
    for name in Base.metadata.tables:
        connection.execute(insert(tables[name]), make_spare(name))


def test_a_deleted_event_takes_what_hangs_on_it(connection):
    connection.exec_driver_sql("DELETE FROM event WHERE id = 1")

    for table in ("citation", "attribution", "figure"):
        assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0  # noqa: S608
    assert connection.exec_driver_sql("SELECT event_id FROM participation").scalars().all() == [3]
