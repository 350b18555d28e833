"""Events to a file, as the command `export` writes them."""

from __future__ import annotations

from timeline.api.conditions import choose
from timeline.export import choosing
from timeline.export.csv import BYTE_ORDER_MARK
from timeline.export.files import open_output
from timeline.export.formats import HOLDING, Format, Per, write
from timeline.queries.selection import Selection

FOR_FILES = [form for form in Format if form is not Format.TABLE]
"""A table is drawn by the commands, for people."""


def choose_format(path: str, form: str | None, per: Per) -> Format:
    """Return the format that is named, else that of the file's ending.

    Raises:
        OutputError: There is none, or it cannot hold events or citations.
        ValueError: No format has the name.
    """
    named = choose("format", form, Format, (Format.TABLE,)) if form else None
    return choosing.choose_format(path, named, HOLDING[per], FOR_FILES)


def write_file(selection: Selection, path: str, form: Format, per: Per, *, excel: bool) -> int:
    """Write a selection to a file, whole or not at all; returns how many were written.

    Raises:
        OutputError: It cannot be written.
    """
    with open_output(path, binary=form.spec.binary) as out:
        if excel and form is Format.CSV:
            out.write(BYTE_ORDER_MARK)
        return write(form, selection, out, per)
