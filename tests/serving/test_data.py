from __future__ import annotations

import csv
import sqlite3
from contextlib import closing

import pytest

from timeline.cli.filters import FilterOptions, build_filter
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.queries.disagreements import iter_disagreements
from timeline.queries.events import iter_event_keys
from timeline.records.questions import EventFilter
from timeline.serving.describing import read_questions, read_schema
from timeline.vocabulary import Realis

# Datasette lets go of databases in memory that it has not closed; Python 3.13 says so.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed database:ResourceWarning")

SCHEMA = read_schema()
SHADOWS = ("event_text", "citation_text")
"""What belongs to full-text search, which nobody reads."""
SINGLE = """SELECT key FROM timeline WHERE independent_sources = 1
    ORDER BY coalesce(earliest, latest, '9999-12-31'), coalesce(latest, '9999-12-31'), key"""


def select(path, sql):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def names(path, kind) -> list[str]:
    found = select(path, f"SELECT name FROM sqlite_master WHERE type = '{kind}'")  # noqa: S608 - ours
    return [name for (name,) in found if not name.startswith(SHADOWS)]


@pytest.mark.parametrize("kind", ["view", "table"])
def test_every_view_and_table_is_described(seeded, kind):
    described = SCHEMA.views if kind == "view" else SCHEMA.tables

    assert sorted(each.name for each in described) == sorted(names(seeded.path, kind))


@pytest.mark.parametrize("each", [*SCHEMA.views, *SCHEMA.tables], ids=lambda each: each.name)
def test_every_column_is_described_and_no_other(seeded, each):
    columns = [name for _, name, *_ in select(seeded.path, f"PRAGMA table_info({each.name})")]

    assert list(SCHEMA.describe_columns(each, columns)) == columns
    assert set(each.columns) <= set(columns)
    named = {each.label, each.sort.lstrip("-"), *each.facets, *each.costly}
    assert named - {None, ""} <= set(columns)


@pytest.mark.parametrize("each", [*SCHEMA.views, *SCHEMA.tables], ids=lambda each: each.name)
def test_every_table_has_a_page_that_says_what_it_holds(seeded, each):
    page = seeded(f"/data/{each.name}")

    assert page.status_code == 200
    assert each.about.split(":")[0] in page.text


@pytest.mark.parametrize(
    ("largest", "counted"),
    [(1_000, {"type", "realis", "precision", "coder"}), (10, {"type", "realis", "precision"})],
)
def test_what_is_costly_to_count_is_counted_in_a_small_database_only(
    sqlite_seeded, open_served, monkeypatch, largest, counted
):
    monkeypatch.setattr("timeline.serving.site.LARGE", largest)

    asked = open_served(sqlite_seeded)("/data/timeline.json")

    assert set(asked.json()["facet_results"]) == counted


def test_views_come_first_then_questions_then_tables(seeded):
    page = seeded("/data").text

    listed = [each.name for each in (*SCHEMA.views, *SCHEMA.tables) if not each.hidden]
    links = [f'href="/data/{name}"' for name in (*listed[:4], *read_questions(), *listed[4:])]
    places = [page.index(link) for link in links]
    assert places == sorted(places)
    assert "/data/alembic_version" not in page


def test_a_row_of_another_table_is_named_not_numbered(seeded):
    page = seeded("/data/citation?_size=1").text
    [(title,), *_] = select(
        seeded.path,
        "SELECT title FROM event JOIN citation ON event.id = event_id ORDER BY citation.id",
    )

    assert f">{title}</a>" in page


@pytest.mark.parametrize("name", read_questions())
def test_a_ready_made_question_runs(seeded, name):
    page = seeded(f"/data/{name}")

    assert (page.status_code, read_questions()[name]["title"] in page.text) == (200, True)


@pytest.mark.parametrize(
    "name", ["KFOR", "kosovo force", "kfor"], ids=["name", "other name", "key"]
)
def test_events_involving_an_actor_are_those_of_the_phrase(seeded, name):
    with open_reader(parse_target(str(seeded.path))) as reader:
        wanted = build_filter(reader, ["involving KFOR"], FilterOptions())
        every = EventFilter(actors=wanted.actors, realis=tuple(Realis))
        expected = list(iter_event_keys(reader, every, sort="date", limit=None))

    rows = seeded.rows(f"/data/events_involving_an_actor?actor={name}")

    assert list(dict.fromkeys(row["event"] for row in rows)) == expected


@pytest.mark.parametrize("name", ["Reuters", "REUTERS", "reuters"])
def test_what_a_publication_says_has_every_statement_of_its_articles(seeded, name):
    rows = seeded.rows(f"/data/what_a_publication_says?publication={name}")

    [(count,)] = select(seeded.path, "SELECT count(*) FROM cited WHERE publication = 'Reuters'")
    assert (len(rows), {row["source"] for row in rows}) == (count, {"reuters-2022-08-03"})


DENYING = """UPDATE citation SET realis = 'denied' WHERE id IN (
    SELECT max(id) FROM citation GROUP BY event_id HAVING count(*) > 2)"""
COUNTING = """INSERT INTO figure (citation_id, what, low, high, unit, words)
    SELECT id, 'tents', id, CASE WHEN id % 3 THEN id END, CASE WHEN id % 5 THEN 'pieces' END, 'x'
    FROM citation"""


@pytest.mark.parametrize("change", [None, DENYING, COUNTING], ids=["corpus", "denied", "figures"])
def test_disagreements_are_those_of_the_program(sqlite_seeded, tmp_path, open_served, change):
    path = tmp_path / "disputed.db"
    path.write_bytes(sqlite_seeded.read_bytes())
    if change:
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(change)
    served = open_served(path)
    with open_reader(parse_target(str(served.path))) as reader:
        keys = [key for (key,) in reader.rows("SELECT key FROM event")]
        expected = {
            (key, disagreement.field)
            for key, found in iter_disagreements(reader, keys)
            for disagreement in found
        }

    rows = served.rows("/data/disagreements")

    assert expected
    assert {(row["event"], row["field"]) for row in rows} == expected


def test_single_voice_events_rest_on_one_voice(seeded):
    rows = seeded.rows("/data/single_voice_events")

    assert [(row["event"],) for row in rows] == select(seeded.path, SINGLE)


def test_planned_events_have_not_happened(seeded):
    rows = seeded.rows("/data/planned_events")

    assert {row["realis"] for row in rows} == {"planned", "denied"}


@pytest.mark.parametrize("table", ["timeline", "event", "cited", "citation"])
@pytest.mark.parametrize("words", ["Mitrovica", "mitrov", "MITROVICA!"])
def test_the_search_box_finds_words_as_they_are_folded(seeded, table, words):
    found = seeded.rows(f"/data/{table}?_search={words}")
    where = {
        "timeline": "key IN (SELECT event FROM cited WHERE quote LIKE '%mitrovica%')",
        "event": "key IN (SELECT event FROM cited WHERE quote LIKE '%mitrovica%')",
    }.get(table, "quote LIKE '%mitrovica%'")
    titled = " OR title LIKE '%mitrovica%'" if table in {"timeline", "event"} else ""

    question = f"SELECT count(*) FROM {table} WHERE {where}{titled}"  # noqa: S608 - ours
    [(count,)] = select(seeded.path, question)
    assert len(found) == count > 0


def test_a_search_for_no_word_finds_nothing(seeded):
    assert seeded.rows("/data/timeline?_search=---") == []


def test_a_view_is_taken_along_as_csv_and_json(seeded):
    rows = list(csv.DictReader(seeded("/data/timeline.csv?_size=max").text.splitlines()))
    page = seeded("/data/timeline").text

    assert [row["key"] for row in rows] == [row["key"] for row in seeded.rows("/data/timeline")]
    assert ("/data/timeline.json" in page, "/data/timeline.csv" in page) == (True, True)


def test_keys_are_links_to_their_pages(seeded):
    cited = seeded("/data/cited?_size=1").text
    row = seeded.rows("/data/cited")[0]

    assert f'<a href="/timeline/{row["event"]}">' in cited
    assert f'<a href="/source/{row["source"]}">' in cited
    assert f'<a href="/source/{row["source"]}#c{row["char_start"]}">' in cited
    assert '<a href="/timeline?q=involving+' in seeded("/data/participants?_size=1").text


def test_a_row_that_is_added_is_seen(sqlite_seeded, tmp_path, open_served):
    path = tmp_path / "growing.db"
    path.write_bytes(sqlite_seeded.read_bytes())
    served = open_served(path)
    before = served.rows("/data/place")

    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO place (key, name) VALUES ('pec', 'Pec')")

    assert len(served.rows("/data/place")) == len(before) + 1
