"""Words whose date is also that of the main verb: "failed to agree in 2019"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import auxiliaries, has_subject, is_infinitive, marker
from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

WITHIN = frozenset({"at", "during", "in"})
WHEN = frozenset({"when", "while"})


def iter_sharing(verb: Token) -> Iterator[Token]:
    """Yield the words of a clause whose date is also that of its main verb.

    They are what somebody began, failed or refused to do, what a plan that was rejected was for,
    and what else was suffered: "35 were injured and one was killed on Sunday". So is what happened
    when it did: "two were killed when rebels attacked on Sunday", and what was attended or won;
    and that in which it happened: "in a clash on Sunday, two were killed".
    """
    if verb.tag_ not in {"VBD", "VBN"}:
        return
    yield from (
        noun
        for preposition in verb.lefts
        if preposition.dep_ == "prep" and preposition.lower_ in WITHIN
        for noun in preposition.rights
        if noun.dep_ == "pobj" and noun.pos_ == "NOUN"
    )
    tables = read_lexicon("dating_realis")["complements"]
    for child in verb.rights:
        is_one = verb.lemma_.lower() in {*tables["denied"], *tables["same"]}
        if child.dep_ == "xcomp" and is_infinitive(child) and is_one:
            yield child
        if child.dep_ == "conj" and _is_suffered(child) and _is_suffered(verb):
            yield child
        if child.dep_ == "advcl" and marker(child) in WHEN and child.tag_ in {"VBD", "VBN"}:
            yield child
        if child.dep_ == "dobj":
            yield from (
                clause for clause in child.rights if clause.dep_ == "acl" and is_infinitive(clause)
            )
            if verb.lemma_.lower() in read_lexicon("dating_links")["attending"]:
                yield child


def _is_suffered(verb: Token) -> bool:
    """Return whether a verb is in the passive, with a subject of its own: "two [were] hurt"."""
    parts = {child.dep_ for child in verb.children}
    is_short = verb.tag_ == "VBN" and verb.dep_ == "conj" and not auxiliaries(verb)
    return {"nsubjpass", "auxpass"} <= parts or (is_short and has_subject(verb))
