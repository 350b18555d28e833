"""How much the database is asked for one answer: a batch at a time, never a row at a time."""

from __future__ import annotations

import shutil

import pytest

from tests.conftest import sqlite_url
from tests.queries.world import Told, store_world
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.queries.actors import get_actor, list_actors
from timeline.queries.details import BATCH, get_event, iter_details
from timeline.queries.events import (
    iter_citation_rows,
    iter_event_rows,
    list_disagreeing,
    list_events,
)
from timeline.queries.sources import get_source, list_sources
from timeline.records.questions import EventFilter

MANY = 60


@pytest.fixture(scope="module")
def many_url(sqlite_template, tmp_path_factory):
    """A database file of many events that are alike."""
    path = tmp_path_factory.mktemp("many") / "timeline.db"
    shutil.copyfile(sqlite_template, path)
    actors = {"alpha": "initiator", "beta": "recipient"}
    hops = (("wire-1", "It is so.", "union", "a witness"), ("post-1", "It is so."))
    events = [Told(f"event-{number}", "2000", "A title", actors, hops) for number in range(MANY)]
    store_world(parse_target(sqlite_url(path)), events)
    return sqlite_url(path)


@pytest.fixture
def many(many_url):
    """The same, open for reading."""
    with open_reader(parse_target(many_url)) as reader:
        yield reader


@pytest.mark.parametrize(
    ("ask", "statements"),
    [
        pytest.param(lambda reader: list_events(reader, EventFilter()), 1, id="listing"),
        pytest.param(lambda reader: iter_event_rows(reader, EventFilter()), 1, id="rows"),
        pytest.param(lambda reader: iter_citation_rows(reader, EventFilter()), 1, id="citations"),
        pytest.param(lambda reader: iter_details(reader, EventFilter()), 6, id="details"),
        pytest.param(lambda reader: list_disagreeing(reader, EventFilter()), 1, id="conflicts"),
        pytest.param(lambda reader: [get_event(reader, "event-1")], 6, id="one event"),
        pytest.param(list_actors, 1, id="actors"),
        pytest.param(lambda reader: [get_actor(reader, "alpha")], 6, id="one actor"),
        pytest.param(list_sources, 1, id="sources"),
        pytest.param(lambda reader: [get_source(reader, "wire-1")], 4, id="one source"),
    ],
)
def test_the_number_of_statements_does_not_grow_with_the_rows(many, ask, statements):
    asked = []
    many.connection.set_trace_callback(asked.append)

    list(ask(many))

    assert len(asked) == statements, asked


@pytest.mark.parametrize("engine_name", ["sqlite"])
def test_details_are_fetched_a_batch_at_a_time(tell):
    reader = tell([Told(f"event-{number:04}", "2000", "A title") for number in range(BATCH + 1)])
    asked = []
    reader.connection.set_trace_callback(asked.append)

    details = list(iter_details(reader, EventFilter()))

    assert (len(details), len(asked)) == (BATCH + 1, 1 + 2 * 5)
