"""Which name a title gives to a pronoun: only one that it is sure to stand for.

A title with "they" in it says less than one with a name; one with a wrong name is worse.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline.coding.pointing import describe
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.coding.mentions import Mentions
    from timeline.records.coded import Mention

PERSONAL = frozenset({"he", "she", "him", "her", "his", "i", "me", "my"})
SINGULAR = frozenset({"it", "its"})
OURS = frozenset({"we", "us"})
"""What a person says of more than himself."""
PLURAL = frozenset({"they", "them", "their"})
ARMY = "armed forces"
"""How the name of the forces of a state ends, which are "it" as well as "they"."""
ANYBODY = frozenset({"people", "police", "crowd"})
"""Groups of which "they" mostly means some only, or others."""
MADE_UP = " in "
"""What stands in the name that is made for a group: "Crowd in Vidin"."""


def naming_by(mentions: Mentions) -> Callable[[Token], str | None]:
    """Return what tells the name that a title gives to a word; None for none."""

    def name(token: Token) -> str | None:
        mention = mentions.at(token)
        if mention and _is_sure(token, mention):
            return mention.name
        if token.pos_ != "PRON" or (mention and not _is_group(mention)):
            return None
        return describe(token) or (_describe_group(token, mention) if mention else None)

    return name


def _is_sure(token: Token, mention: Mention) -> bool:
    """Return whether a word is sure to stand for somebody, by its number and its kind."""
    if token.pos_ != "PRON":
        return True
    if MADE_UP in mention.name:
        return False
    word = token.lower_
    if word in PERSONAL:
        return mention.kind is ActorKind.PERSON
    if word in OURS:
        return mention.kind is not ActorKind.PERSON
    if word in SINGULAR:
        is_one = mention.name.endswith(ARMY) or not _is_plural(mention)
        return mention.kind is not ActorKind.PERSON and is_one
    return word not in PLURAL or _is_plural(mention)


def _is_group(mention: Mention) -> bool:
    """Return whether those meant have no name: "Miners in Vidin", "Men (unnamed)"."""
    return mention.nameless or MADE_UP in mention.name


def _describe_group(pronoun: Token, mention: Mention) -> str | None:
    """Return "the miners" for "they" that begins a sentence; None for who may be anybody."""
    noun = mention.name.partition(MADE_UP)[0].lower()
    is_subject = pronoun.lower_ == "they" and pronoun.is_sent_start
    return f"the {noun}" if is_subject and noun not in ANYBODY else None


def _is_plural(mention: Mention) -> bool:
    """Return whether the name is one of many: "Polish farmers"."""
    return mention.name.split()[-1].islower() and mention.name.endswith("s")
