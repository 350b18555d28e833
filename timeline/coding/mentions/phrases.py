"""What stands around the head of a noun phrase: qualifiers, partitives, names in apposition."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from timeline.coding.mentions.words import base, find_group_kind, is_verb, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

DEEPEST = 20
"""Words followed from one to the next; more is no language, and would take for ever."""
LONGEST = 8
"""Words of a phrase that may be a name, at most."""
COUNTED = 4
"""Partitives one in another, at most: "one of dozens of groups of men"."""
BEFORE = frozenset({"poss", "amod", "compound", "nmod", "npadvmod"})
JOINING = frozenset({"of", "from", "in", "for", "at", "near", "across", "throughout"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def iter_qualifiers(head: Token) -> Iterator[Token]:
    """Yield the words that say whose or which, the nearest before the head first.

    In "Serbian police and military from the north", both belong to either noun.
    """
    yield from _iter_before(head)
    joined = [*iter_joined(head)]
    for noun in (head, *joined):
        yield from _iter_following(noun)
    if head.dep_ == "conj" and head.head.pos_ in {"NOUN", "PROPN"} and not _is_determined(head):
        yield from _iter_before(head.head)


def iter_above(token: Token) -> Iterator[Token]:
    """Yield the words on which a token depends, the nearest first, as far as matters."""
    return islice(token.ancestors, DEEPEST)


def iter_joined(head: Token) -> Iterator[Token]:
    """Yield the nouns joined to one by "and"; spaCy hangs each on the one before."""
    for _ in range(DEEPEST):
        following = next((child for child in head.rights if child.dep_ == "conj"), None)
        if following is None:
            return
        yield following
        head = following


def _iter_before(head: Token) -> Iterator[Token]:
    for child in reversed(list(head.lefts)):
        if child.dep_ in BEFORE:
            yield child
            yield from _iter_inner(child)


def _iter_following(head: Token) -> Iterator[Token]:
    """Yield what follows "of" or "from" behind a head, whatever the parser hangs it on."""
    following = head.nbor() if head.i + 1 < len(head.doc) else head
    for child in dict.fromkeys((following, *head.rights)):
        if child.lower_ in JOINING and not _leads_away(child, head):
            for inner in child.children:
                if inner.dep_ == "pobj":
                    yield inner
                    yield from iter_joined(inner)


def _leads_away(preposition: Token, head: Token) -> bool:
    """Return whether "from" says where people leave rather than whose they are."""
    return preposition.lower_ == "from" and any(
        is_verb(token, "leaving") for token in iter_above(head)
    )


def _iter_inner(token: Token) -> Iterator[Token]:
    """Yield the modifiers of a modifier: "Serbian" in "Serbian army soldiers"."""
    for child in token.lefts:
        if child.dep_ in BEFORE | {"conj"}:
            yield child
    for child in token.rights:
        if child.dep_ == "conj":
            yield child


def _is_determined(head: Token) -> bool:
    return any(child.dep_ in {"det", "poss"} for child in head.lefts)


def find_counted(head: Token) -> Token | None:
    """Return whom a partitive counts: "men" of "dozens of men"; None if it counts nobody."""
    counted = None
    for _ in range(COUNTED):
        inner = _find_part(head)
        if inner is None:
            break
        counted = head = inner
    return counted


def _find_part(head: Token) -> Token | None:
    words = word_set("names_groups", "words", "partitives")
    if base(head) not in words and head.pos_ not in {"NUM", "DET"}:
        return None
    if any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in head.rights):
        return None  # "the leader of the party, Cellou Barry"
    if are_apart(head):
        return None
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            counted = (inner for inner in child.children if inner.dep_ == "pobj")
            return next((inner for inner in counted if inner.pos_ != "NUM"), None)
    return None


def are_apart(head: Token) -> bool:
    """Return whether those who lead or were of a body are not it: "its leaders were arrested"."""
    if any(child.lower_ == "former" for child in head.lefts):
        return True
    suffer = head.dep_ in {"nsubjpass", "dobj"} and is_verb(head.head, "undergone")
    return suffer and base(head) == "leader"


def find_written(head: Token) -> str | None:
    """Return a phrase as a name for its group: "Poland's parliament", "Rebels in Mali"; else None.

    It begins with the first capital letter: of "two angry French farmers" it is "French farmers".
    """
    before = [child for child in head.lefts if child.dep_ in BEFORE]
    if any(child.pos_ == "PRON" for child in before):
        return None
    start = min((child.left_edge.i for child in before), default=head.i)
    named = (token.i for token in head.doc[start : head.i] if _is_capital_of_name(token))
    first, last = next(named, None), head.i
    if first is None:
        following = next((token for token in _iter_following(head) if token.pos_ == "PROPN"), head)
        first, last = head.i, following.i
    text: str = head.doc[first : last + 1].text
    return text[0].upper() + text[1:] if LONGEST > last - first > 0 else None


def _is_capital_of_name(token: Token) -> bool:
    """Return whether a word has a capital letter not only because a sentence begins with it."""
    begins = bool(token.is_sent_start) and find_group_kind(token) is not None
    return token.text[0].isupper() and not (begins and not token.ent_type_)


def is_definite(head: Token) -> bool:
    """Return whether the phrase says "the", "this", "that"."""
    return any(child.dep_ == "det" and child.lower_ in DEFINITE for child in head.lefts)


def is_indefinite(head: Token) -> bool:
    """Return whether the phrase tells of somebody new: "a platoon", "40 soldiers"."""
    return any(child.dep_ == "nummod" or child.lower_ in {"a", "an"} for child in head.lefts)


def is_bare(head: Token) -> bool:
    """Return whether a singular has no article and no owner: "unlawful assembly", "in court"."""
    told = any(child.dep_ in {"det", "poss", "nummod"} or child.ent_type_ for child in head.lefts)
    acts = head.dep_ in {"nsubj", "nsubjpass"}  # "Court convicts former minister"
    return not (told or acts or is_plural(head))


def is_plural(head: Token) -> bool:
    """Return whether a noun or a pronoun means several."""
    return head.tag_ in {"NNS", "NNPS"} or head.lower_ in {"they", "them", "we", "us"}
