"""What a title can do without when it is too long: phrases, adverbs, somebody's office."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.events.found import FoundEvent
from timeline.coding.events.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token

VERBS = frozenset({"VERB", "AUX"})
SHED = frozenset({"prep", "acl", "advcl", "advmod", "npadvmod", "amod"})
"""What is left out of a title that is too long."""
AROUND = frozenset({"after", "before", "following", "amid", "during", "despite", "since"})
"""Prepositions whose phrase is left out whole."""


def iter_shed(kept: frozenset[Token], found: FoundEvent) -> Iterator[frozenset[Token]]:
    """Yield the parts that a title can do without, none of them with the trigger."""
    for token in kept:
        if token.dep_ not in SHED or token.head not in kept or _is_bound(token, found):
            continue
        part = frozenset(token.subtree) & kept
        if found.trigger not in part:
            yield part
    for token in kept:
        if offices := frozenset(_iter_office(token)) & kept:
            yield offices


def _iter_office(name: Token) -> Iterator[Token]:
    """Yield the words before a name that tell what somebody is: "Serbian Defense Minister"."""
    before = [child for child in name.children if child.dep_ in {"compound", "amod", "nmod"}]
    entity = next((span for span in name.doc.ents if span.start <= name.i < span.end), None)
    if entity is not None and entity.label_ in {"PERSON", "ORG"}:
        for child in before:
            if child.i < entity.start:
                yield from child.subtree


def _is_bound(token: Token, found: FoundEvent) -> bool:
    """Return whether what stands before is nothing without it: "of …", "asked … for", "to help"."""
    head, word = token.head, token.lower_
    if any(_is_around(above) and found.clause.is_ancestor(above) for above in token.ancestors):
        return True
    if head.lemma_ in {"be", "remain"} and not children(head, "acomp", "attr"):
        return True
    if token.dep_ in {"amod", "acl"}:
        return token.i < head.i
    if word == "of" or (head == found.trigger and word in found.words.split()):
        return True
    if word == "to" and any(prep.lower_ == "from" for prep in children(head, "prep")):
        return True
    return token.dep_ in {"prep", "advmod"} and token.i > 0 and _is_bare_word(token.nbor(-1))


def _is_around(word: Token) -> bool:
    return word.dep_ == "prep" and word.lower_ in AROUND


def _is_bare_word(before: Token) -> bool:
    """Return whether a verb, or a noun that goes with one as in "take part", needs what follows."""
    is_noun = before.tag_ == "NN" and before.dep_ in {"dobj", "pobj"} and before.left_edge == before
    return before.pos_ in VERBS or is_noun
