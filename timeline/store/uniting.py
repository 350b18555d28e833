"""Two actors into one: everything that refers to the one refers to the other."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, UniqueConstraint, and_, delete, exists, select, update
from sqlalchemy.orm import Session

from timeline import models
from timeline.errors import JudgementError
from timeline.store.conclusions import conclude
from timeline.store.ledger import compare, read_around
from timeline.store.tables import TABLES


def unite_actors(session: Session, kept: models.Actor, gone: models.Actor) -> str:
    """Make two actors one, with the names and affiliations of both; the second is gone.

    Returns:
        What undoing needs.

    Raises:
        JudgementError: One belongs to the other, or both are known to Wikidata as two.
    """
    _refuse_two(session, kept, gone)
    roots = {"actor": [kept.id, gone.id], "event": _events_told_by(session, gone)}
    before = read_around(session, roots)
    wikidata, row = kept.wikidata or gone.wikidata, gone.id
    for column in _columns_of_actors():
        _repoint(session, column, row, kept.id)
    session.expunge(gone)
    session.execute(delete(models.Actor).where(models.Actor.id == row))
    session.expire_all()
    kept.wikidata = wikidata
    for event in session.scalars(select(models.Event).where(models.Event.id.in_(roots["event"]))):
        conclude(session, event, None)  # Two voices may have become one.
    return compare(before, read_around(session, roots)).dump()


def _refuse_two(session: Session, kept: models.Actor, gone: models.Actor) -> None:
    what = f"merge {kept.key} {gone.key}"
    if kept.wikidata and gone.wikidata:
        ids = f"{kept.wikidata} and {gone.wikidata}"
        raise JudgementError(what, f"Wikidata knows them as two, {ids}")
    row = models.Affiliation
    both = [kept.id, gone.id]
    if session.scalar(select(row.kind).where(row.member_id.in_(both), row.group_id.in_(both))):
        raise JudgementError(what, "one belongs to the other, and none can belong to itself")


def _events_told_by(session: Session, actor: models.Actor) -> list[int]:
    told = select(models.Citation.event_id).join(models.Attribution)
    return sorted(set(session.scalars(told.where(models.Attribution.actor_id == actor.id))))


def _columns_of_actors() -> list[Column[Any]]:
    """Return the columns of all tables that refer to an actor."""
    return [
        key.parent
        for table in TABLES.values()
        for key in table.foreign_keys
        if key.column is models.Actor.__table__.c.id
    ]


def _repoint(session: Session, column: Column[Any], gone: int, kept: int) -> None:
    """Let rows refer to another actor; one that would say what another says already is deleted."""
    table = column.table
    for rule in table.constraints:
        if isinstance(rule, UniqueConstraint) and column.name in rule.columns:
            twin = table.alias()
            same = [twin.c[each.name] == each for each in rule.columns if each is not column]
            said = exists().where(and_(twin.c[column.name] == kept, *same))
            session.execute(delete(table).where(column == gone, said))
    session.execute(update(table).where(column == gone).values({column: kept}))
