"""Reading one TOML file of a corpus, so that every fault can name its line."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import msgspec

from timeline.errors import CorpusError
from timeline.names import find_near
from timeline.sheets.entries import Entry
from timeline.wording import join_words

File = TypeVar("File", bound=Entry)
TABLE = re.compile(r"^\s*\[\[?\s*([\w-]+)\s*\]\]?", re.MULTILINE)
AT_LINE = re.compile(r" \(at line (\d+), column \d+\)$")
AT_PATH = re.compile(
    r" - at `\$(?P<path>\.?(?P<table>\w+)?(?:\[(?P<index>\d+)\])?(?:\.(?P<key>\w+))?[^`]*)`$"
)
STEP = re.compile(r"\.(\w+)")
UNKNOWN = re.compile(r"unknown field `(.*)`", re.DOTALL)
MISSING = re.compile(r"missing required field `(\w+)`")
INVALID = re.compile(r"Invalid enum value (.*)", re.DOTALL)
KIND = re.compile(r"`(\w+)(?: \| null)?`")
KINDS = {
    "array": "a list",
    "bool": "true or false",
    "date": "a date without quotes",
    "datetime": "a time without quotes",
    "float": "a number",
    "int": "a whole number",
    "object": "a table",
    "str": "a text in quotes",
    "time": "a time without quotes",
}
"""How those who write sheets call what msgspec calls by the names of Python and JSON."""


@dataclass(frozen=True, slots=True)
class Sheet(Generic[File]):
    """A parsed file.

    Attributes:
        name: The file's name inside the corpus, for messages.
        text: Its text.
        content: What it holds.
    """

    name: str
    text: str
    content: File

    def fault(
        self, reason: str, table: str | None = None, index: int = 0, key: str | None = None
    ) -> CorpusError:
        """Return the error to raise for a fault at a key of the entry `index` of a table."""
        return CorpusError(self.name, find_line(self.text, table, index, key), reason)


def read_sheet(name: str, data: bytes, shape: type[File]) -> Sheet[File]:
    """Return the content of a TOML file.

    Raises:
        CorpusError: It is not UTF-8, not TOML, or not of this shape; names the line.
    """
    text = _decode(name, data)
    try:
        return Sheet(name, text, msgspec.convert(tomllib.loads(text), shape))
    except tomllib.TOMLDecodeError as error:
        match = AT_LINE.search(str(error))
        line = int(match[1]) if match else text.count("\n") + 1
        raise CorpusError(name, line, AT_LINE.sub("", str(error))) from error
    except RecursionError as error:
        raise CorpusError(name, None, "too deeply nested") from error
    except msgspec.ValidationError as error:
        raise _shape_fault(name, text, str(error), shape) from error
    except ValueError as error:
        raise CorpusError(name, None, "a number has too many digits") from error


def _decode(name: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")  # Some editors begin a file with a byte-order mark.
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise CorpusError(name, line, "not UTF-8 text") from error


def find_line(text: str, table: str | None, index: int = 0, key: str | None = None) -> int | None:
    """Return the line, from 1, of a key in the entry `index` of `[[table]]` or of `[table]`.

    The line of the entry if the key does not stand in it; None if the entry does not.
    """
    if table is None:
        return None
    headers = [match for match in TABLE.finditer(text) if match[1] == table]
    if index >= len(headers):
        return None
    start = headers[index].end()
    following = TABLE.search(text, start)
    entry = text[start : following.start() if following else len(text)]
    found = re.search(rf"^\s*{re.escape(key)}\s*=", entry, re.MULTILINE) if key else None
    at = start + found.end() if found else start
    return text.count("\n", 0, at) + 1


def _shape_fault(name: str, text: str, message: str, shape: type[Entry]) -> CorpusError:
    match = AT_PATH.search(message)
    said, at = AT_PATH.sub("", message), match.groupdict() if match else {}
    table, index, key = at.get("table"), int(at.get("index") or 0), at.get("key")
    unknown = UNKNOWN.search(said)
    if unknown and table is None:
        line = find_line(text, unknown[1])
    else:
        line = find_line(text, table, index, unknown[1] if unknown and not key else key)
    where = f"{key}: " if key else ""
    return CorpusError(name, line, where + _explain(said, _kind_at(shape, at.get("path") or "")))


def _kind_at(shape: type[Entry], path: str) -> Any:  # noqa: ANN401 - a class or an annotation
    """Return what is expected at a path such as ".event[0].type"."""
    kind: Any = shape
    for step in STEP.findall(path):
        [field] = (each for each in msgspec.structs.fields(kind) if each.encode_name == step)
        kind = getattr(field.type, "__args__", (field.type,))[0]
    return kind


def _explain(said: str, kind: Any) -> str:  # noqa: ANN401 - a class or an annotation
    """Return in the words of those who write sheets what msgspec says of a value."""
    if unknown := UNKNOWN.search(said):
        known = [field.encode_name for field in msgspec.structs.fields(kind)]
        near = find_near(unknown[1], known)[:1]
        return f"there is no key {unknown[1]!r}: {_suggest(near, known)}"
    if missing := MISSING.search(said):
        return f"the key {missing[1]!r} is missing"
    if invalid := INVALID.search(said):
        return f"{invalid[1]} is none of {join_words(list(kind))}"
    if "matching regex" in said:
        return "it must have words, and no zero character"
    expected = KIND.sub(lambda match: KINDS.get(match[1], match[1]), said)
    return expected.replace("Expected", "expected").replace(", got ", ", not ")


def _suggest(near: list[str], known: list[str]) -> str:
    return f"did you mean {near[0]!r}?" if near else f"use {join_words(known)}"
