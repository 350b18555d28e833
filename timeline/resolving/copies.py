"""Copies: two outlets that print the text of one agency are one voice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from hashlib import blake2b

from timeline.names import fold

LENGTH = 5
"""Words of a shingle: two writers seldom choose five in a row alike."""
ALIKE = 0.8
"""The share of the shorter text that a copy must repeat."""
FEWEST = 4
"""Shingles, that is eight words: a shorter text may be alike by chance."""


def fingerprint(quote: str) -> frozenset[int]:
    """Return the shingles of a text as numbers, the same on every machine.

    Every five words in a row make one; case, diacritics and punctuation do not count.
    """
    words = fold(quote).split()
    stretches = (" ".join(words[at : at + LENGTH]) for at in range(len(words) - LENGTH + 1))
    return frozenset(_number(stretch) for stretch in stretches)


def is_copy(one: frozenset[int], other: frozenset[int]) -> bool:
    """Return whether two texts, by their fingerprints, have nearly the same words.

    A text of fewer than eight words is never a copy.
    """
    shorter = min(len(one), len(other))
    return shorter >= FEWEST and len(one & other) >= ALIKE * shorter


def find_firsts(prints: Sequence[frozenset[int]]) -> list[int]:
    """Return, for each of several texts, where the first text stands that it is a copy of.

    A copy of a copy is a copy; a text that is none stands for itself.

    Args:
        prints: The fingerprints of passages, the first published first.
    """
    firsts = list(range(len(prints)))
    bearers: dict[int, list[int]] = defaultdict(list)
    for at, text in enumerate(prints):
        near = {before for shingle in text for before in bearers[shingle]}
        alike = {firsts[before] for before in near if is_copy(prints[before], text)}
        if alike:
            first = min(alike)
            firsts = [first if each in alike or each == at else each for each in firsts]
        for shingle in text:
            bearers[shingle].append(at)
    return firsts


def _number(stretch: str) -> int:
    return int.from_bytes(blake2b(stretch.encode(), digest_size=8).digest())
