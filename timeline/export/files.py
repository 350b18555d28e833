"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from timeline.errors import OutputError

STDOUT = "-"
SQLITE = b"SQLite format 3\0"
"""How every SQLite database begins."""


@contextmanager
def open_output(path: str | None) -> Iterator[TextIO]:
    """Open a text file for writing, or stdout for None and "-".

    What is written goes to a temporary file in the same folder, which takes the place of the old
    one at the end; after an error the old one is still there.

    Raises:
        OutputError: The folder does not exist, or the file cannot be written.
    """
    final = None if path in (None, STDOUT) else Path(path or "")
    try:
        with _temporary(final) if final else _stdout() as stream:
            yield stream
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(str(final or "to stdout"), _reason(final, error)) from error


def silence_stdout() -> None:
    """Let Python's own last flush of a stdout that cannot be written go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _stdout() -> Iterator[TextIO]:
    try:
        yield sys.stdout
        sys.stdout.flush()
    except OSError:
        silence_stdout()
        raise


@contextmanager
def _temporary(final: Path) -> Iterator[TextIO]:
    final = final.resolve()  # A link stays one; the file it leads to is replaced.
    if final.is_dir():
        raise IsADirectoryError
    if _is_database(final):
        raise OutputError(str(final), "it is a database; name another file")
    if final.exists() and not final.is_file():  # a pipe or a device cannot be replaced
        with final.open("w", encoding="utf-8", newline="") as stream:
            yield stream
        return
    handle, name = tempfile.mkstemp(prefix=f".{final.name}.", dir=final.parent)
    try:
        with open(handle, "w", encoding="utf-8", newline="") as stream:  # noqa: PTH123 - a handle
            yield stream
        Path(name).chmod(_mode(final))
        Path(name).replace(final)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _is_database(final: Path) -> bool:
    """Return whether an SQLite database stands there, which no listing may replace."""
    if not final.is_file():
        return False
    with final.open("rb") as present:
        return present.read(len(SQLITE)) == SQLITE


def _mode(final: Path) -> int:
    """Return the permissions of the file that is replaced, or of a new one."""
    if final.exists():
        return final.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _reason(final: Path | None, error: OSError) -> str:
    if final and isinstance(error, FileNotFoundError):
        return f"the folder {final.parent} does not exist"
    if isinstance(error, IsADirectoryError):
        return "it is a folder; name a file in it"
    return (error.strerror or str(error)).lower()
