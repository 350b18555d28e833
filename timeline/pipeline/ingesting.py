"""Ingesting: articles that nobody has coded in; sources, citations and events out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import asdict

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
from timeline.queries.disagreements import iter_disagreements, list_cited
from timeline.records.coded import Known
from timeline.store.articles import take_up
from timeline.store.changes import assign
from timeline.store.known import read_known
from timeline.store.runs import begin_run, end_run


def ingest(
    target: Target,
    names: Iterable[str],
    settings: Settings,
    step: Step = lambda _done, _total: None,
) -> IngestReport:
    """Read and code articles that are not stored yet, each in a transaction of its own.

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
        stored = {sha256 for (sha256,) in reader.rows("SELECT sha256 FROM source")}
    waiting = [found for found in gathered.found if found.sha256 not in stored]
    report = IngestReport(skipped=len(gathered.found) - len(waiting), failed=list(gathered.failed))
    if waiting:
        with open_writer(target) as begin:
            run = _Run(target, begin, settings, report)
            run.ingest(waiting, step)
    else:
        report.unheeded = settings.of_articles
    return report


class _Run:
    """One run over articles that are not stored yet."""

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
            run = self._get_run(session, coded.result.coder)
            self._report.add(coded.result, take_up(session, coded.result, run, _now()))
            assign(run, self._report.counts())
            session.flush()

    def _get_run(self, session: Session, coder: str) -> models.Run:
        """Return the row of this run, which begins with the first article that is stored."""
        if self._id is None:
            run = begin_run(session, coder, asdict(self._settings), _now())
            self._id = self._report.run = run.id
            return run
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
