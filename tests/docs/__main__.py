"""Write docs/cli.md, and the outputs in README.md and docs/python.md, anew: `make docs`."""

from __future__ import annotations

import contextlib
import shutil
import sys
import tempfile
from pathlib import Path

from tests.docs import python, readme, reference
from timeline.database.target import parse_target
from timeline.pipeline.seeding import seed


def main() -> None:
    """Write the files and say which has changed."""
    with tempfile.TemporaryDirectory() as name:
        seeded = Path(name) / "seeded.db"
        seed(parse_target(str(seeded)))
        text = readme.FILE.read_text(encoding="utf-8")
        written = {
            reference.FILE: reference.render(),
            readme.FILE: readme.render(text, seeded, Path(name)),
            python.FILE: _run_examples(seeded, Path(name) / "examples"),
        }
    for file, content in written.items():
        old = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(content, encoding="utf-8")
        sys.stdout.write(f"{file.name}: {'as it was' if content == old else 'written anew'}\n")


def _run_examples(seeded: Path, folder: Path) -> str:
    """Return docs/python.md with what its examples print in a folder with a database."""
    folder.mkdir()
    shutil.copyfile(seeded, folder / "timeline.db")
    with contextlib.chdir(folder):
        return python.render(python.FILE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
