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
from timeline.wording import count

Step = Callable[[str, int], None]
"""Called with what was read, and how many articles there are to read in all."""
SHOWN = 3
"""How many disagreements are told with their values."""


@dataclass(slots=True)
class IngestReport:
    """What ingesting did.

    Attributes:
        skipped: Articles that the database had already, and that stay as they are.
        failed: What is wrong with each article that could not be read.
        left: Why each article was skipped of which something is given that is not stored.
        run: The number of the run; None if nothing was stored.
        sources: The keys of those that were read.
        again: How many of these the database had already.
        replaced: The citations that it had of them.
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
    left: list[ArticleError] = field(default_factory=list)
    run: int | None = None
    sources: list[str] = field(default_factory=list)
    again: int = 0
    replaced: int = 0
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

    def leave(self, name: str, reason: str) -> None:
        """Count one more article that stays as it is, against what is given of it."""
        self.skipped += 1
        self.left.append(ArticleError(name, reason))

    def add(self, coded: CodedArticle, taken: Taken) -> None:
        """Count one more article that was read, or read again."""
        self.sources.append(taken.source)
        if taken.replaced is not None:
            self.again += 1
            self.replaced += taken.replaced
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
            *(f"not changed: {error}" for error in self.left),
            " · ".join(self._done()),
            *filter(None, [" · ".join(self._doubtful()), self._next()]),
        ]

    def _done(self) -> Iterator[str]:
        yield f"{count(len(self.sources), 'article')} read{self._how_many_again()}"
        if self.skipped:
            yield f"{self.skipped} known already"
        if self.sources:
            instead = f" in place of {self.replaced}" if self.again else ""
            yield f"{count(self.statements, 'statement')} coded{instead}"
            yield count(self.new, "new event")
        if self.known:
            more = count(self.known.total(), "more citation")
            yield f"{more} for {count(len(self.known), 'known event')}"

    def _how_many_again(self) -> str:
        if self.again < len(self.sources):
            return f", {self.again} of them again" if self.again else ""
        return " again" if self.again else ""

    def _doubtful(self) -> Iterator[str]:
        if self.disagreements:
            yield _tell(self.disagreements)
        if self.undated:
            cure = "write it into the sheets" if self.folder else "run it again with --published"
            why = f" (no publication date: {cure})" if self.unpublished else ""
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
