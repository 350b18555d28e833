"""CSV as RFC 4180 has it, in UTF-8; no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TextIO

FORMULA = re.compile(r"[=+\-@\t\r]")
"""How a cell begins that spreadsheets run (OWASP, CSV injection)."""
BYTE_ORDER_MARK = "\ufeff"


def write_csv(
    columns: Sequence[str], rows: Iterable[Sequence[Any]], out: TextIO, *, excel: bool = False
) -> None:
    """Write a header and rows, one at a time.

    A text that begins like a formula gets an apostrophe before it, which spreadsheets take away.

    Args:
        columns: The header.
        rows: Values; None is an empty cell.
        out: Where to, opened with newline="".
        excel: Begin with a byte-order mark, without which Excel takes UTF-8 for another encoding.
    """
    if excel:
        out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(_defuse(rows))


def _defuse(rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    begins = FORMULA.match
    for row in rows:
        if any(type(cell) is str and begins(cell) for cell in row):
            yield [f"'{cell}" if isinstance(cell, str) and begins(cell) else cell for cell in row]
        else:
            yield row
