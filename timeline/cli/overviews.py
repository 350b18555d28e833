"""Lists of actors, sources, judgements and runs: short ones for people, whole ones for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from timeline.cli.group import say
from timeline.cli.output import OutputOptions, choose_format, write_rows
from timeline.database.reader import Row
from timeline.dates import describe_date
from timeline.export.formats import Counter, Format
from timeline.export.telling import NO_PUBLISHER
from timeline.queries.actors import ACTOR_COLUMNS
from timeline.queries.judgements import JUDGEMENT_COLUMNS
from timeline.queries.runs import RUN_COLUMNS, SHORTFALL_COLUMNS
from timeline.queries.sources import SOURCE_COLUMNS
from timeline.wording import count, shorten

SIGNS = {"same": "=", "different": "≠", "unsure": "?"}
"""Between the keys of what was judged; without spaces, so that it can stand on its own line."""
OTHER_NAMES = 60
"""Characters of the other names of an actor."""
QUOTED = 80
"""Characters of a passage."""
YEAR, MINUTE = len("2026"), len("2026-11-22 03:00")


@dataclass(frozen=True, slots=True)
class Overview:
    """How things of one kind are listed.

    Attributes:
        noun: What one is called.
        columns: What programs get.
        headings: What people see.
        show: From the one to the other.
        next_step: What to do with the first that is listed, from what people see of it.
    """

    noun: str
    columns: Sequence[str]
    headings: Sequence[str]
    show: Callable[[Row], Row]
    next_step: Callable[[Row], str]

    def write(self, found: Iterable[Row], output: OutputOptions) -> None:
        """Write a list in the format and to the place that the options name."""
        if choose_format(output) is not Format.TABLE:
            write_rows(self.columns, found, output)
            return
        counter = Counter()
        first: list[Row] = []

        def rows() -> Iterable[Row]:
            for row in map(self.show, counter.through(found)):
                if not first:
                    first.append(row)
                yield row

        write_rows(self.headings, rows(), output)
        say("\n" + (count(counter.count, self.noun) if first else f"no {self.noun}"))
        for row in first:
            say(self.next_step(row))


def _show_actor(row: Row) -> Row:
    key, name, kind, events, first, last, names = row
    years = "–".join(dict.fromkeys(day[:YEAR] for day in (first, last) if day))
    others = f" ({shorten(names, OTHER_NAMES)})" if names else ""
    return events, years, kind, f"{name}{others}", key


def _show_source(row: Row) -> Row:
    key, publication, published, citations, events, title = row
    outlet = publication or NO_PUBLISHER
    return describe_date(published), citations, events, outlet, title, key


def _show_judgement(row: Row) -> Row:
    number, _, one, verdict, other, _, reasons, decided_by, decided_at, _, undone_at = row
    state = f"{verdict}, undone" if undone_at else verdict
    day = decided_at.partition("T")[0]
    return number, state, day, decided_by, reasons, f"{one}{SIGNS[verdict]}{other}"


def _show_run(row: Row) -> Row:
    number, started, ended, coder, _, *counts = row
    read, skipped, failed, _, refused, events, citations, undated, _ = counts
    when = started.replace("T", " ")[:MINUTE]
    state = when if ended else f"{when}, broken off"
    return number, state, coder, read, skipped, failed, events, citations, refused, undated


def _show_shortfall(row: Row) -> Row:
    source, start, _, outcome, why, _, quote = row
    place = source if start is None else f"{source}:{start}"
    return outcome, why, shorten(quote, QUOTED), place


ACTORS = Overview(
    "actor",
    ACTOR_COLUMNS,
    ("events", "years", "kind", "actor", "key"),
    _show_actor,
    lambda row: f"next: timeline actor {row[-1]}",
)
SOURCES = Overview(
    "source",
    SOURCE_COLUMNS,
    ("published", "citations", "events", "publication", "title", "key"),
    _show_source,
    lambda row: f"next: timeline source {row[-1]}",
)
JUDGEMENTS = Overview(
    "judgement",
    JUDGEMENT_COLUMNS,
    ("id", "verdict", "decided", "by", "reasons", "about"),
    _show_judgement,
    lambda row: f"to undo one: timeline undo {row[0]}",
)
RUNS = Overview(
    "run",
    RUN_COLUMNS,
    (
        *("id", "started", "coder", "read", "skipped", "failed", "new events", "more citations"),
        *("refused", "undated"),
    ),
    _show_run,
    lambda row: f"next: timeline review · timeline runs {row[0]}",
)
SHORTFALLS = Overview(
    "passage",
    SHORTFALL_COLUMNS,
    ("outcome", "why", "passage", "at"),
    _show_shortfall,
    lambda row: f"next: timeline source {row[-1].partition(':')[0]}",
)
