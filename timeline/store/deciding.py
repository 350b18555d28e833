"""Carrying out one decision about a machine-coded statement, with what undoing it takes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from sqlalchemy.orm import Session

from timeline import models
from timeline.errors import JudgementError
from timeline.records.judged import Decision, Judgement
from timeline.store.conclusions import conclude
from timeline.store.judgements import format_reference, record
from timeline.store.ledger import compare, count_parts, read_around
from timeline.vocabulary import CURATED, Review, Subject, Verdict


def get_citation(session: Session, number: int) -> models.Citation:
    """Return a citation.

    Raises:
        JudgementError: It is gone by now.
    """
    citation = session.get(models.Citation, number)
    if citation is None:
        raise JudgementError("this statement", "it is gone by now; go on to the next")
    return citation


def correct(
    session: Session,
    citation: models.Citation,
    change: Callable[[], object],
    what: str,
    now: dt.datetime,
) -> models.Judgement:
    """Change a statement, and record what was corrected."""

    def correcting() -> None:
        change()
        stand_behind(citation, Review.CORRECTED)
        conclude(session, citation.event, None)

    decision = Decision((f"corrected in review: {what}",), now)
    return decide(session, citation, correcting, decision)


def stand_behind(citation: models.Citation, review: Review) -> None:
    """Let a person stand behind a statement, so that its date is no program's any more."""
    citation.review = review
    citation.presumed = False


def decide(
    session: Session,
    citation: models.Citation,
    change: Callable[[], None],
    decision: Decision,
    verdict: Verdict = Verdict.SAME,
) -> models.Judgement:
    """Carry out a decision, and record it with what undoing it takes."""
    event, reference = citation.event, format_reference(citation)
    number, key = event.id, event.key
    before = read_around(session, {"event": [number]})
    change()
    after = read_around(session, {"event": [number]})
    moved = count_parts(before, [number]) != count_parts(after, [number])
    counted = [number] if moved and "event" in after else []
    judgement = Judgement(Subject.EVENT, key, reference, verdict, decision.reasons)
    undoing = compare(before, after, counted).dump()
    stored = record(session, judgement, decision.at, undoing=undoing)
    session.flush()
    session.expire_all()
    return stored


def refuse_curated(event: models.Event, what: str) -> None:
    """Refuse to change what the next seeding would change back.

    Raises:
        JudgementError: A coding sheet tells of the event.
    """
    if any(citation.coder == CURATED for citation in event.citations):
        reason = "a coding sheet tells of this event: change it in the events.toml of its corpus"
        raise JudgementError(f"{what} of {event.key}", reason)


def refuse_same(what: str, now: str | None, wanted: str | None) -> None:
    """Refuse to correct something into what it is.

    Raises:
        JudgementError: It is that.
    """
    if now == wanted:
        raise JudgementError(what, f"it is {wanted or 'none'} already")


def drop_actor(session: Session, citation: models.Citation, actor: models.Actor) -> None:
    """Take an actor out of an event and of what was read, before it may come again."""
    reading = citation.reading
    owners = (citation.event.participations, reading.parts if reading else [])
    for parts in owners:
        for part in [each for each in parts if each.actor is actor]:
            parts.remove(part)  # type: ignore[arg-type]
    session.flush()
