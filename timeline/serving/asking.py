"""An address to a filter: a phrase in `q`, and beside it what the options of a command say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TypeVar

from timeline.database.reader import Reader
from timeline.errors import PhraseError
from timeline.names import find_near
from timeline.queries.asking import ALL, ask, first_day, last_day, name_actors, read_realis
from timeline.records.questions import EventFilter
from timeline.vocabulary import CodedBy, EventType, Realis, Role, When
from timeline.wording import join_words

Given = Callable[[str], Sequence[str]]
"""Returns the values that an address has for a name; none if it lacks it."""
LONGEST_NUMBER = 10
Choice = TypeVar("Choice", bound=StrEnum)


def read_filter(reader: Reader, given: Given) -> EventFilter:
    """Return what an address asks for; the names are those of the options, without the dashes.

    Raises:
        PhraseError, DateError: A word of the phrase, or a value, is not understood.
        SpanError: A period ends before it starts.
    """
    conditions = EventFilter(
        actors=name_actors(given("actor"), any_of=bool(given("any"))),
        with_affiliates=bool(given("with-affiliates")),
        since=first_day(_last(given("from"))),
        until=last_day(_last(given("to"))),
        when=_choice(When, given("when")) or When.POSSIBLE,
        types=_choices(EventType, [value.upper() for value in given("type")]),
        realis=read_realis(_known((*Realis, ALL), given("realis"))),
        places=tuple(given("place")),
        sources=tuple(given("source")),
        publications=tuple(given("publication")),
        text=tuple(given("text")),
        min_sources=_number(_last(given("min-sources"))),
        coder=_choice(CodedBy, given("coder")),
    )
    return ask(reader, given("q")[-1:], conditions, role=_choice(Role, given("role")))


def _last(values: Sequence[str]) -> str | None:
    return values[-1] if values else None


def _number(value: str | None) -> int:
    if value and not (value.isdecimal() and len(value) < LONGEST_NUMBER):
        raise PhraseError(value, 0, f"{value!r} is no number of sources")
    return int(value or 0)


def _choice(kind: type[Choice], values: Sequence[str]) -> Choice | None:
    return next(iter(_choices(kind, values[-1:])), None)


def _choices(kind: type[Choice], values: Sequence[str]) -> tuple[Choice, ...]:
    return tuple(kind(value) for value in _known(tuple(kind), values))


def _known(choices: Sequence[str], values: Sequence[str]) -> Sequence[str]:
    """Return the values, all of which are choices."""
    for value in values:
        if value not in choices:
            near = find_near(value, choices) or list(choices)
            raise PhraseError(value, 0, f"{value!r} is not {join_words(near)}")
    return values
