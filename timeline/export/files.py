"""Writing a file, or a folder of them, whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from timeline.errors import OutputError
from timeline.wording import shorten

STDOUT = "-"
SEPARATORS = (os.sep, os.altsep or os.sep)
"""What the path of a folder may end with."""
SQLITE = b"SQLite format 3\0"
"""How every SQLite database begins."""

TEXT: Mapping[str, Any] = {"mode": "w", "encoding": "utf-8", "newline": ""}
BYTES: Mapping[str, Any] = {"mode": "wb"}
"""How a file is opened."""


@contextmanager
def open_output(path: str | None, *, binary: bool = False) -> Iterator[Any]:
    """Open a file for writing text or bytes, or stdout for None and "-".

    What is written goes to a temporary file in the same folder, which takes the place of the old
    one at the end; after an error the old one is still there.

    Raises:
        OutputError: The folder does not exist, or the file cannot be written.
    """
    final = None if path in (None, STDOUT) else Path(path or "")
    how = BYTES if binary else TEXT
    try:
        if path and is_folder(path):
            raise OutputError(path, "it is a folder; name a file in it")
        if final and _is_database(final):
            raise OutputError(str(path), "it is a database; name another file")
        with _temporary(final, how) if final else _stdout(binary=binary) as stream:
            yield stream
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(str(final or "to stdout"), _reason(final, error)) from error


def is_folder(path: str) -> bool:
    """Return whether a path means a folder, be it there or not."""
    try:
        return path.endswith(SEPARATORS) or Path(path).is_dir()
    except OSError:  # What has so long a name, say, cannot be there at all.
        return False


@contextmanager
def open_folder(path: str, ours: Collection[str], mark: str) -> Iterator[Path]:
    """Make a folder to write files in, which takes its place when all of them are written.

    Args:
        path: The folder, which may exist if it is empty or one of ours.
        ours: The names that the files of such a folder have.
        mark: The one among them that each such folder has.

    Raises:
        OutputError: It holds something else, or cannot be written; it is as it was.
    """
    final = Path(path).resolve()
    try:
        _refuse_others(path, final, ours, mark)
        temporary = Path(tempfile.mkdtemp(prefix=f".{final.name}.", dir=final.parent))
        try:
            yield temporary
            temporary.chmod(_mode(final, 0o777))
            _replace_folder(final, temporary)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    except OSError as error:
        raise OutputError(path, _reason(final, error)) from error


def _refuse_others(path: str, final: Path, ours: Collection[str], mark: str) -> None:
    if final.exists() and not final.is_dir():
        raise OutputError(path, "it is a file; name a folder")
    names = {each.name for each in final.iterdir()} if final.exists() else set()
    if others := sorted(names - set(ours)):
        reason = f"it holds other files ({shorten(others[0], 40)}); name a new folder"
        raise OutputError(path, reason)
    if names and mark not in names:
        reason = f"it holds files of another program (no {mark}); name a new folder"
        raise OutputError(path, reason)


def _replace_folder(final: Path, temporary: Path) -> None:
    """Put a folder where another stands, which comes back if that fails."""
    if not final.exists():
        temporary.rename(final)
        return
    old = temporary.with_name(f"{temporary.name}.old")
    final.rename(old)
    try:
        temporary.rename(final)
    except OSError:
        old.rename(final)
        raise
    shutil.rmtree(old)


def silence_stdout() -> None:
    """Let Python's own last flush of a stdout that cannot be written go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _stdout(*, binary: bool) -> Iterator[Any]:
    try:
        yield sys.stdout.buffer if binary else sys.stdout
        sys.stdout.flush()
    except OSError:
        silence_stdout()
        raise


@contextmanager
def _temporary(final: Path, how: Mapping[str, Any]) -> Iterator[Any]:
    final = final.resolve()  # A link stays one; the file it leads to is replaced.
    if final.exists() and not final.is_file():  # a pipe or a device cannot be replaced
        with final.open(**how) as stream:
            yield stream
        return
    handle, name = tempfile.mkstemp(prefix=f".{final.name}.", dir=final.parent)
    try:
        with open(handle, **how) as stream:  # noqa: PTH123 - a handle
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


def _mode(final: Path, usual: int = 0o666) -> int:
    """Return the permissions of what is replaced, or of what is new."""
    if final.exists():
        return final.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return usual & ~mask


def _reason(final: Path | None, error: OSError) -> str:
    if final and isinstance(error, FileNotFoundError):
        return f"the folder {final.parent} does not exist"
    return (error.strerror or str(error)).lower()
