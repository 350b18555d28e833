"""Small pieces of sentences. Pure."""

from __future__ import annotations

from collections.abc import Sequence


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
