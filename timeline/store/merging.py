"""Making two events, or two actors, one, so that it can be undone."""

from __future__ import annotations

from sqlalchemy.orm import Session

from timeline import models
from timeline.errors import JudgementError
from timeline.names import fold
from timeline.records.judged import Decision, Judgement
from timeline.store.changes import assign, find_row, get_row
from timeline.store.conclusions import conclude, is_curated
from timeline.store.judgements import record
from timeline.store.ledger import compare, read_around
from timeline.store.retelling import retell
from timeline.store.uniting import unite_actors
from timeline.vocabulary import Subject, Verdict


def merge(session: Session, one: str, other: str, decision: Decision) -> models.Judgement:
    """Make two events one, or two actors.

    The first is kept and gets what the other has. Only if the first is machine-coded and the other
    is curated, the other is kept.

    Args:
        session: Without autoflush; all that it holds is read again afterwards.
        one, other: The keys of two events, or of two actors.
        decision: Why they are one.

    Returns:
        The judgement, of which `one` is the key that was kept; it has its id.

    Raises:
        NotFoundError: There are no two such events or actors.
        JudgementError: They cannot be one.
    """
    if one == other:
        raise JudgementError(f"merge {one} {other}", "it is one already")
    about = Subject.EVENT if find_row(session, models.Event, one) else Subject.ACTOR
    merging = _merge_events if about is Subject.EVENT else _merge_actors
    kept, gone, undoing = merging(session, one, other)
    judgement = Judgement(about, kept, gone, Verdict.SAME, decision.reasons, decision.by)
    row = record(session, judgement, decision.at, undoing=undoing)
    session.flush()
    session.expire_all()
    return row


def _merge_events(session: Session, one: str, other: str) -> tuple[str, str, str]:
    """Return the key that was kept, the one that is gone, and what undoing needs."""
    kept, gone = get_row(session, models.Event, one), get_row(session, models.Event, other)
    if any(map(is_curated, gone.citations)) and not any(map(is_curated, kept.citations)):
        kept, gone = gone, kept
    before = read_around(session, {"event": [kept.id, gone.id]})
    keys = kept.key, gone.key
    _move_citations(session, gone, kept)
    _move_participations(gone, kept)
    _inherit(gone, kept)
    session.flush()
    session.delete(gone)
    session.flush()
    session.refresh(kept)
    retell(kept)
    conclude(session, kept, None)
    after = read_around(session, {"event": [kept.id]})
    return *keys, compare(before, after, [kept.id]).dump()


def _move_citations(session: Session, gone: models.Event, kept: models.Event) -> None:
    """Give an event the citations of another; of two of one passage the curated one stays."""
    present = {_passage(each): each for each in kept.citations}
    for citation in sorted(gone.citations, key=lambda each: each.id):
        twin = present.get(_passage(citation))
        if twin is not None and (is_curated(twin) or not is_curated(citation)):
            continue
        if twin is not None:
            kept.citations.remove(twin)
            session.delete(twin)
            session.flush()  # One passage cannot stand twice in an event even for a moment.
        citation.event = kept


def _passage(citation: models.Citation) -> tuple[int, int, int]:
    return citation.source_id, citation.char_start, citation.char_end


def _move_participations(gone: models.Event, kept: models.Event) -> None:
    present = {(each.actor_id, each.role) for each in kept.participations}
    for part in list(gone.participations):
        if (part.actor_id, part.role) not in present:
            gone.participations.remove(part)
            kept.participations.append(part)


def _inherit(gone: models.Event, kept: models.Event) -> None:
    """Give an event what it lacks; a date that a corpus decided goes with its reason."""
    names = [name for name in ("place", "type", "summary") if getattr(kept, name) is None]
    if gone.date_reason and not kept.date_reason:
        names += ["date", "earliest", "latest", "precision", "date_reason"]
    assign(kept, {name: getattr(gone, name) for name in names})
    assign(kept, {"folded": fold(f"{kept.title} {kept.summary or ''}")})


def _merge_actors(session: Session, one: str, other: str) -> tuple[str, str, str]:
    """Return the key that was kept, the one that is gone, and what undoing needs."""
    kept, gone = get_row(session, models.Actor, one), get_row(session, models.Actor, other)
    return one, other, unite_actors(session, kept, gone)
