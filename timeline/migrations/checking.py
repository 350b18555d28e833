"""Do the models and a database agree?"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import CheckConstraint, Connection, inspect
from sqlalchemy.exc import SAWarning

from timeline.database.engine import begin_reading
from timeline.database.reader import open_reader
from timeline.migrations.environment import comparison
from timeline.models import Base

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.database.target import Target

VIEWS = ("cited", "figures", "participants", "timeline")
INDEXES = ("ix_event_chronology", "ix_event_period")
SEARCHED = ("event", "citation")
EXPECTED = {
    "sqlite": (
        *VIEWS,
        *INDEXES,
        *(f"{table}_text" for table in SEARCHED),
        *(f"{table}_text_{on}" for table in SEARCHED for on in ("insert", "update", "delete")),
    ),
    "postgresql": (*VIEWS, *INDEXES, *(f"ix_{table}_text" for table in SEARCHED)),
}
"""What the models do not declare: views, indexes on expressions, triggers."""
NAMES = {
    "sqlite": "SELECT name FROM sqlite_master",
    "postgresql": (
        "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace"
    ),
}


def check(target: Target) -> list[str]:
    """Return in what a database differs from what this release expects, one line each.

    Raises:
        DatabaseError: It is not at the revision of this release, or cannot be read.
    """
    with open_reader(target):
        pass
    with begin_reading(target) as connection, warnings.catch_warnings():
        # That it does not compare indexes on expressions: we do.
        warnings.simplefilter("ignore", SAWarning)
        return [*_iter_differences(connection), *_iter_missing(connection)]


def _iter_differences(connection: Connection) -> Iterator[str]:
    """Yield what alembic finds, which is tables, columns, types, defaults, indexes and keys."""
    found = compare_metadata(
        MigrationContext.configure(connection, opts=comparison()), Base.metadata
    )
    for entry in found:
        # Changes of a column come as a list of its changes.
        yield from map(_describe, entry if isinstance(entry, list) else [entry])


def _describe(difference: tuple[Any, ...]) -> str:
    """Return "missing index ix_event_type", "other type event.title: INTEGER, not TEXT"."""
    action, *details = difference
    change, _, kind = action.partition("_")
    if change == "modify":
        _, table, column, _, found, expected = details
        found, expected = (getattr(value, "arg", value) for value in (found, expected))
        return f"other {kind} of {table}.{column}: {found}, not {expected}"
    if kind == "column":
        _, table, column = details
        name = f"{table}.{column.name}"
    else:
        name = details[0].name
    return f"{'missing' if change == 'add' else 'unexpected'} {kind} {name}"


def _iter_missing(connection: Connection) -> Iterator[str]:
    """Yield what alembic does not compare: rules, views, triggers, indexes on expressions."""
    dialect = connection.dialect.name
    names = set(connection.exec_driver_sql(NAMES[dialect]).scalars())
    yield from (f"missing {name}" for name in EXPECTED[dialect] if name not in names)
    inspector = inspect(connection)
    for table in Base.metadata.tables.values():
        if inspector.has_table(table.name):
            rules = {str(rule["name"]) for rule in inspector.get_check_constraints(table.name)}
            declared = {str(rule.name) for rule in table.constraints if _is_rule(rule)}
            yield from (f"missing rule {name}" for name in sorted(declared - rules))
            yield from (f"unexpected rule {name}" for name in sorted(rules - declared))


def _is_rule(constraint: object) -> bool:
    return isinstance(constraint, CheckConstraint)
