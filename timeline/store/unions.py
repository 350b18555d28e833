"""What a new report changes of events that are stored: more citations, and other events in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from timeline import models
from timeline.records.judged import Judgement
from timeline.resolving import Report
from timeline.store.changes import get_row, iter_slices
from timeline.store.conclusions import conclude
from timeline.store.judgements import format_reference, record
from timeline.store.moving import move
from timeline.store.retelling import retell
from timeline.store.tables import EVENT, some

IDS = select(EVENT.c.key, EVENT.c.id).where(EVENT.c.key.in_(some("keys")))


@dataclass(frozen=True, slots=True)
class Union:
    """What a new report brings together: citations of one event that become another's.

    Attributes:
        judgement: Why; about the keys of the event they come to and of the one they leave.
        reports: What they report.
        is_whole: They are all there is: the two events are one.
    """

    judgement: Judgement
    reports: tuple[Report, ...]
    is_whole: bool


class Unions:
    """Stored events to which an article adds."""

    def __init__(self, session: Session, run: models.Run, now: dt.datetime) -> None:
        self._session = session
        self._run = run
        self._now = now

    def find_ids(self, keys: Iterable[str]) -> dict[str, int]:
        """Return the ids of stored events by their keys."""
        return {
            key: number
            for few in iter_slices(keys)
            for key, number in self._session.execute(IDS, {"keys": few})
        }

    def conclude(self, ids: Iterable[int]) -> None:
        """Conclude anew what events are, from citations that were added."""
        for few in iter_slices(ids):
            wanted = select(models.Event).where(models.Event.id.in_(few)).options(*WHOLE)
            for event in self._session.scalars(wanted):
                retell(event)
                conclude(self._session, event, None)
        self._session.flush()

    def unite(self, union: Union) -> str | None:
        """Move citations as a new report shows, in a way that can be undone.

        Returns:
            The key of an event that is gone by that; None if none is.
        """
        judgement = union.judgement
        event = get_row(self._session, models.Event, judgement.one)
        other = get_row(self._session, models.Event, judgement.other)
        passages = {report.passage for report in union.reports}
        moving = [each for each in other.citations if _passage(each) in passages]
        if not union.is_whole:
            judgement = replace(judgement, other=format_reference(moving[0]))
        undoing = move(self._session, moving, event, other)
        record(self._session, judgement, self._now, run=self._run, undoing=undoing)
        self._session.flush()
        return None if other.citations else union.judgement.other


def _passage(citation: models.Citation) -> tuple[str, int, int]:
    return citation.source.sha256, citation.char_start, citation.char_end


def _load_whole() -> tuple[Any, ...]:
    citation = selectinload(models.Event.citations)
    reading = citation.selectinload(models.Citation.reading)
    hops = citation.selectinload(models.Citation.attribution)
    return (
        citation.joinedload(models.Citation.source).defer(models.Source.text),
        reading.joinedload(models.Reading.place),
        reading.selectinload(models.Reading.parts).joinedload(models.ReadingPart.actor),
        hops.joinedload(models.Attribution.actor),
        hops.joinedload(models.Attribution.publication),
        selectinload(models.Event.participations).joinedload(models.Participation.actor),
    )


WHOLE = _load_whole()
"""An event with all that it is concluded from."""
