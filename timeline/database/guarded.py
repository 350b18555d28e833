"""Anybody's SQL, run so that it can neither write nor run on for ever."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import Any
from urllib.parse import quote

from timeline.database.faults import reported
from timeline.database.reader import SLICE, Row, open_reader
from timeline.database.target import Target
from timeline.errors import QueryError

LARGEST_VALUE = 50_000_000
"""Bytes of one value; a query cannot make a larger one, out of nothing or otherwise."""
STEPS = 10_000
"""Steps of SQLite's machine between two looks at the clock."""
PRAGMAS = frozenset(
    [
        "data_version",
        "foreign_key_list",
        "index_info",
        "index_list",
        "table_info",
        "table_list",
        "table_xinfo",
    ]
)
FUNCTIONS = frozenset(
    [
        "->",
        "->>",
        "abs",
        "acos",
        "acosh",
        "asin",
        "asinh",
        "atan",
        "atan2",
        "atanh",
        "avg",
        "bm25",
        "ceil",
        "ceiling",
        "char",
        "coalesce",
        "cos",
        "cosh",
        "count",
        "cume_dist",
        "current_date",
        "current_time",
        "current_timestamp",
        "date",
        "datetime",
        "degrees",
        "dense_rank",
        "exp",
        "first_value",
        "floor",
        "format",
        "glob",
        "group_concat",
        "hex",
        "highlight",
        "ifnull",
        "iif",
        "instr",
        "json",
        "json_array",
        "json_array_length",
        "json_each",
        "json_extract",
        "json_group_array",
        "json_group_object",
        "json_insert",
        "json_object",
        "json_patch",
        "json_quote",
        "json_remove",
        "json_replace",
        "json_set",
        "json_tree",
        "json_type",
        "json_valid",
        "julianday",
        "lag",
        "last_value",
        "lead",
        "length",
        "like",
        "likelihood",
        "likely",
        "ln",
        "log",
        "log10",
        "log2",
        "lower",
        "ltrim",
        "match",
        "max",
        "min",
        "mod",
        "nth_value",
        "ntile",
        "nullif",
        "octet_length",
        "percent_rank",
        "pi",
        "pow",
        "power",
        "printf",
        "quote",
        "radians",
        "random",
        "rank",
        "replace",
        "round",
        "row_number",
        "rtrim",
        "sign",
        "sin",
        "sinh",
        "snippet",
        "sqrt",
        "strftime",
        "string_agg",
        "substr",
        "substring",
        "subtype",
        "sum",
        "tan",
        "tanh",
        "time",
        "timediff",
        "total",
        "trim",
        "trunc",
        "typeof",
        "unhex",
        "unicode",
        "unixepoch",
        "unlikely",
        "upper",
    ]
)
"""What a query may call: everything that only computes. Not here: load_extension, zeroblob."""
READS_ONLY = "only one SELECT is allowed; it reads tables and views and calls common functions"
SELECTING = re.compile(
    r"\s*(?:--[^\n]*\n\s*|/\*.*?\*/\s*)*(?:select|with|values|table)\b", re.IGNORECASE | re.DOTALL
)

ESCAPING = re.compile(
    r"set_config|query_to_xml|cursor_to_xml|ts_stat|ts_rewrite|\bu&", re.IGNORECASE
)
"""What could take back the role that a query runs in, or hide that it does."""
OUTSIDE = {"08", "53", "57", "58", "XX"}
"""Classes of SQLSTATE in which the fault is not the query's."""


@dataclass(slots=True)
class Answer:
    """What a query found: the names of its columns, and its rows as they come."""

    columns: tuple[str, ...]
    rows: Iterator[Row]


class Budget:
    """The time a query may take; what the reader of its rows does meanwhile does not count."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.left = seconds
        self.since: float | None = None

    @property
    def is_spent(self) -> bool:
        """Whether the time is over."""
        running = time.monotonic() - self.since if self.since is not None else 0.0
        return running >= self.left

    @contextmanager
    def running(self) -> Iterator[None]:
        """Count the time spent inside."""
        self.since = time.monotonic()
        try:
            yield
        finally:
            self.left -= time.monotonic() - self.since
            self.since = None

    def over(self) -> QueryError:
        """Return the error to raise when the time is over."""
        return QueryError(
            f"it took longer than {self.seconds:g} seconds; narrow it, or allow more with --seconds"
        )


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
    run = _run_sqlite if target.path else _run_postgresql
    sql = sql.encode(errors="replace").decode()  # An argument may hold bytes that are no UTF-8.
    with reported(target), run(target, sql, Budget(seconds)) as answer:
        yield answer


@contextmanager
def _run_sqlite(target: Target, sql: str, budget: Budget) -> Iterator[Answer]:
    import sqlite3

    path = quote(str((target.path or Path()).absolute()))
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)
    with closing(connection):
        _warm_virtual_tables(connection)
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
        connection.set_authorizer(_authorizer(sqlite3))
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
        rows = _slices(lambda: step(lambda: cursor.fetchmany(SLICE)))
        yield Answer(_distinct(column[0] for column in cursor.description), rows)


def _warm_virtual_tables(connection: Any) -> None:  # noqa: ANN401 - sqlite3 is imported late
    """Let virtual tables prepare their own statements before the authorizer is there."""
    connection.execute("SELECT 1 FROM json_each('[]'), json_tree('[]')").fetchall()
    for table in ("event_text", "citation_text"):
        connection.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH 'a' LIMIT 1").fetchall()


def _authorizer(sqlite3: Any) -> Callable[..., int]:  # noqa: ANN401 - sqlite3 is imported late
    always = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE}

    def authorize(action: int, first: str | None, second: str | None, *_: str | None) -> int:
        allowed = (
            action in always
            or (action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in FUNCTIONS)
            or (action == sqlite3.SQLITE_PRAGMA and (first or "").lower() in PRAGMAS)
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


@contextmanager
def _run_postgresql(target: Target, sql: str, budget: Budget) -> Iterator[Answer]:
    import psycopg

    if not SELECTING.match(sql) or ESCAPING.search(sql):
        raise QueryError(READS_ONLY)
    with (
        closing(psycopg.connect(target.conninfo)) as connection,
        connection.cursor(name="timeline_query") as cursor,
    ):
        connection.read_only = True
        _drop_superuser(connection)
        # Once a transaction has read something, it can no longer be made one that writes.
        connection.execute("SELECT count(*) FROM alembic_version")

        def step(do: Callable[[], Any]) -> Any:  # noqa: ANN401 - a cursor or rows
            alarm = threading.Timer(max(0.01, budget.left), connection.cancel)
            alarm.start()
            try:
                with budget.running():
                    return do()
            except psycopg.Error as error:
                raise _explain_postgresql(error, budget) from error
            finally:
                alarm.cancel()

        step(lambda: cursor.execute(sql.rstrip().rstrip(";")))
        columns = _distinct(column.name for column in cursor.description or ())
        yield Answer(columns, _slices(lambda: step(lambda: cursor.fetchmany(SLICE))))


def _drop_superuser(connection: Any) -> None:  # noqa: ANN401 - psycopg is imported late
    """Become a role that reads tables only: a superuser's SELECT writes files on the server."""
    if connection.info.parameter_status("is_superuser") == "on":
        connection.execute("SET ROLE pg_read_all_data")


def _explain_postgresql(error: Any, budget: Budget) -> Exception:  # noqa: ANN401 - psycopg's
    state = error.sqlstate or ""
    if state == "57014":
        return budget.over()
    if state in {"25006", "42501"} or "multiple commands" in str(error):
        return QueryError(READS_ONLY)
    if not state or state[:2] in OUTSIDE:
        return error  # type: ignore[no-any-return]
    return QueryError(" ".join(str(error).split("\n", 1)[0].split()))


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of columns, those that repeat one before with a number: "key", "key_2"."""
    distinct: dict[str, None] = {}
    for name in names:
        same = chain([name], (f"{name}_{number}" for number in count(2)))
        distinct[next(each for each in same if each not in distinct)] = None
    return tuple(distinct)


def _slices(fetch: Callable[[], list[Row]]) -> Iterator[Row]:
    while rows := fetch():
        yield from rows
