"""Files that appear whole or not at all."""

from __future__ import annotations

import errno
import os
import time
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.database.target import Target

ABANDONED = 24 * 60 * 60
"""Seconds after which a partial file is nobody's: its process was killed."""
NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}
"""What file systems without hard links answer, such as the exFAT of a memory stick."""
COMPANIONS = ("-journal", "-wal", "-shm")
"""What SQLite may keep beside a database; applied to another file, they would destroy it."""


@contextmanager
def written_whole(path: Path, *, replacing: bool = False) -> Iterator[Path]:
    """Yield a temporary path beside `path`; at the end its file is moved there, in one step.

    Raises:
        OutputError: The file cannot be written, or exists and is not to be replaced.
    """
    if not path.parent.is_dir():
        raise OutputError(str(path), "its folder does not exist; create it first")
    if not os.access(path.parent, os.W_OK):
        raise OutputError(str(path), "its folder is read-only; name another")
    _remove_abandoned(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        yield temporary
        _move(temporary, path, replacing=replacing)
    except FileExistsError as error:
        raise OutputError(str(path), "it exists already") from error
    except OSError as error:
        raise OutputError(str(path), error.strerror or "no reason given") from error
    finally:
        with suppress(OSError):  # What went wrong before says more.
            remove_companions(temporary)
            temporary.unlink(missing_ok=True)


@contextmanager
def created(target: Target) -> Iterator[Target]:
    """Yield a database that does not exist yet under another name; at the end it gets its own.

    Raises:
        OutputError: The file cannot be written, or another process created it meanwhile.
    """
    with written_whole(target.path or Path()) as temporary:
        yield replace(target, path=temporary)


def remove_companions(path: Path) -> None:
    """Remove what SQLite left beside a database that nobody uses any more."""
    for suffix in COMPANIONS:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _move(temporary: Path, path: Path, *, replacing: bool) -> None:
    if replacing:
        temporary.replace(path)
    else:
        _move_without_replacing(temporary, path)
    _sync(path.parent)


def _move_without_replacing(temporary: Path, path: Path) -> None:
    try:
        path.hardlink_to(temporary)  # Unlike a rename it refuses to replace.
    except OSError as error:
        if error.errno not in NO_HARD_LINKS:
            raise
        if path.exists():
            raise FileExistsError from error
        temporary.replace(path)


def _sync(folder: Path) -> None:
    """Have the folder's new entry on the disk before anything else happens."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove_abandoned(path: Path) -> None:
    prefix, oldest = f".{path.name}.", time.time() - ABANDONED
    for found in path.parent.glob(".*.partial"):
        if found.name.startswith(prefix) and found.stat().st_mtime < oldest:
            found.unlink(missing_ok=True)
