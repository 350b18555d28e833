"""Whom the pronouns of a title stand for, where somebody tells what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.found import FoundEvent
from timeline.coding.events.naming import Naming

if TYPE_CHECKING:
    from spacy.tokens import Token

OTHERS = frozenset({"him", "her", "them"})
"""Pronouns in what somebody tells that are mostly another than the one who tells it."""


def name_outside(content: Token, naming: Naming, token: Token) -> str | None:
    """Return whom a word stands for; in what is told only "her": "it" is the one who tells."""
    is_other = token.tag_ == "PRP" and token.lower_ in OTHERS
    return naming(token) if is_other or token not in content.subtree else None


def name_said(found: FoundEvent, naming: Naming, token: Token) -> str | None:
    """Return whom a word stands for; the speaker, where a body says "we"."""
    speaks = token.dep_ == "nsubj" and token.head == found.clause and token.pos_ == "PRON"
    actors = {*found.initiators, *found.recipients}
    outside = [actor for actor in actors if not found.clause.is_ancestor(actor)]
    if speaks and token not in actors and len(outside) == 1:
        return naming(outside[0]) or _describe(outside[0])
    return naming(token)


def _describe(noun: Token) -> str | None:
    """Return a short phrase for somebody without a name: "the union"; None for others."""
    phrase = noun.doc[noun.left_edge.i : noun.i + 1]
    if noun.pos_ != "NOUN" or any(word.pos_ == "PRON" for word in phrase):
        return None
    return phrase.text[:1].lower() + phrase.text[1:]
