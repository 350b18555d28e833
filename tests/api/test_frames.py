"""Frames of both libraries hold what the commands write, in columns of the right type."""

from __future__ import annotations

import csv
import datetime as dt
import importlib.util
import io

import pandas as pd
import polars as pl
import pytest

from timeline.api import frames
from timeline.queries.events import CITATION_COLUMNS, EVENT_COLUMNS

LIBRARIES = ["pandas", "polars"]
PER = ["event", "citation", "actor"]


def as_rows(frame) -> list[dict[str, object]]:
    """Return the rows of a frame as plain values."""
    if isinstance(frame, pl.DataFrame):
        return frame.to_dicts()
    return [
        {
            name: value
            if isinstance(value, list)
            else None
            if pd.isna(value)
            else value.date()
            if isinstance(value, pd.Timestamp)
            else value
            for name, value in row.items()
        }
        for row in frame.to_dict("records")
    ]


@pytest.mark.parametrize("per", PER)
def test_both_libraries_hold_the_same(corpus, per):
    everything = corpus.events(realis="all")

    one, other = (everything.to_frame(library, per=per) for library in LIBRARIES)

    assert as_rows(one) == as_rows(other)
    assert [*one.columns] == other.columns


@pytest.mark.parametrize(
    ("per", "columns"), [("event", EVENT_COLUMNS), ("citation", CITATION_COLUMNS)]
)
def test_the_columns_of_csv_come_first_and_hold_the_same(db, corpus_url, cli, per, columns):
    written = cli("events", "--format", "csv", "--per", per, "-d", corpus_url).stdout

    frame = db.events().to_frame("polars", per=per)

    assert tuple(frame.columns[: len(columns)]) == columns
    assert [
        {name: as_cell(row[name]) for name in columns} for row in frame.iter_rows(named=True)
    ] == [*csv.DictReader(io.StringIO(written, newline=""))]


def as_cell(value) -> str:
    """Return a value as CSV has it."""
    if isinstance(value, list):
        return "; ".join(value)
    return "" if value is None else str(value)


@pytest.mark.parametrize("per", PER)
@pytest.mark.parametrize("library", LIBRARIES)
def test_columns_have_their_types_with_rows_or_without(kfor, library, per):
    some, none = kfor.to_frame(library, per=per), kfor[:0].to_frame(library, per=per)

    assert len(none) == 0
    assert [*map(str, none.dtypes)] == [*map(str, some.dtypes)]
    assert [*none.columns] == [*some.columns]


def test_days_are_days_and_lists_are_lists(corpus):
    events = corpus.events(realis="all")
    pandas, polars = events.to_frame("pandas"), events.to_frame("polars")

    assert pandas["earliest"].dtype == "datetime64[s]"
    assert polars.schema["earliest"] == pl.Date
    assert polars.schema["actors"] == pl.List(pl.String)
    assert pandas["actors"].explode().value_counts()["KFOR"] == len(
        corpus.events(involving="KFOR", realis="all")
    )
    assert polars["earliest"].null_count() == sum(event.earliest is None for event in events)


def test_a_day_of_any_year_fits(kfor):
    days = [dt.date(1, 1, 1), None, dt.date(9999, 12, 31)]
    columns, rows = {"day": frames.Kind.DAY}, [[day] for day in days]

    assert frames.make_frame(columns, rows, "polars")["day"].to_list() == days
    assert [*frames.make_frame(columns, rows, "pandas")["day"].dt.year.dropna()] == [1, 9999]


@pytest.mark.parametrize("library", LIBRARIES)
def test_lists_and_answers_of_sql_make_frames_too(db, library):
    actors = db.actors().to_frame(library)
    answer = db.sql("SELECT key, citations, place FROM timeline").to_frame(library)
    nothing = db.sql("SELECT key FROM timeline WHERE 1 = 0").to_frame(library)

    assert "date" in str(actors["first"].dtype).lower()
    assert answer["citations"].sum() > len(answer)
    assert (len(nothing), [*nothing.columns]) == (0, ["key"])


@pytest.mark.parametrize("library", LIBRARIES)
def test_nothing_is_lost_where_a_column_has_gaps_or_several_types(corpus, library):
    answer = corpus.sql("SELECT 1 AS gap, 1 AS mixed UNION ALL SELECT NULL, 'a'")

    frame = answer.to_frame(library)

    assert str(frame["gap"].dtype) == "Int64"
    assert [str(value) for value in frame["mixed"]] == ["1", "a"]


@pytest.mark.parametrize(
    ("installed", "made"), [(["pandas", "polars"], pd), (["pandas"], pd), (["polars"], pl)], ids=str
)
def test_the_library_that_there_is_is_taken(kfor, monkeypatch, installed, made):
    block(monkeypatch, installed)

    assert isinstance(kfor.to_frame(), made.DataFrame)


def test_without_a_library_it_is_said_how_to_get_one(kfor, monkeypatch):
    block(monkeypatch, [])

    with pytest.raises(ImportError, match="needs pandas or polars: pip install pandas"):
        kfor.to_frame()
    with pytest.raises(ImportError, match="needs polars: pip install polars"):
        kfor.to_frame("polars")


def block(monkeypatch, installed) -> None:
    """Let no libraries for frames be found but these."""
    find = importlib.util.find_spec
    monkeypatch.setattr(frames, "find_spec", lambda name: find(name) if name in installed else None)


def test_an_unknown_library_or_row_is_refused(kfor):
    with pytest.raises(ValueError, match="pandas or polars"):
        kfor.to_frame("arrow")
    with pytest.raises(ValueError, match="event, citation, actor"):
        kfor.to_frame(per="source")
