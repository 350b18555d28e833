"""Small pieces of sentences. Pure."""

from __future__ import annotations

from collections.abc import Sequence

CONTROLS = {code: 0x2400 + code for code in range(32)} | {
    127: 0x2421,
    **dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD),
}
"""Terminal escapes and marks that turn the direction of text, shown instead of obeyed."""


def count(number: int, noun: str) -> str:
    """Return "1 event" or "1,000 events"."""
    return f"{number:,} {noun}{'s' * (number != 1)}"


def join_words(words: Sequence[str], link: str = "or") -> str:
    """Return "a, b or c"."""
    return f" {link} ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def shorten(text: str, width: int = 80) -> str:
    """Return `text` on one line, cut to `width` characters."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1] + "…"


def printable_lines(text: str) -> str:
    """Return a text of as many lines, with nothing in it that a terminal would obey."""
    return "\n".join(line.translate(CONTROLS) for line in text.replace("\r\n", "\n").split("\n"))


def printable(value: object) -> str:
    """Return a value on one line, with nothing in it that a terminal would obey; 40.0 is 40."""
    if isinstance(value, float) and value.is_integer():
        value = f"{value:.0f}"
    return "" if value is None else " ".join(str(value).split()).translate(CONTROLS)
