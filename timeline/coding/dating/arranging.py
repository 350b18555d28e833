"""Clauses of an object and a participle: "ordered the mine closed on Tuesday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.dating.forms import auxiliaries, marker
from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTICIPLES = frozenset({"VBN", "VBD"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def find_arranging(participle: Token) -> Token | None:
    """Return the verb in the past that has an object in a state: "ordered" above "closed".

    The day behind the participle is that of both. None for a participle that only says which thing
    is meant: "kept a letter written in May".
    """
    above = _verb_above(participle)
    if above is None or above.tag_ != "VBD" or participle.tag_ not in PARTICIPLES:
        return None
    is_bare = not auxiliaries(participle) and not marker(participle)
    arranging = read_lexicon("dating_links")["arranging"]
    return above if is_bare and above.lemma_.lower() in arranging else None


def _verb_above(participle: Token) -> Token | None:
    """Return what the parser hangs an object and its participle on, as a clause or as a noun."""
    head = participle.head
    if participle.dep_ in {"ccomp", "xcomp"} and head.i < participle.left_edge.i:
        return head
    is_known = any(word.lower_ in DEFINITE or word.dep_ == "poss" for word in head.children)
    is_object = participle.dep_ == "acl" and head.dep_ == "dobj"
    return head.head if is_object and (is_known or head.pos_ == "PROPN") else None
