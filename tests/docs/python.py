"""The reference of the Python interface, from the code, and the examples of docs/python.md.

A `pycon` block holds statements behind ">>> " (and "... " where one runs on), each with what it
prints; "..." in it stands for anything. The blocks run in order, in one folder that holds a seeded
`timeline.db`.
"""

from __future__ import annotations

import contextlib
import doctest
import inspect
import io
import re
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from textwrap import dedent

import timeline
from tests.docs.parts import fenced, table
from timeline import errors
from timeline.api import conditions, connection, rows
from timeline.records import details, told

WIDTH = 88
FILE = Path(__file__).parents[2] / "docs" / "python.md"
BLOCK = re.compile(r"(?<=^```pycon\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
REFERENCE = re.compile(
    r"(?<=<!-- generated: reference -->\n).*?(?=<!-- end -->)", re.MULTILINE | re.DOTALL
)
SECTION = re.compile(r"^(Args|Attributes|Raises|Returns):\n", re.MULTILINE)
ITEM = re.compile(r"^    (?=\S)", re.MULTILINE)
CLASSES = (timeline.Database, timeline.Chronology, timeline.Table)
TYPES = {
    "Words": conditions.Words,
    "Day": conditions.Day,
    "Sort": connection.Sort,
    "Shape": rows.Shape,
}
RECORDS = (
    details.EventDetail, details.Participant, details.Cited, told.StatedDate, told.Figure,
    details.Disagreement, details.ActorDetail, details.Belonging, details.EventLine,
    details.SourceDetail, details.ZoneText, details.Statement,
)  # fmt: skip
"""What one event, actor or source is made of."""


@dataclass(frozen=True)
class Step:
    """A statement, what it is said to print, and what it prints."""

    source: str
    expected: str
    printed: str

    @property
    def is_right(self) -> bool:
        """Whether both are the same, but for what "..." stands for."""
        same = doctest.OutputChecker().check_output
        return self.expected == self.printed or (
            bool(self.expected) and same(self.expected, self.printed, doctest.ELLIPSIS)
        )


def find_blocks(text: str) -> list[str]:
    """Return the bodies of the blocks to run."""
    return BLOCK.findall(text)


def run_block(block: str, names: dict[str, object]) -> Iterator[Step]:
    """Run the statements of a block among these names, and yield each with what it prints."""
    for example in doctest.DocTestParser().get_examples(block):
        yield Step(example.source, example.want, _run(example.source, names))


def _run(source: str, names: dict[str, object]) -> str:
    printed, hook = io.StringIO(), sys.displayhook
    sys.displayhook = sys.__displayhook__
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(source, "<example>", "single"), names)  # noqa: S102 - our own examples
    except Exception as error:  # noqa: BLE001 - an example may show any
        lines = traceback.format_exception_only(error)
        return printed.getvalue() + "Traceback (most recent call last):\n  ...\n" + "".join(lines)
    finally:
        sys.displayhook = hook
    return printed.getvalue()


def render(text: str) -> str:
    """Return the document with every output and the reference as they are now.

    It is run in the folder of the examples.
    """
    names: dict[str, object] = {}
    text = BLOCK.sub(lambda match: "".join(_renew(match[0], names)), text)
    return REFERENCE.sub(lambda _: reference(), text)


def _renew(block: str, names: dict[str, object]) -> Iterator[str]:
    for step in run_block(block, names):
        first, *more = step.source.splitlines(keepends=True)
        yield ">>> " + first + "".join("... " + line for line in more)
        yield step.expected if step.is_right else step.printed


def reference() -> str:
    """Return every public name with its signature and what it says of itself."""
    parts = [_describe("timeline.connect", timeline.connect)]
    for each in CLASSES:
        parts.append(f"### timeline.{each.__name__}\n\n{_explain(each)}")
        parts += [_describe(f"{each.__name__}.{name}", made) for name, made in _methods(each)]
    parts.append(f"### Types\n\n{_types()}")
    parts.append(f"### Records\n\n{_records()}")
    parts.append(f"### Columns of frames\n\n{_columns()}")
    parts.append(f"### Errors\n\n{fenced(_errors())}")
    return "\n".join(parts)


def _methods(kind: type) -> Iterator[tuple[str, Callable[..., object]]]:
    for name, each in vars(kind).items():
        if inspect.isfunction(each) and not name.startswith("_"):
            yield name, each


def _describe(name: str, made: Callable[..., object]) -> str:
    """Return a function under its name, with its signature, on several lines if it is long."""
    short, signature = name.partition(".")[2], inspect.signature(made)
    parameters = list(_parameters(signature))
    shown = f"{short}({', '.join(parameters)}) -> {signature.return_annotation}"
    if len(shown) > WIDTH:
        lines = "".join(f"    {each},\n" for each in parameters)
        shown = f"{short}(\n{lines}) -> {signature.return_annotation}"
    return f"#### {name}\n\n{fenced(shown)}\n{_explain(made)}"


def _parameters(signature: inspect.Signature) -> Iterator[str]:
    """Yield the parameters as they are written, but for `self`."""
    before = None
    for each in signature.parameters.values():
        if each.kind is each.KEYWORD_ONLY and before is not each.KEYWORD_ONLY:
            yield "*"
        before = each.kind
        default = "" if each.default is each.empty else f" = {each.default!r}"
        if each.name != "self":
            yield f"{each.name}: {each.annotation}{default}".replace("'", '"')


def _explain(made: object) -> str:
    """Return a docstring as Markdown: its sections are lists."""
    text, *sections = SECTION.split(inspect.getdoc(made) or "")
    paragraphs = [" ".join(each.split()) + "\n" for each in text.strip().split("\n\n")]
    for title, body in zip(sections[::2], sections[1::2], strict=True):
        items = [" ".join(each.split()) for each in ITEM.split(body) if each.strip()]
        named = (re.sub(r"^([\w, ]+): ", r"`\1`: ", each) for each in items)
        paragraphs.append(f"{title}:\n\n" + "".join(f"- {each}\n" for each in named))
    return "\n".join(paragraphs)


def _types() -> str:
    named = (
        re.sub(r"\b(?:typing|collections\.abc|datetime)\.", "", str(each)).replace("'", '"')
        for each in TYPES.values()
    )
    lines = [
        (f"`{name}`", f"`{each}`".replace("|", r"\|"))
        for name, each in zip(TYPES, named, strict=True)
    ]
    return table(("type", "stands for"), lines)


def _records() -> str:
    lines = [
        (f"`{each.__name__}`", ", ".join(f"`{field.name}`" for field in fields(each)))
        for each in RECORDS
    ]
    return table(("record", "fields"), lines)


def _columns() -> str:
    lines = [
        (f"`{per}`", ", ".join(f"`{name}`" for name in columns))
        for per, (columns, _) in rows.ROWS.items()
    ]
    return table(("per", "columns"), lines)


def _errors() -> str:
    """Return the tree in the docstring of `timeline.errors`."""
    lines = (errors.__doc__ or "").splitlines()
    return dedent("\n".join(line for line in lines if line.startswith("    ")))
