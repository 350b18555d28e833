"""The desk at which a person reviews: what waits is fetched, each decision is stored at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy.orm import Session

from timeline.database.engine import begin_writing
from timeline.database.reader import open_reader
from timeline.database.target import Target
from timeline.dates import Edtf
from timeline.names import fold
from timeline.queries import reviews
from timeline.queries.events import list_events
from timeline.queries.lookup import get_id
from timeline.records.judged import Decision
from timeline.records.questions import EventFilter
from timeline.records.reviews import (
    PairInReview,
    StatementInReview,
    Waiting,
    WaitingPair,
    WaitingStatement,
)
from timeline.records.told import StatedDate
from timeline.sheets.statements import YEAR
from timeline.store import reviewing as store
from timeline.store.merging import merge
from timeline.store.splitting import split
from timeline.vocabulary import Basis, EventType, Realis, Role

CORRECTED = "corrected in review"
EVERYTHING = EventFilter()
MOST = 5
"""Events that are offered where words may mean several."""
IS_EVENT = "SELECT 1 FROM event WHERE key = :key"
Near = tuple[str, str, str | None]
"""Key, title and date of an event that may be meant."""


@dataclass(frozen=True, slots=True)
class Desk:
    """One database and what waits in it.

    Every decision is a transaction of its own. Its errors are one line each: JudgementError,
    NotFoundError and AmbiguousNameError for what cannot be done, DatabaseError if the database
    cannot be used; nothing was changed then.

    Attributes:
        target: The database.
        wanted: Which events are asked about.
        event: The key of the only event that is; None for all of those.
    """

    target: Target
    wanted: EventFilter = EVERYTHING
    event: str | None = None

    def list_waiting(self) -> list[Waiting]:
        """Return what waits, in order."""
        with open_reader(self.target) as reader:
            return reviews.list_waiting(reader, self.wanted, self.event)

    def find_statement(self, waiting: WaitingStatement) -> StatementInReview | None:
        """Return a statement as it is now; None if it is gone."""
        with open_reader(self.target) as reader:
            return reviews.find_statement(reader, waiting.citation)

    def find_pair(self, waiting: WaitingPair) -> PairInReview | None:
        """Return a pair as it is now; None if it is decided."""
        with open_reader(self.target) as reader:
            return reviews.find_pair(reader, waiting)

    def list_near(self, event: str) -> list[Near]:
        """Return the events that may be the same as one."""
        with open_reader(self.target) as reader:
            return reviews.list_near(reader, event, MOST)

    def find_named(self, words: str, besides: str) -> list[Near]:
        """Return the event that has this key, else the others in which these words stand.

        Args:
            words: What somebody typed.
            besides: The key of the event that is not looked for.

        Raises:
            NotFoundError: There is none; the message suggests the near ones.
        """
        asked = EventFilter(text=(words,), realis=tuple(Realis))
        with open_reader(self.target) as reader:
            if fold(words) and not reader.rows(IS_EVENT, {"key": words}):
                told = list_events(reader, asked, limit=MOST + 1)
                found = [(each.key, each.title, each.date) for each in told if each.key != besides]
                if found:
                    return found[:MOST]
            get_id(reader, "event", words)
            return [(words, words, None)]

    def accept(self, statement: StatementInReview) -> None:
        """Let a statement stand as it was coded."""
        with self._writing() as (session, now):
            store.accept(session, statement.citation, now)

    def correct_date(self, statement: StatementInReview, date: Edtf | None) -> None:
        """Give a statement another date, or none."""
        stated = state_anew(statement.cited.stated, date, statement.cited.quote)
        with self._writing() as (session, now):
            store.correct_date(session, statement.citation, stated, now)

    def correct_type(self, statement: StatementInReview, kind: EventType | None) -> None:
        """Give the event of a statement another type, or none."""
        with self._writing() as (session, now):
            store.correct_type(session, statement.citation, kind, now)

    def correct_realis(self, statement: StatementInReview, realis: Realis) -> None:
        """Say that a statement is told as something else."""
        with self._writing() as (session, now):
            store.correct_realis(session, statement.citation, realis, now)

    def put_actor(self, statement: StatementInReview, name: str, role: Role) -> None:
        """Let an actor, who is known by any name, take part in the event of a statement."""
        actor = self._get_actor(name)
        with self._writing() as (session, now):
            store.put_actor(session, statement.citation, actor, role, now)

    def remove_actor(self, statement: StatementInReview, name: str) -> None:
        """Take an actor out of the event of a statement."""
        actor = self._get_actor(name)
        with self._writing() as (session, now):
            store.remove_actor(session, statement.citation, actor, now)

    def reject(self, statement: StatementInReview, because: str | None) -> None:
        """Remove a statement."""
        with self._writing() as (session, now):
            store.reject(session, statement.citation, because, now)

    def merge(self, one: str, other: str) -> None:
        """Make two events one; the first is kept, unless only the other is curated."""
        with self._writing() as (session, now):
            merge(session, one, other, Decision(("merged in review",), now))

    def split_off(self, statement: StatementInReview) -> None:
        """Take a statement out of its event, into a new one."""
        cited = statement.cited
        reference = f"{cited.source}:{cited.start}-{cited.end}"
        with self._writing() as (session, now):
            split(session, statement.event.key, reference, Decision(("split in review",), now))

    def keep_apart(self, pair: PairInReview) -> None:
        """Decide that two events are two."""
        with self._writing() as (session, now):
            store.keep_apart(session, pair.one.key, pair.other.key, now)

    def _get_actor(self, name: str) -> str:
        """Return the key of the actor who is known by a name."""
        with open_reader(self.target) as reader:
            number = get_id(reader, "actor", name)
            [[key]] = reader.rows("SELECT key FROM actor WHERE id = :id", {"id": number})
            return str(key)

    @contextmanager
    def _writing(self) -> Iterator[tuple[Session, dt.datetime]]:
        with (
            begin_writing(self.target) as connection,
            Session(connection, autoflush=False) as session,
        ):
            yield session, dt.datetime.now(dt.UTC)
            session.flush()


def state_anew(stated: StatedDate, date: Edtf | None, quote: str) -> StatedDate:
    """Return what a passage states once a person has said which date it means.

    It is explicit if the date words, else the quote, write its years; else it was inferred.
    """
    if date is None:
        return StatedDate(words=stated.words)
    years, words = YEAR.findall(date.text), stated.words or quote
    told = bool(years) and all(year in words for year in years)
    return StatedDate(
        words=stated.words,
        date=date.text,
        earliest=date.span.earliest,
        latest=date.span.latest,
        basis=Basis.EXPLICIT if told else Basis.INFERRED,
        reason=None if told else CORRECTED,
    )
