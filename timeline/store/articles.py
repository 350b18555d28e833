"""One coded article into the database: a source, its citations, and the events they are about."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from timeline import models
from timeline.records import coded as records
from timeline.records import corpus
from timeline.store.additions import add_citations, add_events, add_refusals, add_source
from timeline.store.homes import Comer, Homes
from timeline.store.judgements import record_all
from timeline.store.keys import KEY_DATE, free_key, make_event_key, make_key
from timeline.store.reports import report_of
from timeline.store.runs import find_older
from timeline.store.statements import Namer, Statement, make_statements
from timeline.store.unions import Unions


@dataclass(slots=True)
class Taken:
    """What taking up one article did.

    Attributes:
        source: Its key.
        cited: How many citations each event has from it, by key.
        added: The keys of new events.
        older: The keys of those that it touched and that were there before its run.
        gone: The keys of events that were found to be one with another.
        undated: How many of its citations have no date.
        replaced: How many citations it had before; None if it is new.
    """

    source: str
    cited: Counter[str] = field(default_factory=Counter)
    added: set[str] = field(default_factory=set)
    older: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    undated: int = 0
    replaced: int | None = None


def take_up(
    session: Session, coded: records.CodedArticle, run: models.Run, now: dt.datetime
) -> Taken:
    """Store an article that is not stored yet, with what was coded from it and what was refused.

    Each candidate becomes a citation: of a known event where resolving finds it the same, else of
    a new one.

    Args:
        session: Without autoflush; what it holds is flushed, and read again where it changes.
        coded: Its candidates stand in it, in its order.
        run: The run that the rows belong to.
        now: When, with a time zone.
    """
    intake = _Intake(session, coded, run, now)
    intake.take_all()
    return intake.close()


class _Intake:
    """One article on its way into the database.

    Nothing is written before the end: what is stored is read at the beginning, for all candidates
    together, and what they do to it is followed in memory.
    """

    def __init__(
        self, session: Session, coded: records.CodedArticle, run: models.Run, now: dt.datetime
    ) -> None:
        self._session = session
        self._coded = coded
        self._run = run
        self._now = now
        self._namer = Namer(session, coded.candidates)
        self._source = _make_source(session, coded.article, self._namer)
        self._statements = make_statements(coded, self._namer)
        self._comers = list(map(self._make_comer, self._statements))
        self._homes = Homes(session, self._comers)
        self._events: dict[str, list[Statement]] = defaultdict(list)
        self._taken = Taken(self._source.key, added=self._homes.added)

    def take_all(self) -> None:
        """Find which event each statement of the article is about."""
        for statement, comer in zip(self._statements, self._comers, strict=True):
            key = self._homes.find(comer)
            if key is not None:
                self._events[key].append(statement)
                self._taken.cited[key] += 1
                self._taken.undated += comer.report.date is None

    def close(self) -> Taken:
        """Store it all, and conclude what the events are from all their citations."""
        session, namer, homes, new = self._session, self._namer, self._homes, self._homes.added
        namer.store()
        source = add_source(session, self._source, namer)
        added = {key: told for key, told in self._events.items() if key in new}
        ids = add_events(session, added, self._source, namer)
        unions = Unions(session, self._run, self._now)
        known = unions.find_ids(key for key in self._events if key not in new)
        ids |= known
        owned = [(ids[key], each) for key, told in self._events.items() for each in told]
        add_citations(session, owned, source, self._run.id, namer)
        add_refusals(session, self._coded.refused, source, self._run.id)
        record_all(session, homes.judgements, self._now, self._run)
        unions.conclude(known.values())
        touched = {
            key for each in homes.unions for key in (each.judgement.one, each.judgement.other)
        }
        self._taken.older = find_older(session, self._run.id, touched.union(known) - new)
        self._taken.gone.update(filter(None, map(unions.unite, homes.unions)))
        return self._taken

    def _make_comer(self, statement: Statement) -> Comer:
        told = statement.told
        return Comer(
            report=report_of(statement, self._coded.article),
            reference=f"{self._source.key}:{told.start}",
            coder=self._coded.coder,
            wish=make_event_key(statement.title, told.stated.date),
        )


def _make_source(session: Session, article: records.Article, namer: Namer) -> corpus.Source:
    """Return an article under a key that tells where it is from."""
    outlet = namer.publications.get(article.publication).key if article.publication else None
    return corpus.Source(
        key=free_key(session, models.Source, _source_key(article, outlet)),
        title=article.title,
        text=article.text,
        sha256=article.sha256,
        published=article.published,
        file=article.file,
        publication=outlet,
        authors=article.authors,
        url=article.url,
        language=article.language,
        zones=article.zones,
    )


def _source_key(article: records.Article, publication: str | None) -> str:
    """Return "reuters-2022-08-03", else what the name of the file makes."""
    date = article.published.date
    if publication and date and KEY_DATE.fullmatch(date):
        return f"{publication}-{date}"
    return make_key(article.file.rpartition(".")[0] or article.file)
