"""What dates the sentences of an article: a coder, and two rules that any coder must beat."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from benchmarks.dates.documents import days_of
from benchmarks.dates.finders import floor
from benchmarks.timelines.documents import Document
from timeline.coding.coders import Coder
from timeline.dates import Span, parse_edtf
from timeline.records.coded import Article
from timeline.records.corpus import Zone
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis, Realis, ZoneKind

DATE_LINE = re.compile(r"[A-Z]\w+ \d")
BOUND = re.compile(r"\[\.\.(?P<until>.+)\]|\[(?P<onward>.+)\.\.\]|(?P<since>.+)/\.\.")
UNREAL = frozenset({Realis.DENIED, Realis.HYPOTHETICAL})


@dataclass(frozen=True, slots=True)
class Found:
    """A dated sentence, as a system found it; `names` holds the names that it is about."""

    place: tuple[str, int]
    days: Span | None
    names: str


System = Callable[[Document], Iterable[Found]]


def by_publication(document: Document) -> Iterator[Found]:
    """Date every sentence at publication."""
    for place, sentence in _iter_sentences(document):
        yield Found(place, days_of(document.published), sentence)


def by_first_date(document: Document) -> Iterator[Found]:
    """Date every sentence by the first date in it, else at publication."""
    for place, sentence in _iter_sentences(document):
        mark = next(floor(sentence, document.published), None)
        yield Found(place, mark.days if mark else days_of(document.published), sentence)


def _iter_sentences(document: Document) -> Iterator[tuple[tuple[str, int], str]]:
    for number, sentence in enumerate(document.sentences):
        if number != 1 or not DATE_LINE.match(sentence):
            yield (document.key, number), sentence


def by_coder(coder: Coder) -> System:
    """Return the system that dates what a coder finds."""

    def find(document: Document) -> Iterator[Found]:
        article = make_article(document)
        for candidate in coder.code(article):
            if candidate.realis in UNREAL:
                continue
            number = article.text.count("\n", 0, candidate.start)
            names = [mention.name for mention, _ in candidate.participants]
            names.append(candidate.title)
            days = told_days(candidate.stated)
            yield Found((document.key, number), days, "; ".join(names))

    return find


def make_article(document: Document) -> Article:
    """Return a document as an article: its headline, its dateline and its body."""
    text = "\n".join(document.sentences)
    ends = [len(sentence) for sentence in document.sentences[:2]]
    first, second = ends[0], sum(ends) + 1
    zones = (
        Zone(ZoneKind.HEADLINE, 0, first),
        Zone(ZoneKind.DATELINE, first + 1, second),
        Zone(ZoneKind.BODY, second + 1, len(text)),
    )
    day = dt.date.fromisoformat(document.published)
    published = StatedDate(None, document.published, day, day, Basis.EXPLICIT)
    digest = sha256(text.encode()).hexdigest()
    return Article(
        document.key, digest, text, zones, document.sentences[0], published, language="en"
    )


def told_days(stated: StatedDate) -> Span | None:
    """Return the days an event counts for here: those of its bound; None if it is undated.

    For an event without words for its date, only of some days up to another, that is the last one.
    """
    if stated.date is None:
        return None
    if stated.words is None and stated.earliest and stated.latest:
        bounded = parse_edtf(stated.date.rpartition("/")[2]).span
    else:
        bound = BOUND.fullmatch(stated.date)
        bounded = parse_edtf(bound[bound.lastgroup or 0] if bound else stated.date).span
    return bounded if bounded.is_closed else None
