"""The files of a corpus: where they are, what is in them, and putting more there."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline.articles import LARGEST, read_text
from timeline.errors import ArticleError, CorpusError, OutputError
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


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a corpus folder, by their path inside it: all of them, or none.

    They are written beside those that stand there, and take their places when all are whole.

    Raises:
        OutputError: One cannot be written, or put in its place; what stood there still stands.
    """
    with _naming(folder):
        folder.mkdir(parents=True, exist_ok=True)
        staging = TemporaryDirectory(prefix=".", dir=folder)
    with staging as name:
        new = {path: Path(name, f"{number}.new") for number, path in enumerate(files)}
        for path, data in files.items():
            with _naming(folder / path):
                new[path].write_bytes(data)
        _put_in_place({(folder / path).resolve(): each for path, each in new.items()})


def _put_in_place(files: Mapping[Path, Path]) -> None:
    """Put a new file in each place; if one cannot be put there, bring all the old ones back."""
    begun = []
    try:
        for final, new in files.items():
            with _naming(final):
                final.parent.mkdir(exist_ok=True)
                if final.is_file():
                    shutil.copy2(final, new.with_suffix(".old"))
                    shutil.copymode(final, new)
                begun.append(final)
                new.replace(final)
    except BaseException:
        for final in begun:
            old = files[final].with_suffix(".old")
            if old.exists():
                old.replace(final)
            elif not files[final].exists():  # It is in its place, where nothing was.
                final.unlink()
        raise


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Say which file it was that could not be written."""
    try:
        yield
    except OSError as error:
        raise OutputError(str(path), (error.strerror or str(error)).lower()) from error


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
