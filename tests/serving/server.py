"""The program as a server, on a port of its own."""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PROGRAM = [sys.executable, "-m", "timeline", "serve", "--port", "0", "--database"]


@dataclass(frozen=True, slots=True)
class Server:
    """A server that is running, and what it said first."""

    process: subprocess.Popen[str]
    told: tuple[str, str]

    @property
    def url(self) -> str:
        """Where it says that it is."""
        [url] = re.findall(r"http://127\.0\.0\.1:\d+", self.told[0])
        return str(url)


@contextmanager
def start_server(path: Path) -> Iterator[Server]:
    """Serve a file by a process of its own."""
    with subprocess.Popen([*PROGRAM, str(path)], stderr=subprocess.PIPE, text=True) as process:
        stderr = process.stderr
        assert stderr
        try:
            yield Server(process, (stderr.readline(), stderr.readline()))
        finally:
            process.kill()
