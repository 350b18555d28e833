"""Numbers in digits and in words, as they stand in a passage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

DIGITS = re.compile(
    r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(k|m|ml?n|bl?n|tr?n)?", re.IGNORECASE
)
LONG = 15
"""Characters of a number beyond which it is a code and counts nothing."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number, and the tokens that write it: from `start` up to before `end`."""

    value: float
    start: int
    end: int


def read_number(tokens: Sequence[Token], at: int) -> Number | None:
    """Return the number that begins at a token; None if none does.

    "two dozen" and "1.5 million" are one number; "dozens" is none.
    """
    start = at
    if tokens[at].lower_ in {"a", "an"}:
        at += 1
        value = _scale(tokens[at]) if at < len(tokens) else None
    else:
        value = _value(tokens[at])
    if value is None:
        return None
    at, total, last = at + 1, value, value
    while at < len(tokens):
        skip = 1 if tokens[at].text == "-" and at + 1 < len(tokens) and last in _tens() else 0
        small, scale = _value(tokens[at + skip]), _scale(tokens[at])
        if scale is not None:
            total, last = total * scale, scale
        elif small is not None and last in _tens() and 0 < small < min(_tens()):
            total, last = total + small, small
        else:
            break
        at += skip + 1
    return Number(total, start, at)


def _value(token: Token) -> float | None:
    word = token.lower_
    found = DIGITS.fullmatch(word)
    if found is None:
        return _words().get(word)
    if len(word) > LONG:
        return None
    return float(found[1].replace(",", "")) * (_dozens()[found[2].lower()] if found[2] else 1)


def _scale(token: Token) -> float | None:
    return _dozens().get(token.lower_.removesuffix("."))  # "€20m." ends a sentence


def _words() -> dict[str, float]:
    words: dict[str, float] = read_lexicon("telling_figures")["words"]
    return words


def _dozens() -> dict[str, float]:
    dozens: dict[str, float] = read_lexicon("telling_figures")["dozens"]
    return dozens


def _tens() -> frozenset[float]:
    return frozenset(value for value in _words().values() if value >= 20 and value % 10 == 0)  # noqa: PLR2004 - twenty is the first word that another digit follows
