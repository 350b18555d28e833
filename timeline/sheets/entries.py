"""The shapes of the corpus files, as people write them in TOML."""

from __future__ import annotations

from msgspec import Struct

from timeline.vocabulary import (
    ActorKind,
    AffiliationKind,
    Basis,
    EventType,
    PublicationKind,
    Realis,
    ZoneKind,
)


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    """Base of the shapes: a key that is not listed here is an error."""


class PublicationEntry(Entry, frozen=True):
    """`[[publication]]` in publications.toml."""

    key: str
    name: str
    kind: PublicationKind
    country: str | None = None
    homepage: str | None = None


class AffiliationEntry(Entry, frozen=True, rename={"first": "from", "last": "to"}):
    """One of an actor's `affiliations`; `from` and `to` are EDTF."""

    group: str
    kind: AffiliationKind
    first: str | None = None
    last: str | None = None


class ActorEntry(Entry, frozen=True):
    """`[[actor]]` in actors.toml; `names` are all but the preferred one."""

    key: str
    name: str
    kind: ActorKind
    names: tuple[str, ...] = ()
    wikidata: str | None = None
    affiliations: tuple[AffiliationEntry, ...] = ()


class PlaceEntry(Entry, frozen=True):
    """`[[place]]` in places.toml."""

    key: str
    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    within: str | None = None


class EventEntry(Entry, frozen=True):
    """`[[event]]` in events.toml; `date` only where it differs from what the citations give."""

    key: str
    title: str
    summary: str | None = None
    type: EventType | None = None
    realis: Realis | None = None
    place: str | None = None
    initiators: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    date: str | None = None
    date_reason: str | None = None


class SourceEntry(Entry, frozen=True):
    """`[source]` of a coding sheet."""

    file: str
    title: str
    publication: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None
    published: str | None = None
    published_words: str | None = None
    published_basis: Basis | None = None
    published_reason: str | None = None


class ZoneEntry(Entry, frozen=True):
    """`[[zone]]` of a coding sheet: from the words `starts` to the words `ends`."""

    kind: ZoneKind
    starts: str
    ends: str | None = None


class HopEntry(Entry, frozen=True):
    """One step of a statement's `attribution`: an actor, a publication or bare words."""

    cue: str
    verb: str | None = None
    actor: str | None = None
    publication: str | None = None
    words: str | None = None


class FigureEntry(Entry, frozen=True):
    """One of a statement's `figures`; `value` stands for `low` and `high` alike."""

    what: str
    words: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None


class StatementEntry(Entry, frozen=True):
    """`[[statement]]` of a coding sheet: what the article says of one event, and where."""

    event: str
    quote: str
    after: str | None = None
    nth: int | None = None
    date_words: str | None = None
    date: str | None = None
    basis: Basis | None = None
    reason: str | None = None
    realis: Realis = Realis.OCCURRED
    attribution: tuple[HopEntry, ...] = ()
    figures: tuple[FigureEntry, ...] = ()


class PublicationsFile(Entry, frozen=True):
    """publications.toml."""

    publication: tuple[PublicationEntry, ...] = ()


class ActorsFile(Entry, frozen=True):
    """actors.toml."""

    actor: tuple[ActorEntry, ...] = ()


class PlacesFile(Entry, frozen=True):
    """places.toml."""

    place: tuple[PlaceEntry, ...] = ()


class EventsFile(Entry, frozen=True):
    """events.toml."""

    event: tuple[EventEntry, ...] = ()


class SheetFile(Entry, frozen=True):
    """A coding sheet."""

    source: SourceEntry
    zone: tuple[ZoneEntry, ...] = ()
    statement: tuple[StatementEntry, ...] = ()
