from __future__ import annotations

import json

import pytest

from benchmarks.events.__main__ import main
from benchmarks.events.finders import find_keywords
from benchmarks.events.records import FILE, Actor, Told, read_records
from benchmarks.events.scoring import score

RECORDS = [
    {"id": "0", "event": "DOCUMENT"},
    {
        "id": "1",
        "event": "DEMAND",
        "text": "Peru demanded the ships from Chile.",
        "source": [{"actorText": "Peru", "code": "PER"}],
        "target": [{"actorText": "Chile", "code": "CHL"}],
    },
    {
        "id": "2",
        "event": "CONSULT",
        "text": "Peru and Chile met.",
        "source": [{"actorText": "Peru"}, {"actorText": "Chile"}],
        "target": "",
        "textInfo": {"markup": "(SRC/TAR: Peru) and (SRC/TAR: Chile) (EVT: met)."},
    },
]
PERU, CHILE = Actor("Peru"), Actor("the government of Chile")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / FILE).write_text(json.dumps(RECORDS), encoding="utf-8")
    return tmp_path


@pytest.fixture
def records(folder):
    return read_records(folder)


def test_a_record_is_named_as_the_ontology_is_now(records):
    assert [record.gold.type for record in records] == ["REQUEST", "CONSULT"]
    assert [record.gold.mutual for record in records] == [False, True]


def test_all_right_is_a_hundred_per_cent(records):
    told = {
        records[0].text: [Told("REQUEST", (PERU,), (CHILE,))],
        records[1].text: [Told("CONSULT", (PERU, CHILE), (PERU, CHILE))],
    }

    assert score(records, told.__getitem__, []).figures() == (100,) * 6


def test_the_other_way_round_is_no_pair_unless_the_event_is_mutual(records):
    errors: list[str] = []
    figures = score(records, lambda _: [Told("CONSULT", (CHILE,), (PERU,))], errors).figures()

    assert figures[4:] == (50, 50)
    (error,) = errors
    assert error.splitlines() == [
        "1: REQUEST Peru > Chile; found CONSULT the government of Chile > Peru",
        "    Peru demanded the ships from Chile.",
    ]


def test_keywords_find_a_type_and_no_actors(records):
    assert score(records, find_keywords, []).figures() == (100, 100, 0, 0, 0, 0)


def test_a_folder_without_the_records_is_refused(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("sys.argv", ["events", str(tmp_path)])

    assert main() == 2
    assert capsys.readouterr().err == f"no {FILE} in {tmp_path}\n"
