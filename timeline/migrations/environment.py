"""What alembic/env.py does: one transaction, locked, watched, and recorded."""

from __future__ import annotations

import warnings
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from alembic import context
from alembic.util import CommandError
from sqlalchemy import Connection, bindparam, column, delete, insert, inspect, table
from sqlalchemy.exc import SAWarning
from sqlalchemy.types import TypeDecorator

from timeline import __version__
from timeline.database.engine import begin_writing
from timeline.database.target import resolve_target
from timeline.errors import TimelineError
from timeline.migrations.guard import Guard, is_derived
from timeline.models import Base

if TYPE_CHECKING:
    from collections.abc import Iterator

EXPRESSION_INDEXES = frozenset(
    {"ix_event_chronology", "ix_event_period", "ix_event_text", "ix_citation_text"}
)
"""Indexes on expressions, which the models do not declare: reflection does not give them back."""
ADVISORY_LOCK = 0x74696D65
STATEMENT_MINUTES = 30
Run = dict[str, Any]


def run() -> None:
    """Do what alembic was asked for, on the connection it was given or on one of our own."""
    if context.is_offline_mode():
        message = "the migrations move rows, so they need a database: leave out --sql"
        raise CommandError(message)
    if connection := context.config.attributes.get("connection"):
        run_on(connection, context.config.attributes)
    else:
        with _own_connection() as connection:
            run_on(connection, {})


@contextmanager
def _own_connection() -> Iterator[Connection]:
    """Open the database of `alembic -x database=…`, else that of the environment."""
    database = context.get_x_argument(as_dictionary=True).get("database")
    try:
        with begin_writing(resolve_target(database), foreign_keys=False) as connection:
            yield connection
    except TimelineError as error:
        raise CommandError(str(error)) from error


def run_on(connection: Connection, attributes: Run) -> None:
    """Migrate inside the transaction of `connection`; whoever opened it commits or undoes all."""
    lock(connection)
    shown = attributes.get("shown") or connection.engine.url.render_as_string()
    guard = Guard(connection, shown)

    def applied(*_: Any, **details: Any) -> None:  # noqa: ANN401 - alembic's
        step = details["step"]
        record(connection, step)
        guard.check(step.up_revision_id, upgrading=step.is_upgrade)
        attributes.setdefault("applied", []).append(step.up_revision_id)

    context.configure(connection=connection, on_version_apply=applied, **comparison())
    with warnings.catch_warnings():
        # That autogenerate does not compare indexes on expressions: `check` does.
        warnings.simplefilter("ignore", SAWarning)
        context.run_migrations()
    if attributes.get("refusing_losses"):
        guard.refuse_losses()


def lock(connection: Connection) -> None:
    """Wait until no other process migrates, at most the lock time of the connection."""
    if connection.dialect.name == "sqlite":
        drop_leftovers(connection)
        return
    connection.exec_driver_sql(f"SET LOCAL statement_timeout = '{STATEMENT_MINUTES}min'")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ADVISORY_LOCK})")


def drop_leftovers(connection: Connection) -> None:
    """Drop what a table rebuild by other means than ours left half done."""
    for name in inspect(connection).get_table_names():
        if name.startswith("_alembic_tmp_"):
            connection.exec_driver_sql(f'DROP TABLE "{name}"')


def record(connection: Connection, step: Any) -> None:  # noqa: ANN401 - alembic names no type
    """Write down which release applied a revision, and when."""
    if not inspect(connection).has_table("applied_revision"):
        return
    rows = table("applied_revision", *map(column, ("revision", "release", "applied_at")))
    revision = step.up_revision_id
    connection.execute(delete(rows).where(rows.c.revision == bindparam("was")), {"was": revision})
    if step.is_upgrade:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        values = {"revision": revision, "release": __version__, "applied_at": now}
        connection.execute(insert(rows), values)


def comparison() -> Run:
    """Return how models and database are compared, and how differences are written down."""
    return {
        "target_metadata": Base.metadata,
        "transactional_ddl": True,
        "include_name": include_name,
        "render_item": render_item,
        "render_as_batch": True,
        "compare_server_default": differ_in_default,
    }


def include_name(name: str | None, kind: str, parents: Any) -> bool:  # noqa: ANN401 - alembic's
    """Leave out full-text tables and the indexes on expressions."""
    del parents
    if kind == "table":
        return not is_derived(name or "", list(Base.metadata.tables))
    return not (kind == "index" and name in EXPRESSION_INDEXES)


def differ_in_default(*arguments: Any) -> bool:  # noqa: ANN401 - alembic's
    """Return whether a default differs; alembic takes an empty text for a difference itself."""
    _context, _found_column, _column, found, _default, expected = arguments
    return _plain(found) != _plain(expected)


def _plain(default: str | None) -> str | None:
    return None if default is None else default.partition("::")[0].strip("'()")


def render_item(kind: str, item: Any, _: Any) -> str | bool:  # noqa: ANN401 - alembic's
    """Write a column type of our own as the plain one it is stored as: revisions import no code."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False
