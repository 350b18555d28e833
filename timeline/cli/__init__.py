"""The command line: each command makes one call and prints."""

from __future__ import annotations

import errno
import sys

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


def main() -> None:
    """Run the command line; `| head` ends it quietly, a full disk with a line that says so."""
    from timeline.cli.app import app
    from timeline.export.files import silence_stdout

    if sys.stdout is None:
        sys.exit("Error: stdout is closed")
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    try:
        try:
            app(prog_name="timeline")
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        silence_stdout()
        sys.exit(0)
    except OSError as error:
        if error.errno not in FULL:
            raise
        silence_stdout()
        sys.exit(f"Error: cannot write to stdout: {(error.strerror or '').lower()}")
