"""`timeline events`, `export` and `conflicts`: questions about events."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli.filters import FilterOptions, PhraseArgument, build_filter
from timeline.cli.group import say
from timeline.cli.listings import (
    Per,
    Sort,
    is_listing,
    print_listing,
    write_disagreements,
    write_events,
)
from timeline.cli.output import Format, OutputOptions, format_of
from timeline.cli.params import DatabaseOption, resolve_target, spread
from timeline.database.reader import open_reader
from timeline.export.files import STDOUT
from timeline.wording import count

LimitOption = Annotated[
    int | None, typer.Option("--limit", "-n", min=0, help="At most so many events.")
]
SortOption = Annotated[Sort, typer.Option("--sort", help="Order; -date is the latest first.")]
PerOption = Annotated[Per, typer.Option("--per", help="One row per event, or per citation.")]


@spread
def events(
    filters: FilterOptions,
    output: OutputOptions,
    phrase: PhraseArgument = None,
    sort: SortOption = Sort.DATE,
    limit: LimitOption = None,
    per: PerOption = Per.EVENT,
    database: DatabaseOption = None,
) -> None:
    """List events, in the order of the chronology.

    Example: timeline events involving KFOR and Serbia in December 2022
    """
    with open_reader(resolve_target(database)) as reader:
        wanted = build_filter(reader, phrase, filters)
        write = print_listing if is_listing(output, per) else write_events
        write(reader, wanted, output, sort, limit, per)


@spread
def export(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="Its ending says the format: .csv .json .jsonl .md."),
    ],
    filters: FilterOptions,
    phrase: PhraseArgument = None,
    format: Annotated[  # noqa: A002 - the name of the option
        Format | None, typer.Option("--format", "-f", help="Else by the file's ending.")
    ] = None,
    excel: Annotated[bool, typer.Option("--excel", help="CSV with a byte-order mark.")] = False,
    sort: SortOption = Sort.DATE,
    limit: LimitOption = None,
    per: PerOption = Per.EVENT,
    database: DatabaseOption = None,
) -> None:
    """Write events to a file, whole or not at all; - is stdout.

    Example: timeline export kfor.csv involving KFOR
    """
    output = OutputOptions(format or format_of(file), file, excel=excel)
    with open_reader(resolve_target(database)) as reader:
        wanted = build_filter(reader, phrase, filters)
        written = write_events(reader, wanted, output, sort, limit, per)
    if file != STDOUT:
        say(f"wrote {count(written, per)} to {file}")


@spread
def conflicts(
    filters: FilterOptions,
    output: OutputOptions,
    phrase: PhraseArgument = None,
    database: DatabaseOption = None,
) -> None:
    """List the events whose sources disagree, with what each says side by side.

    Example: timeline conflicts involving KFOR
    """
    with open_reader(resolve_target(database)) as reader:
        write_disagreements(reader, build_filter(reader, phrase, filters), output)
