"""Parquet, read back by three libraries."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from pyarrow import parquet

from tests.export.chosen import CHOICES, Chosen, event_of
from tests.export.hostile import TEXTS
from timeline.export import parquet as ours


@pytest.fixture
def export(cli, tmp_path):
    """Writes a file and returns its path."""

    def run(url: str, *arguments: str) -> Path:
        path = tmp_path / "out.parquet"
        answer = cli("export", str(path), *arguments, "-d", url)
        assert answer.exit_code == 0
        return path

    return run


def test_columns_have_types(export, corpus_url):
    schema = parquet.read_schema(export(corpus_url))

    assert schema.field("earliest").type == schema.field("latest").type == pa.date32()
    assert schema.field("sources").type == pa.list_(pa.string())
    assert schema.field("independent_sources").type == pa.int32()
    assert [field.name for field in schema.field("actors").type.value_type] == [
        *("key", "name", "kind", "role")
    ]


def test_events_are_those_of_the_json(cli, export, corpus_url):
    table = parquet.read_table(export(corpus_url, "--realis", "all")).to_pylist()
    events = json.loads(cli("events", "--realis", "all", "-f", "json", "-d", corpus_url).stdout)

    same = (
        "key",
        "title",
        "summary",
        "type",
        "realis",
        "date",
        "precision",
        "place",
        "actors",
        "coder",
    )
    assert [{name: row[name] for name in same} for row in table] == [
        {name: event[name] for name in same} for event in events
    ]
    assert [row["earliest"] for row in table] == [
        event["earliest"] and dt.date.fromisoformat(event["earliest"]) for event in events
    ]


def test_citations_are_those_of_the_json(cli, export, corpus_url):
    table = parquet.read_table(export(corpus_url, "--per", "citation")).to_pylist()
    events = json.loads(cli("events", "-f", "json", "-d", corpus_url).stdout)

    cited = [citation for event in events for citation in event["citations"]]
    assert [{name: row[name] for name in cited[0]} for row in table] == cited


def test_data_frames_read_it(export, sqlite_seeded):
    path = export(str(sqlite_seeded))

    assert (len(pd.read_parquet(path)), len(pl.read_parquet(path))) == (56, 56)
    assert pl.read_parquet(path)["earliest"].dtype == pl.Date


def test_hostile_texts_come_back(export, hostile_url):
    table = parquet.read_table(export(hostile_url)).to_pylist()

    assert [row["title"] for row in table] == TEXTS


@settings(max_examples=20)
@given(CHOICES)
def test_any_text_comes_back(chosen):
    out = io.BytesIO()
    ours.write_citations(chosen, out)

    assert parquet.read_table(io.BytesIO(out.getvalue()))["quote"].to_pylist() == [
        citation.quote for event in chosen.events for citation in event.citations
    ]


def test_rows_are_written_in_groups(monkeypatch):
    monkeypatch.setattr(ours, "GROUP", 2)
    out = io.BytesIO()

    written = ours.write(Chosen([event_of(number) for number in range(5)]), out)

    read = parquet.ParquetFile(io.BytesIO(out.getvalue()))
    assert (written, read.num_row_groups, read.metadata.num_rows) == (5, 3, 5)
