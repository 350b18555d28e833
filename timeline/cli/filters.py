"""The filter that `events`, `export` and `conflicts` share: a phrase, options, or both."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

import typer

from timeline.cli.completion import complete_actor, complete_source
from timeline.database.reader import Reader
from timeline.queries.asking import ask, first_day, last_day, name_actors, read_realis
from timeline.records.questions import EventFilter
from timeline.vocabulary import CodedBy, EventType, Role, When

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
    given = EventFilter(
        actors=name_actors(options.actor or (), any_of=options.any_actor),
        with_affiliates=options.with_affiliates,
        since=first_day(options.first),
        until=last_day(options.last),
        when=options.when,
        types=tuple(options.type or ()),
        realis=read_realis(options.realis or ()),
        places=tuple(options.place or ()),
        sources=tuple(options.source or ()),
        publications=tuple(options.publication or ()),
        text=tuple(options.text or ()),
        min_sources=options.min_sources,
        coder=CodedBy(options.coder) if options.coder else None,
    )
    wanted = ask(reader, phrase or (), given, options.role)
    if options.role and not wanted.actors:
        raise typer.BadParameter(
            "say whose role: --actor NAME, or involving NAME", param_hint="--role"
        )
    return wanted
