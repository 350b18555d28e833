"""Whom "the two countries" and "both sides" mean: the two who were named together before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.phrases import is_plural
from timeline.coding.mentions.referents import Referent
from timeline.coding.mentions.scene import Scene
from timeline.coding.mentions.words import base
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_pair(scene: Scene, noun: Token) -> list[Referent]:
    """Return the two whom a phrase means; none if it is not about two, or they are not known."""
    kinds = read_lexicon("names_pairs").get(base(noun))
    if kinds is None or not is_plural(noun) or not _is_of_two(noun):
        return []
    two = scene.memory.find_two([ActorKind(kind) for kind in kinds or ActorKind], near=not kinds)
    return two if len({referent.kind is ActorKind.PERSON for referent in two}) == 1 else []


def _is_of_two(noun: Token) -> bool:
    """Return whether a phrase says "both" or "the two", and no more of whom."""
    words = {child.lower_ for child in noun.lefts}
    told = any(child.dep_ in {"amod", "poss", "compound", "nmod"} for child in noun.lefts)
    return not told and ("both" in words or {"the", "two"} <= words)
