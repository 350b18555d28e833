"""Events to a file, as the command `export` writes them."""

from __future__ import annotations

from timeline.api.conditions import choose
from timeline.errors import OutputError
from timeline.export.csv import BYTE_ORDER_MARK
from timeline.export.files import open_output
from timeline.export.formats import HOLDING, Format, Per, get_formats, list_formats, write
from timeline.queries.selection import Selection
from timeline.wording import join_words


def choose_format(path: str, form: str | None, per: Per) -> Format:
    """Return the format that is named, else that of the file's ending.

    Raises:
        OutputError: There is none, or it cannot hold events or citations.
        ValueError: No format has the name.
    """
    asked = HOLDING[per]
    found = [choose("format", form, Format)] if form else get_formats(path)
    for each in found:
        if each.can_hold(asked) and each is not Format.TABLE:  # which is for terminals
            return each
    others = [each for each in list_formats(asked) if each is not Format.TABLE]
    raise OutputError(path, f"{found[0]} cannot hold {per}s; use {join_words(others)}")


def write_file(selection: Selection, path: str, form: Format, per: Per, *, excel: bool) -> int:
    """Write a selection to a file, whole or not at all; returns how many were written.

    Raises:
        OutputError: It cannot be written.
    """
    with open_output(path, binary=form.spec.binary) as out:
        if excel and form is Format.CSV:
            out.write(BYTE_ORDER_MARK)
        return write(form, selection, out, per)
