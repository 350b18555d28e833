"""Clauses that go on with what is told, at its place: "met in Oslo, where they signed a deal"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.dating.forms import auxiliaries, is_verbal, marker
from timeline.coding.dating.tables import words_of
from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_scene_verb(verb: Token) -> Token | None:
    """Return the verb at whose place and in whose scene something is told to be done; else None.

    A state says where that is: "in Oslo, where he lived". Behind no comma the clause says which
    place is meant.
    """
    before = verb.left_edge.i - 1
    is_where = verb.dep_ == "relcl" and marker(verb) == "where" and before > verb.sent.start
    if not is_where or verb.doc[before].text != "," or verb.tag_ != "VBD" or auxiliaries(verb):
        return None
    lemma, links = verb.lemma_.lower(), read_lexicon("dating_links")
    if lemma in words_of("lasting") or lemma in links["lives"] or lemma == "be":
        return None
    above = next(filter(is_verbal, verb.ancestors), None)
    return above if above is not None and above.tag_ == "VBD" else None


def is_way(verb: Token) -> bool:
    """Return whether a verb is one of going: what was done there may have been on a later day."""
    return verb.lemma_.lower() in read_lexicon("dating_links")["going"]
