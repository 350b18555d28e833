"""Judging by hand: two events or actors made one, a citation taken out, a judgement undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from timeline import models
from timeline.database.engine import begin_writing
from timeline.database.reader import open_reader
from timeline.database.target import Target
from timeline.queries.judgements import get_pair
from timeline.queries.lookup import get_id
from timeline.records.judged import Decision
from timeline.store.changes import get_row
from timeline.store.merging import merge
from timeline.store.splitting import split
from timeline.store.undoing import undo
from timeline.vocabulary import Subject, Verdict
from timeline.wording import count

BY_HAND = "judged by hand"
"""The reason where a person gives none."""


def merge_named(target: Target, one: str, other: str, because: str | None) -> list[str]:
    """Make two events one, or two actors; returns what happened, in lines.

    Raises:
        NotFoundError, AmbiguousNameError: They are not known by these keys or names.
        JudgementError: They cannot be one.
        DatabaseError: The database cannot be used; nothing was changed.
    """
    with open_reader(target) as reader:
        keys = get_pair(reader, one, other)
    with _writing(target) as session:
        done = merge(session, *keys, _decide(because))
        lines = [f"merged {done.other} into {done.one}{_size(session, done)}", _undo(done)]
        if done.one != keys[0]:
            lines.insert(1, f"{done.one} was kept, because people wrote or have seen it")
        return lines


def split_named(target: Target, event: str, reference: str, because: str | None) -> list[str]:
    """Take a citation out of an event; returns what happened, in lines.

    Raises:
        NotFoundError, AmbiguousNameError: There is no such event or citation, or there are several.
        JudgementError: The event has no other citation.
        DatabaseError: The database cannot be used; nothing was changed.
    """
    with open_reader(target) as reader:
        get_id(reader, "event", event)
    with _writing(target) as session:
        done = split(session, event, reference, _decide(because))
        return [f"took {reference} out of {event} into {done.other}", _undo(done)]


def undo_numbered(target: Target, number: int) -> list[str]:
    """Undo a judgement; returns what happened, in lines.

    Raises:
        JudgementError: There is none of this number, or it cannot be undone.
        DatabaseError: The database cannot be used; nothing was changed.
    """
    with open_reader(target):
        pass
    with _writing(target) as session:
        undone = undo(session, number, _now())
        told = {
            Verdict.SAME: "are two again",
            Verdict.DIFFERENT: "may be one again",
            Verdict.UNSURE: "are asked about no more",
        }
        if ":" in undone.other:  # It was about a statement of the event.
            return [f"undid judgement {number} on {undone.other}: {undone.reasons}"]
        return [f"undid judgement {number}: {undone.one} and {undone.other} {told[undone.verdict]}"]


@contextmanager
def _writing(target: Target) -> Iterator[Session]:
    with begin_writing(target) as connection, Session(connection, autoflush=False) as session:
        yield session
        session.flush()


def _decide(because: str | None) -> Decision:
    return Decision((because or BY_HAND,), _now())


def _size(session: Session, done: models.Judgement) -> str:
    if done.about is Subject.ACTOR:
        return ""
    citations = get_row(session, models.Event, done.one).citations
    return f", which has {count(len(citations), 'citation')} now"


def _undo(done: models.Judgement) -> str:
    return f"to undo it: timeline undo {done.id}"


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
