"""Every look-up has an index that its plan uses: nothing reads all events to find some."""

from __future__ import annotations

import datetime as dt
import re
import sqlite3

import pytest

from timeline.database.reader import open_reader
from timeline.database.target import Target
from timeline.queries.events import count_events, iter_event_rows, list_events
from timeline.queries.lookup import get_id
from timeline.records.questions import ActorTerm, EventFilter
from timeline.vocabulary import CodedBy, EventType

EVENTS = 3_000
FILL = """
WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < {events})
INSERT INTO {table} SELECT {columns} FROM n
"""
TABLES = {
    "publication(id, key, name, kind)": "id, 'outlet-' || id, 'Outlet ' || id, 'site'",
    "source(id, key, publication_id, title, published_basis, sha256, text, text_sha256)": (
        "id, 'source-' || id, id, 'Title', 'none', printf('%064d', id), 'text', printf('%064d', id)"
    ),
    "actor(id, key, name, kind)": "id, 'actor-' || id, 'Actor ' || id, 'state'",
    "actor_name(actor_id, name, folded)": "id, 'Actor ' || id, 'actor ' || id",
    "place(id, key, name, within_id)": "id, 'place-' || id, 'Place ' || id, NULL",
    "event(id, key, title, type, realis, date, earliest, latest, precision, place_id, folded)": (
        "id, 'event-' || id, 'Title', CASE id % 50 WHEN 0 THEN 'AID' END, 'occurred', '2000',"
        " date('1950-01-01', (id * 9) || ' days'), date('1950-01-01', (id * 9 + 3) || ' days'),"
        " 'span', id % 300 + 1, 'title w' || id"
    ),
    "participation(event_id, actor_id, role)": "id, id % 300 + 1, 'initiator'",
    "citation(id, event_id, source_id, quote, prefix, suffix, char_start, char_end, date_basis,"
    " realis, coder, folded)": (
        "id, id, id % 300 + 1, 'q', '', '', 0, 1, 'none', 'occurred', 'curated', 'quote w' || id"
    ),
}


@pytest.fixture(scope="module")
def large(sqlite_template, tmp_path_factory):
    path = tmp_path_factory.mktemp("large") / "timeline.db"
    path.write_bytes(sqlite_template.read_bytes())
    with sqlite3.connect(path) as connection:
        for table, columns in TABLES.items():
            connection.execute(FILL.format(events=EVENTS, table=table, columns=columns))
    connection.close()
    with open_reader(Target(path, "", str(path))) as reader:
        yield reader


def plans(reader, ask) -> str:
    """Return how SQLite goes about each statement of a question."""
    asked = []
    reader.connection.set_trace_callback(asked.append)
    found = list(ask(reader))
    reader.connection.set_trace_callback(None)
    assert len(found) < EVENTS / 10
    selects = [statement for statement in asked if not statement.startswith("--")]
    lines = [reader.rows(f"EXPLAIN QUERY PLAN {statement}") for statement in selects]
    return "\n".join(row[-1] for rows in lines for row in rows)


BY_ACTOR = EventFilter(actors=(ActorTerm(("Actor 7",)),))
BY_CODER = EventFilter(actors=(ActorTerm(("Actor 7",)),), coder=CodedBy.CURATED)
BY_PERIOD = EventFilter(since=dt.date(2000, 1, 1), until=dt.date(2000, 12, 31))
BY_PLACE = EventFilter(places=("place-7",))
BY_TYPE = EventFilter(types=(EventType.AID,))
BY_TEXT = EventFilter(text=("w77",))
BY_SOURCE = EventFilter(sources=("source-7",))
BY_PUBLICATION = EventFilter(publications=("outlet-7",))


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        pytest.param(BY_ACTOR, "ix_participation_actor_id_event_id (actor_id=?", id="actor"),
        pytest.param(BY_CODER, "INDEX sqlite_autoindex_citation_1 (event_id=?", id="coder"),
        pytest.param(BY_PLACE, "ix_event_place_id (place_id=?", id="place"),
        pytest.param(BY_TYPE, "USING INDEX ix_event_type (type=?", id="type"),
        pytest.param(BY_TEXT, "event_text VIRTUAL TABLE INDEX", id="text"),
        pytest.param(BY_SOURCE, "ix_citation_source_id (source_id=?", id="source"),
        pytest.param(
            BY_PUBLICATION, "ix_source_publication_id (publication_id=?", id="publication"
        ),
    ],
)
@pytest.mark.parametrize("ask", [list_events, iter_event_rows])
def test_a_filter_is_answered_from_its_index(large, ask, wanted, index):
    plan = plans(large, lambda reader: ask(reader, wanted))

    assert index in plan
    assert not re.search(
        r"SCAN (event|timeline|citation|participation|source)( |$)(?!.*COVERING)",
        plan,
        re.MULTILINE,
    ), plan


def test_the_chronology_is_read_in_the_order_of_its_index(large):
    plan = plans(large, lambda reader: list_events(reader, EventFilter(), limit=10))

    picked = plan.split("LIST SUBQUERY")[1].split("\n")[1]
    assert picked.startswith("SCAN timeline USING INDEX ix_event_chronology")


@pytest.mark.parametrize("kind", ["actor", "event", "source"])
def test_a_key_or_name_is_looked_up_in_an_index(large, kind):
    plan = plans(large, lambda reader: [get_id(reader, kind, f"{kind}-7")])

    assert "SCAN" not in plan


def test_a_period_is_counted_in_its_index(large):
    plan = plans(large, lambda reader: [count_events(reader, BY_PERIOD)])

    assert "SEARCH timeline USING INDEX ix_event_period" in plan


def test_counting_reads_no_citations(large):
    plan = plans(large, lambda reader: [count_events(reader, BY_ACTOR)])

    assert "citation" not in plan
