"""The reference of the command line, from the commands themselves: docs/cli.md."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from textwrap import fill, wrap
from typing import TYPE_CHECKING

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from timeline.cli.app import app

if TYPE_CHECKING:
    from collections.abc import Iterator

Command = TyperCommand | TyperGroup

FILE = Path(__file__).parents[2] / "docs" / "cli.md"
WIDTH = 88
MARGIN = 30
"""Cells before the help of an option."""
EXAMPLE = "Example: "
VALUES = {"str": "TEXT", "int range": "N", "float range": "SECONDS", "path": "PATH"}
"""What stands for a value, by the name Typer gives its type; another type needs a line here."""
HEADER = """\
# The command line

Every command, as `timeline COMMAND --help` explains it. This file is written by `make docs` from \
the commands themselves; a test compares the two.

Data goes to stdout, words about the run to stderr. Exit status: 0 done, 1 a stated failure (one \
line on stderr), 2 wrong usage.
"""


@dataclass(frozen=True)
class Page:
    """One command: its path ("timeline db upgrade"), what its help says, its parameters."""

    path: str
    sentences: tuple[str, ...]
    example: str
    command: Command


def walk() -> Iterator[Page]:
    """Yield every command with its sub-commands, in the order of the help."""
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    yield from _walk("timeline", group)


def _walk(path: str, command: Command) -> Iterator[Page]:
    paragraphs = _paragraphs(command)
    examples = [each for each in paragraphs if each.startswith(EXAMPLE)]
    sentences = tuple(each for each in paragraphs if each not in examples)
    yield Page(path, sentences, "".join(examples).removeprefix(EXAMPLE), command)
    for name, each in getattr(command, "commands", {}).items():
        yield from _walk(f"{path} {name}", each)


def _paragraphs(command: Command) -> list[str]:
    return [" ".join(each.split()) for each in (command.help or "").split("\n\n")]


def render() -> str:
    """Return the reference as Markdown; it does not depend on the terminal."""
    pages = list(walk())
    contents = [f"- [{page.path}](#{page.path.replace(' ', '-')})" for page in pages]
    return "\n".join([HEADER, *contents, "", *map(_section, pages)])


def _section(page: Page) -> str:
    about = "\n\n".join(fill(each, WIDTH) for each in page.sentences)
    table = "\n".join([_usage(page), *_parameters(page.command)])
    example = f"Example:\n\n```sh\n{page.example}\n```\n"
    return f"## {page.path}\n\n{about}\n\n```text\n{table}\n```\n\n{example}"


def _usage(page: Page) -> str:
    if hasattr(page.command, "commands"):
        return f"{page.path} COMMAND ..."
    return " ".join([page.path, "[OPTIONS]", *map(_shown, _arguments(page.command))])


def _arguments(command: Command) -> list[TyperArgument]:
    return [each for each in command.params if isinstance(each, TyperArgument)]


def _shown(argument: TyperArgument) -> str:
    name = argument.metavar or str(argument.name).upper()
    return name if argument.required or name.startswith("[") else f"[{name}]"


def _parameters(command: Command) -> Iterator[str]:
    """Yield the lines of a command's parameters, panel by panel."""
    panels: dict[str, list[TyperOption]] = defaultdict(list)
    panels["options"] = []  # The command's own come first.
    for each in command.params:
        if isinstance(each, TyperOption) and not each.hidden:
            panels[(each.rich_help_panel or "options").lower()].append(each)
    rows = {"arguments": [(_shown(each), _help(each)) for each in _arguments(command)]}
    rows |= {panel: [(_flags(each), _help(each)) for each in panels[panel]] for panel in panels}
    rows["commands"] = [
        (name, _paragraphs(each)[0]) for name, each in getattr(command, "commands", {}).items()
    ]
    for panel, lines in rows.items():
        yield from ["", f"{panel}:", *(_row(*line) for line in lines)] if lines else ()


def _row(left: str, right: str) -> str:
    """Return a line, or several where the left part or the help is long."""
    start = f"  {left}".ljust(MARGIN)
    lines = wrap(right, WIDTH - MARGIN) or [""]
    if len(start) > MARGIN:
        return "\n".join([start, *(" " * MARGIN + line for line in lines)])
    return "\n".join([start + lines[0], *(" " * MARGIN + line for line in lines[1:])]).rstrip()


def _flags(option: TyperOption) -> str:
    names = ", ".join(sorted(option.opts, key=len))
    return names if option.is_flag else f"{names} {_value(option)}"


def _value(option: TyperOption) -> str:
    if option.metavar:
        return str(option.metavar)
    choices = getattr(option.type, "choices", None)
    if choices:
        return "CHOICE"
    return VALUES[option.type.name]


def _help(parameter: TyperArgument | TyperOption) -> str:
    """Return what the help says, with the choices and the default."""
    parts = [parameter.help or ""]
    if choices := getattr(parameter.type, "choices", None):
        parts.append(f"One of: {', '.join(str(_plain(each)) for each in choices)}.")
    default = _plain(parameter.default)
    is_list = getattr(parameter, "multiple", False) or parameter.nargs != 1
    if default not in (None, False, "") and not is_list:
        parts.append(f"Default: {default}.")
    return " ".join(parts)


def _plain(value: object) -> object:
    return value.value if isinstance(value, Enum) else value
