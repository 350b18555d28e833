"""Markdown tables, as GitHub and most editors show them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from timeline.wording import printable

SPECIAL = re.compile(r"([\\`*_\[\]<>|#&~])")


def write_markdown(columns: Sequence[str], rows: Iterable[Sequence[Any]], out: TextIO) -> None:
    """Write a table, one row at a time; no cell can be taken for Markdown or HTML."""
    names = (name if name.isidentifier() else _cell(name) for name in columns)
    out.write("| " + " | ".join(names) + " |\n")
    out.write("| " + " | ".join("---" for _ in columns) + " |\n")
    out.writelines("| " + " | ".join(_cell(value) for value in row) + " |\n" for row in rows)


def _cell(value: object) -> str:
    return SPECIAL.sub(r"\\\1", printable(value))
