from __future__ import annotations

import pytest

from tests.migrations.rows import fill, read_rows
from timeline.database.engine import begin_reading, begin_writing
from timeline.database.search import match_words
from timeline.migrations import downgrade, upgrade
from timeline.names import fold


def search(target, *words):
    """Return the ids of the events that have the words."""
    match = match_words(target.dialect, words)
    with begin_reading(target) as connection:
        return sorted(
            {
                event
                for statement in match.statements
                for (event,) in connection.exec_driver_sql(
                    statement.replace("{query}", "?" if target.path else "%s"), (match.query,)
                )
            }
        )


@pytest.fixture
def backfilled(target):
    """A database whose rows were written before there was full text."""
    upgrade(target, "0004")
    with begin_writing(target) as connection:
        fill(connection)
    upgrade(target)
    return target


@pytest.mark.parametrize(
    ("word", "events"),
    [
        pytest.param("vucic", [1], id="diacritics, in a title"),
        pytest.param("dorde", [1], id="a stroke, in a summary"),
        pytest.param("србије", [1], id="Cyrillic, in a quote"),
        pytest.param("kfor", [1, 3], id="titles and quotes"),
        pytest.param("someth", [2], id="the beginning of a word, no summary"),
        pytest.param("drop", [], id="not the title of a source"),
    ],
)
def test_rows_written_before_full_text_are_found(backfilled, word, events):
    assert search(backfilled, word) == events


def test_backfilled_words_are_those_the_store_writes(backfilled):
    with begin_reading(backfilled) as connection:
        rows = read_rows(connection)

    assert [
        (row["folded"], fold(f"{row['title']} {row['summary'] or ''}")) for row in rows["event"]
    ] == [(row["folded"], row["folded"]) for row in rows["event"]]
    assert [row["folded"] for row in rows["citation"]] == [
        fold(row["quote"]) for row in rows["citation"]
    ]


@pytest.mark.parametrize(
    ("statement", "word", "events"),
    [
        ("UPDATE event SET folded = 'peace' WHERE id = 2", "peace", [2]),
        ("UPDATE event SET folded = 'peace' WHERE id = 2", "something", []),
        ("DELETE FROM event WHERE id = 3", "deploys", []),
        ("UPDATE event SET title = 'unchanged words' WHERE id = 3", "deploys", [3]),
        ("DELETE FROM citation WHERE id = 1", "србије", []),
    ],
)
def test_the_index_follows_its_table(backfilled, statement, word, events):
    with begin_writing(backfilled) as connection:
        connection.exec_driver_sql(statement)

    assert search(backfilled, word) == events


def test_many_rows_are_backfilled_in_slices(target):
    upgrade(target, "0004")
    with begin_writing(target) as connection:
        connection.exec_driver_sql(
            "INSERT INTO event (id, key, title, realis, precision)"
            " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)"
            " SELECT i * 7, 'e' || i, 'Đurđevdan ' || i, 'occurred', 'none' FROM n"
        )
    upgrade(target)

    assert len(search(target, "durdevdan")) == 2500
    assert search(target, "durdevdan", "2499") == [2499 * 7]


def test_words_are_found_again_after_going_back_and_up(backfilled):
    downgrade(backfilled, "0004")
    upgrade(backfilled)

    assert search(backfilled, "vucic") == [1]
