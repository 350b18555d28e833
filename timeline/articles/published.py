"""When an article was published: as given, as its metadata tell, as its datelines tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.articles.dating import Written, list_dates
from timeline.articles.pagemeta import PageMeta
from timeline.dates import Span, parse_edtf
from timeline.errors import DateError
from timeline.records.corpus import Zone
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis, ZoneKind

GIVEN = "given by --published"
NO_YEAR = "the dateline has no year: give --published"
YEAR_GIVEN = "the dateline has no year: that of --published"
CHANGED = "the page tells only when it was changed; it was published on that day or before"
BEGUN = 400
"""Characters of the article above its dateline: a sentence that sums it up."""
LINE = 400
"""Characters of a zone in which a date is looked for."""


def find_published(
    text: str, zones: Sequence[Zone], meta: PageMeta | None, given: str | None
) -> StatedDate:
    """Return when an article was published, with basis and reason; without a date if unknown.

    It is `explicit` only if the words of the article write it.

    Args:
        given: EDTF, by the user; counts before what the article tells, but "2022" leaves a day in
            2022 as it is. A year is joined with a dateline that has none.

    Raises:
        DateError: What is given is no EDTF date.
    """
    told = list(_list_told(text, zones))
    own = _own(told, meta)
    if given is not None:
        return _given(given, told, own)
    if own.date is None and told:
        return StatedDate(words=told[0].words, reason=NO_YEAR)
    return own


def _own(told: Sequence[Written], meta: PageMeta | None) -> StatedDate:
    """Return when an article itself says that it was published; without a date if it does not."""
    if meta and meta.date:
        reason = f"the page's metadata ({meta.date_source})"
        words = next((found.words for found in told if found.date == meta.date), None)
        return _stated(words, meta.date, Basis.EXPLICIT if words else Basis.INFERRED, reason)
    for found in told:
        if found.date and not found.changed:
            return _stated(found.words, found.date, Basis.EXPLICIT, _both_ways(found))
    for found in told:
        if found.date:
            latest = parse_edtf(found.date).span.latest
            return _stated(found.words, f"[..{latest}]", Basis.INFERRED, CHANGED)
    return StatedDate()


def _list_told(text: str, zones: Sequence[Zone]) -> list[Written]:
    """Return the dates of datelines and bylines; last those above the headline."""
    top = next((zone.start for zone in zones if zone.kind is ZoneKind.HEADLINE), 0)
    events = _find_events(zones)
    found = []
    for zone in sorted(zones, key=lambda zone: zone.start < top):
        if zone.kind in {ZoneKind.DATELINE, ZoneKind.BYLINE} and zone not in events:
            found += list_dates(text[zone.start : min(zone.end, zone.start + LINE)])
    return found


def _find_events(zones: Sequence[Zone]) -> set[Zone]:
    """Return the datelines inside an article: days of events, as a chronology has for headings.

    A single one below a sentence that sums the article up is the article's.
    """
    bodies = [zone for zone in zones if zone.kind is ZoneKind.BODY]
    if not bodies:
        return set()
    inside = {
        zone
        for zone in zones
        if zone.kind is ZoneKind.DATELINE and bodies[0].end <= zone.start < bodies[-1].start
    }
    below = all(zone.start - bodies[0].start <= BEGUN for zone in inside)
    return set() if len(inside) == 1 and below else inside


def _both_ways(found: Written) -> str | None:
    if found.date and found.date.startswith("["):
        return "day and month may stand either way round"
    return None


def _given(given: str, told: Sequence[Written], own: StatedDate) -> StatedDate:
    """Return what the user says, made exact by what the article says where the two agree."""
    value = parse_edtf(given)
    if own.date and value.span.contains(Span(own.earliest, own.latest)):
        return own
    for found in told:
        if found.date is None and (day := _day_in(found.words, value.span)):
            return _stated(found.words, day.isoformat(), Basis.INFERRED, YEAR_GIVEN)
    reason = f"{GIVEN}; the article says {own.words or own.date}" if own.date else GIVEN
    return _stated(None, value.text, Basis.INFERRED, reason)


def _day_in(words: str, span: Span) -> date | None:
    """Return the day within the span that words without a year mean; None unless there is one."""
    if span.earliest is None or span.latest is None or span.earliest == span.latest:
        return None
    if span.earliest.year != span.latest.year:
        return None
    found = list_dates(f"{words} {span.earliest.year}") or list_dates(
        f"{words}, {span.earliest.year}"
    )
    try:
        day = parse_edtf(found[0].date or "").span if found else None
    except DateError:
        return None
    return day.earliest if day and span.contains(day) else None


def _stated(words: str | None, value: str, basis: Basis, reason: str | None) -> StatedDate:
    span = parse_edtf(value).span
    return StatedDate(words, value, span.earliest, span.latest, basis, reason)
