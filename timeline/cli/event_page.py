"""An event, laid out to be read from top to bottom: the conclusion, then what each source says."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from timeline.cli.facts import (
    INDENT,
    QUOTED,
    describe_chain,
    describe_days,
    describe_stated,
    describe_support,
    print_fact,
    write_one,
)
from timeline.cli.text import open_console, print_hanging
from timeline.conclusions import describe_figure
from timeline.dates import describe_date
from timeline.export.formats import Format
from timeline.export.json import event_to_json
from timeline.export.telling import NO_PUBLISHER
from timeline.records.details import Cited, EventDetail
from timeline.vocabulary import CURATED, Realis
from timeline.wording import printable


def print_event(event: EventDetail, form: Format) -> None:
    """Print an event for people, or for programs."""
    if form is not Format.TABLE:
        write_one(form, event_to_json(event))
        return
    console = open_console(sys.stdout)
    console.print(Text(printable(event.title), style="bold"))
    for label, value in _facts(event):
        print_fact(console, label, value)
    for number, citation in enumerate(event.citations, start=1):
        _print_citation(console, number, citation)


def _facts(event: EventDetail) -> Iterator[tuple[str, str]]:
    yield "key", event.key
    yield "date", describe_days(event.date, event.earliest, event.latest)
    yield "because", event.date_reason or ""
    yield "type", event.type or ""
    yield "told as", event.realis
    yield "place", event.place or ""
    yield "summary", event.summary or ""
    for actor in event.actors:
        yield actor.role, f"{actor.name} ({actor.key})"
    yield "sources", describe_support(event)
    for disagreement in event.disagreements:
        values = " ≠ ".join(
            f"{value} ({', '.join(sources)})" for value, sources in disagreement.values
        )
        yield "disagree on", f"{disagreement.field}: {values}"


def _print_citation(console: Console, number: int, citation: Cited) -> None:
    outlet = printable(citation.publication or NO_PUBLISHER)
    heading = f"[{number}] {outlet}, {describe_date(citation.published)}"
    console.print()
    console.print(Text.assemble((heading, "bold"), (f"  {citation.source}", "dim")), soft_wrap=True)
    passage = Text.assemble(
        (_context(citation.prefix, at_start=True), "dim"),
        (_marked(console, printable(citation.quote)), QUOTED),
        (_context(citation.suffix, at_start=False), "dim"),
    )
    print_hanging(console, Text(INDENT), passage)
    for label, value in _citation_facts(citation):
        print_fact(console, label, value, INDENT)


def _context(words: str, *, at_start: bool) -> str:
    """Return the words around a quote, as far as they stand on the same line."""
    lines = words.splitlines() or [""]
    shown = lines[-1] if at_start else lines[0]
    if not shown.strip() or (at_start and words.endswith("\n")):
        return ""
    cut = printable(shown)
    lead, trail = " " * shown[:1].isspace(), " " * shown[-1:].isspace()
    return f"…{cut}{trail}" if at_start else f"{lead}{cut}…"


def _marked(console: Console, quote: str) -> str:
    """Return the quote between marks where there is no highlighting."""
    return quote if console.is_terminal and not console.no_color else f"»{quote}«"


def _citation_facts(citation: Cited) -> Iterator[tuple[str, str]]:
    yield "at", f"characters {citation.start} to {citation.end}"
    yield "stated", describe_stated(citation.stated)
    yield "told as", "" if citation.realis is Realis.OCCURRED else citation.realis
    yield "told by", describe_chain(citation)
    yield "a copy", f"the same words as {citation.copy_of}" if citation.copy_of else ""
    for figure in citation.figures:
        number = f"{describe_figure(figure)} {figure.unit or ''}".strip()
        yield "figure", f"{figure.what}: {number} (“{figure.words}”)"
    yield "coded by", _describe_coder(citation)


def _describe_coder(citation: Cited) -> str:
    """Return what coded a statement and whether a person saw it; nothing if a person wrote it."""
    if citation.coder == CURATED:
        return ""
    return f"{citation.coder} · {citation.review or 'not reviewed'}"
