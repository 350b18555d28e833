"""From what people write for the conditions of a question to an `EventFilter`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from timeline.api.checking import Words, check_number, check_text, check_texts
from timeline.queries.asking import ALL, first_day, last_day, name_actors, read_realis
from timeline.records.questions import EventFilter
from timeline.vocabulary import CodedBy, EventType, Realis, When
from timeline.wording import join_words

Day = date | str | int
"""A day, or words for a date as in a phrase: "December 2022", "2022-12", 2022."""

Kind = TypeVar("Kind", bound=StrEnum)


def read_conditions(  # noqa: PLR0913 - one parameter for each condition
    *,
    involving: Words = (),
    involving_any: Words = (),
    with_affiliates: bool = False,
    since: Day | None = None,
    until: Day | None = None,
    when: str = When.POSSIBLE,
    type: Words = (),  # noqa: A002 - the name of the option
    realis: Words = (),
    place: Words = (),
    publication: Words = (),
    source: Words = (),
    text: Words = (),
    min_sources: int = 0,
    coder: str | None = None,
) -> EventFilter:
    """Return the filter that conditions ask for; `Database.events` says what each means.

    Raises:
        DateError: A date is not understood.
        TypeError: A value is of another type.
        ValueError: A value is none of those there are.
    """
    told = [value.casefold() for value in check_texts("realis", realis)]
    everyone = name_actors(check_texts("involving", involving))
    anyone = name_actors(check_texts("involving_any", involving_any), any_of=True)
    return EventFilter(
        actors=everyone + anyone,
        with_affiliates=with_affiliates,
        since=first_day(_date(since)),
        until=last_day(_date(until)),
        when=choose("when", when, When),
        types=tuple(choose("type", value, EventType) for value in check_texts("type", type)),
        realis=read_realis(
            value if value == ALL else choose("realis", value, Realis) for value in told
        ),
        places=check_texts("place", place),
        sources=check_texts("source", source),
        publications=check_texts("publication", publication),
        text=check_texts("text", text),
        min_sources=check_number("min_sources", min_sources),
        coder=None if coder is None else choose("coder", coder, CodedBy, (CodedBy.BOTH,)),
    )


def choose(name: str, value: str, kind: type[Kind], without: Sequence[Kind] = ()) -> Kind:
    """Return the member that has this value, in any letter case.

    Raises:
        TypeError: The value is no text.
        ValueError: None has it, or one that cannot be asked for; the message lists the others.
    """
    members = [member for member in kind if member not in without]
    for member in members:
        if member.value.casefold() == check_text(name, value).casefold():
            return member
    raise ValueError(f"{name} {value!r} is none of {join_words(members)}")


def _date(day: Day | None) -> str | None:
    if isinstance(day, datetime):
        day = day.date()
    return None if day is None else str(day)
