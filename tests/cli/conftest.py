"""The program as a process, and the seeded database as a file."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-m", "timeline"]


@pytest.fixture
def seeded_file(sqlite_seeded, tmp_path) -> Path:
    """A file of its own that holds the bundled corpus."""
    path = tmp_path / "timeline.db"
    shutil.copyfile(sqlite_seeded, path)
    return path


@pytest.fixture
def environment(seeded_file) -> dict[str, str]:
    """The environment of a shell in which the seeded database is the one that is meant."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return kept | {"TIMELINE_DATABASE_URL": str(seeded_file), "LANG": "C.UTF-8"}


@pytest.fixture
def program(environment, tmp_path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the program as a process of its own, in an empty folder."""

    def run(*arguments: str, **more: object) -> subprocess.CompletedProcess[str]:
        settings = {"capture_output": True, "cwd": tmp_path, "env": environment, "timeout": 60}
        settings |= {"text": True, "check": False} | more
        if "stdout" in settings:
            settings |= {"capture_output": False, "stderr": subprocess.PIPE}
        return subprocess.run([*PROGRAM, *arguments], **settings)  # noqa: PLW1510 - check is set

    return run
