"""What kinds of actor a pronoun or a short description may mean."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from timeline.coding.mentions.forms import fold_words
from timeline.coding.mentions.referents import Referent
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

MALE = frozenset({"he", "him", "his", "himself"})
PERSONAL = MALE | {"she", "her", "hers", "herself"}
NEUTRAL = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "themselves", "theirs"})
BODIES = frozenset(
    {
        ActorKind.GOVERNMENT,
        ActorKind.LEGISLATURE,
        ActorKind.JUDICIARY,
        ActorKind.INTERGOVERNMENTAL,
        ActorKind.MEDIA,
        ActorKind.NGO,
        ActorKind.ORGANISATION,
        ActorKind.BUSINESS,
        ActorKind.PARTY,
    }
)
"""Kinds of which one is never "they"."""
OWN_NOUNS = frozenset(
    {
        *("agency", "association", "commission", "council", "department", "ministry", "union"),
        *("court", "chamber", "federation", "confederation"),
    }
)
"""Nouns that stand in the name of whoever is called so."""
TRADING = frozenset({"company", "firm", "airline"})
EMPTY = frozenset(
    {
        "be",
        "seem",
        "appear",
        "happen",
        "become",
        "burn",
        "contain",
        "cost",
        "last",
        "survive",
        "weigh",
    }
)
"""Verbs whose "it" is nobody, or a thing."""


def find_kinds(pronoun: Token) -> frozenset[ActorKind]:
    """Return the kinds of actor that a pronoun may mean, none if it means nobody."""
    word = pronoun.lower_
    if word in PERSONAL:
        return frozenset({ActorKind.PERSON})
    if word in PLURAL:
        return frozenset(ActorKind) - {ActorKind.PERSON, ActorKind.STATE}
    if word in NEUTRAL and _is_somebody(pronoun):
        return frozenset(ActorKind) - {ActorKind.PERSON, ActorKind.CIVILIANS}
    return frozenset()


def find_gender(pronoun: Token) -> str | None:
    """Return "he" or "she" for a pronoun of that gender; None for others."""
    if pronoun.lower_ not in PERSONAL:
        return None
    return "he" if pronoun.lower_ in MALE else "she"


def may_mean(pronoun: Token, referent: Referent) -> bool:
    """Return whether a pronoun may mean somebody, by kind and by what the article has told."""
    told = {referent.pronoun, find_gender(pronoun)} - {None}
    return len(told) <= 1 and fits(referent, find_kinds(pronoun))


def fits(referent: Referent, kinds: Collection[ActorKind]) -> bool:
    """Return whether somebody is of one of some kinds, or may be as far as is known."""
    vague = referent.is_vague and not {ActorKind.PERSON, ActorKind.STATE}.issuperset(kinds)
    return referent.kind in kinds or vague


def is_otherwise_called(noun: Token, referent: Referent) -> bool:
    """Return whether "the union" cannot mean "Employers' Association", nor "trade union" the EU.

    Nor does "the company" mean a chamber of commerce.
    """
    word = noun.lemma_.lower()
    words = {each for form in (referent.name, *referent.forms) for each in fold_words(form)}
    if word in TRADING:
        return bool(words & OWN_NOUNS)
    if word not in OWN_NOUNS:
        return False
    before = {child.lower_ for child in noun.lefts if child.dep_ == "compound"}
    return not before <= words or (word not in words and bool(words & OWN_NOUNS))


def _is_somebody(token: Token) -> bool:
    """Return whether "it" does something, or has something."""
    if token.dep_ == "poss":
        return True
    return token.dep_ == "nsubj" and token.head.lemma_ not in EMPTY
