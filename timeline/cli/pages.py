"""An actor and an article, laid out to be read from top to bottom."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict

from rich.text import Text

from timeline.cli.facts import print_fact, write_one
from timeline.cli.tables import print_table
from timeline.cli.text import open_console
from timeline.dates import describe_date
from timeline.export.formats import Format
from timeline.export.telling import NO_PUBLISHER, mark, name_event
from timeline.records.details import ActorDetail, Belonging, SourceDetail, Statement
from timeline.wording import printable, shorten

OPENING = 80
"""Characters of a quote in a list; `timeline show` has it whole."""


def print_actor(actor: ActorDetail, form: Format) -> None:
    """Print an actor for people, or for programs."""
    if form is not Format.TABLE:
        write_one(form, asdict(actor))
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
        (describe_date(each.date), each.role, name_event(each), each.key) for each in actor.events
    )
    print_table(("date", "role", "event", "key"), rows, sys.stdout)


def print_source(source: SourceDetail, form: Format) -> None:
    """Print a source for people, or for programs."""
    if form is not Format.TABLE:
        write_one(form, asdict(source))
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
        (each.start, each.end, describe_date(each.date), _told(each), each.event)
        for each in source.statements
    )
    print_table(("start", "end", "date", "quote", "event"), stated, sys.stdout)


def _told(statement: Statement) -> str:
    """Return the beginning of a quote, with the sign of what only a program coded."""
    return mark(shorten(statement.quote, OPENING), statement.coded)


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
