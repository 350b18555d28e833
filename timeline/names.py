"""Names as people look for them: folded, and the near ones when there is none. Pure."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

UNDECOMPOSED = str.maketrans(
    {"đ": "d", "ð": "d", "ł": "l", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
"""Letters whose stroke or ligature Unicode does not decompose."""
NEAR = 0.6
BEGUN = 0.9
"""The likeness of a name to one that it begins: somebody stopped typing."""
SHORTEST = 3
"""Letters that begin a name rather than any name."""
UNNAMED = " (unnamed)"
"""Ends what a group is called of which no article says whose or where it is."""


def fold(text: str) -> str:
    """Return the words of `text` without case, diacritics and punctuation, one space between.

    "Aleksandar Vučić's" becomes "aleksandar vucic s". Letters of every script are kept.
    """
    if text.isascii():
        return " ".join(re.findall(r"[^\W_]+", text.lower()))
    compatible = unicodedata.normalize("NFKD", text).casefold()  # "ℌ" is an "H" only now
    decomposed = unicodedata.normalize("NFKD", compatible)
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(re.findall(r"[^\W_]+", plain.translate(UNDECOMPOSED)))


def call_unnamed(noun: str) -> str:
    """Return what all groups are called of which nothing is told but this: "Police (unnamed)"."""
    return f"{noun}{UNNAMED}"


def is_unnamed(name: str) -> bool:
    """Return whether a name only says what people they are."""
    return name.endswith(UNNAMED)


def find_near(name: str, known: Iterable[str], limit: int = 3) -> list[str]:
    """Return the names most like `name`, the nearest first; empty if none is near."""
    wanted = fold(name)
    scored = ((_likeness(wanted, fold(other)), other) for other in dict.fromkeys(known))
    near = sorted((-score, other) for score, other in scored if score >= NEAR)
    return [other for _, other in near[:limit]]


def _likeness(one: str, other: str) -> float:
    if len(one) >= SHORTEST and other.startswith(one):
        return BEGUN
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
