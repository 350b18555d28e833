"""Single things with all that is known of them, as queries answer."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.records.told import Figure, StatedDate
from timeline.vocabulary import (
    CURATED,
    ActorKind,
    CodedBy,
    Precision,
    PublicationKind,
    Realis,
    Role,
)


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

    `attribution` goes from the article's side to the origin; `voice` is its end. `review` is what
    a person did with it who saw it, None if it is curated or nobody did. `copy_of` is the key of
    the source that had nearly these words before, None if no other had.
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
    review: str | None
    copy_of: str | None = None

    @property
    def is_curated(self) -> bool:
        """Whether a person stands behind it, who wrote it or has seen it."""
        return self.coder == CURATED or self.review is not None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Values of one field that exclude each other, each with the keys of its sources."""

    field: str
    values: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class EventDetail:
    """An event with all that is known of it; days are ISO texts.

    `coordinates` are the latitude and longitude of the place, in decimal degrees (WGS 84).
    """

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
    coordinates: tuple[float, float] | None = None

    @property
    def coder(self) -> CodedBy:
        """Who stands behind it, as the view `timeline` has it."""
        curated = {citation.is_curated for citation in self.citations}
        if len(curated) > 1:
            return CodedBy.BOTH
        return CodedBy.MACHINE if curated == {False} else CodedBy.CURATED


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event as it stands in a list under an actor or a source."""

    date: str | None
    key: str
    title: str
    role: str | None = None
    realis: str = Realis.OCCURRED
    coder: str = CodedBy.CURATED


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
    coder: str
    review: str | None

    @property
    def coded(self) -> CodedBy:
        """Who stands behind it."""
        seen = self.coder == CURATED or self.review is not None
        return CodedBy.CURATED if seen else CodedBy.MACHINE


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


@dataclass(frozen=True, slots=True)
class Reference:
    """An article as a bibliography has it; `authors` are parted by semicolons, days ISO texts."""

    key: str
    title: str
    publication: str | None
    publication_kind: PublicationKind | None
    authors: str | None
    url: str | None
    language: str | None
    published: str | None
    published_earliest: str | None
    published_latest: str | None
    published_basis: str
    file: str | None
    sha256: str
