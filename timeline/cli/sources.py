"""`timeline sources` and `timeline source`."""

from __future__ import annotations

from timeline.cli.output import OutputOptions
from timeline.cli.params import DatabaseOption, SingleFormat, SourceArgument, spread
from timeline.database.reader import open_reader
from timeline.database.target import resolve_target
from timeline.export.formats import Format


@spread
def sources(output: OutputOptions, database: DatabaseOption = None) -> None:
    """List the articles, the first published first.

    Example: timeline sources
    """
    from timeline.cli.overviews import SOURCES
    from timeline.queries.sources import list_sources

    with open_reader(resolve_target(database)) as reader:
        SOURCES.write(list_sources(reader), output)


def source(
    key: SourceArgument,
    format: SingleFormat = Format.TABLE,  # noqa: A002 - the name of the option
    database: DatabaseOption = None,
) -> None:
    """Show one article: where it is from, its zones, and what it states.

    Example: timeline source reuters-2022-08-03
    """
    from timeline.cli.pages import print_source
    from timeline.queries.sources import get_source

    with open_reader(resolve_target(database)) as reader:
        print_source(get_source(reader, key), format)
