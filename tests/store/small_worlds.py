"""Small worlds to be judged: events told by few articles at few places, so that passages meet."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from sqlalchemy import select

from timeline import models
from timeline.dates import parse_edtf
from timeline.names import fold
from timeline.store.conclusions import conclude
from timeline.vocabulary import CURATED, Basis, EventType, Precision, Realis, Role

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

Spec = dict[str, Any]
TEXT = "Ana met Bo. Bo met Cy. Cy left on Monday, officials said."
ACTORS = ("ana", "bo", "cy")
SOURCES = ("north", "south")
EVENTS = ("talks", "visit", "walk")
MACHINE = "rules 0.2.0"

PARTS = st.lists(
    st.tuples(st.sampled_from(ACTORS), st.sampled_from(Role)), unique=True, min_size=1, max_size=3
)
CITATIONS = st.fixed_dictionaries(
    {
        "source": st.sampled_from(SOURCES),
        "start": st.sampled_from([0, 12]),
        "length": st.sampled_from([3, 11]),
        "date": st.sampled_from([None, "2021", "2021-05", "2021-05-03", "2020~"]),
        "realis": st.sampled_from([Realis.OCCURRED, Realis.PLANNED]),
        "coder": st.sampled_from([CURATED, MACHINE]),
        "review": st.sampled_from([None, None, "accepted"]),
        "told_by": st.sampled_from([None, *ACTORS]),
        "figures": st.integers(0, 1),
        "parts": st.none() | PARTS,
    }
)
SPECS = st.fixed_dictionaries(
    {
        key: st.fixed_dictionaries(
            {
                "citations": st.lists(
                    CITATIONS,
                    min_size=1,
                    max_size=3,
                    unique_by=lambda each: (each["source"], each["start"], each["length"]),
                ),
                "parts": PARTS,
                "summary": st.sampled_from([None, "They met."]),
                "place": st.booleans(),
                "reason": st.sampled_from([None, "so it is told"]),
            }
        )
        for key in EVENTS
    }
)
"""Events by key: what cites each, who takes part, and what was concluded by hand."""


def store_world(session: Session, spec: Spec) -> None:
    """Store a world, with what is concluded of its events."""
    place = models.Place(key="oria", name="Oria")
    actors = {key: _actor(key) for key in ACTORS}
    actors["ana"].wikidata = "Q1"
    group = models.Actor(key="union", name="Union", kind="ngo")
    for key in ("ana", "bo"):
        actors[key].affiliations.append(models.Affiliation(group=group, kind="part_of"))
    sources = {key: _source(key) for key in SOURCES}
    session.add_all([place, group, *actors.values(), *sources.values()])
    session.flush()
    for key, told in spec.items():
        event = _event(key, told, place, actors, sources)
        session.add(event)
        session.flush()
        conclude(session, event, None)
    session.flush()


def _actor(key: str) -> models.Actor:
    name = key.title()
    names = [models.ActorName(name=each, folded=fold(each)) for each in (name, "The guest")]
    return models.Actor(key=key, name=name, kind="person", names=names)


def _source(key: str) -> models.Source:
    return models.Source(
        key=key,
        title=key,
        text=TEXT,
        sha256=sha256(key.encode()).hexdigest(),
        text_sha256=sha256(TEXT.encode()).hexdigest(),
        published_basis=Basis.NONE,
    )


def _event(key, told, place, actors, sources) -> models.Event:
    event = models.Event(
        key=key,
        title=f"The {key}",
        summary=told["summary"],
        type=EventType.CONSULT if told["place"] else None,
        place=place if told["place"] else None,
        realis=Realis.OCCURRED,
        precision=Precision.NONE,
        date_reason=told["reason"],
        folded=fold(f"The {key} {told['summary'] or ''}"),
        participations=_parts(models.Participation, told["parts"], actors),
        citations=[_citation(each, actors, sources[each["source"]]) for each in told["citations"]],
    )
    if told["reason"]:
        event.date, event.precision = "2021", Precision.YEAR
        event.earliest, event.latest = _days("2021")
    return event


def _parts(model, parts, actors) -> list[Any]:
    return [model(actor=actors[key], role=role) for key, role in parts]


def _citation(told, actors, source) -> models.Citation:
    start, end = told["start"], told["start"] + told["length"]
    earliest, latest = _days(told["date"]) if told["date"] else (None, None)
    citation = models.Citation(
        source=source,
        quote=TEXT[start:end],
        prefix=TEXT[:start],
        suffix=TEXT[end:],
        char_start=start,
        char_end=end,
        date=told["date"],
        earliest=earliest,
        latest=latest,
        date_basis=Basis.EXPLICIT if told["date"] else Basis.NONE,
        realis=told["realis"],
        coder=told["coder"],
        review=None if told["coder"] == CURATED else told["review"],
        folded=fold(TEXT[start:end]),
        figures=[models.Figure(what="guests", low=2, words="two") for _ in range(told["figures"])],
    )
    if told["told_by"]:
        hop = models.Attribution(position=1, words="officials", char_start=42, char_end=51)
        hop.actor = actors[told["told_by"]]
        citation.attribution = [hop]
    if told["parts"] and told["coder"] == MACHINE:
        parts = list(dict(told["parts"]).items())
        citation.reading = models.Reading(
            title="They meet", words="meet", parts=_parts(models.ReadingPart, parts, actors)
        )
    return citation


def _days(date: str) -> tuple[Any, Any]:
    span = parse_edtf(date).span
    return span.earliest, span.latest


def read_tables(connection: Connection) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table but the judgements, with its id."""
    return {
        table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
        for table in models.Base.metadata.sorted_tables
        if table.name not in ("judgement", "applied_revision")
    }
