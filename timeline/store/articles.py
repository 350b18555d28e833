"""One coded article into the database: a source, its citations, and the events they are about."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from timeline import models
from timeline.quotes import cut_passage
from timeline.records import coded as records
from timeline.records import corpus
from timeline.records.judged import Judgement
from timeline.resolving import Report, Resolution, find_block, resolve
from timeline.store.changes import assign
from timeline.store.conclusions import conclude
from timeline.store.judgements import find_apart, format_reference, record
from timeline.store.moving import absorb, move, stands_in
from timeline.store.naming import Namer, free_key, make_key
from timeline.store.reports import find_events, report_of, reports_of
from timeline.store.retelling import retell
from timeline.store.sources import put_details, put_source, statement_columns
from timeline.vocabulary import Precision, Subject, Verdict

DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
"""The dates that can stand in a key."""


@dataclass(slots=True)
class Taken:
    """What taking up one article did.

    Attributes:
        source: Its key.
        cited: How many citations each event has from it, by key.
        added: The keys of new events.
        gone: The keys of events that were found to be one with another.
        undated: How many of its citations have no date.
    """

    source: str
    cited: Counter[str] = field(default_factory=Counter)
    added: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    undated: int = 0


def take_up(
    session: Session, coded: records.CodedArticle, run: models.Run, now: dt.datetime
) -> Taken:
    """Store an article that is not stored yet, with what was coded from it.

    Each candidate becomes a citation: of a known event where resolving finds it the same, else of
    a new one.

    Args:
        session: Without autoflush.
        coded: Its candidates stand in it, in its order.
        run: The run that the rows belong to.
        now: When, with a time zone.
    """
    intake = _Intake(session, coded, run, now)
    for candidate in coded.candidates:
        intake.take(candidate)
    return intake.close()


class _Intake:
    """One article on its way into the database."""

    def __init__(
        self,
        session: Session,
        coded: records.CodedArticle,
        run: models.Run,
        now: dt.datetime,
    ) -> None:
        self._session = session
        self._coder = coded.coder
        self._text = coded.article.text
        self._run = run
        self._now = now
        self._namer = Namer(session)
        self._source = _put_article(session, coded.article, self._namer)
        self._touched: dict[str, models.Event] = {}
        self._taken = Taken(self._source.key)

    def take(self, candidate: records.Candidate) -> None:
        """Store a candidate as a citation of the event it is about."""
        citation = self._make_citation(candidate)
        report = report_of(citation)
        events = find_events(self._session, find_block(report))
        resolution = resolve(report, {key: reports_of(row) for key, row in events.items()})
        event = events[resolution.joins] if resolution.joins else self._add_event(candidate)
        if stands_in(event, citation):
            return
        citation.event = event
        self._session.add(citation)
        self._count(event, citation)
        self._draw_together(event, events, resolution)
        self._judge(event, citation, resolution)
        self._session.flush()

    def close(self) -> Taken:
        """Conclude what the events are from all their citations."""
        for event in self._touched.values():
            if not event.citations:
                self._taken.gone.add(event.key)
            retell(event)
            conclude(self._session, event, None)
        self._session.flush()
        return self._taken

    def _make_citation(self, candidate: records.Candidate) -> models.Citation:
        """Return the citation and what the coder read in it, not yet part of the session."""
        namer = self._namer
        statement = _statement(candidate, self._text, self._coder, namer)
        place = namer.place(candidate.place) if candidate.place else None
        roles = {namer.actor(mention): role for mention, role in candidate.participants}
        citation = models.Citation(source=self._source, run_id=self._run.id)
        assign(citation, statement_columns(statement))
        put_details(citation, statement, namer.rows)
        citation.reading = models.Reading(
            title=candidate.title, type=candidate.type, words=candidate.trigger, place=place
        )
        citation.reading.parts = [
            models.ReadingPart(actor=actor, role=role) for actor, role in roles.items()
        ]
        return citation

    def _add_event(self, candidate: records.Candidate) -> models.Event:
        """Add the event that nothing stored is about, for its first citation."""
        wish = _event_key(candidate.title, candidate.stated.date)
        event = models.Event(
            key=free_key(self._session, models.Event, wish),
            title=candidate.title,
            realis=candidate.realis,
            precision=Precision.NONE,
        )
        self._session.add(event)
        self._taken.added.add(event.key)
        return event

    def _count(self, event: models.Event, citation: models.Citation) -> None:
        self._taken.cited[event.key] += 1
        self._taken.undated += citation.date is None
        self._touched[event.key] = event

    def _draw_together(
        self, event: models.Event, events: Mapping[str, models.Event], resolution: Resolution
    ) -> None:
        """Bring to an event what the new report shows to be of it."""
        apart = find_apart(self._session, event.key)
        for key in resolution.merges:
            if key not in apart:
                absorb(self._session, event, events[key])
                self._touched[key] = events[key]
        for key, report in resolution.draws:
            for citation in list(events[key].citations):
                if key not in apart and _is_told_by(citation, report):
                    move(self._session, citation, event)
                    self._touched[key] = events[key]

    def _judge(
        self, event: models.Event, citation: models.Citation, resolution: Resolution
    ) -> None:
        """Write down why a citation joined its event, and what else it may be about."""
        verdicts = dict(resolution.verdicts)
        decided = [(Verdict.UNSURE, key, key) for key, _ in resolution.unsure]
        if resolution.joins:
            decided.append((Verdict.SAME, format_reference(citation), resolution.joins))
        decided.extend((Verdict.SAME, key, key) for key in resolution.merges)
        for verdict, other, key in decided:
            found = verdicts[key]
            judgement = Judgement(
                Subject.EVENT, event.key, other, verdict, found.reasons, self._coder, found.score
            )
            record(self._session, judgement, self._now, run=self._run)


def _put_article(session: Session, article: records.Article, namer: Namer) -> models.Source:
    """Store an article with its zones, under a key that tells where it is from."""
    publication = namer.publication(article.publication).key if article.publication else None
    source = corpus.Source(
        key=free_key(session, models.Source, _source_key(article, publication)),
        title=article.title,
        text=article.text,
        sha256=article.sha256,
        published=article.published,
        file=article.file,
        publication=publication,
        authors=article.authors,
        url=article.url,
        language=article.language,
        zones=article.zones,
    )
    put_source(session, source, namer.rows)
    session.flush()
    return session.scalars(select(models.Source).where(models.Source.key == source.key)).one()


def _source_key(article: records.Article, publication: str | None) -> str:
    """Return "reuters-2022-08-03", else what the name of the file makes."""
    date = article.published.date
    if publication and date and DATE.fullmatch(date):
        return f"{publication}-{date}"
    return make_key(article.file.rpartition(".")[0] or article.file)


def _event_key(title: str, date: str | None) -> str:
    key = make_key(title)
    return f"{key}-{date}" if date and DATE.fullmatch(date) else key


def _statement(
    candidate: records.Candidate, text: str, coder: str, namer: Namer
) -> corpus.Citation:
    """Return what a candidate states, in the form in which coding sheets are stored."""
    passage = cut_passage(text, candidate.start, candidate.end)
    return corpus.Citation(
        event="",
        start=passage.start,
        end=passage.end,
        quote=passage.quote,
        prefix=passage.prefix,
        suffix=passage.suffix,
        stated=candidate.stated,
        realis=candidate.realis,
        attribution=tuple(namer.hop(told) for told in candidate.attribution),
        figures=tuple(dict.fromkeys(candidate.figures)),
        coder=coder,
    )


def _is_told_by(citation: models.Citation, report: Report) -> bool:
    place = (citation.source.sha256, citation.char_start, citation.char_end)
    return place == (report.source, report.start, report.end)
