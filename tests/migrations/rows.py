"""Rows for every table, so that a migration has something to lose; and one more that is valid."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import column, insert, inspect, table, text

if TYPE_CHECKING:
    from sqlalchemy import Connection, TableClause

Row = dict[str, Any]

TEXT = "Президент Србије Александар Вучић затражио је повратак војске. Đorđe’s “words” 🕊."
OCCURRED = {"realis": "occurred", "precision": "day"}

ROWS: dict[str, list[Row]] = {
    "run": [
        {
            "id": 1,
            "started_at": "2026-11-22T01:00:00+00:00",
            "ended_at": "2026-11-22T01:02:00+00:00",
            "coder": "rules 0.1",
            "settings": '{"published": "2022-12-17"}',
            "articles_read": 2,
            "articles_skipped": 1,
            "articles_failed": 3,
            "statements": 9,
            "refused": 4,
            "new_events": 5,
            "more_citations": 6,
            "undated": 7,
            "disagreements": 8,
        },
    ],
    "judgement": [
        {
            "id": 1,
            "about": "event",
            "one": "serbia-asks",
            "other": "undated:0",
            "verdict": "unsure",
            "score": 0.5,
            "reasons": "same actors; Đorđe’s day is not told",
            "decided_by": "rules 0.1",
            "decided_at": "2026-11-22T01:01:00+00:00",
            "run_id": 1,
            "undone_at": "2026-11-22T02:00:00+00:00",
            "undoing": "{}",
        },
    ],
    "publication": [
        {"id": 1, "key": "reuters", "name": "Reuters", "kind": "agency", "country": "GB"},
        {
            "id": 2,
            "key": "politika",
            "name": "Политика",
            "kind": "newspaper",
            "homepage": "https://…",
        },
    ],
    "source": [
        {
            "id": 1,
            "key": "politika-2022",
            "publication_id": 2,
            "title": "Вучић тражи повратак",
            "authors": "Đorđe Łukasz; 山田",
            "url": "https://example.org/?q=%D0%92",
            "language": "sr",
            "published": "2022-12-17",
            "published_words": "17. децембар",
            "published_earliest": date(2022, 12, 17),
            "published_latest": date(2022, 12, 17),
            "published_basis": "explicit",
            "file": "вучић.txt",
            "sha256": "a" * 64,
            "text": TEXT,
            "text_sha256": "d" * 64,
        },
        {
            "id": 2,
            "key": "undated",
            "title": "''; DROP TABLE event; --",
            "published_basis": "none",
            "published_reason": "no day on the page",
            "sha256": "b" * 64,
            "text": "KFOR has 3,800 troops.",
            "text_sha256": "b" * 64,
        },
    ],
    "zone": [
        {"id": 1, "source_id": 1, "kind": "body", "char_start": 0, "char_end": 40},
        {"id": 2, "source_id": 1, "kind": "boilerplate", "char_start": 40, "char_end": 60},
    ],
    "actor": [
        {"id": 1, "key": "vucic", "name": "Aleksandar Vučić", "kind": "person"},
        {"id": 2, "key": "kfor", "name": "KFOR", "kind": "military", "wikidata": "Q188712"},
        {"id": 3, "key": "nato", "name": "NATO", "kind": "intergovernmental"},
    ],
    "actor_name": [
        {"id": 1, "actor_id": 1, "name": "Вучић", "folded": "вучић"},
        {"id": 2, "actor_id": 1, "name": "Vučić", "folded": "vucic"},
    ],
    "affiliation": [
        {"id": 1, "member_id": 2, "group_id": 3, "kind": "part_of", "earliest": date(1999, 6, 12)},
        {"id": 2, "member_id": 3, "group_id": 2, "kind": "represents", "latest": date(2022, 1, 1)},
    ],
    "place": [
        {"id": 1, "key": "kosovo", "name": "Kosovo", "latitude": 42.5, "longitude": 21.0},
        {"id": 2, "key": "leposavic", "name": "Leposavić", "country": "XK", "within_id": 1},
    ],
    "event": [
        {
            "id": 1,
            "key": "serbia-asks",
            "title": "Vučić asks KFOR",
            "summary": "Đorđe’s note",
            "type": "REQUEST",
            "date": "2022-12-15/2022-12-16",
            "earliest": date(2022, 12, 15),
            "latest": date(2022, 12, 16),
            "date_reason": "Thursday",
            "place_id": 2,
            **OCCURRED,
        },
        {"id": 2, "key": "undated", "title": "Something", "realis": "denied", "precision": "none"},
        {
            "id": 3,
            "key": "since-1999",
            "title": "KFOR deploys",
            "date": "1999/..",
            "earliest": date(1999, 1, 1),
            "realis": "ongoing",
            "precision": "open",
        },
    ],
    "participation": [
        {"id": 1, "event_id": 1, "actor_id": 2, "role": "recipient"},
        {"id": 2, "event_id": 1, "actor_id": 1, "role": "initiator"},
        {"id": 3, "event_id": 3, "actor_id": 2, "role": "initiator"},
    ],
    "citation": [
        {
            "id": 1,
            "event_id": 1,
            "source_id": 1,
            "quote": TEXT[17:32],
            "prefix": TEXT[:17],
            "suffix": TEXT[32:40],
            "char_start": 17,
            "char_end": 32,
            "date_words": "у четвртак",
            "date": "2022-12-15",
            "earliest": date(2022, 12, 15),
            "latest": date(2022, 12, 15),
            "date_basis": "relative",
            "date_reason": "the Thursday before",
            "realis": "occurred",
            "coder": "curated",
        },
        {
            "id": 2,
            "event_id": 1,
            "source_id": 2,
            "quote": "KFOR",
            "prefix": "",
            "suffix": " has",
            "char_start": 0,
            "char_end": 4,
            "date_basis": "none",
            "realis": "planned",
            "coder": "rules 0.1",
            "run_id": 1,
            "review": "accepted",
            "presumed": True,
            "copy_of_id": 1,
        },
    ],
    "attribution": [
        {
            "id": 1,
            "citation_id": 1,
            "position": 1,
            "publication_id": 1,
            "words": "Reuters",
            "verb": "jавља",
            "char_start": 0,
            "char_end": 7,
        },
        {
            "id": 2,
            "citation_id": 1,
            "position": 2,
            "words": "Команда",
            "char_start": 8,
            "char_end": 9,
        },
        {
            "id": 3,
            "citation_id": 2,
            "position": 1,
            "actor_id": 3,
            "words": "the alliance",
            "char_start": 1,
            "char_end": 2,
        },
    ],
    "figure": [
        {
            "id": 1,
            "citation_id": 2,
            "what": "troops",
            "low": 3800.0,
            "high": 3800.0,
            "words": "3,800",
        },
        {
            "id": 2,
            "citation_id": 1,
            "what": "police",
            "high": 1000.5,
            "unit": "лица",
            "words": "до",
        },
    ],
    "reading": [
        {
            "id": 1,
            "citation_id": 2,
            "title": "KFOR has troops",
            "type": "MOBILIZE",
            "words": "have",
            "place_id": 1,
        },
    ],
    "reading_part": [{"id": 1, "reading_id": 1, "actor_id": 2, "role": "initiator"}],
    "refusal": [
        {
            "id": 1,
            "run_id": 1,
            "source_id": 1,
            "reason": "it names nobody",
            "quote": TEXT[17:32],
            "char_start": 17,
            "char_end": 32,
        },
    ],
}

SPARE: dict[str, Row] = {
    "publication": {"key": "rt", "name": "RT", "kind": "broadcaster"},
    "source": {
        "key": "new",
        "publication_id": 1,
        "title": "New",
        "published_basis": "none",
        "sha256": "c" * 64,
        "text": "words",
        "text_sha256": "c" * 64,
    },
    "zone": {"source_id": 1, "kind": "caption", "char_start": 60, "char_end": 61},
    "actor": {"key": "serbia", "name": "Serbia", "kind": "state", "wikidata": "Q403"},
    "actor_name": {"actor_id": 3, "name": "Alliance", "folded": "alliance"},
    "affiliation": {"member_id": 1, "group_id": 2, "kind": "represents"},
    "place": {"key": "kuwait", "name": "Kuwait", "within_id": 1},
    "event": {"key": "new", "title": "New", "type": "AID", "place_id": 1, **OCCURRED},
    "participation": {"event_id": 2, "actor_id": 1, "role": "participant"},
    "citation": {
        "event_id": 2,
        "source_id": 1,
        "quote": "abc",
        "prefix": "",
        "suffix": "",
        "char_start": 0,
        "char_end": 3,
        "date": "1999",
        "date_basis": "explicit",
        "realis": "occurred",
        "coder": "curated",
    },
    "attribution": {
        "citation_id": 2,
        "position": 2,
        "actor_id": 1,
        "words": "he",
        "char_start": 0,
        "char_end": 2,
    },
    "figure": {"citation_id": 1, "what": "days", "low": 78.0, "high": 78.0, "words": "78"},
    "reading": {"citation_id": 1, "title": "Vučić asks", "words": "ask", "place_id": 2},
    "reading_part": {"reading_id": 1, "actor_id": 1, "role": "recipient"},
    "run": {"started_at": "2026-11-22T03:00:00+00:00", "coder": "rules 0.1", "settings": "{}"},
    "refusal": {"run_id": 1, "source_id": 1, "reason": "it has no title", "quote": "“"},
    "judgement": {
        "about": "actor",
        "one": "kfor",
        "other": "nato",
        "verdict": "different",
        "reasons": "one is part of the other",
        "decided_by": "curated",
        "decided_at": "2026-11-22T03:00:00+00:00",
    },
    "applied_revision": {"revision": "9999", "release": "9.9.9", "applied_at": "never"},
}
"""One more valid row for each table."""


ALL = "select * from {} order by id"


def make_spare(name: str, /, **changes: object) -> Row:
    """Return the further row of a table, with changes; its id is far from those that are given."""
    given = {} if name == "applied_revision" else {"id": 99}
    return given | SPARE[name] | changes


def find_tables(connection: Connection) -> dict[str, TableClause]:
    """Return the tables as this database has them, by their names."""
    return {
        name: table(name, *(column(each["name"], each["type"]) for each in columns))
        for (_, name), columns in inspect(connection).get_multi_columns().items()
    }


def find_table(connection: Connection, name: str) -> TableClause:
    """Return a table as this database has it."""
    return find_tables(connection)[name]


def fill(connection: Connection) -> None:
    """Put rows into every table this database has, and into every column we know."""
    for name, found in _find_known(connection).items():
        for row in ROWS[name]:
            known = {key: value for key, value in row.items() if key in found.c}
            connection.execute(insert(found), known)


def read_rows(connection: Connection) -> dict[str, list[Row]]:
    """Return the rows of all tables that `fill` knows and this database has, by their ids."""
    present = set(inspect(connection).get_table_names())
    return {
        name: [dict(row) for row in connection.execute(text(ALL.format(name))).mappings()]
        for name in ROWS
        if name in present
    }


def _find_known(connection: Connection) -> dict[str, TableClause]:
    """Return the tables that have rows in ROWS and are in this database, in the order of ROWS."""
    found = find_tables(connection)
    return {name: found[name] for name in ROWS if name in found}
