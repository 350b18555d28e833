"""What is asked of the events, and a row of the list that answers it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from timeline.vocabulary import CodedBy, EventType, Realis, Role, When


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
        coder: With a citation that people stand behind, or with one that only a program coded.
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
    coder: CodedBy | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """An event as a row of a listing, in the columns of the view `timeline`.

    Days are ISO texts, as both engines give them; lists are joined by "; ". `coder` is a value of
    `CodedBy`.
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
    coder: str
    disagreeing: bool
