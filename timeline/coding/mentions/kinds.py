"""What kind of organisation a name means, by the nouns that stand with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.spans import NameSpan
from timeline.coding.mentions.words import base, find_group_kind
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_kind(span: NameSpan) -> ActorKind | None:
    """Return the kind that an article tells: "the KFOR mission", "news agency Ukrinform"."""
    kinds = filter(None, map(_kind_of_noun, _iter_nouns(span)))
    return next(kinds, None)


def _iter_nouns(span: NameSpan) -> Iterator[Token]:
    """Yield the nouns that say what a name is: around it, and in apposition."""
    root = span.root
    inside = {token.i for token in span.tokens}
    if root.dep_ in {"compound", "nmod"} or root.dep_ == "appos":
        yield root.head
    for child in root.children:
        if child.i not in inside and child.dep_ in {"appos", "compound", "nmod"}:
            yield child
    if root.dep_ == "nsubj" and root.head.lemma_ == "be":
        yield from (child for child in root.head.rights if child.dep_ == "attr")


def _kind_of_noun(noun: Token) -> ActorKind | None:
    if noun.pos_ != "NOUN":
        return None
    beside = {child.lower_ for child in noun.lefts}
    if base(noun) == "agency" and "news" in beside:
        return ActorKind.MEDIA
    kinds = read_lexicon("names_anaphors").get(base(noun), ())
    found = ActorKind(kinds[0]) if kinds else find_group_kind(noun)
    return None if found is ActorKind.STATE else found
