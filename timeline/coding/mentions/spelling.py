"""One name in several spellings: transliterations and initials."""

from __future__ import annotations

import re
from functools import lru_cache

SPELLINGS = [
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"(?:iy|yy|yi|ij|ii|ey|ei|i|y)$", "y"),
        (r"(?:ff|w)", "v"),
        (r"f$", "v"),
        (r"dj", "d"),
        (r"kh", "h"),
        (r"x", "ks"),
        (r"ph", "f"),
        (r"tch|tsch|ch", "c"),
        (r"sch|sh", "s"),
        (r"ou|oo", "u"),
        (r"(.)\1", r"\1"),
    )
]
"""What transliterations of one name differ in, and one letter for each."""


@lru_cache(maxsize=20_000)
def plain_spelling(word: str) -> str:
    """Return a folded word as all its usual transliterations would spell it."""
    for pattern, plain in SPELLINGS:
        word = pattern.sub(plain, word)
    return word


def _skeleton(word: str) -> str:
    spelled = plain_spelling(word)
    return spelled[:1] + re.sub(r"[aeiouyj]", "", spelled[1:])


def are_compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether given names can be of one person: "V." and "Volodymyr" can."""
    if not one or not other:
        return True
    return all(_are_alike(a, b) for a, b in zip(one, other, strict=False))


def _are_alike(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return _skeleton(one) == _skeleton(other)


SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def without_suffix(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the folded words of a name without "Jr" or "III" behind it."""
    return words[:-1] if len(words) > 1 and words[-1] in SUFFIXES else words
