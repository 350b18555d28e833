"""Labelled values, of which a page is made, and what they say of dates and of support."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.text import Text

from timeline.cli.output import OutputOptions, write_rows
from timeline.cli.text import print_hanging
from timeline.dates import describe_date
from timeline.export.formats import Format
from timeline.export.telling import NO_PUBLISHER
from timeline.records.details import Cited, EventDetail
from timeline.records.told import StatedDate
from timeline.wording import count, printable

LABEL = 16
"""Cells before the values of a page."""
INDENT = "    "
QUOTED = "reverse"


def print_fact(console: Console, label: str, value: str, indent: str = "") -> None:
    """Print a labelled value; nothing if there is none."""
    if value:
        lead = Text(f"{indent}{label:<{LABEL - len(indent)}}", style="dim")
        print_hanging(console, lead, Text(printable(value)))


def describe_days(date: str | None, earliest: str | None, latest: str | None) -> str:
    """Return a date in words, as EDTF, and the days it may mean."""
    if date is None:
        return "undated"
    words = describe_date(date)
    days = f"{earliest or '…'} to {latest or '…'}" if earliest != latest else ""
    return " · ".join(dict.fromkeys(filter(None, (words, date, days))))


def describe_support(event: EventDetail) -> str:
    """Return by how many independent voices and citations an event is supported."""
    voices, citations = event.independent_sources, len(event.citations)
    sources = len({citation.source for citation in event.citations})
    support = "one voice only" if voices == 1 else f"{voices} independent voices"
    return f"{support} · {count(citations, 'citation')} in {count(sources, 'article')}"


def describe_stated(stated: StatedDate) -> str:
    """Return a date as stated: the words, what they mean, how that was got, and why."""
    if stated.date is None:
        return "no date"
    words = f"“{stated.words}” = " if stated.words else ""
    reason = f": {stated.reason}" if stated.reason else ""
    return f"{words}{describe_date(stated.date)} ({stated.basis}{reason})"


def describe_chain(cited: Cited) -> str:
    """Return who told whom, from the outlet towards the origin; nothing if it tells by itself."""
    if not cited.attribution:
        return ""
    return " ← ".join((cited.publication or NO_PUBLISHER, *cited.attribution))


def write_one(form: Format, json: dict[str, Any]) -> None:
    """Write one value for programs; in CSV and Markdown only what is not a list."""
    plain = {name: each for name, each in json.items() if not isinstance(each, list | tuple)}
    write_rows(tuple(plain), [tuple(plain.values())], OutputOptions(form), lambda: [json])
