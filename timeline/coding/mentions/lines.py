"""Lines in which capital letters tell nothing: in the style of headlines, or all in capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

TITLED = 0.7
"""The share of capitalised words from which a line is in the style of a headline."""
LONG_WORD = 4
LONGEST = 30
"""Words of a headline at most."""


def is_titled(doc: Doc) -> bool:
    """Return whether a line is in the style of a headline, with Most Words Capitalised."""
    words = [token for token in doc if token.is_alpha and len(token) >= LONG_WORD]
    if len(words) < LONG_WORD or len(doc) > LONGEST or doc[-1].text == ".":
        return False
    return sum(token.text[0].isupper() for token in words) >= TITLED * len(words)


def is_shouted(doc: Doc) -> bool:
    """Return whether a paragraph is written in capitals throughout."""
    return doc.text.isupper() and len(doc) > 1
