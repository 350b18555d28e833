"""The one place where errors become messages."""

from __future__ import annotations

import errno
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from timeline.cli.hints import complete_commands
from timeline.errors import TimelineError
from timeline.export.files import silence_stdout
from timeline.settings import is_colour_welcome
from timeline.wording import shorten

INTERRUPTED = 130
"""The exit status of a program ended by Ctrl-C: 128 and the number of the signal."""


class ReportingGroup(TyperGroup):
    """Report a TimelineError as one line on stderr and exit status 1; anything else is a bug."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except TimelineError as error:
            raise _failed(str(error)) from error
        except BrokenPipeError as error:
            silence_stdout()
            raise typer.Exit from error
        except OSError as error:
            if error.errno != errno.ENAMETOOLONG:
                raise
            raise _failed(f"{shorten(str(error.filename))}: the name is too long") from error
        except KeyboardInterrupt as error:
            typer.echo("Interrupted: nothing was changed.", err=True)
            raise typer.Exit(INTERRUPTED) from error


def _failed(message: str) -> typer.Exit:
    """Say what failed, and return what ends the program."""
    colour = "red" if is_colour_welcome() else None
    typer.secho(shown(complete_commands(f"Error: {message}")), fg=colour, err=True)
    return typer.Exit(1)


def say(message: str) -> None:
    """Tell something about the run on stderr; stdout is for data."""
    sys.stdout.flush()
    typer.echo(shown(complete_commands(message)), err=True)


def shown(message: str) -> str:
    """Return a message, of as many lines, with nothing in it that a terminal would obey."""
    return "".join(
        char if char.isprintable() or char == "\n" else char.encode("unicode_escape").decode()
        for char in message
    )
