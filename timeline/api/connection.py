"""A database that answers questions."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from os import PathLike, fsdecode
from typing import Literal

from timeline.api.checking import Words, check_number, check_text
from timeline.api.chronology import Chronology
from timeline.api.conditions import Day, choose, read_conditions
from timeline.api.question import Question
from timeline.api.table import Table
from timeline.database.reader import Reader, open_reader
from timeline.database.target import Target, resolve_target
from timeline.queries import actors, details, sources
from timeline.queries.asking import ask
from timeline.queries.events import SORTS
from timeline.queries.selection import Selection
from timeline.records.details import ActorDetail, EventDetail, SourceDetail
from timeline.vocabulary import Role
from timeline.wording import join_words

Sort = Literal["date", "-date", "sources", "title", "key"]


def connect(database: str | PathLike[str] | None = None) -> Database:
    """Return a database to ask; it is only ever read.

    Args:
        database: The path of an SQLite file, or a postgresql:// URL. None for the one that the
            command line takes: TIMELINE_DATABASE_URL, else timeline.db in the working folder.

    Raises:
        DatabaseError: It is missing, empty, foreign, older, newer, locked or out of reach.
        SettingError: A variable of the environment has a value that it cannot have.
    """
    target = resolve_target(None if database is None else fsdecode(database))
    if target.path:  # Another working folder later on, or none: the same file.
        target = replace(target, path=target.path.expanduser().absolute())
    with open_reader(target):
        return Database(target)


@dataclass(frozen=True, slots=True, repr=False)
class Database:
    """A database open for questions.

    Each question reads one state of the database and lets go of it: there is nothing to close, and
    threads may share a `Database`. Answers are values; ask again to see what has changed.
    """

    target: Target

    def events(  # noqa: PLR0913 - one parameter for each condition
        self,
        phrase: str | None = None,
        *,
        involving: Words = (),
        involving_any: Words = (),
        role: str | None = None,
        with_affiliates: bool = False,
        since: Day | None = None,
        until: Day | None = None,
        when: Literal["possible", "certain"] = "possible",
        type: Words = (),  # noqa: A002 - the name of the option
        realis: Words = (),
        place: Words = (),
        publication: Words = (),
        source: Words = (),
        text: Words = (),
        min_sources: int = 0,
        coder: Literal["curated", "machine"] | None = None,
        sort: Sort = "date",
        limit: int | None = None,
    ) -> Chronology:
        """Return the events that meet the phrase and every condition.

        Of several values of one condition any will do; but all of `involving` must take part, and
        all of `text` be found. Events that are planned, hypothetical or denied are left out unless
        `realis` or the phrase asks for them.

        Args:
            phrase: A question in words: "involving KFOR and Serbia in December 2022".
            involving: Keys or names of actors that all take part.
            involving_any: Keys or names of actors of which any takes part.
            role: Of the actors: "initiator", "recipient" or "participant".
            with_affiliates: Whether members and representatives count as the actor.
            since: On this date or later: "2022-12", "December 2022", 2022 or a `datetime.date`.
            until: On this date or earlier, to its last day.
            when: Whether an uncertain date may lie in the period, or must.
            type: PLOVER types: "PROTEST".
            realis: Told as "occurred", "ongoing", "planned", "hypothetical", "denied"; or "all".
            place: In this place, or within it.
            publication: Reported by this publication, itself or as quoted.
            source: Stated by this source (key).
            text: Words that must all be found, in the title, the summary or a quote.
            min_sources: At least so many independent sources.
            coder: Told by people ("curated"), or by a program that nobody has checked ("machine").
            sort: The order; "-date" is the latest first.
            limit: At most so many events; None for all.

        Raises:
            NotFoundError, AmbiguousNameError: A name is nobody's, or several actors'.
            PhraseError, DateError, SpanError: The phrase or a date is not understood.
            TypeError: A value is of another type.
            ValueError: A value is none of those there are, or a role is nobody's.
        """
        given = read_conditions(
            involving=involving,
            involving_any=involving_any,
            with_affiliates=with_affiliates,
            since=since,
            until=until,
            when=when,
            type=type,
            realis=realis,
            place=place,
            publication=publication,
            source=source,
            text=text,
            min_sources=min_sources,
            coder=coder,
        )
        part = None if role is None else choose("role", role, Role)
        phrases = [] if phrase is None else [check_text("phrase", phrase)]
        most = None if limit is None else check_number("limit", limit)
        if sort not in [*SORTS]:
            raise ValueError(f"sort {sort!r} is none of {join_words([*SORTS])}")
        with self._read() as reader:
            wanted = ask(reader, phrases, given, part)
            if part and not wanted.actors:
                raise ValueError("role: say whose, with involving=…")
            found = tuple(Selection(reader, wanted, sort, most).details())
        question = Question(self.target, wanted, sort, most)
        return Chronology(question.title, found, question)

    def event(self, key: str) -> EventDetail:
        """Return one event with all that is known of it, as the command `show` prints it.

        Raises:
            NotFoundError: No event has this key.
        """
        with self._read() as reader:
            return details.get_event(reader, check_text("key", key))

    def actors(self, query: str | None = None) -> Table:
        """Return the actors, those with most events first.

        Args:
            query: The beginning of some words of a name; None for all actors.
        """
        begins = None if query is None else check_text("query", query)
        with self._read() as reader:
            rows = actors.list_actors(reader, begins)
            return Table(actors.ACTOR_COLUMNS, tuple(rows), frozenset({"first", "last"}))

    def actor(self, name: str) -> ActorDetail:
        """Return one actor, by a key or any name: names, affiliations and events.

        Raises:
            NotFoundError, AmbiguousNameError: No actor has the name, or several have.
        """
        with self._read() as reader:
            return actors.get_actor(reader, check_text("name", name))

    def sources(self) -> Table:
        """Return the articles, the first published first."""
        with self._read() as reader:
            return Table(sources.SOURCE_COLUMNS, tuple(sources.list_sources(reader)))

    def source(self, key: str) -> SourceDetail:
        """Return one article: where it is from, its zones, and what it states.

        Raises:
            NotFoundError: No source has this key.
        """
        with self._read() as reader:
            return sources.get_source(reader, check_text("key", key))

    def sql(self, query: str, seconds: float = 10.0) -> Table:
        """Return what a SELECT of yours finds; nothing can be written, whatever the query.

        Args:
            query: One SELECT; the views are `timeline`, `cited`, `participants` and `figures`.
            seconds: How long it may take.

        Raises:
            QueryError: It is wrong, would write, or takes too long.
            TypeError, ValueError: The query is no text, or the time is no time.
        """
        from timeline.database.guarded import run_query

        if not float(seconds) > 0:
            raise ValueError(f"seconds {seconds} is not more than 0")
        with run_query(self.target, check_text("query", query), float(seconds)) as answer:
            return Table(answer.columns, tuple(answer.rows))

    def _read(self) -> AbstractContextManager[Reader]:
        return open_reader(self.target)

    def __repr__(self) -> str:
        return f"timeline.connect({self.target.shown!r})"
