"""An article that is stored already, coded anew because more is known of it than its words."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from timeline import models
from timeline.records.coded import CodedArticle
from timeline.store.articles import Taken, take_up
from timeline.store.ledger import Ledger, Rows, load_ledger, read_around
from timeline.store.removing import list_told, take_out
from timeline.store.unused import drop_unused, list_named
from timeline.vocabulary import CURATED, Subject

LASTING = {"event": ("key",), "citation": ("source_id", "char_start", "char_end")}
"""The columns that a row keeps through later decisions; of other tables all are compared."""


def get_source(session: Session, sha256: str) -> models.Source:
    """Return a stored article by its hash."""
    return session.scalars(select(models.Source).where(models.Source.sha256 == sha256)).one()


def find_obstacle(session: Session, source: models.Source, coded: CodedArticle) -> str | None:
    """Return why an article cannot be coded anew, and what to do; None if nothing is against it.

    What people wrote or judged would be undone, and what another program coded would be lost.

    Args:
        session: Where the article is.
        source: The article.
        coded: The same, coded anew.
    """
    if source.published and source.published != coded.article.published.date:
        return f"it is stored as published {source.published} by now"
    coders = {citation.coder for citation in source.citations}
    if CURATED in coders:
        return "a coding sheet tells of it: write that there, and run 'timeline seed'"
    others = sorted(each for each in coders if _program(each) != _program(coded.coder))
    if others:
        return f"{others[0]} coded it: name that with --coder"
    judgement = _find_judged(session, source)
    if judgement is None:
        return None
    by_hand = "date what it leaves undated in 'timeline review'"
    if judgement.undone_at:
        return f"judgement {judgement.id} on it, undone by hand, would be made again: {by_hand}"
    undo = f"undo that first ('timeline undo {judgement.id}')"
    return f"a person has judged what it reports (judgement {judgement.id}): {undo}, or {by_hand}"


def take_up_anew(
    session: Session,
    source: models.Source,
    coded: CodedArticle,
    run: models.Run,
    now: dt.datetime,
) -> Taken:
    """Store an article in the place of what was coded from it before.

    The database is the same then as if the article had not been stored before, but for the keys of
    events that others report, too, and the names of actors that others name.

    Args:
        session: Without autoflush; all that it holds is read again afterwards.
        source: It has no obstacle; see `find_obstacle`.
        coded: The same article, coded anew.
        run: The run that the rows belong to.
        now: When, with a time zone.
    """
    named, replaced = list_named(session, source), len(source.citations)
    take_out(session, source, run, now)
    taken = take_up(session, coded, run, now)
    taken.replaced = replaced
    drop_unused(session, named)
    return taken


def _program(coder: str) -> str:
    """Return the name of a coder without its version."""
    return coder.rpartition(" ")[0] or coder


def _find_judged(session: Session, source: models.Source) -> models.Judgement | None:
    """Return the newest judgement by a person that rests on what an article reports.

    Such is also one of a program that a person undid. It rests on the article if it is about one of
    its events or citations, or if what it changed is part of them.
    """
    around = read_around(session, {"event": list_told(session, source)})
    keys = {row["key"] for row in around.get("event", {}).values()}
    by_hand = select(models.Judgement).where(_is_by_hand()).order_by(models.Judgement.id.desc())
    for each in session.scalars(by_hand):
        if each.about is Subject.EVENT and _is_about(each, keys, source.key):
            return each
        if each.undoing and _left_some_of(load_ledger(each.undoing), around):
            return each
    return None


def _left_some_of(ledger: Ledger, rows: Rows) -> bool:
    """Return whether some rows are those that a decision made what they are.

    That they have the id is not enough: the id of a row that is gone may be given to another.
    """
    return any(
        all(row[name] == change.became[name] for name in LASTING.get(change.table, row))
        for change in ledger.changes
        if change.became and (row := rows.get(change.table, {}).get(change.row))
    )


def _is_about(judgement: models.Judgement, events: set[str], source: str) -> bool:
    return not events.isdisjoint((judgement.one, judgement.other)) or judgement.other.startswith(
        f"{source}:"
    )


def _is_by_hand() -> ColumnElement[bool]:
    """Return whether a judgement, or undoing it, is the work of a person and stands."""
    row = models.Judgement
    made = and_(row.run_id.is_(None), row.undone_at.is_(None))
    return or_(made, and_(row.run_id.is_not(None), row.undone_at.is_not(None)))
