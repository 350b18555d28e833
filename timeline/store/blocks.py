"""The events that have a report in the block of a new one, found by indexes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
    union,
)
from sqlalchemy.orm import Session

from timeline.dates import Span
from timeline.resolving import Block
from timeline.resolving.days import EXACT, YEAR
from timeline.resolving.numbers import iter_telling
from timeline.store.tables import (
    ACTOR,
    AFFILIATION,
    CITATION,
    EVENT,
    FIGURE,
    PARTICIPATION,
    PLACE,
    READING,
    READING_PART,
    SOURCE,
    some,
)

TOGETHER = 8
"""Stretches of days that one statement looks for."""
PAST = Span(dt.date.min, dt.date.min)
"""Days of which nothing is told."""
WIDEST = dt.timedelta(days=YEAR)
"""How long before some days a date begins that still says something of them."""
NEWEST = dt.timedelta(days=EXACT)
"""How long before some days an article came out, at most, if it may have come out in them."""


def find_events(session: Session, blocks: Iterable[Block]) -> list[int]:
    """Return the ids of the stored events that may have a report in one of the blocks.

    Each kind of date is looked for by an index of its own, so that the time this takes depends on
    what was told of these days, and not on the size of the database.
    """
    listed = list(blocks)
    named = _find_named(session, listed)
    days = _unite(each.days for each in listed if each.days)
    news = _unite(each.news for each in listed if each.news)
    stretches = list(dict.fromkeys(each.stretch for each in listed if each.stretch))
    searches = ((ONE_DAY, days), (SEVERAL_DAYS, days), (NEWS, news), (STRETCH, stretches))
    found: set[int] = set()
    for search, spans in searches:
        for at in range(0, len(spans), TOGETHER):
            values = _name_days(spans[at : at + TOGETHER])
            found.update(session.scalars(search, values | named))
    return sorted(found)


def _name_days(spans: Sequence[Span]) -> dict[str, Any]:
    """Return the parameters that give a search its days; those it has not are long past."""
    values: dict[str, Any] = {}
    for at in range(TOGETHER):
        span = spans[at] if at < len(spans) else PAST
        first = span.earliest or dt.date.min
        values |= {
            f"first_{at}": first,
            f"last_{at}": span.latest,
            f"year_before_{at}": max(first, dt.date.min + WIDEST) - WIDEST,
            f"days_before_{at}": max(first, dt.date.min + NEWEST) - NEWEST,
        }
    return values


def _unite(spans: Iterable[Span]) -> list[Span]:
    """Return the days of closed spans in as few as there can be."""
    united: list[Span] = []
    for span in sorted(spans, key=lambda each: each.earliest or dt.date.min):
        if united and united[-1].overlaps(span):
            before = united.pop()
            last = max(before.latest or dt.date.max, span.latest or dt.date.max)
            united.append(Span(before.earliest, last))
        else:
            united.append(span)
    return united


def _find_named(session: Session, blocks: Iterable[Block]) -> dict[str, list[Any]]:
    """Return what the reports of blocks name: actors, their members, places, and numbers."""
    reports = [each.report for each in blocks]
    keys = sorted({key for each in reports for key in each.actors})
    places = sorted({each.place for each in reports if each.place})
    return {
        "actors": sorted(session.scalars(ACTORS, {"keys": keys})),
        "places": sorted(session.scalars(PLACES, {"keys": places})),
        "numbers": sorted({number for each in reports for number in iter_telling(each)}),
    }


def _select_actors() -> CompoundSelect[tuple[int]]:
    keyed = select(ACTOR.c.id).where(ACTOR.c.key.in_(some("keys")))
    members = select(AFFILIATION.c.member_id).where(AFFILIATION.c.group_id.in_(keyed))
    return union(keyed, members)


ACTORS = _select_actors()
PLACES = select(PLACE.c.id).where(PLACE.c.key.in_(some("keys")))


def _search(
    days: Callable[[int], ColumnElement[bool]], *conditions: ColumnElement[bool]
) -> Select[Any]:
    """Return the statement that finds events told of any of several days, and of given names."""
    told = [
        select(CITATION.c.id, CITATION.c.event_id).where(days(at), *conditions)
        for at in range(TOGETHER)
    ]
    near = union(*told).subquery()  # One that may be merged into the rest is planned many times.
    return select(near.c.event_id).where(_names_one(near.c.id, near.c.event_id))


def _names_one(citation: ColumnElement[int], event: ColumnElement[int]) -> ColumnElement[bool]:
    """Return whether a citation, or its event, names one of some actors, places or numbers."""
    read = READING.c.citation_id == citation
    part = READING_PART.c.reading_id == READING.c.id
    taking_part = PARTICIPATION.c.event_id == event
    return or_(
        exists().where(read, part, READING_PART.c.actor_id.in_(some("actors"))),
        exists().where(read, READING.c.place_id.in_(some("places"))),
        exists().where(taking_part, PARTICIPATION.c.actor_id.in_(some("actors"))),
        exists().where(EVENT.c.id == event, EVENT.c.place_id.in_(some("places"))),
        exists().where(
            FIGURE.c.citation_id == citation,
            func.coalesce(FIGURE.c.low, FIGURE.c.high).in_(some("numbers")),
        ),
    )


def _is_in(column: ColumnElement[Any], first: str, last: str) -> ColumnElement[bool]:
    return column.between(bindparam(first), bindparam(last))


CITED = CITATION.c
ONE_DAY = _search(
    lambda at: _is_in(CITED.earliest, f"first_{at}", f"last_{at}"), CITED.earliest == CITED.latest
)
SEVERAL_DAYS = _search(
    lambda at: and_(
        _is_in(CITED.earliest, f"year_before_{at}", f"last_{at}"),
        CITED.latest >= bindparam(f"first_{at}"),
    ),
    CITED.earliest != CITED.latest,
)
STRETCH = _search(
    lambda at: and_(
        CITED.earliest == bindparam(f"first_{at}"), CITED.latest == bindparam(f"last_{at}")
    )
)
NEWS = _search(
    lambda at: and_(
        _is_in(SOURCE.c.published_earliest, f"days_before_{at}", f"last_{at}"),
        SOURCE.c.published_latest >= bindparam(f"first_{at}"),
    ),
    SOURCE.c.id == CITED.source_id,
    or_(CITED.earliest.is_(None), CITED.latest.is_(None)),
)
"""Those told without a closed date, in articles that came out on the days."""
