"""Ingesting: articles that nobody has coded in; sources, citations and events out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import asdict, replace

from sqlalchemy.orm import Session

from timeline import models
from timeline.coding.coders import check_coder
from timeline.database.engine import Begin, open_writer
from timeline.database.reader import open_reader
from timeline.database.target import Target
from timeline.errors import ArticleError
from timeline.pipeline.coding import Coded, Settings, iter_coded
from timeline.pipeline.gathering import Found, gather
from timeline.pipeline.reporting import IngestReport, Step
from timeline.pipeline.supplying import read_held
from timeline.queries.disagreements import iter_disagreements, list_cited
from timeline.records.coded import Known
from timeline.store.articles import take_up
from timeline.store.changes import assign
from timeline.store.known import read_known
from timeline.store.retaking import find_obstacle, get_source, take_up_anew
from timeline.store.runs import begin_run, end_run


def ingest(
    target: Target,
    names: Iterable[str],
    settings: Settings,
    step: Step = lambda _done, _total: None,
) -> IngestReport:
    """Read and code articles that are not stored yet, each in a transaction of its own.

    One that is stored is coded anew if the settings tell what was not known of it: when it came
    out, or by whom. It is as if it had been read with that at first. One that a person has worked
    on since, or of which something else is known, stays as it is, and is reported.

    The same articles give the same rows in whatever order they are named and however many
    jobs code them. Read by several runs, in another order, they give the same events with the same
    citations, but some keys may differ: that of an event is made from the report that came first,
    as one that somebody typed must not change; and of two that would have the same key the later
    one gets a number. So may the spelling of a name that only a coder read. What is wrong with one
    article is reported, and the others go on.

    Args:
        target: The database, at the revision of this release.
        names: Files, folders, or "-" for standard input.
        settings: How they are read and coded.
        step: Told of each article that was read.

    Raises:
        CoderError: The coder cannot be used; what was stored before stays.
        DatabaseError: The database cannot be used; what was stored before stays.
    """
    check_coder(settings.coder)
    gathered = gather(names)
    with open_reader(target) as reader:
        held = read_held(reader, {found.sha256 for found in gathered.found})
    report = IngestReport(failed=list(gathered.failed))
    known = (replace(found, held=held.get(found.sha256)) for found in gathered.found)
    waiting = [found for found in known if _is_waiting(found, settings, report)]
    if waiting:
        with open_writer(target) as begin:
            run = _Run(target, begin, settings, report)
            run.ingest(waiting, step)
    return report


def _is_waiting(found: Found, settings: Settings, report: IngestReport) -> bool:
    """Return whether an article is to be read, or read again; report it if it is not."""
    if found.held is None:
        return True
    if reason := found.held.find_contradiction(settings.given):
        report.leave(found.shown, reason)
        return False
    lacks = found.held.lacks(settings.given)
    report.skipped += not lacks
    return lacks


class _Run:
    """One run over articles that are not stored yet, or are to be coded anew."""

    def __init__(
        self, target: Target, begin: Begin, settings: Settings, report: IngestReport
    ) -> None:
        self._target = target
        self._begin = begin
        self._settings = settings
        self._report = report
        self._id: int | None = None

    def ingest(self, waiting: Sequence[Found], step: Step) -> None:
        """Code the articles and store them one after the other."""
        coded = iter_coded(waiting, self._settings, self._read_known())
        with closing(coded):
            try:
                for each in coded:
                    self._store(each)
                    step(each.found.shown, len(waiting))
            except KeyboardInterrupt:
                self._report.interrupted = True
        self._end()

    def _read_known(self) -> Known:
        with self._begin() as connection, Session(connection) as session:
            return read_known(session)

    def _store(self, coded: Coded) -> None:
        """Store an article, whole, in one transaction."""
        if coded.result is None:
            self._report.failed.append(ArticleError(coded.found.shown, coded.error or ""))
            return
        with self._begin() as connection, Session(connection, autoflush=False) as session:
            source = get_source(session, coded.found.sha256) if coded.found.held else None
            if source and (reason := find_obstacle(session, source, coded.result)):
                self._report.leave(coded.found.shown, reason)
                return
            run = self._get_run(session, coded.result.coder)
            if source:
                taken = take_up_anew(session, source, coded.result, run, _now())
            else:
                taken = take_up(session, coded.result, run, _now())
            self._report.add(coded.result, taken)
            assign(run, self._report.counts())
            session.flush()
            number = run.id
        self._id = self._report.run = number  # From now on there is such a row.

    def _get_run(self, session: Session, coder: str) -> models.Run:
        """Return the row of this run, which begins with the first article that is stored."""
        if self._id is None:
            return begin_run(session, coder, asdict(self._settings), _now())
        return session.get_one(models.Run, self._id)

    def _end(self) -> None:
        """Write down how the run ended; one that was interrupted has no end."""
        if self._id is None:
            return
        with open_reader(self._target) as reader:
            cited = list_cited(reader, self._id)
            self._report.disagreements = dict(iter_disagreements(reader, cited))
        with self._begin() as connection, Session(connection) as session:
            run = session.get_one(models.Run, self._id)
            assign(run, self._report.counts())
            if not self._report.interrupted:
                end_run(run, _now())
            session.flush()


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
