from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.export.csv import write_rows

DEFUSED = re.compile("'+[=+@\t\r-]")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
CELLS = TEXTS | st.from_regex(DEFUSED) | st.integers() | st.none()
TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width))
)


def written(columns, rows) -> str:
    out = io.StringIO(newline="")
    write_rows(columns, rows, out)
    return out.getvalue()


def test_rows_end_as_rfc_4180_has_it():
    rows = [("a,b", 'say "x"', None), (1, "two\nlines", "")]

    assert written(("one", "two", "three"), rows) == (
        'one,two,three\r\n"a,b","say ""x""",\r\n1,"two\nlines",\r\n'
    )


@pytest.mark.parametrize(
    ("cell", "defused"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@a", "'@a"),
        ("\ta", "'\ta"),
        ("\ra", "'\ra"),
        ("'=1", "''=1"),
        ("'quoted'", "'quoted'"),
        ("a=1", "a=1"),
        (" =1", " =1"),
        ("", ""),
        (-1, "-1"),
        (-1.5, "-1.5"),
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_is_defused(cell, defused):
    _, row = csv.reader(io.StringIO(written(("a",), [(cell,)]), newline=""))

    assert row == [defused]


@given(TABLES)
@settings(max_examples=40)
def test_what_is_written_is_read_back(rows):
    width = len(rows[0]) if rows else 1
    columns = [f"column {number}" for number in range(width)]

    header, *read = csv.reader(io.StringIO(written(columns, rows), newline=""))

    assert header == columns
    assert [[undo(cell) for cell in row] for row in read] == [
        ["" if cell is None else str(cell) for cell in row] for row in rows
    ]


def undo(cell: str) -> str:
    return cell[1:] if DEFUSED.match(cell) else cell


@given(TEXTS)
def test_no_cell_begins_like_a_formula(text):
    [[_], *rows] = csv.reader(io.StringIO(written(("a",), [(text,)]), newline=""))

    assert [
        cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")
    ] == []
