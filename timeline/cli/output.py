"""In which format, and where to: the options of the commands that list something."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import Annotated, Any, TextIO, cast

import typer

from timeline.errors import OutputError
from timeline.export.files import STDOUT, open_output
from timeline.wording import CONTROLS, join_words

Rows = Iterable[Sequence[Any]]


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    MARKDOWN = "markdown"


ENDINGS = {
    ".csv": Format.CSV,
    ".json": Format.JSON,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".md": Format.MARKDOWN,
    ".txt": Format.TABLE,
}
PANEL = "Output"


@dataclass(frozen=True, slots=True)
class OutputOptions:
    """The options of where rows go to."""

    format: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="Else by the file's ending.", rich_help_panel=PANEL),
    ] = None
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="- is stdout.", rich_help_panel=PANEL),
    ] = None
    excel: Annotated[
        bool,
        typer.Option("--excel", help="CSV with a byte-order mark.", rich_help_panel=PANEL),
    ] = False


class Shown:
    """A terminal that is shown the control characters of data instead of obeying them."""

    def __init__(self, terminal: TextIO) -> None:
        self.terminal = terminal

    def write(self, text: str) -> int:
        """Write a text; only its line ends are obeyed."""
        lines = text.replace("\r\n", "\n").split("\n")
        return self.terminal.write("\n".join(line.translate(CONTROLS) for line in lines))

    def writelines(self, texts: Iterable[str]) -> None:
        """Write one text after the other."""
        for text in texts:
            self.write(text)


def format_of(file: str) -> Format:
    """Return the format that a file's ending names; CSV for stdout.

    Raises:
        OutputError: It names none that we write.
    """
    if file == STDOUT:
        return Format.CSV
    ending = PurePath(file).suffix.lower()
    if ending not in ENDINGS:
        reason = f"its ending names no format; use {join_words(list(ENDINGS))}, or --format"
        raise OutputError(file, reason)
    return ENDINGS[ending]


def choose_format(options: OutputOptions) -> Format:
    """Return the format that is asked for, else that of the file's ending; a table for stdout.

    Raises:
        OutputError: The ending names none that we write.
    """
    if options.format:
        return options.format
    return (
        format_of(options.output) if options.output and options.output != STDOUT else Format.TABLE
    )


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
    with open_output(options.output) as stream:
        out = cast("TextIO", Shown(stream)) if stream.isatty() else stream
        if chosen is Format.TABLE:
            from timeline.cli.tables import print_table

            print_table(columns, rows, stream)
        elif chosen is Format.CSV:
            from timeline.export.csv import write_csv

            write_csv(columns, rows, out, excel=options.excel)
        elif chosen is Format.MARKDOWN:
            from timeline.export.markdown import write_markdown

            write_markdown(columns, rows, out)
        else:
            from timeline.export.json import write_json, write_jsonl

            values = (
                to_json() if to_json else (dict(zip(columns, row, strict=True)) for row in rows)
            )
            (write_json if chosen is Format.JSON else write_jsonl)(values, out)
