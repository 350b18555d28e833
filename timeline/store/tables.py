"""The tables, for statements that read and write many rows as they are, not as objects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import BindParameter, Table, bindparam, insert
from sqlalchemy.orm import Session

from timeline.models import Base

TABLES: dict[str, Table] = {table.name: table for table in Base.metadata.sorted_tables}
"""Those that others refer to come first."""
ACTOR, ACTOR_NAME, AFFILIATION = (TABLES[name] for name in ("actor", "actor_name", "affiliation"))
PLACE, PUBLICATION, SOURCE, ZONE = (
    TABLES[name] for name in ("place", "publication", "source", "zone")
)
EVENT, PARTICIPATION = TABLES["event"], TABLES["participation"]
CITATION, ATTRIBUTION, FIGURE = (TABLES[name] for name in ("citation", "attribution", "figure"))
READING, READING_PART = TABLES["reading"], TABLES["reading_part"]
JUDGEMENT, REFUSAL = TABLES["judgement"], TABLES["refusal"]
ROOTS = ("event", "actor")
"""Tables whose rows stand by themselves and may be judged to be one."""
LEAVES = TABLES.keys() - {
    key.column.table.name for table in TABLES.values() for key in table.foreign_keys
}
"""Tables that no other refers to."""


def some(name: str) -> BindParameter[Any]:
    """Return what stands for several values in a statement that is made once."""
    return bindparam(name, expanding=True)


def add_rows(session: Session, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, which all give the same columns."""
    if rows:
        session.execute(insert(table), list(rows))


def add_parents(session: Session, table: Table, rows: Sequence[Mapping[str, Any]]) -> Sequence[int]:
    """Insert rows, which all give the same columns; return their ids, in order."""
    if not rows:
        return []
    adding = insert(table).returning(table.c.id, sort_by_parameter_order=True)
    return session.scalars(adding, list(rows)).all()
