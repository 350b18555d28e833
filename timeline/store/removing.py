"""Taking an article out of the database, as if it had never been read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import and_, delete, exists, select, update
from sqlalchemy.orm import Session

from timeline import models
from timeline.resolving import Report
from timeline.store.changes import get_row, iter_slices
from timeline.store.conclusions import is_curated
from timeline.store.homes import Comer, Homes
from timeline.store.judgements import format_reference, record_all
from timeline.store.keys import make_event_key
from timeline.store.neighbours import Loose
from timeline.store.reports import iter_reports
from timeline.store.splitting import copy_event
from timeline.store.tables import CITATION, EVENT, JUDGEMENT, SOURCE
from timeline.store.unions import WHOLE, Unions
from timeline.vocabulary import Subject


def take_out(session: Session, source: models.Source, run: models.Run, now: dt.datetime) -> None:
    """Remove an article with all that a program read in it.

    What other articles say of its events finds its events anew, since it may be this article alone
    that brought it together. What people wrote or have seen stays where they put it.

    Args:
        session: Without autoflush; all that it holds is read again afterwards.
        source: Nobody has judged what it reports.
        run: The run in which it is removed.
        now: When, with a time zone.
    """
    ids = list_told(session, source)
    _forget_judgements(session, ids)
    copies = update(CITATION).where(CITATION.c.copy_of_id == source.id)
    session.execute(copies.values(copy_of_id=None))  # Which they are is concluded anew below.
    session.execute(delete(SOURCE).where(SOURCE.c.id == source.id))
    is_cited = exists().where(CITATION.c.event_id == EVENT.c.id)
    session.execute(delete(EVENT).where(EVENT.c.id.in_(ids), ~is_cited))
    session.expire_all()
    _Resettling(session, ids).settle(run, now)
    session.expire_all()


def list_told(session: Session, source: models.Source) -> list[int]:
    """Return the ids of the events that an article tells of."""
    told = select(CITATION.c.event_id).where(CITATION.c.source_id == source.id)
    return sorted(set(session.scalars(told)))


def _forget_judgements(session: Session, ids: Collection[int]) -> None:
    """Remove what programs judged of events and of their citations, which is judged anew."""
    events = _read_whole(session, ids)
    references = [format_reference(each) for event in events for each in event.citations]
    told = JUDGEMENT.c
    by_program = and_(
        told.about == Subject.EVENT, told.run_id.is_not(None), told.undone_at.is_(None)
    )
    for column, values in ((told.one, [each.key for each in events]), (told.other, references)):
        for few in iter_slices(values):
            session.execute(delete(JUDGEMENT).where(by_program, column.in_(few)))


def _read_whole(session: Session, ids: Collection[int]) -> Sequence[models.Event]:
    """Return events with all that they are concluded from, in the order of their keys."""
    wanted = select(models.Event).where(models.Event.id.in_(ids)).options(*WHOLE)
    return session.scalars(wanted.order_by(models.Event.key)).all()


@dataclass(frozen=True, slots=True)
class _Loose:
    """A citation that a program coded and nobody has seen, with the event that it leaves."""

    citation: models.Citation
    event: models.Event
    comer: Comer

    @property
    def passage(self) -> Loose:
        """Where it stood."""
        return self.event.key, self.comer.report.passage

    @property
    def rank(self) -> tuple[object, ...]:
        """What the first to find an event has least of: the one that its event is named for."""
        report = self.comer.report
        first = report.published.earliest or dt.date.max
        return self.comer.wish != self.event.key, first, report.identity


class _Resettling:
    """The events that an article told of, after it is gone."""

    def __init__(self, session: Session, ids: Collection[int]) -> None:
        self._session = session
        self._events = {event.key: event for event in _read_whole(session, ids)}
        reports = {(key, each.passage): each for key, each in iter_reports(session, ids)}
        self._loose = sorted(_iter_loose(self._events, reports), key=lambda each: each.rank)

    def settle(self, run: models.Run, now: dt.datetime) -> None:
        """Let each citation find its event, and conclude anew what these are."""
        session, loose = self._session, self._loose
        homes = Homes(session, [each.comer for each in loose], {each.passage for each in loose})
        left = {
            key for key, event in self._events.items() if not any(map(is_curated, event.citations))
        }
        for each in loose:
            key = homes.find(each.comer, each.event.key if each.event.key in left else None)
            left.discard(key or "")
            self._move(each, key, is_new=key in homes.added)
        touched = [event.id for event in self._events.values()]
        session.flush()
        session.expire_all()
        record_all(session, homes.judgements, now, run)
        unions = Unions(session, run, now)
        unions.conclude(touched)
        for union in homes.unions:
            unions.unite(union)

    def _move(self, loose: _Loose, key: str | None, *, is_new: bool) -> None:
        """Give a citation to the event of a key; one whose passage that has already is no more."""
        session, citation = self._session, loose.citation
        if key is None:
            citation.event.citations.remove(citation)
            session.delete(citation)
        elif key in self._events:
            citation.event = self._events[key]
        elif is_new:
            self._events[key] = copy_event(session, loose.event, citation, key)
        else:
            citation.event = self._events[key] = get_row(session, models.Event, key)


def _iter_loose(
    events: Mapping[str, models.Event], reports: Mapping[Loose, Report]
) -> Iterator[_Loose]:
    for key, event in events.items():
        for each in event.citations:
            if not is_curated(each):
                report = reports[key, (each.source.sha256, each.char_start, each.char_end)]
                title = each.reading.title if each.reading else event.title
                wish = make_event_key(title, each.date)
                yield _Loose(each, event, Comer(report, format_reference(each), each.coder, wish))
