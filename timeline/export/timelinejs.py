"""TimelineJS 3 (https://timeline.knightlab.com): the JSON that it reads.

It shows headlines and texts as HTML, so both are escaped. An event is drawn over the days it may
mean, and a slide says its date in our words; one with an open end stands at the day that is known,
an undated one has no place on an axis.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from html import escape as escape_value
from typing import Any, TextIO

from timeline.dates import describe_date
from timeline.export.csv import LEADS
from timeline.export.telling import credit, get_link, iter_notes, name_event
from timeline.queries.selection import Selection
from timeline.records.details import Cited, EventDetail
from timeline.wording import printable

Slide = dict[str, Any]


def write(selection: Selection, out: TextIO) -> int:
    """Write the events that have a date, one a line; returns how many."""
    number = 0
    out.write('{"events": [')
    for number, slide in enumerate(iter_slides(selection), start=1):
        out.write((",\n" if number > 1 else "\n") + json.dumps(slide, ensure_ascii=False))
    out.write("\n]}\n")
    return number


def iter_slides(selection: Selection) -> Iterator[Slide]:
    """Yield the events that have a date as slides."""
    for event in selection.details():
        if first := event.earliest or event.latest:
            yield make_slide(event, first)


def make_slide(event: EventDetail, first: str) -> Slide:
    """Return an event as a slide that begins on the day `first`."""
    slide: Slide = {
        "unique_id": event.key,
        "start_date": _day(first),
        "display_date": describe_date(event.date),
        "text": {"headline": _headline(event), "text": _text(event)},
    }
    if event.latest and event.latest != first:
        slide["end_date"] = _day(event.latest)
    if event.type:
        slide["group"] = event.type
    return slide


def _day(text: str) -> dict[str, int]:
    day = date.fromisoformat(text)
    return {"year": day.year, "month": day.month, "day": day.day}


def _headline(event: EventDetail) -> str:
    """Return the title as HTML that no spreadsheet runs, which TimelineJS also reads from."""
    title = name_event(event)
    if title[:1] in LEADS:
        return f"&#{ord(title[0])};{escape(title[1:])}"
    return escape(title)


def _text(event: EventDetail) -> str:
    parts = [f"<p>{escape(printable(event.summary))}</p>"] if event.summary else []
    parts += [_quote(citation) for citation in event.citations]
    return "".join([*parts, f"<p><em>{escape('; '.join(iter_notes(event)))}</em></p>"])


def _quote(citation: Cited) -> str:
    source, link = escape(credit(citation)), get_link(citation)
    if link:
        source = f'<a href="{escape_value(link)}">{source}</a>'
    return f"<blockquote>{escape(printable(citation.quote))}</blockquote><p>— {source}</p>"


def escape(text: str) -> str:
    """Return a text that stands between tags; quotes there may stay what they are."""
    return escape_value(text, quote=False)
