"""Single views: one event, one actor, one source, laid out to be read from top to bottom."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.text import Text

from timeline.cli.output import OutputOptions, write_rows
from timeline.cli.tables import print_table
from timeline.cli.text import open_console, print_hanging
from timeline.conclusions import describe_figure
from timeline.dates import describe_date
from timeline.export.formats import Format
from timeline.export.json import event_to_json
from timeline.export.telling import NO_PUBLISHER, mark
from timeline.records.details import ActorDetail, Belonging, Cited, EventDetail, SourceDetail
from timeline.records.told import StatedDate
from timeline.vocabulary import CURATED, Realis
from timeline.wording import count, printable

LABEL = 16
"""Cells before the values of a page."""
INDENT = "    "
QUOTED = "reverse"


def print_event(event: EventDetail, form: Format) -> None:
    """Print an event for people, or for programs."""
    if form is not Format.TABLE:
        _write_one(form, event_to_json(event))
        return
    console = open_console(sys.stdout)
    console.print(Text(printable(event.title), style="bold"))
    for label, value in _facts(event):
        print_fact(console, label, value)
    for number, citation in enumerate(event.citations, start=1):
        _print_citation(console, number, citation)


def print_fact(console: Console, label: str, value: str, indent: str = "") -> None:
    """Print a labelled value; nothing if there is none."""
    if value:
        lead = Text(f"{indent}{label:<{LABEL - len(indent)}}", style="dim")
        print_hanging(console, lead, Text(printable(value)))


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


def _citation_facts(citation: Cited) -> Iterable[tuple[str, str]]:
    yield "at", f"characters {citation.start} to {citation.end}"
    yield "stated", describe_stated(citation.stated)
    yield "told as", "" if citation.realis is Realis.OCCURRED else citation.realis
    yield (
        "told by",
        " ← ".join((citation.publication or NO_PUBLISHER, *citation.attribution))
        if (citation.attribution)
        else "",
    )
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


def describe_stated(stated: StatedDate) -> str:
    """Return a date as stated: the words, what they mean, how that was got, and why."""
    if stated.date is None:
        return "no date"
    words = f"“{stated.words}” = " if stated.words else ""
    reason = f": {stated.reason}" if stated.reason else ""
    return f"{words}{describe_date(stated.date)} ({stated.basis}{reason})"


def print_actor(actor: ActorDetail, form: Format) -> None:
    """Print an actor for people, or for programs."""
    if form is not Format.TABLE:
        _write_one(form, asdict(actor))
        return
    console = open_console(sys.stdout)
    console.print(Text(printable(actor.name), style="bold"))
    print_fact(console, "key", actor.key)
    print_fact(console, "kind", actor.kind)
    print_fact(console, "also", ", ".join(actor.names))
    print_fact(console, "wikidata", actor.wikidata or "")
    for belonging in actor.belongs_to:
        print_fact(console, belonging.kind.replace("_", " "), _belonging(belonging))
    for belonging in actor.has:
        print_fact(
            console,
            "has" if belonging.kind == "part_of" else "represented by",
            _belonging(belonging),
        )
    print_fact(console, "events", f"{len(actor.events):,}")
    console.print()
    rows = (
        (describe_date(each.date), each.role, mark(each.title, each.coder), each.key)
        for each in actor.events
    )
    print_table(("date", "role", "event", "key"), rows, sys.stdout)


def print_source(source: SourceDetail, form: Format) -> None:
    """Print a source for people, or for programs."""
    if form is not Format.TABLE:
        _write_one(form, asdict(source))
        return
    console = open_console(sys.stdout)
    console.print(Text(printable(source.title), style="bold"))
    for label, value in _source_facts(source):
        print_fact(console, label, value)
    console.print()
    zones = ((each.kind, each.start, each.end, each.opening) for each in source.zones)
    print_table(("zone", "start", "end", "begins"), zones, sys.stdout)
    console.print()
    stated = (
        (each.start, each.end, describe_date(each.date), mark(each.event, each.coded), each.quote)
        for each in source.statements
    )
    print_table(("start", "end", "date", "event", "quote"), stated, sys.stdout)


def _source_facts(source: SourceDetail) -> Iterator[tuple[str, str]]:
    reason = f": {source.published_reason}" if source.published_reason else ""
    words = f"“{source.published_words}” = " if source.published_words else ""
    yield "key", source.key
    yield "publication", source.publication or NO_PUBLISHER
    yield "authors", source.authors or ""
    yield (
        "published",
        f"{words}{describe_date(source.published)} ({source.published_basis}{reason})",
    )
    yield "url", source.url or ""
    yield "language", source.language or ""
    yield "file", source.file or ""
    yield "sha256", source.sha256
    yield "characters", f"{source.characters:,}"


def _belonging(belonging: Belonging) -> str:
    days = f", {belonging.earliest or '…'} to {belonging.latest or '…'}"
    known = belonging.earliest or belonging.latest
    return f"{belonging.name} ({belonging.actor}){days if known else ''}"


def _write_one(form: Format, json: dict[str, Any]) -> None:
    """Write one value for programs; in CSV and Markdown only what is not a list."""
    plain = {name: each for name, each in json.items() if not isinstance(each, list | tuple)}
    write_rows(tuple(plain), [tuple(plain.values())], OutputOptions(form), lambda: [json])
