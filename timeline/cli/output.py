"""In which format, and where to: the options of the commands that list something."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated, Any, TextIO

import typer

from timeline.errors import OutputError
from timeline.export import choosing
from timeline.export.choosing import explain, list_formats
from timeline.export.files import STDOUT, open_output
from timeline.export.formats import Format, Holds
from timeline.names import find_near
from timeline.wording import join_words, printable_lines

Rows = Iterable[Sequence[Any]]

PANEL = "Output"
VALUES = (Format.JSON, Format.JSONL)
"""The formats that can hold more than rows do."""


def format_option(asked: Holds, text: str) -> Any:
    """Return the option --format of a command that writes this; the help ends with `text`."""
    known = list_formats(asked)
    return typer.Option(
        "--format",
        "-f",
        parser=_parser(asked),
        metavar="FORMAT",
        help=f"{', '.join(known)}. {text}",
        autocompletion=lambda: [(form.value, form.spec.about) for form in known],
        rich_help_panel=PANEL,
    )


def _parser(asked: Holds) -> Callable[[str], Format]:
    """Return what takes the name of a format that can hold this, and refuses any other."""

    def parse(name: str) -> Format:
        if form := next((form for form in Format if form == name.lower()), None):
            if form.can_hold(asked):
                return form
            raise typer.BadParameter(f"{explain(form, asked)}.")
        known = list_formats(asked)
        near = find_near(name, known, limit=1)
        hint = f"did you mean {near[0]}?" if near else f"use {join_words(known)}."
        raise typer.BadParameter(f"{name!r} is no format; {hint}")

    return parse


@dataclass(frozen=True, slots=True)
class OutputOptions:
    """The options of where rows go to."""

    format: Annotated[Format | None, format_option(Holds.ROWS, "Else by the file's ending.")] = None
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="- is stdout.", rich_help_panel=PANEL),
    ] = None
    excel: Annotated[
        bool,
        typer.Option("--excel", help="CSV with a byte-order mark.", rich_help_panel=PANEL),
    ] = False


@dataclass(frozen=True, slots=True)
class EventOutputOptions(OutputOptions):
    """The options of where events go to."""

    format: Annotated[Format | None, format_option(Holds.EVENTS, "Else by the file's ending.")] = (
        None
    )


class Shown:
    """A terminal that is shown the control characters of data instead of obeying them."""

    def __init__(self, terminal: TextIO) -> None:
        self.terminal = terminal

    def write(self, text: str) -> int:
        """Write a text; only its line ends are obeyed."""
        return self.terminal.write(printable_lines(text))

    def writelines(self, texts: Iterable[str]) -> None:
        """Write one text after the other."""
        for text in texts:
            self.write(text)


def choose_format(options: OutputOptions, asked: Holds = Holds.ROWS) -> Format:
    """Return the format that is asked for, else that of the file's ending; a table for stdout.

    Raises:
        OutputError: The ending names none, or the format cannot hold what is asked for.
    """
    stdout = options.output in (None, STDOUT)
    named = options.format or (Format.TABLE if stdout else None)
    return choosing.choose_format(options.output or "to stdout", named, asked)


@contextmanager
def open_stream(path: str | None, chosen: Format, *, excel: bool = False) -> Iterator[Any]:
    """Open a file or stdout for writing in a format; a terminal is shown no control character.

    Raises:
        OutputError: It cannot be written, or the format is no text and stdout a terminal.
    """
    with open_output(path, binary=chosen.spec.binary) as stream:
        if chosen is Format.TABLE or not stream.isatty():
            out = stream
        elif chosen.spec.binary:
            raise OutputError("to a terminal", f"{chosen} is no text; name a file with --output")
        else:
            out = Shown(stream)
        if excel and chosen is Format.CSV:
            from timeline.export.csv import BYTE_ORDER_MARK

            out.write(BYTE_ORDER_MARK)
        yield out


def write_rows(
    columns: Sequence[str],
    rows: Rows,
    options: OutputOptions,
    to_json: Callable[[], Iterable[dict[str, Any]]] | None = None,
) -> None:
    """Write rows in the format and to the place that the options name.

    Args:
        columns: The names of the columns.
        rows: One sequence of values each.
        options: Format and place.
        to_json: What JSON holds, where that is more than the columns.
    """
    chosen = choose_format(options)
    with open_stream(options.output, chosen, excel=options.excel) as out:
        if chosen is Format.TABLE:
            from timeline.cli.tables import print_table

            print_table(columns, rows, out)
        elif to_json and chosen in VALUES:
            chosen.module.write_values(to_json(), out)
        else:
            chosen.module.write_rows(columns, rows, out)
