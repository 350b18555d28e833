"""Headlines and first paragraphs without a day, dated by what then tells the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates import Span, date_of_span
from timeline.records.coded import Candidate
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis

RECENT = timedelta(days=7)
"""How long before an article its news may be."""


def date_leads(candidates: Sequence[Candidate], *, before: int, body: int = 0) -> list[Candidate]:
    """Return candidates with the dates that later ones give to what comes first in an article.

    Args:
        before: Where the first paragraph ends; what stands behind it keeps its date.
        body: Where it begins; what stands before it is the headline, and tells what it tells.
    """
    first = [each for each in candidates if body <= each.start and each.end <= before]
    return [
        _dated_as(candidate, candidates[number + 1 :], first if candidate.end <= body else ())
        if candidate.end <= before
        else candidate
        for number, candidate in enumerate(candidates)
    ]


def _dated_as(
    lead: Candidate, following: Sequence[Candidate], first: Sequence[Candidate]
) -> Candidate:
    """Return a candidate with the date of the first of those after it that tells the same.

    Args:
        first: What the first paragraph tells; only of a headline.
    """
    if lead.stated.words is not None:
        return lead
    dated = [each for each in following if each.stated.words is not None]
    told = next((each.stated for each in dated if _tells_the_same(lead, each)), None)
    told = told or _only_date(each.stated for each in first if _is_its_news(lead, each))
    if told is None or told.words is None:
        return lead
    reason = f"Undated; the article dates the same to “{told.words}”."
    stated = replace(told, words=None, basis=Basis.INFERRED, reason=reason)
    return replace(lead, stated=_no_later(stated, lead.stated.latest))


def _no_later(stated: StatedDate, last: date | None) -> StatedDate:
    """Return a date with what it must be over by: of "this week" what was before the article."""
    if last is None or stated.latest is None or stated.latest <= last:
        return stated
    return replace(stated, date=date_of_span(Span(stated.earliest, last)), latest=last)


def _tells_the_same(lead: Candidate, other: Candidate) -> bool:
    """Return whether two tell one event: by type or verb, by one actor, on days that fit."""
    is_typed = bool(lead.type and other.type)
    is_alike = lead.type is other.type if is_typed else lead.trigger == other.trigger
    return is_alike and bool({*lead.participants} & {*other.participants}) and _fit(lead, other)


def _is_its_news(headline: Candidate, other: Candidate) -> bool:
    """Return whether what the first paragraph tells is of the type that its headline tells of."""
    is_alike = headline.type is not None and headline.type is other.type
    return is_alike and _fit(headline, other)


def _fit(lead: Candidate, other: Candidate) -> bool:
    """Return whether two may be of one day; what is told as news may be of the days before."""
    days = _span(other.stated)
    if lead.realis is not other.realis or not days.is_closed:
        return False
    return _days_around(lead.stated).overlaps(days)


def _only_date(dates: Iterable[StatedDate]) -> StatedDate | None:
    """Return the date that all have of those that are told; None if there is none, or another."""
    told = [each for each in dates if each.words is not None]
    return told[0] if len({each.date for each in told}) == 1 else None


def _days_around(stated: StatedDate) -> Span:
    """Return the days of a date, with those before it if it is only presumed."""
    first = stated.earliest
    presumed = stated.words is None and stated.basis is Basis.INFERRED
    return Span(first - RECENT if first and presumed else first, stated.latest)


def _span(stated: StatedDate) -> Span:
    return Span(stated.earliest, stated.latest)
