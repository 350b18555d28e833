"""Anybody's SQL, run so that it can neither write nor run on for ever."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from timeline.database.faults import reported
from timeline.database.guarded.answers import Answer, Budget
from timeline.database.reader import open_reader
from timeline.database.target import Target

__all__ = ["Answer", "Budget", "run_query"]


@contextmanager
def run_query(target: Target, sql: str, seconds: float) -> Iterator[Answer]:
    """Run one query that somebody wrote.

    Args:
        target: The database.
        sql: The query.
        seconds: How long it may take.

    Raises:
        QueryError: It is wrong, would write, calls what is not allowed, or takes too long.
        DatabaseError: The database cannot be used.
    """
    with open_reader(target):
        pass  # The right revision; and a journal that a killed writer left is rolled back.
    if target.path:
        from timeline.database.guarded.sqlite import run_on_sqlite as run
    else:
        from timeline.database.guarded.postgresql import run_on_postgresql as run
    sql = sql.encode(errors="replace").decode()  # An argument may hold bytes that are no UTF-8.
    with reported(target), run(target, sql, Budget(seconds)) as answer:
        yield answer
