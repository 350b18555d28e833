"""Frozen values that cross boundaries: what a corpus states, and what a query answers.

Fields hold what the tables of the same name hold (see `timeline.models`); keys stand for rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.vocabulary import (
    CURATED,
    ActorKind,
    AffiliationKind,
    Basis,
    EventType,
    Precision,
    PublicationKind,
    Realis,
    Role,
    When,
    ZoneKind,
)


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date as one article tells it: the words, the EDTF value, its days, how it was got.

    `words`, `date` and both days are None where there are none; `reason` says why, if inferred.
    """

    words: str | None = None
    date: str | None = None
    earliest: date | None = None
    latest: date | None = None
    basis: Basis = Basis.NONE
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """An outlet."""

    key: str
    name: str
    kind: PublicationKind
    country: str | None = None
    homepage: str | None = None


@dataclass(frozen=True, slots=True)
class Affiliation:
    """To which group an actor belongs; the days are None where not known."""

    group: str
    kind: AffiliationKind
    earliest: date | None = None
    latest: date | None = None


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
class Figure:
    """A number as stated; `low` or `high` is None where the words leave it open."""

    what: str
    low: float | None
    high: float | None
    unit: str | None
    words: str


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


@dataclass(frozen=True, slots=True)
class ActorTerm:
    """One condition on actors: any of these names takes part, in one of these roles if given."""

    names: tuple[str, ...]
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events are asked for; every condition must hold, an empty one holds always.

    Attributes:
        actors: Each term must be met.
        with_affiliates: An actor's members and representatives count as the actor.
        since, until: First and last day asked for, inclusive; None where open.
        when: Whether an event may lie in that period or must.
        types, realis, places, sources, publications: Any of the values.
        text: Each must be found, as words, in the title, the summary or one quote.
        min_sources: At least so many independent voices.
    """

    actors: tuple[ActorTerm, ...] = ()
    with_affiliates: bool = False
    since: date | None = None
    until: date | None = None
    when: When = When.POSSIBLE
    types: tuple[EventType, ...] = ()
    realis: tuple[Realis, ...] = ()
    places: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    publications: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    min_sources: int = 0


@dataclass(frozen=True, slots=True)
class Listed:
    """An event as a row of a listing, in the columns of the view `timeline`.

    Days are ISO texts, as both engines give them; lists are joined by "; ".
    """

    key: str
    date: str | None
    earliest: str | None
    latest: str | None
    precision: Precision
    title: str
    type: str | None
    realis: str
    place: str | None
    actors: str | None
    publications: str | None
    sources: str
    citations: int
    independent_sources: int
