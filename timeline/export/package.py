"""A data package (https://datapackage.org): a folder of CSV files and what is to be known of them.

`datapackage.json` has the type of each column, the keys that join the tables, and the size and
hash of each file. It has no date of its own: the same events give the same folder.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from timeline.export import csv
from timeline.export.files import TEXT, open_folder
from timeline.export.formats import Counter
from timeline.export.tables import EVENTS, TABLES, Table
from timeline.queries.selection import Selection

Rows = Iterable[Sequence[Any]]
DESCRIPTOR = "datapackage.json"
LAYOUT = "1.0.0"
"""The version of these tables: its first number grows when a column changes its meaning or goes."""
FILES = frozenset({DESCRIPTOR, *(f"{table.name}.csv" for table in TABLES)})

READING = (
    "Events as concluded from articles, and the exact passages that tell of them. An empty cell is"
    " a value that is not known. A text that spreadsheets would run as a formula has an apostrophe"
    " before it: from a text that matches ^'+[=+\\-@\\t\\r], take one apostrophe away."
)


def write_package(selection: Selection, folder: str) -> int:
    """Write a folder, whole or not at all; returns how many events.

    Raises:
        OutputError: It cannot be written, or holds files that are not those of a package.
    """
    events = Counter()
    with open_folder(folder, FILES, DESCRIPTOR) as path:
        for table in TABLES:
            rows = table.rows(selection)
            _write_table(path, table, events.through(rows) if table is EVENTS else rows)
        described = _describe(selection, path)
        text = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
        (path / DESCRIPTOR).write_text(text, encoding="utf-8", newline="")
    return events.count


def _write_table(path: Path, table: Table, rows: Rows) -> None:
    with (path / f"{table.name}.csv").open(**TEXT) as out:
        csv.write_rows(table.columns, rows, out)


def _describe(selection: Selection, path: Path) -> dict[str, Any]:
    return {
        "profile": "tabular-data-package",
        "name": "timeline",
        "title": selection.title,
        "description": READING,
        "version": LAYOUT,
        "resources": [_describe_table(table, path / f"{table.name}.csv") for table in TABLES],
    }


def _describe_table(table: Table, file: Path) -> dict[str, Any]:
    with file.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": file.name,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": {
            "fields": list(table.fields),
            "missingValues": [""],
            "primaryKey": list(table.primary),
            "foreignKeys": [
                {"fields": [column], "reference": {"resource": other, "fields": ["key"]}}
                for column, other in table.foreign
            ],
        },
    }
