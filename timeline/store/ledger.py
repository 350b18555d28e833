"""What a decision did to rows: each as it was and as it became, so that it can be undone exactly.

A ledger is JSON in a column. Rows are known by table and id; in them days are ISO texts.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Column, select
from sqlalchemy.orm import Session

from timeline.store.tables import ROOTS, TABLES

Row = dict[str, Any]
Rows = dict[str, dict[int, Row]]
"""By table and id."""
PARTS = ("citation", "participation")
"""What makes an event another one as soon as there is one more or less."""
SLICE = 500


@dataclass(frozen=True, slots=True)
class Change:
    """A row as it was and as it became; None where it was not there."""

    table: str
    row: int
    was: Row | None
    became: Row | None


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that a decision did.

    Attributes:
        changes: In the order of `TABLES`; the events and actors it is about even if they stayed.
        events: The ids of those events that must be made of the same parts still.
        parts: The ids of those parts, by table.
    """

    changes: list[Change]
    events: list[int]
    parts: dict[str, list[int]]

    def dump(self) -> str:
        """Return it as it is stored."""
        return json.dumps(asdict(self), ensure_ascii=False)

    def touched(self) -> set[tuple[str, int]]:
        """Return table and id of every row that was changed or counted."""
        counted = {(table, row) for table, rows in self.parts.items() for row in rows}
        return counted | {(change.table, change.row) for change in self.changes}

    def needed(self) -> set[tuple[str, int]]:
        """Return table and id of every row that what was before refers to."""
        return {
            (key.column.table.name, change.was[key.parent.name])
            for change in self.changes
            if change.was
            for key in TABLES[change.table].foreign_keys
        }


def load_ledger(stored: str) -> Ledger:
    """Return a ledger that was dumped."""
    values = json.loads(stored)
    changes = [Change(**change) for change in values["changes"]]
    return Ledger(changes, values["events"], values["parts"])


def compare(before: Rows, after: Rows, events: Collection[int] = ()) -> Ledger:
    """Return what happened between two readings of the same rows.

    Args:
        before, after: What `read_around` found.
        events: The ids of the events whose parts are to be counted.
    """
    changes = [
        Change(table, row, was, became)
        for table in TABLES
        for row in sorted({**before.get(table, {}), **after.get(table, {})})
        if (was := before.get(table, {}).get(row)) != (became := after.get(table, {}).get(row))
        or table in ROOTS
    ]
    return Ledger(changes, sorted(events), count_parts(after, events))


def count_parts(rows: Rows, events: Collection[int]) -> dict[str, list[int]]:
    """Return the ids of what events consist of, by table, in order."""
    return {
        table: sorted(
            row for row, values in rows.get(table, {}).items() if values["event_id"] in events
        )
        for table in PARTS
    }


def read_around(session: Session, roots: Mapping[str, Collection[int]]) -> Rows:
    """Return events and actors with all rows that hang on them, at whatever depth.

    Args:
        session: What it holds is flushed first.
        roots: The ids of events and actors, by table.
    """
    session.flush()
    found: Rows = {}
    for name, table in TABLES.items():
        rows = read_rows(session, table.c.id, roots[name]) if name in roots else {}
        for key in table.foreign_keys:
            rows |= read_rows(session, key.parent, found.get(key.column.table.name, {}))
        if rows:
            found[name] = rows
    return found


def read_rows(session: Session, column: Column[Any], values: Collection[int]) -> dict[int, Row]:
    """Return the rows of a table that have one of these values in a column, by id."""
    wanted = sorted(values)
    found: dict[int, Row] = {}
    for start in range(0, len(wanted), SLICE):
        some = select(column.table).where(column.in_(wanted[start : start + SLICE]))
        for row in session.execute(some).mappings():
            found[row["id"]] = {name: _to_json(value) for name, value in row.items()}
    return found


def renumber(ledger: Ledger, moved: Mapping[tuple[str, int], int]) -> Ledger:
    """Return a ledger in which rows that came back under another id have that.

    Args:
        ledger: As it was stored.
        moved: The new ids, by table and old id.
    """

    def now(table: str, row: int) -> int:
        return moved.get((table, row), row)

    changes = [
        Change(
            each.table,
            now(each.table, each.row),
            each.was and renumber_row(each.table, each.was, moved),
            each.became and renumber_row(each.table, each.became, moved),
        )
        for each in ledger.changes
    ]
    parts = {table: sorted(now(table, row) for row in rows) for table, rows in ledger.parts.items()}
    return Ledger(changes, sorted(now("event", row) for row in ledger.events), parts)


def renumber_row(table: str, row: Row, moved: Mapping[tuple[str, int], int]) -> Row:
    """Return a row with the new ids of itself and of what it refers to."""
    references = {key.parent.name: key.column.table.name for key in TABLES[table].foreign_keys}
    return {
        name: moved.get((references.get(name, table), value), value)
        if name == "id" or name in references
        else value
        for name, value in row.items()
    }


def _to_json(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value
