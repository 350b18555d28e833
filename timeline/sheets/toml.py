"""Reading one TOML file of a corpus, so that every fault can name its line."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec

from timeline.errors import CorpusError
from timeline.names import find_near
from timeline.sheets.entries import Entry

File = TypeVar("File", bound=Entry)
TABLE = re.compile(r"^\s*\[\[?\s*([\w-]+)\s*\]\]?", re.MULTILINE)
AT_LINE = re.compile(r" \(at line (\d+), column \d+\)$")
AT_PATH = re.compile(r" - at `\$\.?(?P<table>\w+)?(?:\[(?P<index>\d+)\])?(?:\.(?P<key>\w+))?.*`$")
UNKNOWN = re.compile(r"unknown field `(\w+)`")


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


def _decode(name: str, data: bytes) -> str:
    try:
        return data.decode("utf-8")
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
    reason = AT_PATH.sub("", message).replace("Object ", "")
    if match is None:
        return CorpusError(name, None, reason + _hint(message, shape))
    table, index, key = match["table"], int(match["index"] or 0), match["key"]
    unknown = UNKNOWN.search(message)
    line = find_line(text, table, index, unknown[1] if unknown else key)
    where = f"{key}: " if key else ""
    return CorpusError(name, line, where + reason + _hint(message, shape))


def _hint(message: str, shape: type[Entry]) -> str:
    """Return which key was probably meant by one that is unknown."""
    unknown = UNKNOWN.search(message)
    near = find_near(unknown[1], _keys_of(shape)) if unknown else []
    return f"; did you mean {near[0]!r}?" if near else ""


def _keys_of(shape: type[Entry]) -> list[str]:
    """Return the keys of a shape and of the shapes inside it, as they are written."""
    keys: list[str] = []
    for field in msgspec.structs.fields(shape):
        keys.append(field.encode_name)
        inner = getattr(field.type, "__args__", ())
        for kind in inner or (field.type,):
            if isinstance(kind, type) and issubclass(kind, Entry):
                keys += _keys_of(kind)
    return keys
