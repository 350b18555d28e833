"""Anybody's SQL on an SQLite file: an authorizer, a limit on values, and a look at the clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from timeline.database.guarded.answers import (
    READS_ONLY,
    Answer,
    Budget,
    distinct,
    iter_slices,
)
from timeline.database.reader import SLICE
from timeline.database.target import Target
from timeline.errors import QueryError

LARGEST_VALUE = 50_000_000
"""Bytes of one value; a query cannot make a larger one, out of nothing or otherwise."""
STEPS = 10_000
"""Steps of SQLite's machine between two looks at the clock."""
PRAGMAS = frozenset(
    """
    data_version foreign_key_list index_info index_list table_info table_list table_xinfo
    """.split()
)
FUNCTIONS = frozenset(
    """
    -> ->> abs acos acosh asin asinh atan atan2 atanh avg bm25 ceil ceiling char coalesce cos cosh
    count cume_dist current_date current_time current_timestamp date datetime degrees dense_rank exp
    first_value floor glob group_concat hex highlight ifnull iif instr json json_array
    json_array_length json_each json_extract json_group_array json_group_object json_insert
    json_object json_patch json_quote json_remove json_replace json_set json_tree json_type
    json_valid julianday lag last_value lead length like likelihood likely ln log log10 log2 lower
    ltrim match max min mod nth_value ntile nullif octet_length percent_rank pi pow power
    quote radians random rank replace round row_number rtrim sign sin sinh snippet sqrt strftime
    string_agg substr substring subtype sum tan tanh time timediff total trim trunc typeof unhex
    unicode unixepoch unlikely upper
    """.split()
)
"""What a query may call: everything that only computes. Not here: load_extension,
zeroblob, and printf, which can work for seconds without a look at the clock."""


@contextmanager
def run_on_sqlite(target: Target, sql: str, budget: Budget) -> Iterator[Answer]:
    """Run a query on an SQLite file; see `run_query`."""
    import sqlite3

    path = quote(str((target.path or Path()).absolute()))
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)
    with closing(connection):
        guard(connection)
        connection.set_progress_handler(lambda: int(budget.is_spent), STEPS)

        def step(do: Callable[[], Any]) -> Any:  # noqa: ANN401 - a cursor or rows
            try:
                with budget.running():
                    return do()
            except (sqlite3.Error, sqlite3.Warning) as error:
                raise _explain_sqlite(error, budget) from error

        cursor = step(lambda: connection.execute(sql))
        if cursor.description is None:
            raise QueryError(READS_ONLY)
        rows = iter_slices(lambda: step(lambda: cursor.fetchmany(SLICE)))
        yield Answer(distinct(column[0] for column in cursor.description), rows)


def guard(
    connection: Any,  # noqa: ANN401 - sqlite3 is imported late
    functions: frozenset[str] = frozenset(),
    pragmas: frozenset[str] = frozenset(),
) -> None:
    """Let a connection only read, call what only computes, and make no value that is too large.

    Args:
        connection: A connection of `sqlite3` to a database of ours.
        functions: What it may call besides `FUNCTIONS`.
        pragmas: What it may ask for besides `PRAGMAS`, and not set.
    """
    import sqlite3

    _warm_virtual_tables(connection)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
    connection.set_authorizer(_authorizer(sqlite3, functions, pragmas))


def _warm_virtual_tables(connection: Any) -> None:  # noqa: ANN401 - sqlite3 is imported late
    """Let virtual tables prepare their own statements before the authorizer is there."""
    connection.execute("SELECT 1 FROM json_each('[]'), json_tree('[]')").fetchall()
    for table in ("event_text", "citation_text"):
        connection.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH 'a' LIMIT 1").fetchall()


def _authorizer(
    sqlite3: Any,  # noqa: ANN401 - sqlite3 is imported late
    functions: frozenset[str],
    pragmas: frozenset[str],
) -> Callable[..., int]:
    always = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE}

    callable_here = FUNCTIONS | functions

    def authorize(action: int, first: str | None, second: str | None, *_: str | None) -> int:
        allowed = (
            action in always
            or (action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in callable_here)
            or (action == sqlite3.SQLITE_PRAGMA and (first or "").lower() in PRAGMAS)
            or (action == sqlite3.SQLITE_PRAGMA and first in pragmas and second is None)
        )
        return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY  # type: ignore[no-any-return]

    return authorize


def _explain_sqlite(error: Exception, budget: Budget) -> BaseException:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name == "SQLITE_INTERRUPT":  # By the clock, or by Ctrl-C, which the driver keeps to itself.
        return budget.over() if budget.is_spent else KeyboardInterrupt()
    if name == "SQLITE_AUTH" or "one statement" in str(error):
        return QueryError(READS_ONLY)
    if name in {"SQLITE_ERROR", "SQLITE_TOOBIG", "SQLITE_MISMATCH", ""}:
        return QueryError(" ".join(str(error).split()))
    return error
