"""Numbers and ordinals, in digits and in words, as they count units of time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.coding.times.lexicon import CARDINALS, ORDINALS

LONG = 9
"""Digits of a number beyond which it counts no days."""


def count_of(words: Sequence[str]) -> int | None:
    """Return the number that words or digits spell; None if it is not a whole one."""
    total = 0
    for word in words:
        value = CARDINALS.get(word.lower())
        if value is None:
            digits = word.replace(",", "")
            if not digits.isdecimal() or len(digits) > LONG:
                return None
            value = int(digits)
        total = max(total, 1) * value if value == CARDINALS["hundred"] else total + value
    return total


def ordinal_of(word: str) -> int | None:
    """Return the number of "5", "5th" or "fifth"; None for anything else."""
    if word.lower() in ORDINALS:
        return ORDINALS[word.lower()]
    digits = re.match(r"[0-9]{1,4}", word)
    return int(digits[0]) if digits else None
