"""Parquet: events or citations in typed columns, for data frames and DuckDB.

Days are dates, lists are lists; `date` is EDTF, which has no type of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice
from typing import Any, BinaryIO

from timeline.errors import OutputError
from timeline.export.json import citation_to_json, event_to_json
from timeline.queries.selection import Selection
from timeline.records.details import EventDetail

GROUP = 5_000
"""Rows in memory at a time: a row group of the file."""
Value = dict[str, Any]


def write(selection: Selection, out: BinaryIO) -> int:
    """Write events; returns how many.

    Raises:
        OutputError: The library is not installed.
    """
    return _write(out, _event_schema, (_event(event) for event in selection.details()))


def write_citations(selection: Selection, out: BinaryIO) -> int:
    """Write the citations of events; returns how many.

    Raises:
        OutputError: The library is not installed.
    """
    found = (each for event in selection.details() for each in _citations(event))
    return _write(out, _citation_schema, found)


def _write(out: BinaryIO, make_schema: Callable[[], Any], rows: Iterator[Value]) -> int:
    try:
        import pyarrow as pa  # type: ignore[import-untyped]
        from pyarrow import parquet
    except ImportError as error:
        reason = "it needs pyarrow: pip install '.[parquet]'"
        raise OutputError("Parquet", reason) from error
    schema = make_schema()
    written = 0
    with parquet.ParquetWriter(out, schema, compression="zstd") as file:
        while group := list(islice(rows, GROUP)):
            file.write_table(pa.Table.from_pylist(group, schema))
            written += len(group)
    return written


def _event_schema() -> Any:  # noqa: ANN401 - the library has no types
    import pyarrow as pa

    words = pa.list_(pa.string())
    actor = pa.struct({name: pa.string() for name in ("key", "name", "kind", "role")})
    return pa.schema(
        {
            **dict.fromkeys(("key", "title", "summary", "type", "realis", "date"), pa.string()),
            **dict.fromkeys(("earliest", "latest"), pa.date32()),
            **dict.fromkeys(("precision", "place"), pa.string()),
            **dict.fromkeys(("latitude", "longitude"), pa.float64()),
            "actors": pa.list_(actor),
            **dict.fromkeys(("publications", "sources"), words),
            **dict.fromkeys(("citations", "independent_sources"), pa.int32()),
            "disagreements": words,
            "coder": pa.string(),
        }
    )


def _event(event: EventDetail) -> Value:
    latitude, longitude = event.coordinates or (None, None)
    cited = event.citations
    return event_to_json(event) | {
        "earliest": _day(event.earliest),
        "latest": _day(event.latest),
        "latitude": latitude,
        "longitude": longitude,
        "publications": list(dict.fromkeys(each.publication for each in cited if each.publication)),
        "sources": list(dict.fromkeys(each.source for each in cited)),
        "citations": len(cited),
        "disagreements": [disagreement.field for disagreement in event.disagreements],
    }


def _citation_schema() -> Any:  # noqa: ANN401 - the library has no types
    import pyarrow as pa

    number = dict.fromkeys(("low", "high"), pa.float64())
    figure = pa.struct({"what": pa.string(), **number, "unit": pa.string(), "words": pa.string()})
    return pa.schema(
        {
            **dict.fromkeys(("event", "source", "publication", "title", "url"), pa.string()),
            **dict.fromkeys(("published", "quote"), pa.string()),
            **dict.fromkeys(("start", "end"), pa.int32()),
            **dict.fromkeys(("date_words", "date"), pa.string()),
            **dict.fromkeys(("earliest", "latest"), pa.date32()),
            **dict.fromkeys(("date_basis", "realis"), pa.string()),
            "attribution": pa.list_(pa.string()),
            "figures": pa.list_(figure),
            **dict.fromkeys(("coder", "review"), pa.string()),
        }
    )


def _citations(event: EventDetail) -> Iterator[Value]:
    for citation in event.citations:
        stated = citation.stated
        days = {"event": event.key, "earliest": stated.earliest, "latest": stated.latest}
        yield citation_to_json(citation) | days


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
