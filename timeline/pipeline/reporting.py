"""What a run over articles did, and how that is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from timeline.errors import ArticleError
from timeline.records.coded import CodedArticle
from timeline.records.details import Disagreement
from timeline.store.articles import Taken
from timeline.wording import count, join_words

Step = Callable[[str, int], None]
"""Called with what was read, and how many articles there are to read in all."""
SHOWN = 3
"""How many disagreements are told with their values."""


@dataclass(slots=True)
class IngestReport:
    """What ingesting did.

    Attributes:
        read, skipped: Articles that were read, and those that the database had already.
        failed: What is wrong with each article that could not be read.
        run: The number of the run; None if nothing was stored.
        unheeded: The options that were of no use, because the database had all articles.
        sources: The keys of those that were read.
        statements: Citations that were stored.
        new: How many events are new.
        known: The citations that were stored of each event that was there before, by key.
        refused: Why candidates were not stored, and how often.
        undated: Citations without a date.
        unpublished: Articles of which it is not known when they came out.
        disagreements: Of the events with new citations, by key.
        interrupted: Somebody pressed Ctrl-C; what was read before is stored.
        folder, written: Of a draft, the corpus and the files in it that were written.
    """

    skipped: int = 0
    failed: list[ArticleError] = field(default_factory=list)
    unheeded: tuple[str, ...] = ()
    run: int | None = None
    sources: list[str] = field(default_factory=list)
    statements: int = 0
    new: int = 0
    known: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    undated: int = 0
    unpublished: int = 0
    disagreements: dict[str, tuple[Disagreement, ...]] = field(default_factory=dict)
    interrupted: bool = False
    folder: Path | None = None
    written: list[str] = field(default_factory=list)

    def add(self, coded: CodedArticle, taken: Taken) -> None:
        """Count one more article."""
        self.sources.append(taken.source)
        self.statements += taken.cited.total()
        self.undated += taken.undated
        self.refused.update(refusal.reason for refusal in coded.refused)
        self.unpublished += not coded.article.published.date
        self.new += len(taken.added) - len(taken.gone - taken.older)
        self.known.update({key: taken.cited[key] for key in taken.older & taken.cited.keys()})
        for key in taken.gone:
            self.known.pop(key, None)

    def counts(self) -> dict[str, int]:
        """Return the counts that the row of a run has columns for."""
        return {
            "articles_read": len(self.sources),
            "articles_skipped": self.skipped,
            "articles_failed": len(self.failed),
            "statements": self.statements,
            "refused": self.refused.total(),
            "new_events": self.new,
            "more_citations": self.known.total(),
            "undated": self.undated,
            "disagreements": sum(map(len, self.disagreements.values())),
        }

    def lines(self) -> list[str]:
        """Return what to tell: what was done, what is doubtful, and what to do next."""
        return [
            *(f"not read: {error}" for error in self.failed),
            " · ".join(self._done()),
            *filter(None, [" · ".join(self._doubtful()), self._next()]),
        ]

    def _done(self) -> Iterator[str]:
        yield f"{count(len(self.sources), 'article')} read"
        if self.skipped:
            changed = f", which {join_words(self.unheeded, 'and')} cannot change any more"
            yield f"{self.skipped} known already{changed if self.unheeded else ''}"
        if self.sources:
            yield f"{count(self.statements, 'statement')} coded"
            yield count(self.new, "new event")
        if self.known:
            more = count(self.known.total(), "more citation")
            yield f"{more} for {count(len(self.known), 'known event')}"

    def _doubtful(self) -> Iterator[str]:
        if self.disagreements:
            yield _tell(self.disagreements)
        if self.undated:
            why = " (no publication date: give --published)" if self.unpublished else ""
            yield f"{count(self.undated, 'passage')} left undated{why}"
        if self.refused:
            reasons = ", ".join(f"{reason} ({number})" for reason, number in self.refused.items())
            where = " (see the sheets)" if self.folder else ""
            yield f"{count(self.refused.total(), 'statement')} refused{where}: {reasons}"
        if self.run and (self.undated or self.refused):
            yield f"which ones: timeline runs {self.run}"

    def _next(self) -> str:
        if self.interrupted:
            return "interrupted: what was read is stored; the same command goes on with the rest"
        if self.folder and self.written:
            sheets = sum(name.startswith("sheets/") for name in self.written)
            wrote = f"wrote {count(sheets, 'coding sheet')} into {self.folder}"
            return f"{wrote} · next: mend them, then timeline seed --corpus {self.folder}"
        if not self.statements:
            return ""
        [*_, last] = self.sources
        look = (
            f"timeline source {last}"
            if len(self.sources) == 1
            else "timeline events --coder machine"
        )
        return f"next: timeline review · {look}"


def _tell(disagreements: dict[str, tuple[Disagreement, ...]]) -> str:
    told = [
        f"{key} ({each.field}: {', '.join(value for value, _ in each.values)})"
        for key, apart in disagreements.items()
        for each in apart
    ]
    more = [f"and {len(told) - SHOWN} more (timeline conflicts)"] if len(told) > SHOWN else []
    return f"{count(len(told), 'disagreement')}: {', '.join([*told[:SHOWN], *more])}"
