"""What SQL does timeline ask? Run as a program, it carries out a command and writes it down.

    python -m benchmarks.recorder FILE events involving KFOR --format csv

FILE can be read by the sqlite3 shell; beside it, with the ending .json, the statements stand as a
list. The answer goes to stdout as always.
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

PLACEHOLDER = re.compile(r"(?<![:\w]):([a-z_]\w*)")


def record(file: Path, arguments: list[str]) -> None:
    """Carry out a command, and write the statements it asks, with their values, into a file."""
    from timeline.cli.app import app

    statements: list[str] = []

    class Recording(sqlite3.Connection):
        """A connection that keeps what it is asked."""

        def execute(self, sql: str, values: Any = (), /) -> sqlite3.Cursor:  # noqa: ANN401
            """Keep a statement and execute it."""
            statements.append(fill_in(sql, values or {}))
            return super().execute(sql, values)

    connect = sqlite3.connect

    def connect_recording(*given: Any, **named: Any) -> sqlite3.Connection:  # noqa: ANN401
        return connect(*given, **named, factory=Recording)

    sqlite3.connect = connect_recording  # type: ignore[assignment]
    try:
        app(arguments, prog_name="timeline")
    finally:
        file.write_text("".join(f"{statement};\n" for statement in statements), encoding="utf-8")
        file.with_suffix(".json").write_text(json.dumps(statements), encoding="utf-8")


def fill_in(sql: str, values: Mapping[str, object]) -> str:
    """Return a statement with its values written out."""

    def literal(found: re.Match[str]) -> str:
        value = values[found[1]]
        return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"

    return PLACEHOLDER.sub(literal, sql).strip()


if __name__ == "__main__":
    record(Path(sys.argv[1]), sys.argv[2:])
