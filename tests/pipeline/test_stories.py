"""Reports of one event become one event, and no others do, from the text to the database."""

from __future__ import annotations

import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from timeline import migrations
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.pipeline.coding import Settings
from timeline.pipeline.ingesting import ingest

HERE = Path(__file__).parent
TABLE = tomllib.loads((HERE / "stories.toml").read_text("utf-8"))
ALIKE = {frozenset(pair.split()) for pair in TABLE["alike"]}
LINES = [(*line.split(" ", 2), event) for event, lines in TABLE["events"].items() for line in lines]
CODED = """
    SELECT source.file, reading.words, citation.quote, citation.event_id
    FROM reading JOIN citation ON citation.id = reading.citation_id
    JOIN source ON source.id = citation.source_id
    ORDER BY source.file, citation.char_start, reading.id
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """For each statement of the stories the event of the table, or itself; and that it became."""
    target = parse_target(f"sqlite:///{tmp_path_factory.mktemp('stories')}/timeline.db")
    migrations.upgrade(target)
    ingest(target, [str(HERE / "stories")], Settings())
    with open_reader(target) as reader:
        rows = reader.rows(CODED)
    return [(find_event(*row[:3]) or f"{at}", row[-1]) for at, row in enumerate(rows)]


def find_event(file, trigger, quote):
    """The event of the table that a statement is about; the table names the first words only."""
    for article, verb, *words, event in LINES:
        if file == f"{article}.txt" and trigger.startswith(verb) and " ".join(words) in quote:
            return event
    return None


def test_passages_of_several_events_never_become_one(told):
    mixed = [
        {one, other}
        for (one, event), (other, another) in combinations(told, 2)
        if event == another and one != other and frozenset((one, other)) not in ALIKE
    ]

    assert mixed == []


def test_most_passages_of_one_event_become_one(told):
    joined = [
        event == another for (one, event), (other, another) in combinations(told, 2) if one == other
    ]

    assert len(joined) > 35
    assert sum(joined) / len(joined) > 0.55
