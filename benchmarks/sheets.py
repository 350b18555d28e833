"""Compare what a coder finds in the articles of a corpus with what people wrote in its sheets.

    python -m benchmarks.sheets [FOLDER] [--coder NAME] [--list]

The coder is given the names of the corpus and the publication date of each sheet, as somebody who
types --published would give it; the zones of the pages it has to find by itself. A coded statement
answers a curated one if their passages share more than half of the shorter one, they have an actor
in common and their types, where both have one, are the same. Of those answered, `date` are the ones
for which the days are the same, and `fitting` the ones for which they overlap. What is coded and
answers nothing is either wrong or was left out by people: --list shows both sides, to be read.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.articles import read_article
from timeline.coding.coders import get_coder
from timeline.dates import Span
from timeline.names import fold
from timeline.pipeline.admitting import find_fault
from timeline.pipeline.corpora import find_corpus, read_files
from timeline.records.coded import Candidate, Known
from timeline.records.corpus import Corpus, Source
from timeline.sheets import read_corpus
from timeline.vocabulary import EventType
from timeline.wording import shorten


@dataclass(frozen=True, slots=True)
class Told:
    """One statement of an article, whoever coded it."""

    source: str
    start: int
    end: int
    quote: str
    title: str
    type: EventType | None
    date: str | None
    span: Span
    actors: frozenset[str]

    def answers(self, other: Told) -> bool:
        """Return whether the two may tell the same."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        shorter = min(self.end - self.start, other.end - other.start)
        types = {self.type, other.type} - {None}
        same = self.source == other.source and shared > shorter / 2
        return same and len(types) <= 1 and bool(self.actors & other.actors)

    def line(self) -> str:
        """Return it on one line."""
        actors = ", ".join(sorted(self.actors))
        kind = self.type or "-"
        quote = shorten(self.quote, 90)
        where = f"{self.source}:{self.start}"
        return f"{where} {self.date} {kind} [{actors}] {self.title} | {quote}"


def read_curated(corpus: Corpus) -> list[Told]:
    """Return what people wrote."""
    events = {event.key: event for event in corpus.events}
    return [
        Told(
            source=source.key,
            start=each.start,
            end=each.end,
            quote=each.quote,
            title=each.event,
            type=events[each.event].type,
            date=each.stated.date,
            span=Span(each.stated.earliest, each.stated.latest),
            actors=frozenset(key for key, _ in events[each.event].participations),
        )
        for source in corpus.sources
        for each in source.citations
    ]


def code(corpus: Corpus, name: str) -> Iterator[Told]:
    """Yield what a coder finds in the same articles and would be stored."""
    known = Known(corpus.actors, corpus.places, corpus.publications)
    keys = {fold(name): each.key for each in corpus.actors for name in (each.name, *each.names)}
    coder = get_coder(name, known)
    for source in corpus.sources:
        article = read_article(
            source.file or "", source.text.encode(), published=source.published.date
        )
        for candidate in coder.code(article):
            if not find_fault(article, candidate):
                yield _told(source, candidate, keys)


def _told(source: Source, candidate: Candidate, keys: dict[str, str]) -> Told:
    stated = candidate.stated
    return Told(
        source=source.key,
        start=candidate.start,
        end=candidate.end,
        quote=candidate.quote,
        title=candidate.title,
        type=candidate.type,
        date=stated.date,
        span=Span(stated.earliest, stated.latest),
        actors=frozenset(
            each.key or keys.get(fold(each.name), each.name) for each, _ in candidate.participants
        ),
    )


def main() -> None:
    """Print the figures, and the lists if asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.sheets",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", nargs="?", type=Path, default=find_corpus())
    parser.add_argument("--coder", default="rules")
    parser.add_argument("--list", action="store_true", help="show what answers nothing")
    options = parser.parse_args()
    corpus = read_corpus(read_files(options.folder))
    curated, coded = read_curated(corpus), list(code(corpus, options.coder))
    answered = {each: [other for other in coded if other.answers(each)] for each in curated}
    found = [each for each, answers in answered.items() if answers]
    dated = [each for each in found if any(other.span == each.span for other in answered[each])]
    fitting = [
        each for each in found if any(other.span.overlaps(each.span) for other in answered[each])
    ]
    answering = [each for each in coded if any(each.answers(other) for other in curated)]
    for what, part, whole in (
        ("curated statements found, with an actor", found, curated),
        ("found with the same days", dated, curated),
        ("found with days that fit", fitting, curated),
        ("coded statements that answer a curated one", answering, coded),
    ):
        print(f"{what:<44}{len(part):>4} of {len(whole):<4}{len(part) / max(1, len(whole)):>5.0%}")
    if options.list:
        _list("curated, not found", [each for each in curated if each not in found])
        _list("found, other days", [each for each in found if each not in dated], answered)
        _list("coded, answers nothing", [each for each in coded if each not in answering])


def _list(title: str, told: list[Told], answered: dict[Told, list[Told]] | None = None) -> None:
    print(f"\n{title}: {len(told)}")
    for each in told:
        print(f"  {each.line()}")
        for other in (answered or {}).get(each, []):
            print(f"      coded: {other.date}  {other.title}")


if __name__ == "__main__":
    main()
