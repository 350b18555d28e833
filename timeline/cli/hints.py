"""Commands that messages name, as they must be typed: with the database that was given."""

from __future__ import annotations

import re
import shlex
from contextvars import ContextVar

from timeline.errors import DatabaseError

COMMAND = re.compile(r"(?<![\w/.-])timeline (?:db )?([a-z]+)(?![\w/-]|\.\w)")
"""A command within a sentence; not a part of a path such as "timeline export.csv"."""

_given: ContextVar[str | None] = ContextVar("database", default=None)


def remember(database: str | None) -> str | None:
    """Keep which database was given on the command line, None if none was; return it."""
    _given.set(database)
    return database


def complete_commands(message: str) -> str:
    """Return a message in which each command has the database that was given, if one was.

    That of the environment and the default need not be typed. A password is never repeated.
    """
    given = _given.get()
    if not given or not _may_be_shown(given):
        return message
    from timeline.cli.app import COMMANDS

    def complete(found: re.Match[str]) -> str:
        is_command = found[1] in COMMANDS or " db " in found[0]
        return f"{found[0]} -d {shlex.quote(given)}" if is_command else found[0]

    return COMMAND.sub(complete, message)


def _may_be_shown(database: str) -> bool:
    """Return whether a database was given without a password, and is one."""
    from timeline.database.target import parse_target

    try:
        return parse_target(database).shown == database
    except DatabaseError:
        return False
