"""Frozen values that cross boundaries: what a corpus states, and what a query answers.

Fields hold what the tables of the same name hold (see `timeline.models`); keys stand for rows.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

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
    earliest: dt.date | None = None
    latest: dt.date | None = None
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
    since: dt.date | None = None
    until: dt.date | None = None
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
    precision: str
    title: str
    type: str | None
    realis: str
    place: str | None
    actors: str | None
    sources: str
    citations: int
    independent_sources: int
    disagreeing: bool


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor in an event."""

    key: str
    name: str
    kind: ActorKind
    role: Role


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation as it is read: what one source says, who told it whom, where it stands.

    `attribution` goes from the article's side to the origin; `voice` is its end.
    """

    source: str
    publication: str | None
    title: str
    url: str | None
    published: str | None
    quote: str
    prefix: str
    suffix: str
    start: int
    end: int
    stated: StatedDate
    realis: Realis
    attribution: tuple[str, ...]
    voice: str
    figures: tuple[Figure, ...]
    coder: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Values of one field that exclude each other, each with the keys of its sources."""

    field: str
    values: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class EventDetail:
    """An event with all that is known of it; days are ISO texts."""

    key: str
    title: str
    summary: str | None
    type: str | None
    realis: str
    date: str | None
    date_reason: str | None
    earliest: str | None
    latest: str | None
    precision: Precision
    place: str | None
    actors: tuple[Participant, ...]
    citations: tuple[Cited, ...]
    independent_sources: int
    disagreements: tuple[Disagreement, ...]


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event as it stands in a list under an actor or a source."""

    date: str | None
    key: str
    title: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Belonging:
    """An affiliation as it is read from one side; days are ISO texts."""

    kind: str
    actor: str
    name: str
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class ActorDetail:
    """An actor with its names, affiliations in both directions, and events in order."""

    key: str
    name: str
    kind: str
    names: tuple[str, ...]
    wikidata: str | None
    belongs_to: tuple[Belonging, ...]
    has: tuple[Belonging, ...]
    events: tuple[EventLine, ...]


@dataclass(frozen=True, slots=True)
class ZoneText:
    """A stretch of an article and how it begins."""

    kind: str
    start: int
    end: int
    opening: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What a source says of one event, as a line under the source."""

    start: int
    end: int
    date: str | None
    event: str
    quote: str


@dataclass(frozen=True, slots=True)
class SourceDetail:
    """An article: where it is from, its zones, and what it states, in the order of its text."""

    key: str
    title: str
    publication: str | None
    authors: str | None
    url: str | None
    language: str | None
    published: str | None
    published_words: str | None
    published_basis: str
    published_reason: str | None
    file: str | None
    sha256: str
    characters: int
    zones: tuple[ZoneText, ...]
    statements: tuple[Statement, ...]
