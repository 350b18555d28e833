"""JSON of events: a list, or one event a line; the keys are always all there, in one order."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import Any, TextIO

from timeline.records.details import Cited, EventDetail
from timeline.records.told import Figure

Value = dict[str, Any]


def write_json(values: Iterable[Value], out: TextIO) -> None:
    """Write a list, one value a line."""
    out.write("[")
    separator = "\n"
    for value in values:
        out.write(separator + _dump(value))
        separator = ",\n"
    out.write("]\n" if separator == "\n" else "\n]\n")


def write_jsonl(values: Iterable[Value], out: TextIO) -> None:
    """Write one value a line."""
    out.writelines(_dump(value) + "\n" for value in values)


def _dump(value: Value) -> str:
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
        "actors": [
            {"key": actor.key, "name": actor.name, "kind": actor.kind, "role": actor.role}
            for actor in event.actors
        ],
        "citations": [_citation_to_json(citation) for citation in event.citations],
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


def _citation_to_json(citation: Cited) -> Value:
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
        "figures": [_figure_to_json(figure) for figure in citation.figures],
        "coder": citation.coder,
        "review": citation.review,
    }


def _figure_to_json(figure: Figure) -> Value:
    return {
        "what": figure.what,
        "low": _plain(figure.low),
        "high": _plain(figure.high),
        "unit": figure.unit,
        "words": figure.words,
    }


def _plain(number: float | None) -> float | int | None:
    return int(number) if number is not None and number.is_integer() else number
