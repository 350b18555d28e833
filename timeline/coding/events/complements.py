"""The verb below a verb or a noun: "send" of "agreed to send", "recall" of "decision to recall"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import filterfalse
from typing import TYPE_CHECKING

from timeline.coding.events.phrases import direct_objects
from timeline.coding.events.syntax import children, is_infinitive

if TYPE_CHECKING:
    from spacy.tokens import Token

GOVERNING = frozenset({"to", "from", "against", "on", "for", "of"})
"""Prepositions between a verb and the one that completes it: "committed to helping"."""
ENTITLED = frozenset({"eligible", "entitled", "free", "qualified", "welcome"})
"""What somebody is who may do a thing, and of whom nobody tells that it was done."""


def complement(verb: Token) -> Token | None:
    """Return the verb that completes this one, an infinitive before others."""
    found = [child for child in children(verb, "xcomp", "ccomp") if _follows(verb, child)]
    for told in filterfalse(_is_excessive, children(verb, "acomp", "oprd", "attr")):
        found += [told] if told.pos_ == "VERB" and told.tag_ == "VBG" else []
        found += filter(None, [complement(told) or _aim(told)])
    for prep in children(verb, "prep"):
        if prep.lower_ in GOVERNING:
            found += children(prep, "pcomp")
    found += filter(is_infinitive, _iter_aims(verb))
    return next(filter(is_infinitive, found), next(iter(found), None))


def verb_below(noun: Token) -> Token | None:
    """Return the infinitive, participle or that-clause that says what a noun is about."""
    for child in children(noun, "acl", "relcl"):
        if is_infinitive(child) or child.tag_ == "VBG" or is_that_clause(child):
            return child
    return None


def is_that_clause(verb: Token) -> bool:
    """Return whether a clause says what a noun is about: "its demand that Israel lift it"."""
    return verb.dep_ == "acl" and any(mark.lower_ == "that" for mark in children(verb, "mark"))


def _is_excessive(word: Token) -> bool:
    """Return whether nothing is done: "too early to name a cause", "eligible to vote"."""
    return word.lower_ in ENTITLED or any(child.lower_ == "too" for child in word.lefts)


def _aim(noun: Token) -> Token | None:
    """Return the infinitive of "the first country to recognise it"."""
    below = verb_below(noun)
    return below if below is not None and is_infinitive(below) else None


def _follows(verb: Token, child: Token) -> bool:
    return child.pos_ in {"VERB", "AUX"} and child.i > verb.i


def _iter_aims(verb: Token) -> Iterator[Token]:
    """Yield the verbs that may complete this one although the parser hung them elsewhere."""
    yield from (child for child in children(verb, "advcl", "acl") if child.i > verb.i)
    for noun in direct_objects(verb):
        yield from children(noun, "acl", "relcl")
        after = noun.doc[noun.right_edge.i + 1 : noun.right_edge.i + 3]
        if len(after) > 1 and after[0].tag_ == "TO":
            yield after[1]
