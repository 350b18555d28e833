"""`timeline merge`, `split`, `undo` and `judgements`: what is one and what is not."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli.completion import complete_event
from timeline.cli.group import say
from timeline.cli.output import OutputOptions
from timeline.cli.params import DatabaseOption, EventArgument, spread
from timeline.database.reader import open_reader
from timeline.database.target import resolve_target
from timeline.vocabulary import Verdict

BecauseOption = Annotated[
    str | None,
    typer.Option("--because", metavar="TEXT", help="Why; it is kept with the judgement."),
]


def merge(
    one: Annotated[
        str,
        typer.Argument(
            metavar="A", help="Key of the event or actor to keep.", autocompletion=complete_event
        ),
    ],
    other: Annotated[
        str,
        typer.Argument(
            metavar="B", help="Key of the one it is the same as.", autocompletion=complete_event
        ),
    ],
    because: BecauseOption = None,
    database: DatabaseOption = None,
) -> None:
    """Make two events one, or two actors; nothing is lost, and it can be undone.

    The first is kept and gets what the second has. Only what people wrote is always kept, if the
    other is machine-coded.

    Example: timeline merge serbia-asks-to-return-forces vucevic-announces-request
    """
    from timeline.pipeline.judging import merge_named

    for line in merge_named(resolve_target(database), one, other, because):
        say(line)


def split(
    event: EventArgument,
    citation: Annotated[
        str,
        typer.Argument(
            metavar="SOURCE:START", help="Key of its source, and the character it starts at."
        ),
    ],
    because: BecauseOption = None,
    database: DatabaseOption = None,
) -> None:
    """Take a citation out of an event, into a new event of its own; it can be undone.

    Example: timeline split serbia-asks-to-return-forces radio-liberty-2022-12:195
    """
    from timeline.pipeline.judging import split_named

    for line in split_named(resolve_target(database), event, citation, because):
        say(line)


def undo(
    number: Annotated[int, typer.Argument(metavar="ID", help="Of the judgement.")],
    database: DatabaseOption = None,
) -> None:
    """Undo a judgement: what it changed is again exactly what it was.

    Example: timeline undo 1
    """
    from timeline.pipeline.judging import undo_numbered

    for line in undo_numbered(resolve_target(database), number):
        say(line)


@spread
def judgements(
    output: OutputOptions,
    verdict: Annotated[
        Verdict | None, typer.Option("--verdict", help="Only those.", case_sensitive=False)
    ] = None,
    event: Annotated[
        str | None,
        typer.Option("--event", metavar="KEY", help="About it.", autocompletion=complete_event),
    ] = None,
    database: DatabaseOption = None,
) -> None:
    """List what was judged to be one, or not, or left open, with the reasons; the newest first.

    Example: timeline judgements --verdict same
    """
    from timeline.cli.overviews import JUDGEMENTS
    from timeline.queries.judgements import list_judgements

    with open_reader(resolve_target(database)) as reader:
        JUDGEMENTS.write(list_judgements(reader, verdict, event), output)
