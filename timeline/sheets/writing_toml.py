"""Writing entries in TOML, the way people write them by hand.

Only what corpus files hold: texts, numbers, lists of texts and lists of small tables.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Value = str | float | Sequence[str] | Sequence[Mapping[str, "str | float | None"]] | None
"""What a key may have; a key without a value (None or an empty list) is not written."""

WIDTH = 100
"""Characters of a line, beyond which a list is written with one item a line."""
SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
"""Characters that TOML escapes by a letter."""
UNPAIRED = 0x10000
"""The first character that four hexadecimal digits cannot name."""


def write_entry(header: str, fields: Mapping[str, Value]) -> str:
    """Return an entry such as "[[event]]" with its keys, one a line, and a line end."""
    lines = [f"{key} = {_write(key, value)}" for key, value in fields.items() if _is_told(value)]
    return "\n".join((header, *lines)) + "\n"


def write_text(text: str) -> str:
    r"""Return a text in quotes: on one line, or on its own lines if it has several.

    What a reader would not see (control characters, marks of direction, a hard space) is escaped.
    """
    if "\n" not in text:
        return f'"{_escape(text)}"'
    lines = "\n".join(_escape(line) for line in text.split("\n"))
    return f'"""\n{lines}"""'


def _escape(text: str) -> str:
    return "".join(
        char if char == " " or (char.isprintable() and char not in SHORT) else _code(char)
        for char in text
    )


def _code(char: str) -> str:
    if char in SHORT:
        return SHORT[char]
    number = ord(char)
    return f"\\u{number:04X}" if number < UNPAIRED else f"\\U{number:08X}"


def _is_told(value: Value) -> bool:
    return value is not None and not (isinstance(value, Sequence) and not value)


def _write(key: str, value: Value) -> str:
    if isinstance(value, str):
        return write_text(value)
    if isinstance(value, Sequence):
        items = [_write_item(item) for item in value]
        line = f"[{', '.join(items)}]"
        if len(items) == 1 or len(f"{key} = {line}") <= WIDTH:
            return line
        return "[\n" + "".join(f"  {item},\n" for item in items) + "]"
    return _write_number(value)


def _write_item(item: str | Mapping[str, str | float | None]) -> str:
    if isinstance(item, str):
        return f'"{_escape(item)}"'
    fields = (f"{key} = {_write_plain(value)}" for key, value in item.items() if value is not None)
    return f"{{ {', '.join(fields)} }}"


def _write_plain(value: str | float) -> str:
    return f'"{_escape(value)}"' if isinstance(value, str) else _write_number(value)


def _write_number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.0f}" if float(value).is_integer() else repr(value)
