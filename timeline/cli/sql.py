"""`timeline sql`: open questions, in SQL."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli.output import OutputOptions, write_rows
from timeline.cli.params import DatabaseOption, spread
from timeline.database.target import resolve_target

QueryArgument = Annotated[
    str, typer.Argument(metavar="QUERY", help="One SELECT; - reads it from stdin.")
]
SecondsOption = Annotated[
    float, typer.Option("--seconds", min=0.1, help="How long the query may take.")
]


@spread
def sql(
    query: QueryArgument,
    output: OutputOptions,
    seconds: SecondsOption = 10.0,
    database: DatabaseOption = None,
) -> None:
    """Ask the database in SQL; nothing can be written, whatever the query.

    Example: timeline sql "select date, title from timeline order by earliest"
    """
    from timeline.database.guarded import run_query

    stdin = typer.get_text_stream("stdin", encoding="utf-8", errors="replace")
    text = stdin.read() if query == "-" else query
    with run_query(resolve_target(database), text, seconds) as answer:
        write_rows(answer.columns, answer.rows, output)
