"""A statement, or two events, laid out for somebody who has to judge it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from timeline.cli.facts import (
    INDENT,
    LABEL,
    QUOTED,
    describe_chain,
    describe_days,
    describe_stated,
    describe_support,
    print_fact,
)
from timeline.cli.text import PAGE, print_hanging
from timeline.conclusions import describe_figure
from timeline.dates import describe_date
from timeline.export.telling import NO_PUBLISHER, mark
from timeline.queries.reviews import AROUND
from timeline.records.details import Cited, EventDetail, Participant
from timeline.records.reviews import PairInReview, StatementInReview
from timeline.wording import count, printable, shorten

OTHERS = 3
"""Other citations of the event that are shown; the rest is counted."""
LONGEST = 160
"""Characters of a passage where it is shown in short."""


def print_statement(console: Console, place: str, statement: StatementInReview) -> None:
    """Print a statement: the passage in its context, and what was made of it."""
    cited = statement.cited
    outlet = printable(cited.publication or NO_PUBLISHER)
    where = f"{outlet}, {describe_date(cited.published)}"
    console.print()
    console.print(
        Text.assemble((f"{place}  {where}", "bold"), (f"  {cited.source}:{cited.start}", "dim")),
        soft_wrap=True,
    )
    console.print(Text(printable(cited.title), style="dim"), soft_wrap=True)
    console.print()
    print_hanging(console, Text(INDENT), _passage(console, statement))
    console.print()
    for label, value in _facts(statement):
        print_fact(console, label, value)


def _passage(console: Console, statement: StatementInReview) -> Text:
    """Return the passage with the text around it, in the lines of the article."""
    quote = _lines(statement.cited.quote)
    shown = quote if console.is_terminal and not console.no_color else f"»{quote}«"
    before, after = _lines(statement.before), _lines(statement.after)
    if len(statement.before) == AROUND:
        before = f"…{before.partition(' ')[2]}"  # The first word may be cut,
    if len(statement.after) == AROUND:
        after = f"{after.rpartition(' ')[0]}…"  # and so may the last.
    return Text.assemble((before, "dim"), (shown, QUOTED), (after, "dim"))


def _lines(text: str) -> str:
    """Return a text in its lines, with nothing in them that a terminal would obey."""
    lines = "\n".join(filter(None, map(printable, text.splitlines())))
    first = text[: len(text) - len(text.lstrip())]
    last = text[len(text.rstrip()) :]
    return f"{_space(first)}{lines}{_space(last)}" if lines else _space(text)


def _space(space: str) -> str:
    """Return the end of a line, or a space, or nothing, as it stands for space of any length."""
    return "\n" if "\n" in space else space[:1] and " "


def _facts(statement: StatementInReview) -> Iterator[tuple[str, str]]:
    cited, event = statement.cited, statement.event
    yield "event", mark(event.title, event.coder)
    yield "key", event.key
    yield "stated", describe_stated(cited.stated)
    if cited.stated.date != event.date:
        yield "event's date", describe_days(event.date, event.earliest, event.latest)
    yield "type", event.type or "none"
    yield "told as", cited.realis
    yield "place", event.place or ""
    yield from _by_role(event.actors)
    yield "read as", _describe_reading(statement)
    yield "told by", describe_chain(cited)
    for figure in cited.figures:
        number = f"{describe_figure(figure)} {figure.unit or ''}".strip()
        yield "figure", f"{figure.what}: {number} (“{figure.words}”)"
    yield "coded by", f"{cited.coder} · {cited.review or 'not reviewed'}"
    yield "joined because", statement.joined_because or ""
    others = [each for each in event.citations if each is not cited]
    for other in others[:OTHERS]:
        yield "also told by", _describe_citation(other)
    if len(others) > OTHERS:
        yield "", f"and {count(len(others) - OTHERS, 'more citation')}"


def _by_role(actors: Iterable[Participant]) -> Iterator[tuple[str, str]]:
    roles: dict[str, list[str]] = {}
    for actor in actors:
        roles.setdefault(actor.role, []).append(f"{actor.name} ({actor.key})")
    return ((role, ", ".join(names)) for role, names in roles.items())


def _describe_reading(statement: StatementInReview) -> str:
    """Return what the coder read, where the event it joined is told otherwise."""
    reading, event = statement.reading, statement.event
    if reading is None:
        return ""
    parts = {(actor.key, actor.role) for actor in event.actors}
    told = (event.title, event.type, parts)
    if told == (reading.title, reading.type, {(each.key, each.role) for each in reading.actors}):
        return ""
    actors = (f"{actor.name} ({actor.role})" for actor in reading.actors)
    return " · ".join((reading.title, reading.type or "no type", ", ".join(actors)))


def _describe_citation(cited: Cited) -> str:
    date = describe_date(cited.stated.date)
    return f"{cited.source}, {date}: “{shorten(cited.quote, LONGEST)}”"


def print_pair(console: Console, place: str, pair: PairInReview) -> None:
    """Print two events side by side, and why they may be one."""
    console.print()
    alike = f", {pair.score:.2f} alike" if pair.score is not None else ""
    console.print(Text(f"{place}  Are these one event{alike}?", style="bold"), soft_wrap=True)
    print_fact(console, "because", pair.reasons)
    console.print()
    width = None if console.is_terminal else PAGE
    columns = Table.grid(padding=(0, 2, 0, 0), expand=True)
    columns.add_column(width=LABEL - 2, style="dim")
    for _ in range(2):
        columns.add_column(ratio=1, overflow="fold")  # Keys can be copied whole.
    one, other = dict(_event_facts(pair.one)), dict(_event_facts(pair.other))
    for label in dict.fromkeys((*one, *other)):
        cells = (one.get(label, ""), other.get(label, ""))
        if any(cells):
            columns.add_row(Text(label), *(Text(printable(cell)) for cell in cells))
    console.print(columns, width=width, soft_wrap=False)


def _event_facts(event: EventDetail) -> Iterator[tuple[str, str]]:
    yield "event", mark(event.title, event.coder)
    yield "key", event.key
    yield "date", describe_days(event.date, event.earliest, event.latest)
    yield "type", event.type or "none"
    yield "told as", event.realis
    yield "place", event.place or ""
    yield from _by_role(event.actors)
    yield "sources", describe_support(event)
    for number, citation in enumerate(event.citations[:OTHERS], start=1):
        yield f"passage {number}", _describe_citation(citation)
