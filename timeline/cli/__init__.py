"""The command line: each command makes one call and prints."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; `| head` ends it quietly."""
    from timeline.cli.app import app
    from timeline.export.files import silence_stdout

    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    try:
        app(prog_name="timeline")
    except BrokenPipeError:
        silence_stdout()
        sys.exit(0)
