"""From what somebody typed to the articles to read: files, folders, standard input."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.articles import LARGEST
from timeline.errors import ArticleError
from timeline.pipeline.supplying import Held

ENDINGS = frozenset({".txt", ".text", ".md", ".html", ".htm", ".xhtml"})
"""The files of a folder that are taken for articles; a file that is named is always taken."""
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Found:
    """An article that waits to be read.

    Attributes:
        shown: What messages call it.
        sha256: Of its bytes.
        data: Those bytes, if they cannot be read again from `path`.
        held: What the database knows of it; None if it has not been stored.
    """

    shown: str
    sha256: str
    path: Path
    data: bytes | None = None
    held: Held | None = None

    def read(self) -> bytes:
        """Return the bytes.

        Raises:
            ArticleError: They cannot be read, or are others than a moment ago.
        """
        data = _read(self.path, self.shown) if self.data is None else self.data
        if hashlib.sha256(data).hexdigest() != self.sha256:
            raise ArticleError(self.shown, "it changed while it was read; try again")
        return data


@dataclass(slots=True)
class Gathered:
    """The articles found, each content once, in the order of their hashes; and what was not."""

    found: list[Found]
    failed: list[ArticleError]


def gather(names: Iterable[str]) -> Gathered:
    """Return the articles that files, folders and "-" for standard input hold.

    The order depends on nothing but their content, so that it is the same whatever order they are
    named in.
    """
    found: dict[str, Found] = {}
    failed = []
    for name in names:
        try:
            for article in _iter_found(name):
                found.setdefault(article.sha256, article)
        except ArticleError as error:
            failed.append(error)
    return Gathered([found[sha256] for sha256 in sorted(found)], failed)


def _iter_found(name: str) -> Iterator[Found]:
    if name == STDIN:
        data = sys.stdin.buffer.read(LARGEST + 1)
        yield Found("stdin", hashlib.sha256(data).hexdigest(), Path("stdin.txt"), data)
        return
    path = Path(name)
    for file in _files(path):
        if file.stat().st_size > LARGEST:
            raise ArticleError(str(file), f"it has more than {LARGEST:,} bytes")
        yield Found(str(file), hashlib.sha256(_read(file, str(file))).hexdigest(), file)


def _files(path: Path) -> list[Path]:
    """Return a file, or the articles of a folder and of the folders in it."""
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise ArticleError(str(path), "there is no such file or folder")
    files = [each for each in path.rglob("*") if each.suffix.lower() in ENDINGS and each.is_file()]
    if not files:
        raise ArticleError(str(path), f"no article is in it ({' '.join(sorted(ENDINGS))})")
    return files


def _read(path: Path, shown: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ArticleError(shown, f"cannot be read ({error.strerror})") from error
