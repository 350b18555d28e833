"""What tells that a body with a name is a firm: that it is bought, or buys one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.mentions.words import base, body_kinds
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

TAKEN_OVER = frozenset({"acquisition", "buyout", "merger", "takeover"})


def is_traded(name: Token) -> bool:
    """Return whether a body is taken over or buys a firm: "the takeover of Hanbit by Mirae"."""
    of = name.dep_ == "pobj" and name.head.lower_ in {"by", "of"}
    deal = name.head.head if of else name
    return base(deal) in TAKEN_OVER or any(map(_is_purchase, name.rights))


def _is_purchase(clause: Token) -> bool:
    """Return whether a body buys a firm or is bought: "which bought the mill"."""
    if clause.dep_ != "relcl" or clause.lemma_ not in {"acquire", "buy", "own"}:
        return False
    agents = (noun for child in clause.rights if child.dep_ == "agent" for noun in child.children)
    objects = (child for child in clause.rights if child.dep_ == "dobj")
    return any(_is_owner(noun) for noun in (*agents, *objects))


def _is_owner(noun: Token) -> bool:
    """Return whether a noun is for a firm or a fund, or a name that goes with one."""
    words = (noun, *(child for child in noun.lefts if child.dep_ == "compound"))
    firms = (body_kinds().get(base(word)) is ActorKind.BUSINESS for word in words)
    return any(firms) or any(base(word) == "fund" for word in words)
