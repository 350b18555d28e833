from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import insert

from tests.migrations.rows import TEXT, fill, find_table, make_spare
from timeline.database.engine import begin_reading, begin_writing
from timeline.database.target import parse_target

ORDER = "ORDER BY coalesce(earliest, latest, '9999-12-31'), coalesce(latest, '9999-12-31'), key"


@pytest.fixture
def connection(migrated_url):
    with begin_writing(parse_target(migrated_url)) as connection:
        fill(connection)
        yield connection


def read(connection, question):
    """Return the rows as dictionaries, days as text on both engines."""
    return [
        {key: value.isoformat() if isinstance(value, date) else value for key, value in row.items()}
        for row in connection.exec_driver_sql(question).mappings()
    ]


def add(connection, table, **changes: object):
    connection.execute(insert(find_table(connection, table)), make_spare(table, **changes))


def test_timeline_has_one_row_per_event(connection):
    rows = read(connection, f"SELECT * FROM timeline {ORDER}")  # noqa: S608 - our own words
    assert rows == [
        {
            "key": "since-1999",
            "date": "1999/..",
            "earliest": "1999-01-01",
            "latest": None,
            "precision": "open",
            "title": "KFOR deploys",
            "type": None,
            "realis": "ongoing",
            "place": None,
            "actors": "KFOR",
            "publications": None,
            "sources": None,
            "citations": 0,
            "independent_sources": 0,
            "quote": None,
            "quote_source": None,
            "url": None,
            "coder": "curated",
        },
        {
            "key": "serbia-asks",
            "date": "2022-12-15/2022-12-16",
            "earliest": "2022-12-15",
            "latest": "2022-12-16",
            "precision": "day",
            "title": "Vučić asks KFOR",
            "type": "REQUEST",
            "realis": "occurred",
            "place": "Leposavić",
            "actors": "Aleksandar Vučić; KFOR",
            "publications": "Политика",
            "sources": "politika-2022; undated",
            "citations": 2,
            "independent_sources": 2,
            "quote": TEXT[17:32],
            "quote_source": "politika-2022",
            "url": "https://example.org/?q=%D0%92",
            "coder": "curated",
        },
        {
            "key": "undated",
            "date": None,
            "earliest": None,
            "latest": None,
            "precision": "none",
            "title": "Something",
            "type": None,
            "realis": "denied",
            "place": None,
            "actors": None,
            "publications": None,
            "sources": None,
            "citations": 0,
            "independent_sources": 0,
            "quote": None,
            "quote_source": None,
            "url": None,
            "coder": "curated",
        },
    ]


def test_cited_has_one_row_per_citation(connection):
    first, second = read(connection, "SELECT * FROM cited ORDER BY char_start DESC")

    assert first == {
        "event": "serbia-asks",
        "date": "2022-12-15/2022-12-16",
        "title": "Vučić asks KFOR",
        "source": "politika-2022",
        "publication": "Политика",
        "source_title": "Вучић тражи повратак",
        "published": "2022-12-17",
        "url": "https://example.org/?q=%D0%92",
        "quote": TEXT[17:32],
        "prefix": TEXT[:17],
        "suffix": TEXT[32:40],
        "char_start": 17,
        "char_end": 32,
        "date_words": "у четвртак",
        "stated_date": "2022-12-15",
        "stated_earliest": "2022-12-15",
        "stated_latest": "2022-12-15",
        "date_basis": "relative",
        "date_reason": "the Thursday before",
        "realis": "occurred",
        "attribution": "Reuters; Команда",
        "coder": "curated",
        "review": None,
    }
    assert [second[name] for name in ("source", "publication", "attribution", "review")] == [
        "undated",
        None,
        "NATO",
        "accepted",
    ]


@pytest.mark.parametrize(
    ("change", "coder"),
    [
        pytest.param("coder = coder", "curated", id="one curated, one seen"),
        pytest.param("review = NULL", "both", id="one curated, one not seen"),
        pytest.param("review = NULL, coder = 'rules 0.1'", "machine", id="none seen"),
        pytest.param("review = 'corrected', coder = 'rules 0.1'", "curated", id="all seen"),
    ],
)
def test_timeline_says_who_stands_behind_an_event(connection, change, coder):
    connection.exec_driver_sql(f"UPDATE citation SET {change}")  # noqa: S608 - our own words

    [row] = read(connection, "SELECT coder FROM timeline WHERE key = 'serbia-asks'")
    assert row == {"coder": coder}


def test_participants_has_one_row_per_part(connection):
    assert read(connection, "SELECT * FROM participants WHERE actor = 'vucic'") == [
        {
            "event": "serbia-asks",
            "date": "2022-12-15/2022-12-16",
            "title": "Vučić asks KFOR",
            "actor": "vucic",
            "name": "Aleksandar Vučić",
            "kind": "person",
            "role": "initiator",
        }
    ]


def test_an_actor_with_two_roles_stands_once_where_its_first_role_is(connection):
    add(connection, "participation", id=4, event_id=1, actor_id=3, role="participant")
    add(connection, "participation", id=5, event_id=1, actor_id=2, role="participant")
    add(connection, "participation", id=6, event_id=1, actor_id=3, role="initiator")

    [row] = read(connection, "SELECT actors FROM timeline WHERE key = 'serbia-asks'")
    assert row == {"actors": "Aleksandar Vučić; NATO; KFOR"}


@pytest.mark.parametrize(
    ("hop", "voices"),
    [
        pytest.param({"actor_id": 3}, 2, id="an actor heard already"),
        pytest.param({"actor_id": 1}, 3, id="another actor"),
        pytest.param({"actor_id": None, "publication_id": 2}, 3, id="a publication as a voice"),
        pytest.param({"actor_id": None, "words": "КОМАНДА".lower()}, 2, id="words heard already"),
        pytest.param({"actor_id": None, "words": "ARMY"}, 3, id="other words"),
        pytest.param(None, 3, id="no hop: the publication itself"),
    ],
)
def test_independent_sources_are_the_last_voices(connection, hop, voices):
    connection.exec_driver_sql("UPDATE attribution SET words = 'команда' WHERE id = 2")
    add(connection, "citation", id=3, event_id=1)
    if hop is not None:
        add(connection, "attribution", **{"citation_id": 3, "position": 1, **hop})

    [row] = read(connection, "SELECT * FROM timeline WHERE key = 'serbia-asks'")
    assert (row["citations"], row["independent_sources"]) == (3, voices)


def test_sources_without_a_publication_are_voices_of_their_own(connection):
    connection.exec_driver_sql("DELETE FROM attribution")
    add(connection, "source", id=3, publication_id=None)
    add(connection, "citation", event_id=1, source_id=3)
    connection.exec_driver_sql("UPDATE citation SET copy_of_id = NULL")

    [row] = read(connection, "SELECT * FROM timeline WHERE key = 'serbia-asks'")
    assert row["independent_sources"] == 3


@pytest.mark.parametrize(
    ("hops", "voices"),
    [
        pytest.param("citation_id = 0", 2, id="a copy and another"),
        pytest.param("citation_id = 2", 3, id="a copy that names who said it"),
    ],
)
def test_a_copy_has_the_voice_of_the_source_it_repeats(connection, hops, voices):
    connection.exec_driver_sql(f"DELETE FROM attribution WHERE NOT ({hops})")  # noqa: S608 - ours
    add(connection, "source", id=3, publication_id=None)
    add(connection, "citation", event_id=1, source_id=3)

    [row] = read(connection, "SELECT * FROM timeline WHERE key = 'serbia-asks'")
    assert row["independent_sources"] == voices


def test_sources_stand_in_the_order_they_were_published(connection):
    add(connection, "source", id=3, published_earliest=date(2021, 3, 1))
    add(connection, "citation", event_id=1, source_id=3)

    [row] = read(connection, "SELECT * FROM timeline WHERE key = 'serbia-asks'")
    assert row["sources"] == "new; politika-2022; undated"
    assert row["publications"] == "Reuters; Политика"
    assert (row["quote"], row["quote_source"]) == ("abc", "new")


@pytest.mark.parametrize(
    ("question", "index"),
    [
        (
            "SELECT * FROM timeline WHERE key = 'x'",
            "SEARCH event USING INDEX sqlite_autoindex_event",
        ),
        (
            f"SELECT * FROM timeline {ORDER} LIMIT 20",  # noqa: S608 - our own words
            "SCAN event USING INDEX ix_event_chronology",
        ),
        (
            (
                "SELECT key FROM timeline WHERE coalesce(latest, '9999-12-31') >= '2022-01-01'"
                " AND coalesce(earliest, '0001-01-01') <= '2022-12-31'"
            ),
            "SEARCH event USING INDEX ix_event_period",
        ),
        (
            "SELECT * FROM cited WHERE event = 'x'",
            "SEARCH event USING INDEX sqlite_autoindex_event",
        ),
        (
            "SELECT event FROM participants WHERE actor = 'x'",
            "USING COVERING INDEX ix_participation",
        ),
    ],
)
def test_sqlite_finds_the_indexes_through_a_view_and_does_not_sort(
    sqlite_template, question, index
):
    with begin_reading(parse_target(str(sqlite_template))) as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {question}").all()
    # The second column is the parent: 0 is the query itself, the others are its subqueries.
    own = [detail for _, parent, _, detail in plan if parent == 0]

    assert any(index in detail for detail in own)
    assert not [detail for detail in own if "TEMP B-TREE" in detail or "SCAN timeline" in detail]
    assert not [
        detail for *_, detail in plan if detail.startswith(("SCAN citation", "SCAN source"))
    ]
