"""What a corpus states. Fields hold what the tables of the same name hold; keys stand for rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from timeline.names import fold
from timeline.records.told import Figure, StatedDate
from timeline.vocabulary import (
    CURATED,
    ActorKind,
    AffiliationKind,
    EventType,
    PublicationKind,
    Realis,
    Role,
    ZoneKind,
)

REMEMBERED = 1_000
"""Outlets of which the folded name and the host are kept."""
_fold = lru_cache(REMEMBERED)(fold)


@dataclass(frozen=True, slots=True)
class Publication:
    """An outlet."""

    key: str
    name: str
    kind: PublicationKind
    country: str | None = None
    homepage: str | None = None

    def is_called(self, name: str) -> bool:
        """Return whether it has this name, or its homepage this host."""
        if _fold(self.name) == _fold(name):
            return True
        return _find_host(self.homepage or "") == name.casefold().removeprefix("www.")


@lru_cache(REMEMBERED)
def _find_host(homepage: str) -> str:
    return (urlsplit(homepage).hostname or "").removeprefix("www.")


@dataclass(frozen=True, slots=True)
class Affiliation:
    """To which group an actor belongs; the days are None where not known."""

    group: str
    kind: AffiliationKind
    earliest: dt.date | None = None
    latest: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor; `name` is the preferred one, `names` are the others."""

    key: str
    name: str
    kind: ActorKind
    names: tuple[str, ...] = ()
    wikidata: str | None = None
    affiliations: tuple[Affiliation, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place; coordinates in decimal degrees, `within` the key of the place around it."""

    key: str
    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What we conclude to have happened, without what follows from its citations.

    `realis` and `date` are None where the citations decide; `reason` says why they do not.
    """

    key: str
    title: str
    participations: tuple[tuple[str, Role], ...]
    summary: str | None = None
    type: EventType | None = None
    realis: Realis | None = None
    place: str | None = None
    date: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of an article."""

    kind: ZoneKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of who-told-whom: an actor, a publication or bare words; the cue is located."""

    words: str
    verb: str | None
    start: int
    end: int
    actor: str | None = None
    publication: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """What a source says about one event, at one passage."""

    event: str
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    stated: StatedDate
    realis: Realis = Realis.OCCURRED
    attribution: tuple[Hop, ...] = ()
    figures: tuple[Figure, ...] = ()
    coder: str = CURATED


@dataclass(frozen=True, slots=True)
class Source:
    """An article with its zones and what it states."""

    key: str
    title: str
    text: str
    sha256: str
    published: StatedDate
    file: str | None = None
    publication: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None
    zones: tuple[Zone, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that a corpus folder states, in the order of its files."""

    publications: tuple[Publication, ...]
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    events: tuple[Event, ...]
    sources: tuple[Source, ...]
