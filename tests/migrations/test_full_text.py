from __future__ import annotations

import pytest

from tests.migrations.rows import fill, read_rows
from timeline.database.engine import begin_reading, begin_writing
from timeline.database.search import match_words
from timeline.migrations import downgrade, upgrade
from timeline.names import fold

FOUND = {
    "vucic": [1],  # Diacritics, in a title.
    "dorde": [1],  # A stroke, in a summary.
    "александар": [1],  # Cyrillic, in a quote.
    "kfor": [1, 3],  # Titles and quotes.
    "someth": [2],  # The beginning of a word, no summary.
    "drop": [],  # In the title of a source, which is not searched.
}
CHANGES = {
    "UPDATE event SET folded = 'peace' WHERE id = 2": {"peace": [2], "something": []},
    "UPDATE event SET title = 'not the folded words' WHERE id = 3": {"deploys": [3], "words": []},
    "UPDATE event SET id = 7 WHERE id = 2": {"something": [7]},
    "DELETE FROM event WHERE id = 3": {"deploys": [], "kfor": [1]},
    "DELETE FROM citation WHERE id = 1": {"александар": []},
}


def search(connection, *words: str):
    """Return the ids of the events that have the words."""
    match = match_words(connection.dialect.name, words)
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    questions = [statement.replace("{query}", mark) for statement in match.statements]
    answers = [connection.exec_driver_sql(question, (match.query,)) for question in questions]
    return sorted({event for answer in answers for (event,) in answer})


@pytest.fixture
def backfilled(target):
    """A connection to a database whose rows were written before there was full text."""
    upgrade(target, "0004")
    with begin_writing(target) as connection:
        fill(connection)
    upgrade(target)
    with begin_writing(target) as connection:
        yield connection


def test_rows_written_before_full_text_are_found(backfilled):
    assert {word: search(backfilled, word) for word in FOUND} == FOUND


def test_backfilled_words_are_those_the_store_writes(backfilled):
    rows = read_rows(backfilled)

    assert [row["folded"] for row in rows["event"]] == [
        fold(f"{row['title']} {row['summary'] or ''}") for row in rows["event"]
    ]
    assert [row["folded"] for row in rows["citation"]] == [
        fold(row["quote"]) for row in rows["citation"]
    ]


def test_the_index_follows_its_table(backfilled):
    found = {}
    for statement, words in CHANGES.items():
        with backfilled.begin_nested() as savepoint:
            backfilled.exec_driver_sql(statement)
            found[statement] = {word: search(backfilled, word) for word in words}
            savepoint.rollback()

    assert found == CHANGES


def test_many_rows_are_backfilled_in_slices(target):
    upgrade(target, "0004")
    with begin_writing(target) as connection:
        connection.exec_driver_sql(
            "INSERT INTO event (id, key, title, realis, precision)"
            " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)"
            " SELECT i * 7, 'e' || i, 'Đurđevdan ' || i, 'occurred', 'none' FROM n"
        )
    upgrade(target)

    with begin_reading(target) as connection:
        assert len(search(connection, "durdevdan")) == 2500
        assert search(connection, "durdevdan", "2499") == [2499 * 7]


def test_words_are_found_again_after_going_back_and_up(target):
    upgrade(target)
    with begin_writing(target) as connection:
        fill(connection)
    downgrade(target, "0004", lose_rows=True)
    upgrade(target)

    with begin_reading(target) as connection:
        assert search(connection, "vucic") == [1]
