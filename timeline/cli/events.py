"""`timeline events`, `export` and `conflicts`: questions about events."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from timeline.cli.filters import FilterOptions, PhraseArgument, build_filter
from timeline.cli.group import say
from timeline.cli.listings import (
    Sort,
    is_listing,
    print_listing,
    write_disagreements,
    write_events,
    write_folder,
)
from timeline.cli.output import EventOutputOptions, OutputOptions, format_option
from timeline.cli.params import DatabaseOption, spread
from timeline.database.reader import open_reader
from timeline.database.target import resolve_target
from timeline.errors import OutputError
from timeline.export.choosing import list_endings
from timeline.export.files import STDOUT, is_folder
from timeline.export.formats import Format, Holds, Per
from timeline.queries.selection import Selection

ENDINGS = " ".join(list_endings())
LimitOption = Annotated[
    int | None, typer.Option("--limit", "-n", min=0, help="At most so many events.")
]
SortOption = Annotated[Sort, typer.Option("--sort", help="Order; -date is the latest first.")]
PerOption = Annotated[Per, typer.Option("--per", help="One row per event, or per citation.")]


@spread
def events(
    filters: FilterOptions,
    output: EventOutputOptions,
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
        selection = Selection(reader, build_filter(reader, phrase, filters), sort, limit)
        if is_listing(output, per):
            print_listing(selection, output)
        else:
            write_events(selection, output, per)


@spread
def export(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help=f"Its ending says the format: {ENDINGS}."),
    ],
    filters: FilterOptions,
    phrase: PhraseArgument = None,
    format: Annotated[  # noqa: A002 - the name of the option
        Format | None, format_option(Holds.EVENTS, "Else by the file's ending.")
    ] = None,
    excel: Annotated[bool, typer.Option("--excel", help="CSV with a byte-order mark.")] = False,
    package: Annotated[
        bool, typer.Option("--package", help="FILE is a folder: CSV files with their schema.")
    ] = False,
    sort: SortOption = Sort.DATE,
    limit: LimitOption = None,
    per: PerOption = Per.EVENT,
    database: DatabaseOption = None,
) -> None:
    """Write events to a file, whole or not at all; - is stdout.

    Example: timeline export kfor.csv involving KFOR
    """
    if package:
        _refuse_with_package(file, format, per, excel=excel)
        put = partial(write_folder, folder=file)
    else:
        _refuse_folder(file)
        form = Format.CSV if file == STDOUT and not format else format
        output = OutputOptions(form, file, excel=excel)
        put = partial(write_events, output=output, per=per)
    with open_reader(resolve_target(database)) as reader:
        wanted = build_filter(reader, phrase, filters)
        written = put(Selection(reader, wanted, sort, limit))
    if file != STDOUT:
        say(f"wrote {written} to {file}")


def _refuse_with_package(file: str, form: Format | None, per: Per, *, excel: bool) -> None:
    """Refuse what a package decides for itself.

    Raises:
        BadParameter: One of them is given, or stdout for a folder.
    """
    if file == STDOUT:
        raise typer.BadParameter("a package is a folder; name one.")
    given = {"--format": form, "--per": per is not Per.EVENT, "--excel": excel}
    for option, value in given.items():
        if value:
            raise typer.BadParameter(f"a package has its own; leave out {option}.")


def _refuse_folder(file: str) -> None:
    """Refuse a folder where a file is wanted.

    Raises:
        OutputError: It is one.
    """
    if is_folder(file):
        reason = "it is a folder; name a file in it, or write CSV files to it with --package"
        raise OutputError(file, reason)


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
