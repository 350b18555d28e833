"""Which format is meant: the one that is named, else one of the file's ending."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePath

from timeline.errors import OutputError
from timeline.export.formats import Format, Holds
from timeline.names import find_near
from timeline.wording import join_words

ANY = tuple(Format)


def list_formats(asked: Holds, known: Collection[Format] = ANY) -> list[Format]:
    """Return the formats, of those that are known, which can hold this."""
    return [form for form in known if form.can_hold(asked)]


def list_endings() -> list[str]:
    """Return the endings of files that name a format."""
    return list(dict.fromkeys(each for form in Format for each in form.spec.endings))


def get_formats(file: str) -> list[Format]:
    """Return the formats that a file's ending names, the longer ending before the shorter.

    Raises:
        OutputError: It names none; the message suggests the nearest.
    """
    suffixes = PurePath(file.lower()).suffixes
    for ending in ("".join(suffixes[-2:]), "".join(suffixes[-1:])):
        if found := [form for form in Format if ending in form.spec.endings]:
            return found
    endings = list_endings()
    near = find_near("".join(suffixes[-1:]), endings, limit=1)
    hint = f"did you mean {near[0]}?" if near else f"use {join_words(endings)}, or --format"
    raise OutputError(file, f"its ending names no format; {hint}")


def choose_format(
    file: str, named: Format | None, asked: Holds, known: Collection[Format] = ANY
) -> Format:
    """Return the format that is named, else the first of the file's ending that can hold this.

    Args:
        file: Path of the file; or what messages call it, where a format is named.
        named: The format that is asked for; None for that of the ending.
        asked: What it has to hold.
        known: The formats that can be written.

    Raises:
        OutputError: The ending names none, or the format cannot hold it.
    """
    found = [named] if named else get_formats(file)
    fitting = list_formats(asked, known)
    for form in found:
        if form in fitting:
            return form
    raise OutputError(file, explain(found[0], asked, known))


def explain(form: Format, asked: Holds, known: Collection[Format] = ANY) -> str:
    """Return what a format cannot hold, and which can."""
    held = asked.name.lower() if asked.name else "this"
    return f"{form} cannot hold {held}; use {join_words(list_formats(asked, known))}"
