"""The tables of a data package: their columns, keys and rows.

Types and constraints are those of Table Schema (https://datapackage.org/standard/table-schema/);
`tests/export/test_package.py` has them checked by its validator.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from timeline.export.json import figure_to_json
from timeline.queries.references import iter_cited_sources, iter_participants
from timeline.queries.selection import Selection
from timeline.vocabulary import ActorKind, Basis, CodedBy, EventType, Precision, Realis, Role

Value = dict[str, Any]
KEY = "The readable name that rows of other tables refer to."
EDTF = "A date as vague as it is told, in EDTF (ISO 8601-2)."
EARLIEST = "The first day it may mean; empty where open."
LATEST = "The last day it may mean; empty where open."
SHA256 = "[0-9a-f]{64}"


@dataclass(frozen=True, slots=True)
class Table:
    """One table.

    Attributes:
        name: Of the file, without its ending.
        title: What one row is.
        fields: The columns.
        primary: The columns that know a row.
        foreign: A column, and the table whose `key` it holds.
        rows: Reads the rows for a selection of events.
    """

    name: str
    title: str
    fields: Sequence[Value]
    primary: Sequence[str]
    rows: Callable[[Selection], Iterable[Sequence[Any]]]
    foreign: Sequence[tuple[str, str]] = ()

    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
        return [field["name"] for field in self.fields]


def _field(name: str, about: str, kind: str = "string", **constraints: object) -> Value:
    rules = {"constraints": constraints} if constraints else {}
    return {"name": name, "type": kind, "description": about, **rules}


def _one_of(name: str, about: str, values: type[StrEnum], *, required: bool = True) -> Value:
    listed = [value.value for value in values]
    return _field(name, about, required=required, enum=listed)


def _must(name: str, about: str, kind: str = "string", **constraints: object) -> Value:
    return _field(name, about, kind, required=True, **constraints)


def _iter_events(selection: Selection) -> Iterator[Sequence[Any]]:
    for event in selection.details():
        point = event.coordinates or (None, None)
        yield (
            *(event.key, event.title, event.summary, event.type, event.realis),
            *(event.date, event.earliest, event.latest, event.precision, event.date_reason),
            *(event.place, *point, event.independent_sources, event.coder),
        )


def _iter_participants(selection: Selection) -> Iterator[Sequence[Any]]:
    for event in selection.details():
        for actor in event.actors:
            yield event.key, actor.key, actor.role


def _iter_citations(selection: Selection) -> Iterator[Sequence[Any]]:
    for event in selection.details():
        for cited in event.citations:
            stated = cited.stated
            yield (
                *(event.key, cited.source, cited.start, cited.end),
                *(cited.quote, cited.prefix, cited.suffix),
                *(stated.words, stated.date, stated.earliest, stated.latest),
                *(stated.basis.value, stated.reason, cited.realis.value),
                _list(cited.attribution),
                _list([figure_to_json(figure) for figure in cited.figures]),
                *(cited.coder, cited.review, cited.copy_of),
            )


def _list(values: Sequence[Any]) -> str:
    """Return a list as a cell has it: JSON."""
    return json.dumps(values, ensure_ascii=False)


def _iter_sources(selection: Selection) -> Iterator[Sequence[Any]]:
    names = SOURCES.columns
    for source in iter_cited_sources(selection):
        values = asdict(source)
        yield [values[name] for name in names]


EVENTS = Table(
    "events",
    "What we conclude to have happened; what sources say of it is in the citations.",
    (
        _must("key", KEY, unique=True),
        _must("title", "What happened, in a sentence."),
        _field("summary", "What the title does not say."),
        _one_of("type", "What kind of event, in the PLOVER ontology.", EventType, required=False),
        _one_of("realis", "Whether it is told as having happened.", Realis),
        _field("date", EDTF),
        _field("earliest", EARLIEST, "date"),
        _field("latest", LATEST, "date"),
        _one_of("precision", "How exactly the date is known.", Precision),
        _field("date_reason", "Why the date is not just what its sources say."),
        _field("place", "Where, by name."),
        _field("latitude", "Of the place, WGS 84.", "number", minimum=-90, maximum=90),
        _field("longitude", "Of the place, WGS 84.", "number", minimum=-180, maximum=180),
        _must("independent_sources", "By how many independent voices it is told.", "integer"),
        _one_of("coder", "Who stands behind it: people, a program, or both.", CodedBy),
    ),
    ("key",),
    _iter_events,
)
ACTORS = Table(
    "actors",
    "A person, organisation, state, force or group that takes part in one of the events.",
    (
        _must("key", KEY, unique=True),
        _must("name", "The name preferred."),
        _one_of("kind", "What it is, after PLOVER's sectors.", ActorKind),
        _field("wikidata", "Its id in Wikidata.", pattern="Q[0-9]+"),
    ),
    ("key",),
    iter_participants,
)
PARTICIPANTS = Table(
    "participants",
    "An actor's part in an event.",
    (
        _must("event", "Key of the event."),
        _must("actor", "Key of the actor."),
        _one_of("role", "Who did it, who it was done to, or neither.", Role),
    ),
    ("event", "actor", "role"),
    _iter_participants,
    (("event", "events"), ("actor", "actors")),
)
SOURCES = Table(
    "sources",
    "An article, known by the hash of its bytes.",
    (
        _must("key", KEY, unique=True),
        _must("title", "Its headline."),
        _field("publication", "The outlet, by name."),
        _field("authors", "As signed; several are parted by semicolons."),
        _field("url", "Where it stood."),
        _field("language", "The code of its language (ISO 639)."),
        _field("published", EDTF),
        _field("published_earliest", EARLIEST, "date"),
        _field("published_latest", LATEST, "date"),
        _one_of("published_basis", "How that date was got.", Basis),
        _field("file", "The name of the file it was read from."),
        _must("sha256", "SHA-256 of that file.", unique=True, pattern=SHA256),
    ),
    ("key",),
    _iter_sources,
)
CITATIONS = Table(
    "citations",
    "What one source says of one event, at one passage of its text.",
    (
        _must("event", "Key of the event."),
        _must("source", "Key of the source."),
        _must("start", "Where the quote begins: Unicode code points.", "integer", minimum=0),
        _must("end", "Where it ends, not included.", "integer", minimum=1),
        _must("quote", "The exact words: text[start:end] of the source."),
        _field("prefix", "The words before it."),
        _field("suffix", "The words behind it."),
        _field("date_words", "How the source tells the date."),
        _field("date", EDTF),
        _field("earliest", EARLIEST, "date"),
        _field("latest", LATEST, "date"),
        _one_of("date_basis", "How the date was got from the words.", Basis),
        _field("date_reason", "Why, where the words do not suffice."),
        _one_of("realis", "Whether the source tells it as having happened.", Realis),
        _must("attribution", "Who told whom, from the article to the origin.", "array"),
        _must("figures", "The numbers it states.", "array"),
        _must("coder", "Who coded it: curated, or a program and its version."),
        _field("review", "What a person who saw it did; empty if nobody did."),
        _field("copy_of", "Key of the source that had nearly these words before."),
    ),
    ("event", "source", "start", "end"),
    _iter_citations,
    (("event", "events"), ("source", "sources")),
)
TABLES = (EVENTS, ACTORS, PARTICIPANTS, SOURCES, CITATIONS)
