"""One coded article into the database: a source, its citations, and the events they are about."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from timeline import models
from timeline.records import coded as records
from timeline.records import corpus
from timeline.records.judged import Judgement
from timeline.resolving import Report, Resolution, resolve
from timeline.resolving.comparing import Verdict as ReportsVerdict
from timeline.resolving.joining import Known
from timeline.store.additions import add_citations, add_events, add_refusals, add_source
from timeline.store.judgements import find_apart, record_all
from timeline.store.keys import Keys, free_key, make_key
from timeline.store.neighbours import Neighbours
from timeline.store.reports import report_of
from timeline.store.runs import find_older
from timeline.store.statements import Namer, Statement, make_statements
from timeline.store.unions import Union, Unions
from timeline.vocabulary import Subject, Verdict

DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
"""The dates that can stand in a key."""


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
    """

    source: str
    cited: Counter[str] = field(default_factory=Counter)
    added: set[str] = field(default_factory=set)
    older: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    undated: int = 0


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
        self._keys = Keys(session, models.Event)
        self._source = _make_source(session, coded.article, self._namer)
        self._events: dict[str, list[Statement]] = defaultdict(list)
        self._judgements: list[Judgement] = []
        self._unions: list[Union] = []
        self._taken = Taken(self._source.key)

    def take_all(self) -> None:
        """Find which event each statement of the article is about."""
        statements = make_statements(self._coded, self._namer)
        reports = [report_of(each, self._coded.article) for each in statements]
        neighbours = Neighbours(self._session, reports)
        self._keys.expect(map(_event_key, statements))
        for statement, report in zip(statements, reports, strict=True):
            self._take(statement, report, neighbours)

    def close(self) -> Taken:
        """Store it all, and conclude what the events are from all their citations."""
        session, namer, new = self._session, self._namer, self._taken.added
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
        record_all(session, self._judgements, self._now, self._run)
        unions.conclude(known.values())
        touched = {
            key for each in self._unions for key in (each.judgement.one, each.judgement.other)
        }
        self._taken.older = find_older(session, self._run.id, touched.union(known) - new)
        self._taken.gone.update(filter(None, map(unions.unite, self._unions)))
        return self._taken

    def _take(self, statement: Statement, report: Report, neighbours: Neighbours) -> None:
        near = neighbours.around(report)
        resolution = resolve(report, near)
        key = resolution.joins or self._add_event(statement)
        if any(each.passage == report.passage for each in near.get(key, ())):
            return  # The event has this passage already.
        self._events[key].append(statement)
        neighbours.add(key, report)
        self._taken.cited[key] += 1
        self._taken.undated += report.date is None
        self._judge(key, statement, resolution)
        self._draw_together(key, resolution, near, neighbours)

    def _add_event(self, statement: Statement) -> str:
        """Add the event that nothing known is about; return its key."""
        key = self._keys.take(_event_key(statement))
        self._taken.added.add(key)
        return key

    def _draw_together(
        self, key: str, resolution: Resolution, near: Known, neighbours: Neighbours
    ) -> None:
        """Note what the new report shows to be of its event, too."""
        moving = [(other, tuple(near[other]), True) for other in resolution.merges]
        moving += [(other, (report,), False) for other, report in resolution.draws]
        apart = find_apart(self._session, key) if moving else ()
        verdicts = dict(resolution.verdicts)
        for other, reports, is_whole in moving:
            if other not in apart:
                neighbours.move(reports, other, key)
                judgement = self._make_judgement(Verdict.SAME, key, other, verdicts[other])
                self._unions.append(Union(judgement, reports, is_whole))

    def _judge(self, key: str, statement: Statement, resolution: Resolution) -> None:
        """Write down why a citation joined its event, and what else it is likeliest about."""
        verdicts = dict(resolution.verdicts)
        if resolution.joins:
            reference = f"{self._source.key}:{statement.told.start}"
            self._judgements.append(
                self._make_judgement(Verdict.SAME, key, reference, verdicts[key])
            )
        for other, verdict in resolution.unsure[:1]:
            self._judgements.append(self._make_judgement(Verdict.UNSURE, key, other, verdict))

    def _make_judgement(
        self, verdict: Verdict, key: str, other: str, found: ReportsVerdict
    ) -> Judgement:
        coder = self._coded.coder
        return Judgement(Subject.EVENT, key, other, verdict, found.reasons, coder, found.score)


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
    if publication and date and DATE.fullmatch(date):
        return f"{publication}-{date}"
    return make_key(article.file.rpartition(".")[0] or article.file)


def _event_key(statement: Statement) -> str:
    """Return "riots-in-mitrovica-2008-03-17", the key that an event is to have."""
    key, date = make_key(statement.title), statement.told.stated.date
    return f"{key}-{date}" if date and DATE.fullmatch(date) else key
