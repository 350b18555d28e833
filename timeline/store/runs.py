"""Runs of a coder as rows; the counts are columns that whoever runs it sets."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping

from sqlalchemy import bindparam, or_, select
from sqlalchemy.orm import Session

from timeline import models
from timeline.store.changes import iter_slices
from timeline.store.judgements import format_instant
from timeline.store.tables import CITATION, EVENT, some

OLDER = select(EVENT.c.key).where(
    EVENT.c.key.in_(some("keys")),
    select(CITATION.c.id)
    .where(
        CITATION.c.event_id == EVENT.c.id,
        or_(CITATION.c.run_id.is_(None), CITATION.c.run_id != bindparam("run")),
    )
    .exists(),
)


def begin_run(
    session: Session, coder: str, settings: Mapping[str, object], now: dt.datetime
) -> models.Run:
    """Store a run that has begun; its id is there at once, its counts are 0.

    Args:
        session: Where to.
        coder: The name and version of the coder.
        settings: What it was told, in values that JSON knows.
        now: When, with a time zone.
    """
    run = models.Run(
        started_at=format_instant(now),
        coder=coder,
        settings=json.dumps(settings, ensure_ascii=False, sort_keys=True),
    )
    session.add(run)
    session.flush()
    return run


def end_run(run: models.Run, now: dt.datetime) -> None:
    """Write down when a run came to its end; one without an end was broken off."""
    run.ended_at = format_instant(now)


def find_older(session: Session, run: int, keys: Iterable[str]) -> set[str]:
    """Return the keys of those events that were there before a run: not it alone cites them."""
    found = (session.scalars(OLDER, {"keys": few, "run": run}) for few in iter_slices(keys))
    return {key for some_keys in found for key in some_keys}
