"""How answers show themselves: as text where there is only text, as HTML in a notebook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

from timeline.dates import describe_date
from timeline.export.telling import name_event
from timeline.records.details import EventDetail
from timeline.wording import count, printable, shorten

LISTED = ("date", "voices", "event", "key")
LINES = 20
"""Rows shown as text; a prompt should not scroll away."""
WIDEST = 80
"""Characters of a cell shown as text."""
TABLED = 200
"""Rows shown as a table of HTML."""
PAGED = 200
"""Events on the page in a notebook, which is stored in the notebook's file."""

FRAME = (
    '<iframe title="{title}" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"'
    ' style="width:100%;height:36em;border:1px solid #8888;resize:vertical"'
    ' srcdoc="{page}"></iframe>'
)
"""A page beside which the notebook is safe: it has an origin of its own."""
HEAD = "<head>"
BASE = '<head>\n<base href="about:srcdoc">'
"""A page in a frame has no address; without this, its links to itself lead to the notebook's."""

FOLDED = "<details><summary>{title}, as a table</summary>\n{table}</details>"
CELL = '<{tag} style="{style}">{text}</{tag}>'
STYLE = "text-align:left"
WHOLE = "text-align:left;white-space:nowrap"
"""Of keys and days, which people copy and which have no spaces."""


def rows_to_text(columns: Sequence[str], rows: Sequence[Sequence[Any]], total: int) -> str:
    """Return rows under their columns, the first of so many."""
    shown = [[shorten(printable(cell), WIDEST) for cell in row] for row in rows[:LINES]]
    widths = [max(map(len, cells)) for cells in zip(columns, *shown, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in [list(columns), *shown]
    ]
    return "\n".join([*lines, *_rest(total, len(shown))])


def rows_to_html(columns: Sequence[str], rows: Sequence[Sequence[Any]], total: int) -> str:
    """Return rows as a table, the first of so many, everything escaped."""
    shown = rows[:TABLED]
    lines = [_line("th", columns), *(_line("td", row) for row in shown)]
    rest = "".join(f"<p>{line}</p>\n" for line in _rest(total, len(shown)))
    return f"<table>\n{''.join(lines)}</table>\n{rest}"


def events_to_text(events: Sequence[EventDetail]) -> str:
    """Return the first events as the command `events` lists them."""
    return rows_to_text(LISTED, [*map(_list, events[:LINES])], len(events))


def events_to_html(events: Sequence[EventDetail], title: str) -> str:
    """Return the page in a frame of its own, and a folded table for where frames are not shown.

    A notebook on GitHub, for one, keeps tables and leaves frames out.
    """
    from timeline.export.html import render_page

    said = f"{title}: {count(len(events), 'event')}"
    page = render_page(events[:PAGED], title).replace(HEAD, BASE, 1)
    frame = FRAME.format(title=escape(said), page=escape(page))
    beyond = _beyond(len(events))
    table = rows_to_html(LISTED, [*map(_list, events[:TABLED])], len(events))
    return f"{frame}\n{beyond}{FOLDED.format(title=escape(said), table=table)}\n"


def _list(event: EventDetail) -> tuple[str, str, str, str]:
    voices = f"{'≠ ' if event.disagreements else ''}{event.independent_sources}"
    return describe_date(event.date), voices, name_event(event), event.key


def _line(tag: str, cells: Sequence[Any]) -> str:
    return f"<tr>{''.join(_cell(tag, printable(cell)) for cell in cells)}</tr>\n"


def _cell(tag: str, text: str) -> str:
    return CELL.format(tag=tag, style=STYLE if " " in text else WHOLE, text=escape(text))


def _rest(number: int, shown: int) -> Iterator[str]:
    if number > shown:
        yield f"… and {number - shown:,} more"


def _beyond(number: int) -> str:
    if number <= PAGED:
        return ""
    said = f"The first {PAGED} of {number:,} events; export(&quot;FILE.html&quot;) writes all."
    return f"<p>{said}</p>\n"
