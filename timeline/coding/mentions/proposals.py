"""What may be a name of somebody unknown, and what is known of it before an article is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.coding.mentions.labels import ORGANISATION, PERSON
from timeline.coding.mentions.words import find_head_kind, is_title, is_title_part, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST_PERSON, LONGEST_NAME = 5, 10
"""Words of a name at most; the recogniser sometimes takes a sentence for one."""
LONGEST_OVERLOOKED = 3
OFFICES = frozenset({"ministry", "department"})
FACING = frozenset({"by", "with", "against"})
NAMED = frozenset({"nsubj", "dobj"})
ACRONYM = range(3, 8)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What may be a name, from token `first` to token `last` inclusive."""

    first: int
    last: int
    label: str


def is_description(tokens: Sequence[Token]) -> bool:
    """Return whether words only say what office somebody is or holds: "Foreign Ministry"."""
    plain = all(is_title(token) or is_title_part(token) for token in tokens[:-1])
    last = tokens[-1]
    return plain and (is_title(last) or is_title_part(last) or last.lower_ in OFFICES)


def iter_overlooked(doc: Doc, covered: set[int]) -> Iterator[Proposal]:
    """Yield names that the recogniser overlooked, of those who do or are told something."""
    for token in doc:
        if token.i in covered or not (is_told_or_tells(token) or _is_faced(token)):
            continue
        first = _begin_person(token)
        if token.text.isupper() and token.is_alpha and len(token) in ACRONYM:
            yield Proposal(_begin_acronym(token), token.i, ORGANISATION)
        elif first is not None and covered.isdisjoint(range(first, token.i)):
            # news names a person by two words first, and a firm by one: "Petrobras"
            yield Proposal(first, token.i, PERSON if first < token.i else ORGANISATION)


def _begin_acronym(last: Token) -> int:
    """Return where an acronym begins, with one that a hyphen joins to it: "CPN-UML"."""
    before = [token.text for token in last.doc[max(last.i - 2, 0) : last.i]]
    joined = len(before) > 1 and before[1] == "-" and before[0].isupper()
    return last.i - 2 if joined else last.i


def _is_faced(token: Token) -> bool:
    """Return whether something is done by, with or against a body: "talks with the ELN"."""
    before = token.nbor(-1) if token.i else token
    return token.dep_ == "pobj" and token.head.lower_ in FACING and before.lower_ == "the"


def _begin_person(last: Token) -> int | None:
    """Return where the name of one to three words begins that ends here; None if none does."""
    first = last.i
    while first and last.i - first < LONGEST_OVERLOOKED - 1 and _leads_name(last.doc[first - 1]):
        first -= 1
    words = last.doc[first : last.i + 1]
    plain = all(word.pos_ == "PROPN" and word.text.istitle() for word in words)
    described = any(child.i < first for child in last.lefts) or is_title(last)
    if last.dep_ not in NAMED or not plain or described or find_head_kind((last.lower_,)):
        return None
    return first


def _leads_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.dep_ == "compound" and token.text.istitle()


def is_told_or_tells(token: Token) -> bool:
    """Return whether somebody decides or says something here, or is told it."""
    if token.dep_ == "nsubj":
        return is_verb(token.head, "deciding")
    return token.dep_ in {"dobj", "dative"} and is_verb(token.head, "addressed")
