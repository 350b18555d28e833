"""The files of a corpus: where they are, and what is in them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from timeline.articles import LARGEST, read_text
from timeline.errors import ArticleError, CorpusError
from timeline.verification import Originals

PACKAGE = Path(__file__).parents[1]


def find_corpus() -> Path:
    """Return the folder of the bundled corpus: the checkout's, else the installed one."""
    checkout = PACKAGE.parent / "seeds"
    return checkout if checkout.is_dir() else PACKAGE / "_data" / "seeds"


def read_files(folder: Path) -> dict[str, bytes]:
    """Return the files of a corpus folder by their path inside it.

    Raises:
        CorpusError: It is no folder, or a file in it cannot be read.
        ArticleError: An article is too large.
    """
    if not folder.is_dir():
        raise CorpusError(str(folder), None, "there is no such folder; give a corpus with --corpus")
    paths = [*folder.glob("*.toml"), *folder.glob("sheets/*.toml"), *folder.glob("articles/*")]
    files = {}
    for path in sorted(path for path in paths if path.is_file()):
        name = path.relative_to(folder).as_posix()
        if path.stat().st_size > LARGEST:
            raise ArticleError(name, f"it has more than {LARGEST:,} bytes")
        try:
            files[name] = path.read_bytes()
        except OSError as error:
            raise CorpusError(name, None, f"cannot be read ({error.strerror})") from error
    return files


def open_articles(folder: Path) -> Originals:
    """Return what reads the text of the file in a folder that has a SHA-256, one at a time.

    Raises:
        ArticleError: It is no folder, or a file in it cannot be read.
    """
    if not folder.is_dir():
        raise ArticleError(str(folder), "there is no such folder")
    found = {}
    try:
        for path in sorted(folder.iterdir()):
            if path.is_file() and path.stat().st_size <= LARGEST:
                found[hashlib.sha256(path.read_bytes()).hexdigest()] = path
    except OSError as error:
        raise ArticleError(str(folder), f"cannot be read ({error.strerror})") from error

    def read(sha256: str) -> str | None:
        path = found.get(sha256)
        return read_text(path.name, path.read_bytes()) if path else None

    return read
