"""Headlines and first paragraphs without a day, dated by what then tells the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates import Span, date_of_span
from timeline.records.coded import Candidate
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis

RECENT = timedelta(days=7)
"""How long before an article its news may be."""


def date_leads(candidates: Sequence[Candidate], *, before: int) -> list[Candidate]:
    """Return candidates with the dates that later ones give to what comes first in an article.

    Args:
        before: Where the first paragraph ends; what stands behind it keeps its date.
    """
    return [
        _dated_as(candidate, candidates[number + 1 :]) if candidate.end <= before else candidate
        for number, candidate in enumerate(candidates)
    ]


def _dated_as(lead: Candidate, following: Sequence[Candidate]) -> Candidate:
    """Return a candidate with the date of the first of those after it that tells the same."""
    if lead.stated.words is not None:
        return lead
    told = next((each.stated for each in following if _tells_the_same(lead, each)), None)
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
    """Return whether two tell one event: by type or verb, by one actor, on days that fit.

    What an article tells as its news may be of the days before.
    """
    days = _span(other.stated)
    types = lead.type, other.type
    is_alike = types[0] is types[1] if all(types) else lead.trigger == other.trigger
    if not is_alike or lead.realis is not other.realis or not days.is_closed:
        return False
    roles = set(lead.participants) & set(other.participants)
    return bool(roles) and _days_around(lead.stated).overlaps(days)


def _days_around(stated: StatedDate) -> Span:
    """Return the days of a date, with those before it if it is only presumed."""
    first = stated.earliest
    presumed = stated.words is None and stated.basis is Basis.INFERRED
    return Span(first - RECENT if first and presumed else first, stated.latest)


def _span(stated: StatedDate) -> Span:
    return Span(stated.earliest, stated.latest)
