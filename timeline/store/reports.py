"""Statements, new and stored ones, as the reports that resolving compares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy.orm import Session

from timeline.dates import Span
from timeline.names import is_unnamed
from timeline.records.coded import Article
from timeline.resolving import Report, make_wheres, make_words
from timeline.store.statements import Parts, Statement
from timeline.store.stored import Stored, iter_stored
from timeline.vocabulary import Role, ZoneKind

REMEMBERED = 4_000
"""Statements whose words are kept, because later articles are compared with the same ones."""

_make_words = lru_cache(REMEMBERED)(make_words)
_make_wheres = lru_cache(REMEMBERED)(make_wheres)


@dataclass(frozen=True, slots=True)
class _Parties:
    """Those who take part, as they are compared."""

    names: tuple[str, ...]
    actors: frozenset[str]
    initiators: frozenset[str]
    recipients: frozenset[str]
    unnamed: frozenset[str]


def report_of(statement: Statement, article: Article) -> Report:
    """Return what a new statement reports."""
    told = statement.told
    heading = any(
        zone.kind is ZoneKind.HEADLINE and zone.start < told.end and told.start < zone.end
        for zone in article.zones
    )
    published = Span(article.published.earliest, article.published.latest)
    return _make(Stored("", statement, article.sha256, published, heading=heading, curated=False))


def iter_reports(session: Session, events: Iterable[int]) -> Iterator[tuple[str, Report]]:
    """Yield all reports of events, each with the key of its event.

    Args:
        session: What it holds is flushed.
        events: Their ids.
    """
    for each in iter_stored(session, events):
        yield each.event, _make(each)


def _make(stored: Stored) -> Report:
    statement = stored.statement
    told, stated, place = statement.told, statement.told.stated, statement.place
    parties = _find_parties(statement.parts)
    names = (*parties.names, place.name) if place else parties.names
    return Report(
        source=stored.sha256,
        start=told.start,
        end=told.end,
        published=stored.published,
        type=statement.type,
        realis=told.realis,
        when=stated.words,
        date=stated.date,
        span=Span(stated.earliest, stated.latest),
        basis=stated.basis,
        actors=parties.actors,
        initiators=parties.initiators,
        recipients=parties.recipients,
        unnamed=parties.unnamed,
        place=place.key if place else None,
        around=frozenset(place.around) if place else frozenset(),
        words=_make_words(told.quote, statement.title, statement.trigger, names=names),
        wheres=_make_wheres(told.quote, *names),
        trigger=statement.trigger,
        curated=stored.curated,
        figures=told.figures,
        text=f"{told.prefix}{told.quote}{told.suffix}",
        heading=stored.heading,
    )


@lru_cache(REMEMBERED)
def _find_parties(parts: Parts) -> _Parties:
    names = tuple(sorted({name for actor, _ in parts for name in actor.names}))
    return _Parties(
        names,
        _find_keys(parts, *Role),
        _find_keys(parts, Role.INITIATOR),
        _find_keys(parts, Role.RECIPIENT),
        frozenset(actor.key for actor, _ in parts if is_unnamed(actor.name)),
    )


def _find_keys(parts: Parts, *roles: Role) -> frozenset[str]:
    """Return the keys of the actors in some roles, and of the groups they act for."""
    acting = [actor for actor, role in parts if role in roles]
    return frozenset(key for actor in acting for key in (actor.key, *actor.groups))
