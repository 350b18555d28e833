"""What a person decides who looks at a machine-coded statement; every decision can be undone.

A correction goes to what was read in the passage, and to the event; the event is concluded anew.
Each function takes a session without autoflush, and all that it holds is read again afterwards.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from timeline import models
from timeline.errors import JudgementError
from timeline.records.judged import Decision, Judgement
from timeline.records.told import StatedDate
from timeline.store.changes import assign, get_row
from timeline.store.conclusions import conclude
from timeline.store.deciding import (
    correct,
    decide,
    drop_actor,
    get_citation,
    refuse_curated,
    refuse_same,
    stand_behind,
)
from timeline.store.judgements import record
from timeline.store.retelling import retell
from timeline.vocabulary import EventType, Realis, Review, Role, Subject, Verdict


def accept(session: Session, number: int, now: dt.datetime) -> models.Judgement:
    """Let a statement stand as it was coded.

    Args:
        session: See above.
        number: The id of the citation.
        now: When, with a time zone.

    Raises:
        JudgementError: It is gone by now.
    """
    citation = get_citation(session, number)

    def change() -> None:
        stand_behind(citation, Review.ACCEPTED)
        conclude(session, citation.event, None)

    return decide(session, citation, change, Decision(("accepted in review",), now))


def correct_date(
    session: Session, number: int, stated: StatedDate, now: dt.datetime
) -> models.Judgement:
    """Give a statement another date.

    Raises:
        JudgementError: It is gone by now, or has this date.
    """
    citation = get_citation(session, number)
    refuse_same("date", citation.date, stated.date)
    values = {
        "date_words": stated.words,
        "date": stated.date,
        "earliest": stated.earliest,
        "latest": stated.latest,
        "date_basis": stated.basis,
        "date_reason": stated.reason,
    }
    what = f"date {citation.date or 'none'} → {stated.date or 'none'}"
    return correct(session, citation, lambda: assign(citation, values), what, now)


def correct_realis(
    session: Session, number: int, realis: Realis, now: dt.datetime
) -> models.Judgement:
    """Say that a statement is told as something else.

    Raises:
        JudgementError: It is gone by now, or told as that.
    """
    citation = get_citation(session, number)
    refuse_same("told as", citation.realis, realis)
    what = f"told as {citation.realis} → {realis}"
    return correct(session, citation, lambda: assign(citation, {"realis": realis}), what, now)


def correct_type(
    session: Session, number: int, kind: EventType | None, now: dt.datetime
) -> models.Judgement:
    """Give the event of a statement another type, or none.

    Raises:
        JudgementError: The statement is gone by now, a coding sheet tells of the event, or it is
            of this type.
    """
    citation = get_citation(session, number)
    event = citation.event
    refuse_curated(event, "type")
    refuse_same("type", event.type, kind)

    def change() -> None:
        for row in filter(None, (event, citation.reading)):
            assign(row, {"type": kind})

    what = f"type {event.type or 'none'} → {kind or 'none'}"
    return correct(session, citation, change, what, now)


def put_actor(
    session: Session, number: int, actor: str, role: Role, now: dt.datetime
) -> models.Judgement:
    """Let an actor take part in the event of a statement, in this role only.

    Raises:
        NotFoundError: No actor has this key.
        JudgementError: The statement is gone by now, a coding sheet tells of the event, or the
            actor has this role.
    """
    citation = get_citation(session, number)
    event = citation.event
    refuse_curated(event, "actors")
    row = get_row(session, models.Actor, actor)
    if [part.role for part in event.participations if part.actor is row] == [role]:
        raise JudgementError(f"actors of {event.key}", f"{row.name} is {role} already")

    def change() -> None:
        drop_actor(session, citation, row)
        event.participations.append(models.Participation(actor=row, role=role))
        if citation.reading:
            citation.reading.parts.append(models.ReadingPart(actor=row, role=role))

    return correct(session, citation, change, f"{row.name} as {role}", now)


def remove_actor(session: Session, number: int, actor: str, now: dt.datetime) -> models.Judgement:
    """Take an actor out of the event of a statement.

    Raises:
        NotFoundError: No actor has this key.
        JudgementError: The statement is gone by now, a coding sheet tells of the event, or the
            actor takes no part, or is the only one.
    """
    citation = get_citation(session, number)
    event = citation.event
    refuse_curated(event, "actors")
    row = get_row(session, models.Actor, actor)
    present = {part.actor for part in event.participations}
    if row not in present:
        raise JudgementError(f"actors of {event.key}", f"{row.name} is none of them")
    if present == {row}:
        reason = f"{row.name} is the only one, and an event has at least one: add another first"
        raise JudgementError(f"actors of {event.key}", reason)

    def change() -> None:
        drop_actor(session, citation, row)

    return correct(session, citation, change, f"without {row.name}", now)


def reject(
    session: Session, number: int, because: str | None, now: dt.datetime
) -> models.Judgement:
    """Remove a statement, and its event if nothing else tells of that.

    Raises:
        JudgementError: It is gone by now.
    """
    citation = get_citation(session, number)
    event = citation.event

    def change() -> None:
        event.citations.remove(citation)
        session.delete(citation)
        session.flush()
        retell(event)
        conclude(session, event, None)

    reason = f"rejected in review: {because}" if because else "rejected in review"
    return decide(session, citation, change, Decision((reason,), now), Verdict.DIFFERENT)


def keep_apart(session: Session, one: str, other: str, now: dt.datetime) -> models.Judgement:
    """Decide that two events are two.

    Raises:
        NotFoundError: There is no such event.
    """
    for key in (one, other):
        get_row(session, models.Event, key)
    reasons = ("told apart in review",)
    judgement = Judgement(Subject.EVENT, one, other, Verdict.DIFFERENT, reasons)
    stored = record(session, judgement, now)
    session.flush()
    return stored
