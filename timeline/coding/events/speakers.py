"""Whom the pronouns of a title stand for, where somebody tells what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.found import FoundEvent
from timeline.coding.events.naming import Naming

if TYPE_CHECKING:
    from spacy.tokens import Token

OTHERS = frozenset({"him", "her", "them"})
"""Pronouns in what somebody tells that are mostly another than the one who tells it."""
SEVERAL = frozenset({"it", "they", "we"})
"""Pronouns that no person who speaks is meant by alone."""
MOST = 5
"""Words of a phrase that stands in a title for a pronoun."""


def name_outside(content: Token, naming: Naming, token: Token) -> str | None:
    """Return whom a word stands for; in what is told only "her": "it" is the one who tells."""
    is_other = token.tag_ == "PRP" and token.lower_ in OTHERS
    return naming(token) if is_other or token not in content.subtree else None


def name_said(found: FoundEvent, naming: Naming, token: Token) -> str | None:
    """Return whom a word stands for; the speaker, where a body says "we"."""
    speaks = token.dep_ == "nsubj" and token.head == found.clause and token.pos_ == "PRON"
    actors = {*found.initiators, *found.recipients}
    outside = [actor for actor in actors if not found.clause.is_ancestor(actor)]
    is_one = token.lower_ in SEVERAL and any(actor.ent_type_ == "PERSON" for actor in outside)
    if speaks and token not in actors and len(outside) == 1 and not is_one:
        return naming(outside[0]) or _describe(outside[0])
    return naming(token)


def _describe(noun: Token) -> str | None:
    """Return a short phrase for somebody without a name: "the union"; None for others."""
    last = noun.head if noun.dep_ == "poss" else noun  # "the prosecutor's office"
    phrase = noun.doc[last.left_edge.i : last.i + 1]
    says_whose = any(word.pos_ == "PRON" or word.is_punct for word in phrase)
    if last.pos_ != "NOUN" or says_whose or len(phrase) > MOST:
        return None
    return phrase.text[:1].lower() + phrase.text[1:]
