"""Purposes that are reached by doing: "held a rally to demand", "erected barricades to protest"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.dating.forms import is_infinitive
from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSES = frozenset({"advcl", "acl", "xcomp", "relcl"})


def is_enacted(verb: Token) -> bool:
    """Return whether whoever did what a purpose clause hangs on has done the purpose as well.

    Who "met to discuss" a plan has discussed it; who "agreed to discuss" it has not.
    """
    if verb.dep_ not in CLAUSES or not is_infinitive(verb):
        return False
    return verb.lemma_.lower() in read_lexicon("dating_realis")["enacted"] and not _asks(verb.head)


def _asks(head: Token) -> bool:
    """Return whether what a word says of "to" and the infinitive decides: "agreed to", "failed to".

    What "blocked" has an object, as in "blocked the road to protest", says nothing of the protest.
    """
    if head.lemma_ == "be":
        return True  # "were to have discussed it"
    has_object = any(child.dep_ == "dobj" for child in head.children)
    tables = read_lexicon("dating_realis")["complements"].items()
    words = {head.lemma_.lower(), head.lower_}
    return any(
        words.intersection(listed)
        for name, listed in tables
        if not (has_object and name == "denied")
    )
