"""From a phrase and conditions, as people give them, to the filter that both make together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from timeline.database.reader import Reader
from timeline.dates import parse_written
from timeline.errors import DateError
from timeline.phrases import parse_phrase
from timeline.queries.lookup import is_name
from timeline.records.questions import ActorTerm, EventFilter
from timeline.vocabulary import Realis, Role

ALL = "all"
"""Stands for every `Realis`."""


def ask(
    reader: Reader, phrase: Sequence[str], given: EventFilter, role: Role | None = None
) -> EventFilter:
    """Return the filter that a phrase and conditions ask for together: all must hold.

    Args:
        reader: The database, which knows the names that may stand in the phrase.
        phrase: Its words; see `timeline.phrases.parse_phrase`.
        given: The conditions beside it.
        role: Of those actors, of either, that have none yet.

    Raises:
        PhraseError, SpanError: The phrase is not understood.
    """
    asked = parse_phrase(phrase, lambda words: is_name(reader, words))
    roles = (role,) if role else ()
    return replace(
        given,
        actors=tuple(
            ActorTerm(term.names, term.roles or roles) for term in asked.actors + given.actors
        ),
        since=max(filter(None, (asked.since, given.since)), default=None),
        until=min(filter(None, (asked.until, given.until)), default=None),
        types=asked.types + given.types,
        realis=asked.realis + given.realis,
        places=asked.places + given.places,
        sources=asked.sources + given.sources,
        publications=asked.publications + given.publications,
        text=asked.text + given.text,
    )


def name_actors(names: Sequence[str], *, any_of: bool = False) -> tuple[ActorTerm, ...]:
    """Return the condition that all of these actors take part, or any of them."""
    groups = [tuple(names)] if any_of and names else [(name,) for name in names]
    return tuple(ActorTerm(group) for group in groups)


def read_realis(values: Iterable[str]) -> tuple[Realis, ...]:
    """Return what events are to be told as; "all" stands for every value.

    Raises:
        ValueError: A value is none of `Realis`.
    """
    values = tuple(values)
    return tuple(Realis) if ALL in values else tuple(Realis(value) for value in values)


def first_day(text: str | None) -> date | None:
    """Return the first day of a date as people write it; None for none.

    Raises:
        DateError: It is no date, or is open at its beginning.
    """
    day = parse_written(text).span.earliest if text else None
    if text and day is None:
        raise DateError(text, "it has no first day")
    return day


def last_day(text: str | None) -> date | None:
    """Return the last day of a date as people write it; None for none.

    Raises:
        DateError: It is no date, or is open at its end.
    """
    day = parse_written(text).span.latest if text else None
    if text and day is None:
        raise DateError(text, "it has no last day")
    return day
