"""Markdown tables, as GitHub and most editors show them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from timeline.wording import printable

MARKER = re.compile(r"\A(\d*)([-+=.)])")
"""What a block may begin with that makes it a list or a heading."""
SPECIAL = re.compile(r"([\\`*_\[\]<>|#&~])")


def write_rows(columns: Sequence[str], rows: Iterable[Sequence[Any]], out: TextIO) -> None:
    """Write a table, one row at a time; no cell can be taken for Markdown or HTML."""
    names = (name if name.isidentifier() else as_text(name) for name in columns)
    out.write("| " + " | ".join(names) + " |\n")
    out.write("| " + " | ".join("---" for _ in columns) + " |\n")
    out.writelines("| " + " | ".join(as_text(value) for value in row) + " |\n" for row in rows)


def as_text(value: object) -> str:
    """Return a value as text on one line in which nothing is Markdown or HTML."""
    return SPECIAL.sub(r"\\\1", printable(value))


def as_block(value: object) -> str:
    """Return the same, where a line begins with it."""
    return MARKER.sub(r"\1\\\2", as_text(value))
