"""The parts of the README that are generated, from the code and from a seeded database."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from textwrap import dedent, fill

from timeline import phrases
from timeline.database.reader import Reader, open_reader
from timeline.database.target import parse_target
from timeline.export.json import event_to_json
from timeline.queries.details import get_event
from timeline.queries.events import CITATION_COLUMNS, EVENT_COLUMNS

WIDTH = 100
GRAMMAR = re.compile(r"::\n\n((?:    .*\n|\n)+)")
FULL_EVENT = "serbia-asks-to-return-forces"
VIEWS = {
    "timeline": "event",
    "cited": "citation",
    "participants": "actor and role in an event",
    "figures": "number that a citation states",
}
COLUMNS = "SELECT name FROM pragma_table_info(:view)"


def grammar(_seeded: Path) -> str:
    """Return the grammar that stands in the docstring of `timeline.phrases`."""
    found = GRAMMAR.search(phrases.__doc__ or "")
    assert found, "timeline.phrases has no grammar in its docstring"
    return fenced(dedent(found[1]).strip())


def views(seeded: Path) -> str:
    """Return the views with the columns that the database has."""
    with open_reader(parse_target(str(seeded))) as reader:
        rows = [(f"`{view}`", row, _columns(reader, view)) for view, row in VIEWS.items()]
    return table(("view", "one row per", "columns"), rows)


def _columns(reader: Reader, view: str) -> str:
    return ", ".join(f"`{name}`" for (name,) in reader.rows(COLUMNS, {"view": view}))


def json(seeded: Path) -> str:
    """Return the keys of an event that has all there is."""
    with open_reader(parse_target(str(seeded))) as reader:
        event = event_to_json(get_event(reader, FULL_EVENT))
    return fenced(fill(_shape(event), WIDTH, subsequent_indent=" "))


def _shape(value: object) -> str:
    """Return '{"key", "actors": [{"name"}]}' for what JSON holds, by the fullest item of a list."""
    if isinstance(value, list):
        return f"[{max(map(_shape, value), key=len, default='')}]"
    if not isinstance(value, dict):
        return ""
    shapes = ((name, _shape(each)) for name, each in value.items())
    return "{" + ", ".join(f'"{name}"' + (f": {of}" if of else "") for name, of in shapes) + "}"


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table in Markdown."""
    lines = [columns, ["---"] * len(columns), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def fenced(text: str) -> str:
    """Return a block of text in Markdown."""
    return f"```text\n{text}\n```\n"


PARTS: dict[str, Callable[[Path], str]] = {
    "grammar": grammar,
    "views": views,
    "event-columns": lambda _: fenced(",".join(EVENT_COLUMNS)),
    "citation-columns": lambda _: fenced(",".join(CITATION_COLUMNS)),
    "json": json,
}
"""What stands between <!-- generated: NAME --> and <!-- end -->, from a seeded database."""
