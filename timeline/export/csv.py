"""CSV as RFC 4180 has it, in UTF-8; no cell that a spreadsheet would run as a formula.

Written by hand: the module csv looks at every character, and takes twice as long.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, TextIO

FORMULA = frozenset("=+-@\t\r")
"""What a text begins with that spreadsheets run (OWASP, CSV injection)."""
APOSTROPHE = "'"
LEADS = FORMULA | {APOSTROPHE}
"""What a text that is defused begins with."""
BYTE_ORDER_MARK = "\ufeff"
"""What stands before the header for Excel, which takes UTF-8 for another encoding without it."""


def write_rows(columns: Sequence[str], rows: Iterable[Sequence[Any]], out: TextIO) -> None:
    """Write a header and rows, one at a time.

    A text that begins like a formula gets an apostrophe before it, and so does one that begins like
    that behind apostrophes of its own: taking one away gives every text back.

    Args:
        columns: The header.
        rows: Values; None is an empty cell.
        out: Where to, opened with newline="".
    """
    out.writelines(_line(row) for row in chain([columns], rows))


def _line(row: Sequence[Any]) -> str:
    """Return a record; one of a single empty cell is quoted, as a blank line would be none."""
    return (",".join([_cell(value) for value in row]) or '""') + "\r\n"


def _cell(value: object) -> str:
    if type(value) is not str:
        return "" if value is None else str(value)
    text = f"'{value}" if value[:1] in LEADS and _is_formula(value) else value
    if '"' in text:
        return '"' + text.replace('"', '""') + '"'
    if "," in text or "\n" in text or "\r" in text:
        return f'"{text}"'
    return text


def _is_formula(text: str) -> bool:
    return text.lstrip(APOSTROPHE)[:1] in FORMULA
