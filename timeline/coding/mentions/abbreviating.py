"""Names that are short for others: "BSF", "KFOR"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.coding.mentions.spans import NameSpan


def initials(name: str) -> str:
    """Return the capital letters with which the words of a name begin, folded: "bsf"."""
    return "".join(word[0] for word in name.split() if word[0].isupper()).lower()


def is_bracketed(full: NameSpan, short: NameSpan) -> bool:
    """Return whether `short` stands in brackets behind `full` and abbreviates it.

    In another language the words may stand in another order: "Patriotic Front for Renewal (FPR)".
    """
    last, first = full.tokens[-1], short.tokens[0]
    if last.doc is not first.doc or first.i != last.i + 2 or first.nbor(-1).text != "(":
        return False
    if short.text.isupper() and sorted(initials(full.text)) == sorted(short.text.lower()):
        return True
    letters = iter(" ".join(full.words))
    abbreviates = all(letter in letters for letter in "".join(short.words))  # in this order
    return abbreviates and short.text.isupper() and full.words[0][0] == short.words[0][0]
