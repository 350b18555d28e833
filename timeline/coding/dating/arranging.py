"""Clauses of an object and a participle: "ordered the mine closed on Tuesday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.dating.forms import auxiliaries, marker
from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_arranging(participle: Token) -> Token | None:
    """Return the verb in the past that has an object in a state: "ordered" above "closed".

    The day behind the participle is that of both.
    """
    above = participle.head
    is_clause = participle.dep_ in {"ccomp", "xcomp"} and participle.tag_ in {"VBN", "VBD"}
    if not is_clause or above.i > participle.left_edge.i or above.tag_ != "VBD":
        return None
    is_bare = not auxiliaries(participle) and not marker(participle)
    return (
        above
        if is_bare and above.lemma_.lower() in read_lexicon("dating_links")["arranging"]
        else None
    )
