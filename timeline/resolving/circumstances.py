"""What passage, time, place, numbers and realis of two reports say of their being one event."""

from __future__ import annotations

from functools import lru_cache

from timeline.dates import describe_date
from timeline.names import fold
from timeline.resolving.days import Nearness, compare_days, count_days_between
from timeline.resolving.findings import NOTHING, Finding, is_reprint, share_passage, share_place
from timeline.resolving.numbers import find_shared, share_details, share_telling, weigh
from timeline.resolving.reports import Report, tell_two_deeds
from timeline.vocabulary import HAPPENED, Realis
from timeline.wording import count, join_words

DATES = {
    Nearness.EXACT: (3.0, "dates overlap ({days})"),
    Nearness.WEEK: (2.5, "dates overlap ({days})"),
    Nearness.MONTH: (1.5, "dates overlap ({days})"),
    Nearness.SAME: (1.5, "both are dated {days}"),
    Nearness.NEWS: (1.5, "told as news of the same days"),
    Nearness.YEAR: (0.5, "dates may overlap ({days})"),
    Nearness.NEAR: (0.0, "dates are a day apart ({days})"),
    Nearness.VAGUE: (0.0, "dates may overlap ({days})"),
}
"""Points and words for how near the dates are."""
TOO_LITTLE = (Nearness.NEAR, Nearness.VAGUE)
"""Not enough for `same`: what happens daily would run together, and what happens yearly."""


def compare_passages(one: Report, other: Report) -> Finding:
    """Compare where two reports stand: a coder gives two for one passage if it tells two events.

    So it does where the passage is printed again. A person and a program that coded the same
    passage are likelier to mean one.
    """
    if tell_two_deeds(one, other) and is_reprint(one, other):
        return Finding(None, "one passage, which both print, tells them as two")
    if not share_passage(one, other) or one == other:
        return NOTHING
    if one.curated == other.curated:
        return Finding(None, "one passage tells them as two")
    return Finding(1.5, "told in the same passage")


def compare_dates(one: Report, other: Report) -> Finding:
    """Compare the days, and the news, that two reports tell of."""
    nearness = compare_days(one, other)
    if nearness is Nearness.APART:
        gap = count_days_between(one.span, other.span)
        return Finding(None, f"dates exclude each other by {count(gap, 'day')}")
    points, reason = DATES[nearness]
    days = " and ".join(dict.fromkeys(_describe(report) for report in (one, other)))
    missing = nearness in TOO_LITTLE and not share_telling(one, other)
    return Finding(points, reason.format(days=days), missing=missing)


def _describe(report: Report) -> str:
    return _describe_date(report.date) if report.date else "no date"


_describe_date = lru_cache(maxsize=10_000)(describe_date)


def compare_places(one: Report, other: Report) -> Finding:
    """Compare where it was; places with a word in common may be one: "north-mitrovica"."""
    if one.place is None or other.place is None:
        return NOTHING
    if share_place(one, other):
        return Finding(1.0, f"both in {one.place}")
    if one.place in other.around or other.place in one.around:
        return Finding(0.5, f"{one.place} and {other.place} lie in one another")
    if not _words(one.place).isdisjoint(_words(other.place)):
        return NOTHING
    return Finding(-4.0, f"one in {one.place}, the other in {other.place}", missing=True)


def compare_wheres(one: Report, other: Report) -> Finding:
    """Compare the places that the passages name beside the one that their coder was sure of.

    Who counts the same, in much the same words, tells of the same and names one place more.
    """
    if not one.wheres or not other.wheres or one.wheres & other.wheres:
        return NOTHING
    if share_details(one, other):
        return NOTHING
    reason = f"one is of {min(one.wheres)}, the other of {min(other.wheres)}"
    return Finding(0.0, reason, missing=True)


@lru_cache(maxsize=10_000)
def _words(place: str) -> frozenset[str]:
    return frozenset(fold(place).split())


def compare_figures(one: Report, other: Report) -> Finding:
    """Compare the numbers: who counts the same tells of the same, unless the number is common.

    Other numbers tell two events only in one article: two articles may disagree about one event.
    """
    if shared := find_shared(one, other):
        words = join_words(sorted({figure.words for figure in shared}), "and")
        return Finding(weigh(shared), f"both count {words}")
    if one.source != other.source:
        return NOTHING
    told = {(each.what, each.unit): (each.low, each.high) for each in one.figures}
    for each in other.figures:
        if told.get((each.what, each.unit), (each.low, each.high)) != (each.low, each.high):
            return Finding(-2.0, f"other numbers of {each.what}", missing=True)
    return NOTHING


def compare_realis(one: Report, other: Report) -> Finding:
    """Compare what is told as done, as to come, as denied: a denial is about the thing denied."""
    if one.realis is other.realis:
        return NOTHING
    told = {one.realis, other.realis}
    if told <= set(HAPPENED):
        return NOTHING
    reason = f"one is {join_words(sorted(told), 'and the other')}"
    aside = Realis.HYPOTHETICAL in told
    set_apart = Realis.PLANNED in told and one.source == other.source
    return Finding(-1.5 if aside else -0.5, reason, missing=aside or set_apart)
