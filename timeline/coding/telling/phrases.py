"""Noun phrases as they are written, without the clauses that hang on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.language import Paragraph
from timeline.coding.telling.clauses import is_deep

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LOOSE = frozenset({"relcl", "acl", "appos", "punct", "advcl", "ccomp", "conj", "cc", "npadvmod"})
"""What hangs on a noun and is not needed to name it; "conj" is kept where it follows at once."""
TRIM = frozenset({",", ";", ":", ".", "“", "”", '"', "(", "-", "–", "—"})


def phrase_of(noun: Token) -> Span:
    """Return the noun phrase of a word: what stands before it, and what is bound to it behind."""
    first = noun.left_edge.i
    last = noun.i
    for child in noun.rights:
        if child.dep_ in LOOSE and not _joins(child):
            break
        last = child.right_edge.i if child.dep_ != "prep" else _end_of_preposition(child)
    words = noun.doc[first : last + 1]
    while len(words) > 1 and words[0].text in TRIM:
        words = words[1:]
    while len(words) > 1 and words[-1].text in TRIM:
        words = words[:-1]
    return words


def words_of(paragraph: Paragraph, words: Span) -> str:
    """Return words as the article writes them."""
    return paragraph.text[words.start_char : words.end_char]


def _joins(child: Token) -> bool:
    """Return whether a word joins a second noun: "Vasovic and Bytyci"."""
    return child.dep_ in {"conj", "cc"} and child.pos_ not in {"VERB", "AUX"}


def _end_of_preposition(preposition: Token) -> int:
    """Return the last word of "of the command", without what hangs loosely on it."""
    for child in preposition.children:
        if child.dep_ == "pobj" and not is_deep(child):
            return int(phrase_of(child)[-1].i)
    return int(preposition.i)
