"""The filter that `events`, `export` and `conflicts` share: a phrase, options, or both."""

from __future__ import annotations

import typing
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

import typer

from timeline.cli.completion import complete_actor, complete_source
from timeline.database.reader import Reader
from timeline.dates import parse_written
from timeline.errors import DateError
from timeline.phrases import parse_phrase
from timeline.queries.lookup import is_name
from timeline.records.questions import ActorTerm, EventFilter
from timeline.vocabulary import CodedBy, EventType, Realis, Role, When

PhraseArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PHRASE]...",
        help="A question in words, e.g.: involving KFOR and Serbia in December 2022.",
        show_default=False,
    ),
]
PANEL = "Which events"


class RealisChoice(StrEnum):
    """The values of `Realis`, or all of them."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"
    ALL = "all"


class CoderChoice(StrEnum):
    """The values of `CodedBy` that can be asked for."""

    CURATED = "curated"
    MACHINE = "machine"


def _option(*names: str, text: str, **more: Any) -> Any:
    return typer.Option(*names, help=text, rich_help_panel=PANEL, **more)


@dataclass(frozen=True, slots=True)
class FilterOptions:
    """The options; an event must meet all that are given."""

    actor: Annotated[
        list[str] | None,
        _option(
            "--actor", text="Takes part; repeated: all of them.", autocompletion=complete_actor
        ),
    ] = None
    any_actor: Annotated[bool, _option("--any", text="Any of the actors, not all.")] = False
    role: Annotated[Role | None, _option("--role", text="Role of the actors.")] = None
    with_affiliates: Annotated[
        bool,
        _option("--with-affiliates", text="Members and representatives count as the actor."),
    ] = False
    first: Annotated[
        str | None, _option("--from", metavar="DATE", text="On this date or later.")
    ] = None
    last: Annotated[
        str | None, _option("--to", metavar="DATE", text="On this date or earlier.")
    ] = None
    when: Annotated[
        When,
        _option("--when", text="An uncertain date may lie in the period (possible), or must."),
    ] = When.POSSIBLE
    type: Annotated[
        list[EventType] | None,
        _option("--type", text="PLOVER type; repeated: any of them.", case_sensitive=False),
    ] = None
    realis: Annotated[
        list[RealisChoice] | None,
        _option("--realis", text="Told as; else occurred and ongoing.", case_sensitive=False),
    ] = None
    place: Annotated[list[str] | None, _option("--place", text="In this place, or within it.")] = (
        None
    )
    source: Annotated[
        list[str] | None,
        _option("--source", text="Stated by this source (key).", autocompletion=complete_source),
    ] = None
    publication: Annotated[
        list[str] | None,
        _option("--publication", text="Reported by this publication, itself or as quoted."),
    ] = None
    text: Annotated[
        list[str] | None,
        _option("--text", text="These words in the title, the summary or a quote."),
    ] = None
    min_sources: Annotated[
        int, _option("--min-sources", text="At least so many independent sources.", min=0)
    ] = 0
    coder: Annotated[
        CoderChoice | None,
        _option("--coder", text="Told by people, or by a program that nobody has checked."),
    ] = None


def build_filter(reader: Reader, phrase: list[str] | None, options: FilterOptions) -> EventFilter:
    """Return the filter that a phrase and options ask for together.

    Raises:
        PhraseError, DateError: A word or a date is not understood.
    """
    asked = parse_phrase(phrase or [], lambda words: is_name(reader, words))
    return replace(
        asked,
        actors=_actor_terms(asked, options),
        with_affiliates=options.with_affiliates,
        since=_latest_of(asked.since, _first_day(options.first)),
        until=_earliest_of(asked.until, _last_day(options.last)),
        when=options.when,
        types=asked.types + tuple(options.type or ()),
        realis=asked.realis + _realis(options.realis or ()),
        places=asked.places + tuple(options.place or ()),
        sources=asked.sources + tuple(options.source or ()),
        publications=asked.publications + tuple(options.publication or ()),
        text=asked.text + tuple(options.text or ()),
        min_sources=options.min_sources,
        coder=CodedBy(options.coder.value) if options.coder else None,
    )


def _actor_terms(asked: EventFilter, options: FilterOptions) -> tuple[ActorTerm, ...]:
    """Return the terms of the phrase and of the options; `--role` is for all that have none."""
    names = tuple(options.actor or ())
    own = [names] if options.any_actor and names else [(name,) for name in names]
    roles = (options.role,) if options.role else ()
    terms = (*asked.actors, *(ActorTerm(group) for group in own))
    if roles and not terms:
        raise typer.BadParameter(
            "say whose role: --actor NAME, or involving NAME", param_hint="--role"
        )
    return tuple(ActorTerm(term.names, term.roles or roles) for term in terms)


def _realis(choices: typing.Iterable[StrEnum]) -> tuple[Realis, ...]:
    values = [choice.value for choice in choices]
    return tuple(Realis) if "all" in values else tuple(Realis(value) for value in values)


def _first_day(text: str | None) -> date | None:
    day = parse_written(text).span.earliest if text else None
    if text and day is None:
        raise DateError(text, "it has no first day")
    return day


def _last_day(text: str | None) -> date | None:
    day = parse_written(text).span.latest if text else None
    if text and day is None:
        raise DateError(text, "it has no last day")
    return day


def _latest_of(*days: date | None) -> date | None:
    return max((day for day in days if day), default=None)


def _earliest_of(*days: date | None) -> date | None:
    return min((day for day in days if day), default=None)
