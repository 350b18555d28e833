"""`timeline show`: one event with everything that is known of it."""

from __future__ import annotations

from timeline.cli.params import DatabaseOption, EventArgument, SingleFormat
from timeline.database.reader import open_reader
from timeline.database.target import resolve_target
from timeline.export.formats import Format


def show(
    event: EventArgument,
    format: SingleFormat = Format.TABLE,  # noqa: A002 - the name of the option
    database: DatabaseOption = None,
) -> None:
    """Show one event: its actors, every citation in its context, and what sources disagree on.

    Example: timeline show serbia-asks-to-return-forces
    """
    from timeline.cli.event_page import print_event
    from timeline.queries.details import get_event

    with open_reader(resolve_target(database)) as reader:
        print_event(get_event(reader, event), format)
