"""One coded article into the database: a source, its citations, and the events they are about."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from timeline import models
from timeline.quotes import cut_passage
from timeline.records import coded as records
from timeline.records import corpus
from timeline.records.judged import Judgement
from timeline.resolving import Report, Resolution, resolve
from timeline.resolving import Verdict as ReportsVerdict
from timeline.resolving.joining import Known
from timeline.store.changes import assign, get_row, iter_slices
from timeline.store.conclusions import conclude
from timeline.store.judgements import find_apart, format_reference, record
from timeline.store.moving import move
from timeline.store.naming import Keys, Namer, free_key, make_key
from timeline.store.neighbours import Neighbours
from timeline.store.reports import report_of
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
    intake.take_all(coded.candidates)
    return intake.close()


@dataclass(frozen=True, slots=True)
class _Union:
    """What a new report brings together: citations of one event that become another's.

    Attributes:
        event, other: The keys of the event they come to, and of the one they leave.
        reports: What they report; all there is, if the two events are one.
        verdict: Why.
    """

    event: str
    other: str
    reports: tuple[Report, ...]
    verdict: ReportsVerdict
    is_whole: bool


class _Intake:
    """One article on its way into the database.

    Nothing is written before the end: what is stored is read at the beginning, for all candidates
    together, and what they do to it is followed in memory.
    """

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
        self._namer = Namer(session, coded.candidates)
        self._keys = Keys(session, models.Event)
        self._source = _put_article(session, coded.article, self._namer)
        self._events: dict[str, models.Event] = {}
        self._unions: list[_Union] = []
        self._taken = Taken(self._source.key)

    def take_all(self, candidates: Sequence[records.Candidate]) -> None:
        """Take up candidates, each as a citation of the event it is about."""
        citations = [self._make_citation(candidate) for candidate in candidates]
        reports = [report_of(citation, self._source) for citation in citations]
        neighbours = Neighbours(self._session, reports)
        self._keys.expect(map(_event_key, candidates))
        for candidate, citation, report in zip(candidates, citations, reports, strict=True):
            self._take(candidate, citation, report, neighbours)

    def close(self) -> Taken:
        """Store it all, and conclude what the events are from all their citations."""
        _load(self._session, self._events.values())
        for event in self._events.values():
            retell(event)
            conclude(self._session, event, None)
        self._session.flush()
        for each in self._unions:
            self._unite(each)
        return self._taken

    def _take(
        self,
        candidate: records.Candidate,
        citation: models.Citation,
        report: Report,
        neighbours: Neighbours,
    ) -> None:
        near = neighbours.around(report)
        resolution = resolve(report, near)
        key = resolution.joins or self._add_event(candidate)
        if any(_place(each) == _place(report) for each in near.get(key, ())):
            return  # The event has this passage already.
        citation.source = self._source
        citation.event = self._get_event(key)
        self._session.add(citation)
        neighbours.add(key, report)
        self._taken.cited[key] += 1
        self._taken.undated += citation.date is None
        self._judge(key, citation, resolution)
        self._draw_together(key, resolution, near, neighbours)

    def _make_citation(self, candidate: records.Candidate) -> models.Citation:
        """Return the citation and what the coder read in it, not yet part of anything."""
        namer = self._namer
        statement = _statement(candidate, self._text, self._coder, namer)
        place = namer.place(candidate.place) if candidate.place else None
        roles = {namer.actor(mention): role for mention, role in candidate.participants}
        citation = models.Citation(run_id=self._run.id)
        assign(citation, statement_columns(statement))
        put_details(citation, statement, namer.rows)
        citation.reading = models.Reading(
            title=candidate.title, type=candidate.type, words=candidate.trigger, place=place
        )
        citation.reading.parts = [
            models.ReadingPart(actor=actor, role=role) for actor, role in roles.items()
        ]
        return citation

    def _add_event(self, candidate: records.Candidate) -> str:
        """Add the event that nothing known is about; return its key."""
        key = self._keys.take(_event_key(candidate))
        event = models.Event(
            key=key, title=candidate.title, realis=candidate.realis, precision=Precision.NONE
        )
        self._session.add(event)
        self._events[key] = event
        self._taken.added.add(key)
        return key

    def _get_event(self, key: str) -> models.Event:
        if key not in self._events:
            self._events[key] = get_row(self._session, models.Event, key)
        return self._events[key]

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
                self._unions.append(_Union(key, other, reports, verdicts[other], is_whole))

    def _judge(self, key: str, citation: models.Citation, resolution: Resolution) -> None:
        """Write down why a citation joined its event, and what else it may be about."""
        verdicts = dict(resolution.verdicts)
        if resolution.joins:
            self._record(Verdict.SAME, key, format_reference(citation), verdicts[key])
        for other, verdict in resolution.unsure:
            self._record(Verdict.UNSURE, key, other, verdict)

    def _unite(self, union: _Union) -> None:
        """Move citations as a new report shows, in a way that can be undone."""
        event, other = self._get_event(union.event), self._get_event(union.other)
        places = {_place(report) for report in union.reports}
        moving = [
            each
            for each in other.citations
            if (each.source.sha256, each.char_start, each.char_end) in places
        ]
        what = union.other if union.is_whole else format_reference(moving[0])
        undoing = move(self._session, moving, event, other)
        if not other.citations:
            self._taken.gone.add(union.other)
        self._record(Verdict.SAME, union.event, what, union.verdict, undoing)
        self._session.flush()

    def _record(
        self,
        verdict: Verdict,
        key: str,
        other: str,
        found: ReportsVerdict,
        undoing: str | None = None,
    ) -> None:
        judgement = Judgement(
            Subject.EVENT, key, other, verdict, found.reasons, self._coder, found.score
        )
        record(self._session, judgement, self._now, run=self._run, undoing=undoing)


def _load(session: Session, events: Iterable[models.Event]) -> None:
    """Read stored events together, with all that they are concluded from."""
    citation = selectinload(models.Event.citations)
    reading = citation.selectinload(models.Citation.reading)
    hops = citation.selectinload(models.Citation.attribution)
    whole = (
        citation.joinedload(models.Citation.source).defer(models.Source.text),
        reading.joinedload(models.Reading.place),
        reading.selectinload(models.Reading.parts).joinedload(models.ReadingPart.actor),
        hops.joinedload(models.Attribution.actor),
        hops.joinedload(models.Attribution.publication),
        selectinload(models.Event.participations).joinedload(models.Participation.actor),
    )
    for some in iter_slices(event.id for event in events if event.id):
        session.scalars(select(models.Event).where(models.Event.id.in_(some)).options(*whole)).all()


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


def _event_key(candidate: records.Candidate) -> str:
    """Return "riots-in-mitrovica-2008-03-17", the key that an event is to have."""
    key, date = make_key(candidate.title), candidate.stated.date
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


def _place(report: Report) -> tuple[str, int, int]:
    return report.source, report.start, report.end
