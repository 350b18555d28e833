"""Copies of a PostgreSQL database, by the programs that come with it: pg_dump, pg_restore, psql."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import make_url

from timeline.database.reader import open_at_any_revision
from timeline.database.revisions import State, read_state
from timeline.errors import MigrationError
from timeline.migrations.scripts import history
from timeline.models import Base
from timeline.wording import shorten

if TYPE_CHECKING:
    from timeline.database.target import Target

VIEWS = ("timeline", "cited", "participants", "figures")
REVISION = re.compile(
    r"^COPY \S+\.alembic_version \(version_num\) FROM stdin;\n(\w+)\n", re.MULTILINE
)
"""Where a dump says at which revision it was made."""
INSTALLED = "usr/lib/postgresql/*/bin"
"""Where Debian puts the programs of each version."""


def name_of(target: Target) -> str:
    """Return the name of a database, as a file may have it."""
    return re.sub(r"\W", "_", make_url(target.url).database or "postgresql")


def dump(target: Target, path: Path, state: State) -> None:
    """Write the tables and views of timeline into a file, and check that it can be read.

    Raises:
        MigrationError: pg_dump is not installed, or fails.
    """
    parts = [f"--table={name}" for name in _ours(state)]
    _run(target, "pg_dump", "--format=custom", f"--file={path}", *parts, *_where(target))
    contents = _run(target, "pg_restore", "--list", str(path))
    missing = [name for name in _ours(state) if f" {name} " not in contents]
    if missing:
        message = f"its backup lacks {', '.join(missing)}; nothing was changed"
        raise MigrationError(target.shown, message)


def check_dump(target: Target, path: Path) -> None:
    """Refuse a file that is no dump of a timeline database of a revision that we know.

    Raises:
        MigrationError: It is none; or pg_restore is not installed.
    """
    options = ("--data-only", "--table=alembic_version", "--file=-")
    rows = _run(target, "pg_restore", *options, str(path))
    found = REVISION.search(rows)
    if not found:
        message = f"{path} is not a backup of timeline; nothing was changed"
        raise MigrationError(target.shown, message)
    if found[1] not in {revision.id for revision in history()}:
        message = f"{path} is at revision {found[1]}, which this release does not know"
        raise MigrationError(target.shown, f"{message}; nothing was changed")


def load(target: Target, path: Path) -> None:
    """Replace the tables and views of timeline by those of a dump, in one transaction.

    Not `pg_restore --clean`: it leaves what is newer than the dump, and fails on what refers to it.

    Raises:
        MigrationError: A program is missing or fails. Nothing was changed.
    """
    with open_at_any_revision(target) as reader:
        state = read_state(reader)
    script = _run(target, "pg_restore", "--no-owner", "--file=-", str(path))
    drops = "".join(_drop(name) for name in _ours(state))
    psql = ("psql", "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1")
    _run(target, *psql, *_where(target), script=drops + script)


def _ours(state: State) -> list[str]:
    """Return the names of the tables and views of timeline that a database has, views first."""
    tables = ["alembic_version", *Base.metadata.tables]
    return [name for name in (*VIEWS, *tables) if name in state.tables]


def _drop(name: str) -> str:
    kind = "VIEW" if name in VIEWS else "TABLE"
    return f"DROP {kind} {name}{'' if name in VIEWS else ' CASCADE'};\n"


def _where(target: Target) -> list[str]:
    """Return the option that names a database, without the password: others see command lines."""
    url = make_url(target.conninfo)._replace(password=None)
    return [f"--dbname={url.render_as_string()}"]


def _run(target: Target, name: str, *options: str, script: str | None = None) -> str:
    """Run a program of PostgreSQL and return what it printed.

    Raises:
        MigrationError: It is not installed, or fails.
    """
    password = make_url(target.conninfo).password
    done = subprocess.run(  # noqa: S603 - no shell, and options of our own
        [_find_program(target, name), *options],
        env=os.environ | ({"PGPASSWORD": str(password)} if password else {}),
        input=script if script is not None else "",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        reason = shorten(done.stderr.strip() or "no reason given", 300)
        raise MigrationError(target.shown, f"{name} failed, nothing was changed: {reason}")
    return done.stdout


def _find_program(target: Target, name: str) -> str:
    """Return the path of a program: the newest of those that Debian installs side by side."""
    folders = sorted(Path("/").glob(INSTALLED), key=_version, reverse=True)
    found = next((folder / name for folder in folders if (folder / name).is_file()), None)
    program = found or shutil.which(name)
    if not program:
        message = f"this needs the program {name}; install the client programs of PostgreSQL"
        raise MigrationError(target.shown, message)
    return str(program)


def _version(folder: Path) -> int:
    return int(re.sub(r"\D", "", folder.parent.name) or 0)
