"""The revisions as files: where they lie, what they are called, which release brought them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory

PACKAGE = Path(__file__).parents[1]
RELEASES = {
    **dict.fromkeys(("0001", "0002", "0003", "0004", "0005"), "0.1.0"),
    **dict.fromkeys(("0006", "0007", "0008", "0009"), "0.2.0"),
}
"""The first release with each revision; one that is missing here is not released yet."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A step of the schema.

    Attributes:
        id: What people type: "0004".
        purpose: What it does, in a few words.
        release: The first release that has it.
    """

    id: str
    purpose: str
    release: str

    def line(self) -> str:
        """Return "0003  0.1.0  Add the numbers that citations state"."""
        return f"{self.id}  {self.release}  {self.purpose.rstrip('.')}"


def find_scripts() -> Path:
    """Return the folder of the migrations: the checkout's, else the installed package's."""
    checkout = PACKAGE.parent / "alembic"
    return checkout if (checkout / "env.py").is_file() else PACKAGE / "_data" / "alembic"


def make_config(scripts: Path | None = None) -> Config:
    """Return what alembic needs to know; `scripts` is another folder than ours, in tests."""
    config = Config()
    config.set_main_option("script_location", str(scripts or find_scripts()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def history(scripts: Path | None = None) -> list[Revision]:
    """Return the revisions of this release, the oldest first."""
    directory = ScriptDirectory.from_config(make_config(scripts))
    return [
        Revision(script.revision, script.doc, RELEASES.get(script.revision, "unreleased"))
        for script in reversed(list(directory.walk_revisions()))
    ]
