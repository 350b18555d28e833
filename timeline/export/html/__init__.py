"""The page: one HTML file that needs nothing else, with every event opening to its citations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TextIO

from timeline.database.reader import Reader
from timeline.export.html.frame import ALONE, Frame
from timeline.export.html.page import Evidence, make_page
from timeline.export.html.rendering import iter_html
from timeline.queries.contexts import read_contexts, read_origins
from timeline.queries.selection import Selection
from timeline.records.details import EventDetail


def write(selection: Selection, out: TextIO) -> int:
    """Write the page of a selection, in the order of time, and return how many events it has."""
    events = list(selection.details())
    out.writelines(iter_page(selection.reader, events, selection.title))
    return len(events)


def iter_page(
    reader: Reader, events: Sequence[EventDetail], title: str, frame: Frame = ALONE
) -> Iterator[str]:
    """Yield the page of some events, with what is known of their sources, piece by piece."""
    page = make_page(events, title, _read_evidence(reader, events))
    return iter_html(replace(page, frame=frame))


def render_page(events: Iterable[EventDetail], title: str) -> str:
    """Return the page of some events, with only those words around quotes that citations keep."""
    return "".join(iter_html(make_page(events, title, Evidence())))


def _read_evidence(reader: Reader, events: Sequence[EventDetail]) -> Evidence:
    sources = {citation.source for event in events for citation in event.citations}
    return Evidence(
        contexts=read_contexts(reader, [event.key for event in events]),
        origins={origin.key: origin for origin in read_origins(reader, sources)},
    )
