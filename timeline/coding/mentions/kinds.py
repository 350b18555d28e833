"""What kind of organisation a name means, by the nouns that stand with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.phrases import is_plural
from timeline.coding.mentions.words import base, find_group_kind, is_title, word_set
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.coding.mentions.spans import NameSpan


NEIGHBOURING = frozenset({"neighbouring", "neighboring"})


def find_kind(span: NameSpan) -> ActorKind | None:
    """Return the kind that an article tells: "the KFOR mission", "neighbouring Kalvia"."""
    if any(child.lower_ in NEIGHBOURING for child in span.root.lefts):
        return ActorKind.STATE
    kinds = filter(None, map(_kind_of_noun, _iter_nouns(span)))
    return next(kinds, None)


def is_relative(span: NameSpan) -> bool:
    """Return whether a person is told of as somebody's wife or son: "his wife, Nusa Skerjanec"."""
    root, first = span.root, span.tokens[0]
    before = [root.head] if root.dep_ == "appos" else []
    before += [first.nbor(-1)] if first.i else []
    relatives = word_set("names_titles", "relatives")
    return any(base(noun) in relatives for noun in before)


def find_label(noun: Token) -> ActorKind | None:
    """Return what a name in apposition to a noun is: a person, or an organisation of some kind."""
    if noun.pos_ != "NOUN" or is_plural(noun):
        return None
    return ActorKind.PERSON if is_title(noun) else _kind_of_noun(noun)


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
