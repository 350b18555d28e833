"""The verbs that tell, charge and quote, from the word lists."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_saying(token: Token) -> bool:
    """Return whether a word is a verb that reports what stands beside it."""
    return token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() in list_verbs("says")


def is_supposing(token: Token) -> bool:
    """Return whether a word is a verb such as "suspect", with which somebody tells a belief."""
    return token.pos_ == "VERB" and token.lemma_.lower() in list_verbs("supposes")


def is_charging(token: Token) -> bool:
    """Return whether a word is a verb such as "accuse"."""
    return token.pos_ == "VERB" and token.lemma_.lower() in list_verbs("charges")


def is_quoting(token: Token) -> bool:
    """Return whether a word is a verb such as "quote" or "cite"."""
    return token.pos_ in {"VERB", "ADP"} and token.lemma_.lower() in list_verbs("quotes")


@cache
def list_verbs(kind: str) -> frozenset[str]:
    """Return the base forms of one kind of verbs, as the word list names it."""
    return frozenset(read_lexicon("telling_verbs")[kind])
