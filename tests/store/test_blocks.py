"""What may be the same is found by the indexes, whatever its date is like, on both engines."""

from __future__ import annotations

import datetime as dt
from hashlib import sha256
from itertools import permutations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from timeline import models
from timeline.resolving import find_block
from timeline.store.blocks import find_events
from timeline.store.reports import iter_reports
from timeline.vocabulary import CURATED, Basis, Precision, Realis, Role

MONDAY = dt.date(2021, 5, 3)
ACTORS = ("ana", "bo", "union")
LENGTHS = (0, 0, 1, 6, 30, 60, 365, 366, 4000)


@st.composite
def make_days(draw):
    """The first and the last day of a date; either may be open."""
    first = MONDAY + dt.timedelta(days=draw(st.integers(-400, 12)))
    last = first + dt.timedelta(days=draw(st.sampled_from(LENGTHS)))
    opening = draw(st.sampled_from(["", "", "", "first", "last", "both"]))
    return (
        None if opening in {"first", "both"} else first,
        None if opening in {"last", "both"} else last,
    )


TOLD = st.fixed_dictionaries(
    {
        "days": make_days(),
        "out": st.sampled_from([None, *range(6)]),
        "out_for": st.sampled_from([0, 2, 30]),
        "actor": st.sampled_from(ACTORS),
        "place": st.booleans(),
        "arrested": st.sampled_from([None, 2, 22]),
        "coder": st.sampled_from([CURATED, "rules"]),
    }
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.lists(TOLD, min_size=2, max_size=5))
def test_all_reports_of_a_block_are_found(engine, told):
    with engine.connect() as connection, Session(connection) as session:
        store(session, told)
        ids = {key: number for number, key in session.execute(select(models.Event.id, KEY))}
        reports = list(iter_reports(session, ids.values()))

        for (_, one), (key, other) in permutations(reports, 2):
            block = find_block(one)
            assert not block.holds(other) or ids[key] in find_events(session, [block])
        connection.rollback()


KEY = models.Event.key


def store(session, told):
    """Store an event for each statement, each in an article of its own."""
    place = models.Place(key="oria", name="Oria")
    actors = {key: models.Actor(key=key, name=key, kind="person") for key in ACTORS}
    joined = models.Affiliation(group=actors["union"], kind="part_of")
    actors["ana"].affiliations.append(joined)
    session.add_all([place, *actors.values()])
    for number, each in enumerate(told):
        session.add(make_event(number, each, actors[each["actor"]], place))
    session.flush()


def make_event(number, told, actor, place):
    event = models.Event(
        key=f"event-{number}",
        title="They meet",
        realis=Realis.OCCURRED,
        precision=Precision.NONE,
        place=place if told["place"] and told["coder"] == CURATED else None,
    )
    part = {"actor": actor, "role": Role.PARTICIPANT}
    event.participations = [models.Participation(**part)]
    citation = make_citation(number, told)
    if told["coder"] != CURATED:
        citation.reading = models.Reading(
            title="They meet", words="meet", place=place if told["place"] else None
        )
        citation.reading.parts = [models.ReadingPart(**part)]
    event.citations = [citation]
    return event


def make_citation(number, told):
    first, last = told["days"]
    dated = bool(first or last)
    return models.Citation(
        source=make_source(number, told),
        quote="They",
        prefix="",
        suffix="",
        char_start=0,
        char_end=4,
        date="2021" if dated else None,
        earliest=first,
        latest=last,
        date_basis=Basis.EXPLICIT if dated else Basis.NONE,
        realis=Realis.OCCURRED,
        coder=told["coder"],
        figures=[
            models.Figure(what="arrested", low=number, words=f"{number} or more")
            for number in filter(None, [told["arrested"]])
        ],
    )


def make_source(number, told):
    out = None if told["out"] is None else MONDAY + dt.timedelta(days=told["out"])
    return models.Source(
        key=f"article-{number}",
        title="They meet",
        text="They met.",
        sha256=sha256(str(number).encode()).hexdigest(),
        text_sha256=sha256(b"They met.").hexdigest(),
        published_earliest=out,
        published_latest=out and out + dt.timedelta(days=told["out_for"]),
        published_basis=Basis.NONE,
    )
