"""Seeding: the files of a corpus in, rows and a report out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import Session

from timeline import migrations, models
from timeline.database.target import Target
from timeline.pipeline.corpora import find_corpus, read_files
from timeline.records.corpus import Corpus
from timeline.sheets import read_corpus
from timeline.store import Changes, load_corpus
from timeline.wording import count, join_words

COUNTED = (models.Event, models.Actor, models.Source, models.Citation)
Step = Callable[[str, int], None]
"""Called with what was done, and how much there is to do in all."""


@dataclass(slots=True)
class SeedReport:
    """What seeding did.

    Attributes:
        changes: The rows touched; empty if the database said all of it already.
        counts: How many rows the main tables hold now, by table.
        talk: What the migrations had to say, such as where the backup is.
    """

    changes: Changes = field(default_factory=Changes)
    counts: dict[str, int] = field(default_factory=dict)
    talk: list[str] = field(default_factory=list)

    def lines(self, database: str) -> list[str]:
        """Return what to tell: what the database holds now, and what was touched."""
        held = [count(rows, table) for table, rows in self.counts.items()]
        touched = [
            f"{count(sum(rows.values()), 'row')} {verb}"
            for verb, rows in (
                ("added", self.changes.added),
                ("changed", self.changes.changed),
                ("removed", self.changes.removed),
            )
            if rows
        ]
        return [
            *self.talk,
            f"{database}: {join_words(held, 'and')}",
            ", ".join(touched) or "nothing changed: the database said all of this already",
            "next: timeline events · timeline actors · timeline sources",
        ]


def seed(
    target: Target, folder: Path | None = None, step: Step = lambda _done, _total: None
) -> SeedReport:
    """Create or upgrade a database and bring it to what a corpus states, in one transaction.

    Args:
        target: The database; an SQLite file that is missing is created.
        folder: The corpus; None for the bundled one.
        step: Told of each source that is taken up.

    Raises:
        CorpusError, ArticleError: The corpus is wrong; the database is as it was.
        DatabaseError: The database cannot be used; it is as it was.
    """
    corpus = read_corpus(read_files(folder or find_corpus()))
    report = SeedReport()
    with migrations.at_head(target, talk=report.talk.append) as connection:
        _load(connection, corpus, report, step)
    return report


def _load(connection: Connection, corpus: Corpus, report: SeedReport, step: Step) -> None:
    total = len(corpus.sources)
    with Session(connection, autoflush=False) as session:
        report.changes = load_corpus(session, corpus, lambda key: step(key, total))
        report.counts = {
            model.__tablename__: session.scalar(select(func.count()).select_from(model)) or 0
            for model in COUNTED
        }
