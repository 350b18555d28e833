"""Common nouns for groups: which are bodies, and how a group is called by them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.phrases import is_plural
from timeline.coding.mentions.titles import is_local_body
from timeline.coding.mentions.words import (
    base,
    find_group_kind,
    is_title_part,
    is_told_before,
    word_set,
)
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

STANDING = frozenset({"ruling", "governing", "opposition"})
"""What says which party is meant."""
PREFIXES = frozenset({"anti", "counter", "ex", "far", "non", "pro", "ultra"})
IN_LAW = ["-", "in", "-", "law"]
RELATING = ("al", "ar", "ic", "ary")
"""How adjectives end that say what something is about: "electoral", "nuclear", "monetary"."""


@cache
def _forces() -> dict[str, str]:
    forces = read_lexicon("names_groups")["forces"]
    return {word: name for name, words in forces.items() for word in words}


def find_force(noun: Token) -> str | None:
    """Return what the whole force is called that a noun stands for: "armed forces" for "troops"."""
    if find_group_kind(noun) is ActorKind.CIVILIANS:
        return None
    return _forces().get(base(noun)) or _forces().get(noun.lower_)


def is_organised(noun: Token) -> bool:
    """Return whether a singular noun is a body of people rather than one of them."""
    words = word_set("names_groups", "words", "organised")
    return base(noun) in words or noun.lower_ in words


def is_side(noun: Token) -> bool:
    """Return whether a noun only says that several are opposed: "both parties", "the sides"."""
    told = any(child.dep_ in {"amod", "compound", "poss"} for child in noun.lefts)
    return is_plural(noun) and base(noun) in {"party", "side"} and not told


def is_member(noun: Token) -> bool:
    """Return whether a noun needs another to say what kind of people: "officers" of the police."""
    return base(noun) in word_set("names_groups", "words", "members")


def _tells_which(word: Token) -> bool:
    """Return whether an adjective belongs to the name of an office: "nuclear agency"."""
    is_office = find_group_kind(word.head) is ActorKind.GOVERNMENT or is_local_body(word.head)
    return is_office and word.dep_ == "amod" and word.lower_.endswith(RELATING)


def _is_small(word: Token) -> bool:
    """Return whether a word has a capital letter at most because a sentence begins."""
    return word.is_lower or (word.pos_ != "PROPN" and bool(word.is_sent_start))


def _sorts(compound: Token) -> list[str]:
    """Return what says of which sort a noun before another is: "human" of "human rights groups"."""
    return [child.lower_ for child in compound.lefts if child.dep_ == "amod" and _is_small(child)]


def _is_named_after(word: Token) -> bool:
    """Return whether a word before a noun says which: "army command", "anti-graft commission"."""
    return word.dep_ == "compound" or _makes_sense_of(word) or _is_prefixed(word)


def _makes_sense_of(word: Token) -> bool:
    """Return whether a word says with the noun behind it what people they are: "armed group"."""
    return word.i + 1 == word.head.i and is_told_before(word.head)


def _is_prefixed(word: Token) -> bool:
    """Return whether a hyphen joins a word to one that stands nowhere alone: "anti-graft"."""
    doc, at = word.doc, word.i - 2
    return at >= 0 and doc[at + 1].text == "-" and doc[at].lower_ in PREFIXES


def _with_prefix(word: Token) -> str:
    """Return a word with what a hyphen joins to it: "anti-graft" of "the anti-graft commission"."""
    first = word.i - 2 if _is_prefixed(word) else word.i
    joined: str = word.doc[first : word.i + 1].text
    return joined.lower()


def name_group(noun: Token, *, in_plural: bool = False) -> str:
    """Return a noun as a group is called, with the nouns before it: "army command"."""
    words = [
        " ".join((*_sorts(child), _with_prefix(child)))
        for child in noun.lefts
        if child.is_alpha
        and (_is_small(child) or is_title_part(child) or _makes_sense_of(child))
        and (child.lower_ in STANDING or not child.lower_.endswith("ing"))
        and (_is_named_after(child) or is_title_part(child) or _tells_which(child))
    ]
    several = in_plural and not is_plural(noun) and not is_organised(noun)
    behind = noun.doc[noun.i + 1 : noun.i + 1 + len(IN_LAW)]
    written = f"{noun.lower_}-in-law" if [word.text for word in behind] == IN_LAW else noun.lower_
    return " ".join((*words, f"{written}s" if several else written))
