"""`timeline review`: a person looks at what a program coded, one thing at a time."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli.completion import complete_event
from timeline.cli.filters import FilterOptions, PhraseArgument, build_filter
from timeline.cli.group import INTERRUPTED, say
from timeline.cli.output import OutputOptions, choose_format, write_rows
from timeline.cli.overviews import SIGNS
from timeline.cli.params import DatabaseOption, spread
from timeline.database.reader import open_reader
from timeline.database.target import resolve_target
from timeline.export.formats import Format
from timeline.records.reviews import Waiting, WaitingPair
from timeline.wording import count, shorten

if TYPE_CHECKING:
    from timeline.pipeline.reviewing import Desk

COLUMNS = (
    *("source", "start", "end", "date", "type", "realis", "title", "event", "other", "score"),
    "why",
)
"""Of a pair there is no passage, but another event."""
LISTED = ("at", "date", "type", "told as", "event", "may be one, because", "keys")
SHORT = 60
"""Characters of the reasons where people read them; they are whole in every other format."""
NOT_REVIEWED = "not reviewed"
NOTHING = "nothing waits for review"


@spread
def review(
    filters: FilterOptions,
    output: OutputOptions,
    phrase: PhraseArgument = None,
    event: Annotated[
        str | None,
        typer.Option("--event", metavar="KEY", help="Only it.", autocompletion=complete_event),
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", min=1, help="At most so many.")
    ] = None,
    database: DatabaseOption = None,
) -> None:
    """Look at what a program coded: accept, correct or reject it, article by article.

    Each key is stored at once and can be undone. Not on a terminal, or with a format, what waits
    is listed.

    Example: timeline review --source rt-2022-12-17
    """
    from timeline.pipeline.reviewing import Desk

    target = resolve_target(database)
    with open_reader(target) as reader:
        wanted = build_filter(reader, phrase, filters)
    desk = Desk(target, wanted, event)
    queue = desk.list_waiting()[:limit]
    if not queue:
        say(NOTHING)
    elif output.format or output.output or not _is_terminal():
        write_waiting(queue, output)
    else:
        _walk(desk, queue)


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _walk(desk: Desk, queue: list[Waiting]) -> None:
    from timeline.cli.asking import Keyboard
    from timeline.cli.text import open_console
    from timeline.cli.walking import Walk

    walk = Walk(desk, Keyboard(), open_console(sys.stdout))
    interrupted = False
    try:
        walk.through(queue)
    except KeyboardInterrupt:
        interrupted = True
    for line in summarise(walk.done, len(desk.list_waiting())):
        say(line)
    if interrupted:
        raise typer.Exit(INTERRUPTED)


def summarise(done: Counter[str], waiting: int) -> list[str]:
    """Return what was done and what is left, in lines."""
    parts = [f"{number:,} {what}" for what, number in done.items() if number]
    reviewed = f"reviewed {done.total():,}: {', '.join(parts)}" if parts else "nothing reviewed"
    left = f"{waiting:,} wait{'s' * (waiting == 1)}" if waiting else NOTHING
    undo = "to undo a decision: timeline judgements, then timeline undo ID"
    return [f"\n{reviewed} · {left}", *([undo] if parts else [])]


def write_waiting(queue: Sequence[Waiting], output: OutputOptions) -> None:
    """Write what waits: for people the keys of pairs only, for programs every column."""
    if choose_format(output) is not Format.TABLE:
        write_rows(COLUMNS, map(_row, queue), output)
        return
    write_rows(LISTED, map(_listed, queue), output)
    pairs = sum(isinstance(each, WaitingPair) for each in queue)
    say(f"\n{count(len(queue) - pairs, 'statement')} and {count(pairs, 'pair')} wait for review")
    say("on a terminal: timeline review")


def _row(waiting: Waiting) -> tuple[object, ...]:
    told = (waiting.date, waiting.type, waiting.realis, waiting.title)
    if isinstance(waiting, WaitingPair):
        why = (waiting.other, waiting.score, waiting.reasons)
        return (None, None, None, *told, waiting.one, *why)
    place = (waiting.source, waiting.start, waiting.end)
    return (*place, *told, waiting.event, None, None, NOT_REVIEWED)


def _listed(waiting: Waiting) -> tuple[object, ...]:
    from timeline.dates import describe_date

    told = (describe_date(waiting.date), waiting.type, waiting.realis, waiting.title)
    if isinstance(waiting, WaitingPair):
        return (
            "",
            *told,
            shorten(waiting.reasons, SHORT),
            f"{waiting.one}{SIGNS['unsure']}{waiting.other}",
        )
    return (f"{waiting.source}:{waiting.start}", *told, "", "")
