"""What somebody says in quotation marks, as a title has it: in the words of the speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

QUOTES = {"“": "”", '"': '"', "``": "''", "‘": "’", "'": "'"}
"""The marks that open a quotation, each with the one that closes it."""
EDGES = " ,;:-–—()"
SLACK = 30
"""Characters by which a quotation may be too long and is left whole."""
HANGING = frozenset({"ADP", "DET", "AUX", "CCONJ", "SCONJ", "PART", "PUNCT"})
"""What a quotation that is cut does not end with."""


def quotation_at(content: Token) -> Span | None:
    """Return the words between the marks that open before a clause and close behind it."""
    doc, first = content.doc, content.left_edge.i
    first += doc[first].text in QUOTES
    if first == 0 or doc[first - 1].text not in QUOTES:
        return None
    ends = {QUOTES[doc[first - 1].text], '"'}
    closing = (token.i for token in doc[content.i : content.sent.end] if token.text in ends)
    return doc[first : next(closing, first)] or None


def cut_quotation(quoted: Span, longest: int) -> str:
    """Return a quotation in its own words: whole, or its beginning with a mark for more."""
    whole = quoted.text.strip(EDGES)
    if len(whole) <= longest + SLACK:
        return whole
    ends = [at for at, token in enumerate(quoted, start=1) if token.pos_ not in HANGING]
    texts = (quoted[:end].text for end in reversed(ends))
    cut = next((text for text in texts if len(text) <= longest - 2), whole[: longest - 2])
    return f"{cut} …"
