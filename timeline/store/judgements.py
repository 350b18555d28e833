"""Judgements as rows: what was decided, by whom, when, and what undoing it takes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from timeline import models
from timeline.records.judged import Judgement
from timeline.store.tables import JUDGEMENT, add_rows
from timeline.vocabulary import Subject, Verdict


def record(
    session: Session,
    judgement: Judgement,
    now: dt.datetime,
    *,
    run: models.Run | None = None,
    undoing: str | None = None,
) -> models.Judgement:
    """Store a judgement.

    Args:
        session: The row gets its id with the next flush.
        judgement: What was decided.
        now: When, with a time zone.
        run: The run in which it was decided; None if it was decided by itself.
        undoing: What undoing needs; None if nothing but this row was written.
    """
    row = models.Judgement(**_columns(judgement, now, run), undoing=undoing)
    session.add(row)
    return row


def record_all(
    session: Session, judgements: Iterable[Judgement], now: dt.datetime, run: models.Run
) -> None:
    """Store judgements of a run that wrote nothing but their rows."""
    add_rows(session, JUDGEMENT, [_columns(each, now, run) for each in judgements])


def _columns(judgement: Judgement, now: dt.datetime, run: models.Run | None) -> dict[str, Any]:
    return {
        "about": judgement.about,
        "one": judgement.one,
        "other": judgement.other,
        "verdict": judgement.verdict,
        "score": judgement.score,
        "reasons": "; ".join(judgement.reasons),
        "decided_by": judgement.decided_by,
        "decided_at": format_instant(now),
        "run_id": run.id if run else None,
    }


def find_apart(session: Session, key: str) -> frozenset[str]:
    """Return the keys of the events that stand judged to be others than this one."""
    row = models.Judgement
    found = session.execute(
        select(row.one, row.other).where(
            row.about == Subject.EVENT,
            row.verdict == Verdict.DIFFERENT,
            row.undone_at.is_(None),
            or_(row.one == key, row.other == key),
        )
    )
    return frozenset(each for pair in found for each in pair) - {key}


def format_instant(now: dt.datetime) -> str:
    """Return an instant as it is stored: UTC, ISO 8601, to the second."""
    return now.astimezone(dt.UTC).isoformat(timespec="seconds")


def format_reference(citation: models.Citation) -> str:
    """Return how a citation is typed and referred to: "rt-2022-12-17:1042"."""
    return f"{citation.source.key}:{citation.char_start}"
