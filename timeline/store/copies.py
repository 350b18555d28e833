"""Marking what repeats the words that another article had before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from timeline import models
from timeline.resolving import find_firsts, fingerprint
from timeline.resolving.copies import FEWEST
from timeline.store.changes import assign, iter_slices
from timeline.store.tables import ATTRIBUTION, CITATION, SOURCE, some

REMEMBERED = 2_000
"""Passages whose fingerprint is kept, because they are compared again with each report."""

_fingerprint = lru_cache(REMEMBERED)(fingerprint)


Place = tuple[int, int, int]
"""The id of an article, and where a passage begins and ends in it."""


@dataclass(frozen=True, slots=True, order=True)
class _Passage:
    """A passage by its age: the first of several copies is the least."""

    published: dt.date
    sha256: str
    start: int
    end: int
    source: int
    prefix: str
    quote: str
    suffix: str

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.source, self.start, self.end


BARE = (
    select(
        SOURCE.c.published_earliest,
        SOURCE.c.sha256,
        *(CITATION.c[name] for name in ("char_start", "char_end", "source_id")),
        *(CITATION.c[name] for name in ("prefix", "quote", "suffix")),
    )
    .join(SOURCE, SOURCE.c.id == CITATION.c.source_id)
    .where(
        CITATION.c.source_id.in_(some("ids")),
        ~select(ATTRIBUTION.c.id).where(ATTRIBUTION.c.citation_id == CITATION.c.id).exists(),
    )
)
"""The passages of some articles that name nobody who said it."""


def mark_copies(session: Session, citations: Sequence[models.Citation]) -> None:
    """Mark the citations of an event that repeat the words of another of its articles.

    Whatever event the words are about there: a copy is one of an article, so that who copies has no
    voice of his own. A passage that names somebody who said it speaks for them, and is no copy.

    Args:
        session: With all passages of these articles flushed.
        citations: All that the event has.
    """
    sources = {each.source_id: each.source for each in citations}
    places = [(each.source_id, each.char_start, each.char_end) for each in citations]
    origins = _find_origins(session, sources, set(places)) if len(sources) > 1 else {}
    for each, place in zip(citations, places, strict=True):
        origin = each.source if each.attribution else sources[origins.get(place, each.source_id)]
        assign(each, {"copy_of": None if origin is each.source else origin})


def _find_origins(
    session: Session, sources: Iterable[int], places: Collection[Place]
) -> dict[Place, int]:
    """Return the ids of the articles that had the words of passages first, by their places."""
    prints = {each: _print_of(each) for each in _iter_passages(session, sources)}
    told = {shingle for each, text in prints.items() if each.place in places for shingle in text}
    near = sorted(each for each, text in prints.items() if not told.isdisjoint(text))
    firsts = find_firsts([prints[each] for each in near])
    return {each.place: near[first].source for each, first in zip(near, firsts, strict=True)}


def _iter_passages(session: Session, sources: Iterable[int]) -> Iterator[_Passage]:
    for few in iter_slices(sources):
        for published, *passage in session.execute(BARE, {"ids": few}):
            yield _Passage(published or dt.date.max, *passage)


def _print_of(passage: _Passage) -> frozenset[int]:
    """Return the fingerprint of a passage; with the words around it if it is too short to tell."""
    alone = _fingerprint(passage.quote)
    if len(alone) >= FEWEST:
        return alone
    return _fingerprint(f"{passage.prefix}{passage.quote}{passage.suffix}")
