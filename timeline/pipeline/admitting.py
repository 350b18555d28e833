"""What keeps a candidate out of the database, whoever coded it. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.articles import boilerplate_in
from timeline.dates import parse_edtf
from timeline.errors import DateError
from timeline.records.coded import Article, Candidate, Refusal
from timeline.records.told import Figure, StatedDate
from timeline.vocabulary import Basis
from timeline.wording import printable, shorten

LONGEST = 300
"""Characters that are kept of words that do not stand in the article."""


def find_fault(article: Article, candidate: Candidate) -> str | None:
    """Return why a candidate is refused, in a few words; None if nothing speaks against it."""
    return next(_iter_faults(article, candidate), None)


def find_refusal(article: Article, candidate: Candidate) -> Refusal | None:
    """Return the refusal of a candidate, as it is stored; None if nothing speaks against it."""
    reason = find_fault(article, candidate)
    if reason is None:
        return None
    if _is_quoted(article.text, candidate):
        return Refusal(reason, candidate.quote, candidate.start, candidate.end)
    made_up = printable(shorten(candidate.quote, LONGEST))
    return Refusal(reason, made_up.encode(errors="replace").decode())


def _iter_faults(article: Article, candidate: Candidate) -> Iterator[str]:
    start, end, text = candidate.start, candidate.end, article.text
    if not _is_quoted(text, candidate):
        yield "its quote does not stand in the article"
    if not candidate.quote.strip():
        yield "its quote has no words"
    if boilerplate_in(article.zones, start, end):
        yield "its quote lies in boilerplate"
    if not candidate.participants and not candidate.stands_alone:
        yield "it names nobody"
    if not candidate.title.strip() or "\0" in candidate.title:
        yield "it has no title"
    if not all(_stands(text, hop.start, hop.end) for hop in candidate.attribution):
        yield "the cue of its attribution does not stand in the article"
    if not all(_is_sound(figure, candidate.quote) for figure in candidate.figures):
        yield "a figure does not stand in its quote"
    if fault := _date_fault(article, candidate.stated):
        yield fault


def _is_quoted(text: str, candidate: Candidate) -> bool:
    start, end = candidate.start, candidate.end
    return _stands(text, start, end) and text[start:end] == candidate.quote


def _stands(text: str, start: int, end: int) -> bool:
    return 0 <= start < end <= len(text)


def _is_sound(figure: Figure, quote: str) -> bool:
    low, high = figure.low, figure.high
    numbers = low is not None or high is not None
    ordered = low is None or high is None or low <= high
    return figure.words in quote and numbers and ordered


def _date_fault(article: Article, stated: StatedDate) -> str | None:
    if stated.words is not None and stated.words not in article.text:
        return "its date words do not stand in the article"
    if (stated.date is None) != (stated.basis is Basis.NONE):
        return "its date has no basis"
    if stated.basis is Basis.INFERRED and not stated.reason:
        return "its date is inferred without a reason"
    try:
        span = parse_edtf(stated.date).span if stated.date else None
    except DateError:
        return "its date is none"
    days = (span.earliest, span.latest) if span else (None, None)
    return (
        None if days == (stated.earliest, stated.latest) else "its days are not those of its date"
    )
