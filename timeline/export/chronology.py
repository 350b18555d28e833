"""A chronology in Markdown to read and to edit: years, events, and under each the words cited.

The table that `markdown` writes is for lists; this is what `.md` means for events.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from timeline.dates import describe_date
from timeline.export.formats import Counter
from timeline.export.markdown import as_block, as_text
from timeline.export.telling import credit, get_link, iter_notes, name_event
from timeline.queries.selection import Selection
from timeline.records.details import Cited, EventDetail


def _first_year(event: EventDetail) -> str:
    return (event.earliest or event.latest or UNDATED).partition("-")[0]


def _last_year(event: EventDetail) -> str:
    return (event.latest or event.earliest or UNDATED).partition("-")[0]


UNDATED = "Undated"
YEARS = {"date": _first_year, "-date": _last_year}
"""Under which year an event stands, where the order is one of time: by what it is ordered."""


def write(selection: Selection, out: TextIO) -> int:
    """Write events, in the order of time under years; returns how many."""
    events, shown = Counter(), None
    find_year = YEARS.get(selection.sort)
    out.write(f"# {as_text(selection.title)}\n")
    for event in events.through(selection.details()):
        if find_year and (year := find_year(event)) != shown:
            out.write(f"\n## {year}\n")
            shown = year
        out.writelines(f"\n{part}\n" for part in _iter_parts(event))
    if not events.count:
        out.write("\n*no event matches*\n")
    return events.count


def _iter_parts(event: EventDetail) -> Iterator[str]:
    yield f"### {as_text(describe_date(event.date))} · {as_text(name_event(event))}"
    if event.summary:
        yield as_block(event.summary)
    for citation in event.citations:
        yield f"> {as_block(citation.quote)}\n>\n> — {_source(citation)}"
    yield f"*{as_text('; '.join(iter_notes(event)))}*"


def _source(citation: Cited) -> str:
    link = get_link(citation)
    told = as_text(credit(citation))
    return f"[{told}](<{link}>)" if link else told
