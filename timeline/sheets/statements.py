"""From a statement of a coding sheet to a citation: every word is looked up in the article."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.articles import boilerplate_in
from timeline.dates import Span, parse_edtf
from timeline.errors import DateError, QuoteError
from timeline.quotes import Passage, find_nearest, find_quote
from timeline.records.corpus import Citation, Hop, Zone
from timeline.records.told import Figure, StatedDate
from timeline.sheets.entries import FigureEntry, HopEntry, StatementEntry
from timeline.vocabulary import Basis
from timeline.wording import shorten

YEAR = re.compile(r"\d{4}(?=$|[-/.,?~%\]])")
"""The years in an EDTF value."""


class StatementError(Exception):
    """A fault in a statement, at one of its keys."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(reason)
        self.key = key


@dataclass(frozen=True, slots=True)
class Article:
    """The text a sheet speaks of, and its zones."""

    text: str
    zones: tuple[Zone, ...]

    def find(self, words: str, start: int = 0, end: int = 0) -> int | None:
        """Return where words stand nearest to a passage, outside of boilerplate; else None."""
        return find_nearest(
            self.text,
            words,
            start,
            end,
            lambda first, last: not boilerplate_in(self.zones, first, last),
        )


def cite(entry: StatementEntry, article: Article) -> Citation:
    """Return the citation that a statement makes.

    Raises:
        StatementError: Its words do not stand in the article, or it contradicts itself.
    """
    passage = _find_passage(entry, article)
    figures = tuple(_figure(figure, passage) for figure in entry.figures)
    if len(set(figures)) < len(figures):
        raise StatementError("figures", "two of the figures are the same")
    return Citation(
        event=entry.event,
        start=passage.start,
        end=passage.end,
        quote=passage.quote,
        prefix=passage.prefix,
        suffix=passage.suffix,
        stated=state_date(entry, article),
        realis=entry.realis,
        attribution=tuple(_hop(hop, passage, article) for hop in entry.attribution),
        figures=figures,
    )


@dataclass(frozen=True, slots=True)
class Told:
    """A date as a sheet writes it; `quote` is where its words stand, if not given."""

    date: str | None
    date_words: str | None
    basis: Basis | None
    reason: str | None
    quote: str = ""


def state_date(told: Told | StatementEntry, article: Article) -> StatedDate:
    """Return a date as an article tells it.

    Raises:
        StatementError: It is no date, its words do not stand in the article, the basis is
            missing, an explicit date has a year that its words do not write, or one that was
            inferred has no reason.
    """
    words = told.date_words
    if words is not None and article.find(words) is None:
        raise StatementError("date_words", f"{shorten(words)!r} does not stand in the article")
    if told.date is None:
        if told.basis not in (None, Basis.NONE):
            raise StatementError("basis", f"the basis is {told.basis.value}, but there is no date")
        return StatedDate(words=words, reason=told.reason)
    span = _parse_span(told.date)
    if told.basis in (None, Basis.NONE):
        raise StatementError("date", "a date needs a basis: explicit, relative or inferred")
    if told.basis is Basis.INFERRED and not told.reason:
        raise StatementError("basis", "an inferred date needs a reason")
    if told.basis is Basis.EXPLICIT:
        _check_years(told.date, words or told.quote)
    return StatedDate(words, told.date, span.earliest, span.latest, told.basis, told.reason)


def _check_years(date: str, words: str) -> None:
    """Refuse a year that the words of an explicit date do not write."""
    for year in YEAR.findall(date):
        if year not in words:
            reason = f"the words do not write the year {year}: say 'inferred', and why"
            raise StatementError("basis", reason)


def _parse_span(date: str) -> Span:
    try:
        return parse_edtf(date).span
    except DateError as error:
        raise StatementError("date", str(error)) from error


def _find_passage(entry: StatementEntry, article: Article) -> Passage:
    try:
        passage = find_quote(article.text, entry.quote, entry.after, entry.nth)
    except QuoteError as error:
        raise StatementError("quote", str(error)) from error
    if zone := boilerplate_in(article.zones, passage.start, passage.end):
        opening = shorten(article.text[zone.start : zone.end], 40)
        raise StatementError(
            "quote", f"{shorten(entry.quote)!r} lies in boilerplate (the zone {opening!r})"
        )
    return passage


def _hop(entry: HopEntry, passage: Passage, article: Article) -> Hop:
    named = [name for name in (entry.actor, entry.publication, entry.words) if name]
    if len(named) != 1:
        raise StatementError(
            "attribution", "a hop has just one of 'actor', 'publication' and 'words'"
        )
    at = article.find(entry.cue, passage.start, passage.end)
    if at is None:
        raise StatementError("attribution", f"{shorten(entry.cue)!r} does not stand in the article")
    return Hop(
        words=entry.words or entry.cue,
        verb=entry.verb,
        start=at,
        end=at + len(entry.cue),
        actor=entry.actor,
        publication=entry.publication,
    )


def _figure(entry: FigureEntry, passage: Passage) -> Figure:
    if entry.words not in passage.quote:
        raise StatementError("figures", f"{shorten(entry.words)!r} does not stand in the quote")
    if entry.value is not None and (entry.low, entry.high) != (None, None):
        raise StatementError("figures", f"{entry.what!r} has a 'value', so no 'low' and no 'high'")
    low = entry.low if entry.value is None else entry.value
    high = entry.high if entry.value is None else entry.value
    if low is None and high is None:
        raise StatementError("figures", f"{entry.what!r} has neither 'value' nor 'low' nor 'high'")
    if low is not None and high is not None and low > high:
        raise StatementError("figures", f"{entry.what!r} has a low of {low:g} over its high")
    return Figure(entry.what, low, high, entry.unit, entry.words)
