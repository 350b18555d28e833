"""A small chronology with one event for each thing that can be asked, and how it is stored."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count
from typing import Any

from sqlalchemy.orm import Session

from timeline import models
from timeline.database.engine import begin_writing
from timeline.database.target import Target
from timeline.dates import parse_edtf
from timeline.names import fold
from timeline.vocabulary import Basis, Precision, Realis

ACTORS = {
    "alpha": ("Alpha", "state", ["Alpha", "Republic of Alpha"]),
    "army": ("Army of Alpha", "military", ["Army of Alpha", "The Force"]),
    "beta": ("Beta", "state", ["Beta"]),
    "general": ("Žarko Đinđić", "person", ["Žarko Đinđić"]),
    "militia": ("Militia", "rebels", ["Militia", "The Force"]),
    "union": ("Union", "intergovernmental", ["Union"]),
}
AFFILIATIONS = [("army", "part_of", "alpha"), ("general", "represents", "army")]
PLACES = {"land": None, "city": "land", "square": "city", "island": None}
PUBLICATIONS = {"wire": "The Wire", "post": "Évening Post"}
SOURCES = {
    "wire-1": ("wire", "2010-01-05"),
    "post-1": ("post", "2010-02"),
    "leaflet": (None, None),
}


@dataclass(frozen=True, slots=True)
class Told:
    """An event: who takes part in which role, and which source says so in which words.

    A citation is (source, quote), with its hops behind: the key of an actor or of a publication,
    or other words.
    """

    key: str
    date: str | None
    title: str
    actors: dict[str, str] = field(default_factory=dict)
    citations: tuple[tuple[str, ...], ...] = (("leaflet", "It is so."),)
    type: str | None = None
    realis: str = "occurred"
    place: str | None = None
    summary: str | None = None
    coder: str = "curated"


WORLD = [
    Told(
        "treaty",
        "1999",
        "Alpha and Beta sign a treaty",
        {"alpha": "participant", "beta": "participant"},
        (("wire-1", "They signed."), ("post-1", "A pact was made.", "wire")),
        "AGREE",
        place="land",
    ),
    Told(
        "raid",
        "1999-06-10",
        "The army raids the city",
        {"army": "initiator", "beta": "recipient"},
        (("wire-1", "Shots fell."), ("post-1", "A raid, we saw.")),
        "ASSAULT",
        place="city",
    ),
    Told("feud", "[..2001-05]", "An old feud ends", {"beta": "participant"}),
    Told(
        "watch",
        "2003-06/..",
        "The Union watches the border",
        {"union": "initiator", "alpha": "recipient"},
        (("wire-1", "Observers came."),),
        realis="ongoing",
        place="square",
    ),
    Told(
        "march",
        "2003-06-15",
        "Citizens of Beta march",
        {"beta": "initiator", "alpha": "recipient"},
        (("post-1", "Thousands marched, says Šoljić."),),
        "PROTEST",
        place="square",
        summary="Drums were beaten.",
    ),
    Told(
        "speech",
        "2003",
        "The general speaks",
        {"general": "initiator"},
        (("leaflet", "He spoke.", "general"), ("leaflet", "Spoke he.", "army", "a witness")),
        place="island",
    ),
    Told("rumour", None, "There is a rumour", {"alpha": "participant"}, coder="rules 0.2.0"),
    Told(
        "plan", "2004-01", "Alpha plans", {"alpha": "initiator"}, type="MOBILIZE", realis="planned"
    ),
    Told(
        "denial", "2004-02", "Beta did not", {"beta": "initiator"}, type="REJECT", realis="denied"
    ),
    Told("maybe", "2004-03", "The Union may", {"union": "initiator"}, realis="hypothetical"),
]


def store_world(target: Target, events: list[Told] = WORLD) -> None:
    """Store the actors, places and sources above, and events, with nothing concluded."""
    with begin_writing(target) as connection, Session(connection) as session:
        session.add_all(_rows(events))
        session.flush()


def _rows(events: list[Told]) -> list[Any]:
    publications = {
        key: models.Publication(key=key, name=name, kind="newspaper")
        for key, name in PUBLICATIONS.items()
    }
    places: dict[str, models.Place] = {}
    for key, within in PLACES.items():
        places[key] = models.Place(
            key=key, name=f"The {key}", within=places[within] if within else None
        )
    actors = {
        key: models.Actor(
            key=key,
            name=name,
            kind=kind,
            names=[models.ActorName(name=each, folded=fold(each)) for each in names],
        )
        for key, (name, kind, names) in ACTORS.items()
    }
    for member, kind, group in AFFILIATIONS:
        actors[member].affiliations.append(models.Affiliation(group=actors[group], kind=kind))
    sources = {key: _source(key, told, publications) for key, told in SOURCES.items()}
    starts = count(0, 1_000)
    known = Known(actors, places, sources, actors | publications)
    rows = [_event(told, known, starts) for told in events]
    return [*publications.values(), *places.values(), *actors.values(), *sources.values(), *rows]


def _source(key, told, publications) -> models.Source:
    publication, published = told
    span = parse_edtf(published).span if published else None
    return models.Source(
        key=key,
        publication=publications.get(publication),
        title=f"Title of {key}",
        sha256=sha256(key.encode()).hexdigest(),
        text=key,
        text_sha256=sha256(key.encode()).hexdigest(),
        published=published,
        published_earliest=span and span.earliest,
        published_latest=span and span.latest,
        published_basis=Basis.EXPLICIT if published else Basis.NONE,
    )


@dataclass(frozen=True, slots=True)
class Known:
    """What events refer to, by key."""

    actors: dict[str, models.Actor]
    places: dict[str, models.Place]
    sources: dict[str, models.Source]
    voices: dict[str, Any]


def _event(told: Told, known: Known, starts: count) -> models.Event:
    earliest, latest = days_of(told.date)
    return models.Event(
        key=told.key,
        title=told.title,
        summary=told.summary,
        type=told.type,
        realis=told.realis,
        date=told.date,
        earliest=earliest,
        latest=latest,
        precision=Precision.SPAN if told.date else Precision.NONE,
        place=known.places.get(told.place or ""),
        folded=fold(f"{told.title} {told.summary or ''}"),
        participations=[
            models.Participation(actor=known.actors[key], role=role)
            for key, role in told.actors.items()
        ],
        citations=[
            models.Citation(
                source=known.sources[source],
                quote=quote,
                prefix="",
                suffix="",
                char_start=(start := next(starts)),
                char_end=start + len(quote),
                date=told.date,
                earliest=earliest,
                latest=latest,
                date_basis=Basis.EXPLICIT if told.date else Basis.NONE,
                realis=Realis.OCCURRED,
                coder=told.coder,
                folded=fold(quote),
                attribution=[
                    _hop(number, hop, known.voices) for number, hop in enumerate(hops, start=1)
                ],
            )
            for source, quote, *hops in told.citations
        ],
    )


def _hop(position: int, words: str, voices: dict[str, Any]) -> models.Attribution:
    voice = voices.get(words)
    kind = {models.Actor: "actor", models.Publication: "publication"}.get(type(voice))
    given = {kind: voice} if kind else {}
    return models.Attribution(position=position, words=words, char_start=0, char_end=1, **given)


def days_of(date: str | None) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day of an EDTF date."""
    if date is None:
        return None, None
    span = parse_edtf(date).span
    return span.earliest, span.latest
