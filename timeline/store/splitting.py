"""Taking a citation out of an event, into a new one of its own."""

from __future__ import annotations

from sqlalchemy.orm import Session

from timeline import models
from timeline.errors import AmbiguousNameError, JudgementError, NotFoundError
from timeline.names import find_near
from timeline.records.judged import Decision, Judgement
from timeline.store.changes import get_row
from timeline.store.conclusions import conclude
from timeline.store.judgements import format_reference, record
from timeline.store.keys import free_key
from timeline.store.ledger import compare, read_around
from timeline.store.retelling import retell
from timeline.vocabulary import Precision, Subject, Verdict


def split(session: Session, event: str, reference: str, decision: Decision) -> models.Judgement:
    """Take a citation out of an event, into a new one with the same actors.

    Args:
        session: Without autoflush; all that it holds is read again afterwards.
        event: The key of the event.
        reference: Of the citation: "rt-2022-12-17:1042", or with its end, "…:1042-1100".
        decision: Why it is about something else.

    Returns:
        The judgement that the two are different, of which `other` is the key of the new event.

    Raises:
        NotFoundError, AmbiguousNameError: There is no such event or citation, or there are several.
        JudgementError: It is the only citation.
    """
    row = get_row(session, models.Event, event)
    citation = find_citation(row, reference)
    if len(row.citations) == 1:
        reason = "it is the only citation, and an event without any is none"
        raise JudgementError(f"split {event} {reference}", reason)
    before = read_around(session, {"event": [row.id]})
    new = copy_event(session, row, citation, free_key(session, models.Event, event))
    for each in (row, new):
        retell(each)
        conclude(session, each, None)
    session.flush()
    events = [row.id, new.id]
    undoing = compare(before, read_around(session, {"event": events}), events).dump()
    judgement = Judgement(
        Subject.EVENT, event, new.key, Verdict.DIFFERENT, decision.reasons, decision.by
    )
    stored = record(session, judgement, decision.at, undoing=undoing)
    session.flush()
    session.expire_all()
    return stored


def find_citation(event: models.Event, reference: str) -> models.Citation:
    """Return the citation of an event that a reference means.

    Raises:
        NotFoundError: There is none; the message suggests the near ones.
        AmbiguousNameError: There are several, of passages that start together.
    """
    found = [each for each in event.citations if reference in _references(each)]
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousNameError("citation", reference, [_references(each)[1] for each in found])
    known = sorted(format_reference(each) for each in event.citations)
    raise NotFoundError("citation", reference, find_near(reference, known) or known[:3])


def _references(citation: models.Citation) -> tuple[str, str]:
    reference = format_reference(citation)
    return reference, f"{reference}-{citation.char_end}"


def copy_event(
    session: Session, event: models.Event, citation: models.Citation, key: str
) -> models.Event:
    """Return a new event with the same actors, under a free key, to which the citation has gone."""
    new = models.Event(
        key=key,
        title=event.title,
        type=event.type,
        place=event.place,
        realis=citation.realis,
        precision=Precision.NONE,
        folded=event.folded,
    )
    new.participations = [
        models.Participation(actor=each.actor, role=each.role) for each in event.participations
    ]
    session.add(new)
    session.flush()
    citation.event = new
    session.flush()
    return new
