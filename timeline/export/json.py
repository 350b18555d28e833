"""JSON: a list; the keys of an event are always all there, in one order."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TextIO

from timeline.queries.selection import Selection
from timeline.records.details import Cited, EventDetail
from timeline.records.told import Figure

Value = dict[str, Any]


def write(selection: Selection, out: TextIO) -> int:
    """Write events, with everything; returns how many."""
    return write_values(map(event_to_json, selection.details()), out)


def write_rows(columns: Sequence[str], rows: Iterable[Sequence[Any]], out: TextIO) -> None:
    """Write rows, each with the names of its columns."""
    write_values(name_cells(columns, rows), out)


def write_values(values: Iterable[Value], out: TextIO) -> int:
    """Write a list, one value a line; returns how many."""
    number = 0
    out.write("[")
    for number, value in enumerate(values, start=1):
        out.write((",\n" if number > 1 else "\n") + dump(value))
    out.write("\n]\n" if number else "]\n")
    return number


def name_cells(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[Value]:
    """Yield rows as values with the names of their columns."""
    return (dict(zip(columns, row, strict=True)) for row in rows)


def dump(value: Value) -> str:
    """Return a value on one line."""
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, default=_to_json)
    except ValueError:  # JSON has no infinity and no "not a number".
        finite = {
            name: None if isinstance(each, float) and not math.isfinite(each) else each
            for name, each in value.items()
        }
        return json.dumps(finite, ensure_ascii=False, default=_to_json)


def _to_json(value: object) -> str:
    """Return what SQL knows and JSON does not: days and exact numbers as text, bytes as hex."""
    return value.hex() if isinstance(value, bytes) else str(value)


def event_to_json(event: EventDetail) -> Value:
    """Return an event as JSON has it."""
    return {
        **facts_to_json(event),
        "actors": [
            {"key": actor.key, "name": actor.name, "kind": actor.kind, "role": actor.role}
            for actor in event.actors
        ],
        "citations": [citation_to_json(citation) for citation in event.citations],
        "independent_sources": event.independent_sources,
        "disagreements": [
            {
                "field": disagreement.field,
                "values": [
                    {"value": value, "sources": list(sources)}
                    for value, sources in disagreement.values
                ],
            }
            for disagreement in event.disagreements
        ],
        "coder": event.coder,
    }


def facts_to_json(event: EventDetail) -> Value:
    """Return what is one value in an event: no list, nothing counted."""
    return {
        "key": event.key,
        "title": event.title,
        "summary": event.summary,
        "type": event.type,
        "realis": event.realis,
        "date": event.date,
        "earliest": event.earliest,
        "latest": event.latest,
        "precision": event.precision,
        "place": event.place,
    }


def citation_to_json(citation: Cited) -> Value:
    """Return a citation as JSON has it."""
    return {
        "source": citation.source,
        "publication": citation.publication,
        "title": citation.title,
        "url": citation.url,
        "published": citation.published,
        "quote": citation.quote,
        "start": citation.start,
        "end": citation.end,
        "date_words": citation.stated.words,
        "date": citation.stated.date,
        "date_basis": citation.stated.basis,
        "realis": citation.realis,
        "attribution": list(citation.attribution),
        "figures": [figure_to_json(figure) for figure in citation.figures],
        "coder": citation.coder,
        "review": citation.review,
    }


def figure_to_json(figure: Figure) -> Value:
    """Return a figure as JSON has it."""
    return {
        "what": figure.what,
        "low": _plain(figure.low),
        "high": _plain(figure.high),
        "unit": figure.unit,
        "words": figure.words,
    }


def _plain(number: float | None) -> float | int | None:
    return int(number) if number is not None and number.is_integer() else number
