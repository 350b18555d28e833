"""TimelineJS 3: the spreadsheet that it reads, also through Google Sheets.

The header is that of its template, letter for letter: a column "Start Date" would switch it to the
dates of version 1. A row is never empty, since the first empty one is where the timeline ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from timeline.export import csv
from timeline.export.formats import Counter
from timeline.export.timelinejs import Slide, iter_slides
from timeline.queries.selection import Selection

COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time",
    "Display Date", "Headline", "Text", "Media", "Media Credit", "Media Caption",
    "Media Thumbnail", "Alt Text", "Type", "Group", "Background",
)  # fmt: skip


def write(selection: Selection, out: TextIO) -> int:
    """Write the events that have a date, one a row; returns how many."""
    slides = Counter()
    csv.write_rows(COLUMNS, map(_row, slides.through(iter_slides(selection))), out)
    return slides.count


def _row(slide: Slide) -> tuple[object, ...]:
    return tuple(dict(_cells(slide)).get(column) for column in COLUMNS)


def _cells(slide: Slide) -> Iterator[tuple[str, object]]:
    for lead, part in (("", "start_date"), ("End ", "end_date")):
        for name, number in slide.get(part, {}).items():
            yield f"{lead}{name.title()}", number
    yield "Display Date", slide["display_date"]
    yield "Headline", slide["text"]["headline"]
    yield "Text", slide["text"]["text"]
    yield "Group", slide.get("group")
