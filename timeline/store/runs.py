"""Runs of a coder as rows; the counts are columns that whoever runs it sets."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping

from sqlalchemy.orm import Session

from timeline import models
from timeline.store.judgements import format_instant


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
