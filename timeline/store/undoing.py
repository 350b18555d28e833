"""Undoing a judgement: the rows become what they were, under the ids they had if those are free."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Date, delete, insert, select, update
from sqlalchemy.orm import Session

from timeline import models
from timeline.errors import JudgementError
from timeline.store.judgements import format_instant
from timeline.store.ledger import (
    Change,
    Ledger,
    Row,
    count_parts,
    load_ledger,
    read_rows,
    renumber,
    renumber_row,
)
from timeline.store.tables import LEAVES, ROOTS, TABLES
from timeline.vocabulary import Verdict


def undo(session: Session, number: int, now: dt.datetime) -> models.Judgement:
    """Undo a judgement; the rows it changed are what they were before it.

    Args:
        session: All that it holds is read again afterwards.
        number: The id of the judgement.
        now: When, with a time zone.

    Raises:
        JudgementError: There is none of this number, it was undone, or what it changed was changed
            again since.
    """
    what = f"judgement {number}"
    judgement = session.get(models.Judgement, number)
    if judgement is None:
        raise JudgementError(what, "there is none of this number; see 'timeline judgements'")
    if judgement.undone_at:
        raise JudgementError(what, f"it was undone at {judgement.undone_at}")
    if judgement.undoing:
        session.flush()
        ledger = load_ledger(judgement.undoing)
        _refuse_if_touched(session, judgement, ledger)
        moved = _Restoring(session, what).restore(ledger)
        if moved:
            _renumber_older(session, judgement, moved)
    elif judgement.verdict is Verdict.SAME:
        take_out = f"timeline split {judgement.one} {_reference(judgement)}"
        raise JudgementError(what, f"it has nothing to undo it by; take a citation out: {take_out}")
    judgement.undone_at = format_instant(now)
    session.flush()
    session.expire_all()
    return judgement


def _reference(judgement: models.Judgement) -> str:
    return judgement.other if ":" in judgement.other else "SOURCE:START"


def _refuse_if_touched(session: Session, judgement: models.Judgement, ledger: Ledger) -> None:
    """Refuse if a row is no longer what the judgement made of it.

    Raises:
        JudgementError: With the number of the judgement that changed it, if it was one.
    """
    changed = _find_changed(session, ledger)
    if changed is None:
        return
    row = models.Judgement
    later = select(row).where(
        row.id > judgement.id, row.undone_at.is_(None), row.undoing.is_not(None)
    )
    for other in session.scalars(later.order_by(row.id.desc())):
        if ledger.touched() & load_ledger(other.undoing or "").touched():
            raise JudgementError(f"judgement {judgement.id}", f"undo judgement {other.id} first")
    reason = f"{changed} since, so what was before cannot be restored; see 'timeline split --help'"
    raise JudgementError(f"judgement {judgement.id}", reason)


def _find_changed(session: Session, ledger: Ledger) -> str | None:
    """Return what is no longer as the ledger left it, in words."""
    for table, columns in TABLES.items():
        left = {each.row: each for each in ledger.changes if each.table == table and each.became}
        present = read_rows(session, columns.c.id, left) if left else {}
        for row, change in left.items():
            if present.get(row) != change.became:
                key = (change.became or {}).get("key")
                return f"{table} {key} was changed" if key else f"a {table} was changed"
    parts = {
        table: read_rows(session, TABLES[table].c.event_id, ledger.events) for table in ledger.parts
    }
    if count_parts(parts, ledger.events) != ledger.parts:
        return "a citation or an actor was added or taken away"
    return None


def _renumber_older(
    session: Session, judgement: models.Judgement, moved: dict[tuple[str, int], int]
) -> None:
    """Let the older judgements know rows by the ids under which they came back."""
    row = models.Judgement
    older = select(row).where(
        row.id < judgement.id, row.undone_at.is_(None), row.undoing.is_not(None)
    )
    for other in session.scalars(older):
        other.undoing = renumber(load_ledger(other.undoing or ""), moved).dump()


def _is_remade(change: Change) -> bool:
    """Tell whether a row is taken away and brought back rather than changed.

    Rows that were made anew may have got each other's ids: changed one by one, two would be the
    same for a moment. Nothing hangs on these, so they can all go before the first comes back.
    """
    return change.table in LEAVES and bool(change.was and change.became)


class _Restoring:
    """One restoring of rows.

    Attributes:
        moved: The ids under which rows came back whose own are taken, by table and old id.
    """

    def __init__(self, session: Session, what: str) -> None:
        self._session = session
        self._what = what
        self.moved: dict[tuple[str, int], int] = {}

    def restore(self, ledger: Ledger) -> dict[tuple[str, int], int]:
        """Bring back what was, in an order that breaks no rule on the way."""
        roots = [each for each in ledger.changes if each.table in ROOTS]
        others = [each for each in ledger.changes if each.table not in ROOTS]
        self._change(roots)
        self._bring_back(roots)
        self._remove(others)
        self._change(others)
        self._bring_back(others)
        self._remove(roots)
        return self.moved

    def _change(self, changes: Iterable[Change]) -> None:
        for each in changes:
            if each.was and each.became and each.was != each.became and not _is_remade(each):
                table = TABLES[each.table]
                values = self._values(each.table, each.was)
                self._session.execute(update(table).where(table.c.id == each.row).values(values))

    def _bring_back(self, changes: Iterable[Change]) -> None:
        for each in changes:
            if each.was and (not each.became or _is_remade(each)):
                self._refuse_taken_key(each.table, each.was)
                self._insert(each.table, each.was)

    def _remove(self, changes: list[Change]) -> None:
        for each in reversed(changes):
            if not each.was or _is_remade(each):
                table = TABLES[each.table]
                self._session.execute(delete(table).where(table.c.id == each.row))

    def _insert(self, name: str, row: Row) -> None:
        table = TABLES[name]
        values = self._values(name, row)
        if self._session.scalar(select(table.c.id).where(table.c.id == row["id"])) is not None:
            del values["id"]
        added = self._session.execute(insert(table).values(values).returning(table.c.id))
        if (new := added.scalar_one()) != row["id"]:
            self.moved[name, row["id"]] = new

    def _values(self, name: str, row: Row) -> dict[str, Any]:
        table = TABLES[name]
        return {
            column: dt.date.fromisoformat(value)
            if value is not None and isinstance(table.c[column].type, Date)
            else value
            for column, value in renumber_row(name, row, self.moved).items()
        }

    def _refuse_taken_key(self, name: str, row: Row) -> None:
        table = TABLES[name]
        if name not in ROOTS:
            return
        if self._session.scalar(select(table.c.id).where(table.c.key == row["key"])) is not None:
            reason = f"another {name} has the key {row['key']!r} by now"
            raise JudgementError(self._what, reason)
