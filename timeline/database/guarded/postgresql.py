"""Anybody's SQL on a PostgreSQL server: a cursor, which only selects, in a role that only reads."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any

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

SELECTING = re.compile(
    r"\s*(?:--[^\n]*\n\s*|/\*.*?\*/\s*)*(?:select|with|values|table)\b", re.IGNORECASE | re.DOTALL
)
ESCAPING = re.compile(
    r"set_config|query_to_xml|cursor_to_xml|ts_stat|ts_rewrite|\bu&", re.IGNORECASE
)
"""What could take back the role that a query runs in, or hide that it does."""
OUTSIDE = {"08", "53", "57", "58", "XX"}
"""Classes of SQLSTATE in which the fault is not the query's."""


@contextmanager
def run_on_postgresql(target: Target, sql: str, budget: Budget) -> Iterator[Answer]:
    """Run a query on a PostgreSQL server; see `run_query`."""
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
        columns = distinct(column.name for column in cursor.description or ())
        yield Answer(columns, iter_slices(lambda: step(lambda: cursor.fetchmany(SLICE))))


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
