"""The shapes of the corpus files, as people write them in TOML."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from timeline.vocabulary import (
    ActorKind,
    AffiliationKind,
    Basis,
    EventType,
    PublicationKind,
    Realis,
    ZoneKind,
)

Text = Annotated[str, Meta(pattern=r"\A(?=\s*\S)[^\x00]*\Z")]
"""Words; a text with a zero character is none, because PostgreSQL cannot keep it."""
Number = Annotated[float, Meta(ge=-1e15, le=1e15)]
"""A number that every engine and every format can hold: neither infinite nor none."""


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    """Base of the shapes: a key that is not listed here is an error."""


class PublicationEntry(Entry, frozen=True):
    """`[[publication]]` in publications.toml."""

    key: Text
    name: Text
    kind: PublicationKind
    country: Text | None = None
    homepage: Text | None = None


class AffiliationEntry(Entry, frozen=True, rename={"first": "from", "last": "to"}):
    """One of an actor's `affiliations`; `from` and `to` are EDTF."""

    group: Text
    kind: AffiliationKind
    first: Text | None = None
    last: Text | None = None


class ActorEntry(Entry, frozen=True):
    """`[[actor]]` in actors.toml; `names` are all but the preferred one."""

    key: Text
    name: Text
    kind: ActorKind
    names: tuple[Text, ...] = ()
    wikidata: Text | None = None
    affiliations: tuple[AffiliationEntry, ...] = ()


class PlaceEntry(Entry, frozen=True):
    """`[[place]]` in places.toml."""

    key: Text
    name: Text
    country: Text | None = None
    latitude: Annotated[float, Meta(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Meta(ge=-180, le=180)] | None = None
    within: Text | None = None


class EventEntry(Entry, frozen=True):
    """`[[event]]` in events.toml; `date` only where it differs from what the citations give."""

    key: Text
    title: Text
    summary: Text | None = None
    type: EventType | None = None
    realis: Realis | None = None
    place: Text | None = None
    initiators: tuple[Text, ...] = ()
    recipients: tuple[Text, ...] = ()
    participants: tuple[Text, ...] = ()
    date: Text | None = None
    date_reason: Text | None = None


class SourceEntry(Entry, frozen=True):
    """`[source]` of a coding sheet."""

    file: Text
    title: Text
    publication: Text | None = None
    authors: tuple[Text, ...] = ()
    url: Text | None = None
    language: Text | None = None
    published: Text | None = None
    published_words: Text | None = None
    published_basis: Basis | None = None
    published_reason: Text | None = None


class ZoneEntry(Entry, frozen=True):
    """`[[zone]]` of a coding sheet: from the words `starts` to the words `ends`."""

    kind: ZoneKind
    starts: Text
    ends: Text | None = None


class HopEntry(Entry, frozen=True):
    """One step of a statement's `attribution`: an actor, a publication or bare words."""

    cue: Text
    verb: Text | None = None
    actor: Text | None = None
    publication: Text | None = None
    words: Text | None = None


class FigureEntry(Entry, frozen=True):
    """One of a statement's `figures`; `value` stands for `low` and `high` alike."""

    what: Text
    words: Text
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    unit: Text | None = None


class StatementEntry(Entry, frozen=True):
    """`[[statement]]` of a coding sheet: what the article says of one event, and where."""

    event: Text
    quote: Text
    after: Text | None = None
    nth: int | None = None
    date_words: Text | None = None
    date: Text | None = None
    basis: Basis | None = None
    reason: Text | None = None
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
