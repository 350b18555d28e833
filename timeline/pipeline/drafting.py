"""Drafting: articles in, coding sheets out; the database stays as it is.

The articles are taken up as if they were ingested, in one transaction that is undone at the end. So
a draft knows the events, actors and names of the database, and those of the folder it goes to.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from timeline import migrations, models
from timeline.coding.coders import check_coder
from timeline.database.asking import ConnectionReader
from timeline.database.engine import begin_reading
from timeline.database.reader import open_reader
from timeline.database.target import Target, parse_target
from timeline.errors import ArticleError
from timeline.pipeline.coding import Coded, Settings, iter_coded
from timeline.pipeline.corpora import read_files, write_files
from timeline.pipeline.gathering import gather
from timeline.pipeline.reporting import IngestReport, Step
from timeline.queries.corpus import read_stored_corpus
from timeline.records.coded import CodedArticle
from timeline.records.corpus import Corpus
from timeline.sheets import read_corpus
from timeline.sheets.writing import Entry, append_entries, write_sheet
from timeline.store import load_corpus
from timeline.store.articles import take_up
from timeline.store.known import read_known
from timeline.store.runs import begin_run
from timeline.wording import shorten

LONGEST = 160
"""Characters of a passage in a remark."""
KEY = re.compile(rb'^key = "([a-z0-9-]+)"', re.MULTILINE)
REMARK = "Drafted by {}. Read it, mend it, and take these lines away."
REFUSED = "Left out at {}, because {}: {}"
Files = dict[str, bytes]
"""The files of a corpus by their path inside its folder."""


def draft(
    target: Target,
    names: Iterable[str],
    settings: Settings,
    folder: Path,
    step: Step = lambda _done, _total: None,
) -> IngestReport:
    """Write what articles report as coding sheets, for people to mend and to seed.

    Args:
        target: The database, which is only read; it may be missing.
        names: Files, folders, or "-" for standard input.
        settings: How they are read and coded.
        folder: A corpus to which the sheets are added, or a new one. What stands in its files
            stays; what the sheets refer to is added to them.
        step: Told of each article that was read.

    Raises:
        CorpusError: The corpus in the folder is wrong; nothing was written.
        CoderError, DatabaseError: The coder or the database cannot be used; the same.
        OutputError: A file cannot be written; none was.
    """
    check_coder(settings.coder)
    present = read_files(folder) if folder.is_dir() else {}
    with _base(target) as base, begin_reading(base) as connection:
        drafting = _Drafting(connection, settings)
        drafting.load(present)
        drafting.code(names, step)
        files = present | drafting.write(present)
    if files != present:
        read_corpus(files)  # What could not be seeded is not written.
    report = drafting.report
    report.folder = folder
    report.written = [name for name in files if present.get(name) != files[name]]
    if report.written:
        write_files(folder, {name: files[name] for name in report.written})
    return report


@contextmanager
def _base(target: Target) -> Iterator[Target]:
    """Yield the database, or an empty one in its place if there is none."""
    if target.path is None or target.path.exists():
        with open_reader(target):
            pass  # It is at the revision of this release, or this says why not.
        yield target
        return
    with TemporaryDirectory() as folder:
        empty = parse_target(str(Path(folder) / "timeline.db"))
        migrations.upgrade(empty)
        yield empty


class _Drafting:
    """Articles on their way into sheets, in a transaction that is undone."""

    def __init__(self, connection: Connection, settings: Settings) -> None:
        self.report = IngestReport()
        self._session = Session(connection, autoflush=False)
        self._reader = ConnectionReader(connection)
        self._settings = settings
        self._articles: dict[str, bytes] = {}
        self._remarks: dict[str, list[str]] = {}
        self._run: models.Run | None = None

    def load(self, files: Files) -> None:
        """Take up the corpus that the sheets are added to."""
        if files:
            load_corpus(self._session, read_corpus(files))

    def code(self, names: Iterable[str], step: Step) -> None:
        """Code the articles that are neither in the database nor in the corpus."""
        gathered = gather(names)
        stored = {sha256 for (sha256,) in self._reader.rows("SELECT sha256 FROM source")}
        waiting = [found for found in gathered.found if found.sha256 not in stored]
        self.report.failed = list(gathered.failed)
        self.report.skipped = len(gathered.found) - len(waiting)
        known = read_known(self._session)
        with closing(iter_coded(waiting, self._settings, known)) as coded:
            for each in coded:
                self._take_up(each)
                step(each.found.shown, len(waiting))

    def write(self, present: Files) -> Files:
        """Return the sheets and articles, and the lists with what they refer to at their end.

        Without a sheet there is nothing to refer to, and no list.
        """
        if not self.report.sources:
            return {}
        corpus = read_stored_corpus(self._reader, self.report.sources)
        files: dict[str, Iterable[Entry]] = {
            "publications.toml": corpus.publications,
            "actors.toml": corpus.actors,
            "places.toml": corpus.places,
            "events.toml": corpus.events,
        }
        lists = {name: _append(present.get(name, b""), each) for name, each in files.items()}
        return lists | dict(self._iter_sheets(corpus, present))

    def _take_up(self, coded: Coded) -> None:
        if coded.result is None:
            self.report.failed.append(ArticleError(coded.found.shown, coded.error or ""))
            return
        now = dt.datetime.now(dt.UTC)
        if self._run is None:
            settings = asdict(self._settings)
            self._run = begin_run(self._session, coded.result.coder, settings, now)
        self.report.add(coded.result, take_up(self._session, coded.result, self._run, now))
        self._articles[coded.found.sha256] = coded.found.read()
        self._remarks[coded.found.sha256] = [*_iter_remarks(coded.result)]

    def _iter_sheets(self, corpus: Corpus, present: Files) -> Iterator[tuple[str, bytes]]:
        for source in corpus.sources:
            name = source.file or ""
            if f"articles/{name}" in present:
                name = f"{source.key}{Path(name).suffix}"
            yield f"articles/{name}", self._articles[source.sha256]
            sheet = write_sheet(replace(source, file=name), self._remarks[source.sha256])
            yield f"sheets/{source.key}.toml", sheet


def _iter_remarks(coded: CodedArticle) -> Iterator[str]:
    """Yield who drafted a sheet, and what is not in it."""
    yield REMARK.format(coded.coder)
    for each in coded.refused:
        place = "no place" if each.start is None else each.start
        yield REFUSED.format(place, each.reason, shorten(each.quote, LONGEST))


def _append(present: bytes, entries: Iterable[Entry]) -> bytes:
    """Return a list with those entries at its end whose keys it has not."""
    keys = {key.decode() for key in KEY.findall(present)}
    return append_entries(present, [each for each in entries if each.key not in keys])
