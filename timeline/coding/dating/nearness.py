"""How near a date lies to the day on which its article came out."""

from __future__ import annotations

from datetime import timedelta

from timeline.records.told import StatedDate

RECENT = timedelta(days=7)
"""How long before an article the news is that it tells what others say of."""
EVE = timedelta(days=1)
"""How long before a morning paper its news is."""
SCENE = timedelta(days=31)
"""How long before an article the events lie among which it may tell what was said to it."""


def is_recent(stated: StatedDate, published: StatedDate) -> bool:
    """Return whether a date is one of the days before an article that came out on a known day."""
    return _is_within(RECENT, stated, published)


def _is_within(reach: timedelta, stated: StatedDate, published: StatedDate) -> bool:
    day, first = published.earliest, stated.earliest
    if day is None or first is None or day != published.latest:
        return False
    return day - reach <= first <= day


def is_long_before(stated: StatedDate, published: StatedDate) -> bool:
    """Return whether a date is not of the weeks before an article came out."""
    last, first = stated.latest, published.earliest
    return bool(last and first and last < first - SCENE)


def is_new(stated: StatedDate, published: StatedDate) -> bool:
    """Return whether a date is the known day on which an article came out, or the one before."""
    return _is_within(EVE, stated, published)
