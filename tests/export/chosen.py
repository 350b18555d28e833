"""Events that no database holds: made by hand, or by Hypothesis from any text there is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from timeline.dates import parse_edtf
from timeline.records.details import Cited, EventDetail, Participant
from timeline.records.questions import EventFilter
from timeline.records.told import Figure, StatedDate
from timeline.vocabulary import ActorKind, Basis, Precision, Realis, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DATES = (
    *("1999", "1999-06", "1999-06-12", "2019~", "2022?", "199X", "19XX", "2021-22", "2022-34"),
    *("1999-06-10/1999-06-12", "2022-10/..", "../2022-10", "[..2022-03-08]", "[2021-03-09..]"),
    *("[1999,2001-02]", "0001-01-01", "9999-12-31", "9999", "2019~/2021-03", None),
)
EVERYTHING = EventFilter()
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@dataclass(frozen=True)
class Chosen:
    """What a selection has that a format asks for."""

    events: Sequence[EventDetail]
    wanted: EventFilter = EVERYTHING
    sort: str = "date"
    title: str = "Events"

    def details(self) -> Iterator[EventDetail]:
        """Yield the events."""
        return iter(self.events)


def event_of(number: int = 1, **given: object) -> EventDetail:
    """Return an event that is known by its number; what is not given is plain."""
    date = given.pop("date", "1999-06-12")
    span = parse_edtf(date).span if date else None
    days = {name: str(day) for name in ("earliest", "latest") if (day := getattr(span, name, None))}
    plain = {
        "key": f"event-{number}",
        "title": "Alpha meets Beta",
        "summary": None,
        "type": None,
        "realis": "occurred",
        "date": date,
        "date_reason": None,
        "earliest": None,
        "latest": None,
        "precision": Precision.SPAN,
        "place": None,
        "actors": (),
        "citations": (cited_of(),),
        "independent_sources": 1,
        "disagreements": (),
    }
    return EventDetail(**plain | days | given)


def cited_of(**given: object) -> Cited:
    """Return a citation; what is not given is plain."""
    plain = {
        "source": "wire-1",
        "publication": "The Wire",
        "title": "A meeting",
        "url": None,
        "published": "1999-06-13",
        "quote": "They met.",
        "prefix": "",
        "suffix": "",
        "start": 0,
        "end": 9,
        "stated": StatedDate("12 June", "1999-06-12", *(dt.date(1999, 6, 12),) * 2, Basis.EXPLICIT),
        "realis": Realis.OCCURRED,
        "attribution": (),
        "voice": "wire",
        "figures": (),
        "coder": "curated",
        "review": None,
    }
    return Cited(**plain | given)


FIGURES = st.builds(Figure, TEXTS, st.just(1.0), st.none(), TEXTS, TEXTS)
CITATIONS = st.builds(
    cited_of,
    quote=TEXTS,
    publication=st.none() | TEXTS,
    url=st.none() | TEXTS | st.just("https://example.org/a?b=c&d=(e)"),
    published=st.sampled_from(DATES),
    attribution=st.lists(TEXTS, max_size=2).map(tuple),
    figures=st.lists(
        st.builds(Figure, TEXTS, st.just(1.0), st.none(), TEXTS, TEXTS), max_size=1
    ).map(tuple),
)
ACTORS = st.builds(
    Participant, st.just("alpha"), TEXTS, st.sampled_from(ActorKind), st.sampled_from(Role)
)


def _numbered(events: list[EventDetail]) -> Chosen:
    return Chosen([replace(event, key=f"event-{number}") for number, event in enumerate(events)])


CHOICES = st.lists(
    st.builds(
        event_of,
        title=TEXTS,
        summary=st.none() | TEXTS,
        type=st.sampled_from(["AGREE", None]),
        realis=st.sampled_from(Realis),
        date=st.sampled_from(DATES),
        date_reason=st.none() | TEXTS,
        place=st.none() | TEXTS,
        coordinates=st.none() | st.just((-1.5, 20.0)),
        actors=st.lists(ACTORS, max_size=1).map(tuple),
        citations=st.lists(CITATIONS, min_size=1, max_size=2).map(tuple),
    ),
    max_size=3,
).map(_numbered)
"""Up to three events with any text in any place."""
