"""Whom "the two countries" and "both sides" mean: the two who were named together before."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.memory import Memory, Seen
from timeline.coding.mentions.phrases import is_plural
from timeline.coding.mentions.referents import Referent
from timeline.coding.mentions.scene import Scene
from timeline.coding.mentions.standing import Standing, find_standing
from timeline.coding.mentions.words import base
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

TWO = 2
COUPLES = frozenset({"pair", "couple", "duo"})
ANY = frozenset({"man", "woman"}) | COUPLES
"""Nouns that tell nothing of whom they mean: one of two men named before may be a minister."""
PARTIES = frozenset(
    {
        ActorKind.REBELS,
        ActorKind.PARTY,
        ActorKind.NGO,
        ActorKind.BUSINESS,
        ActorKind.ORGANISATION,
    }
)
"""Kinds that may be a side of a conflict, beside states."""
SIDES = [
    *(ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE),
    *(ActorKind.LEGISLATURE, *sorted(PARTIES)),
]
"""Kinds of those of whom "both sides" may be said: no person, and not the people of a land."""


def find_pair(scene: Scene, noun: Token) -> list[Referent]:
    """Return the two whom a phrase means; none if it is not about two, or they are not known."""
    kinds = read_lexicon("names_pairs").get(base(noun))
    if kinds is None:
        return []
    if is_plural(noun) and "business" in kinds and _is_plain(noun):
        return _find_all(scene.memory, ActorKind.BUSINESS)
    if not (_is_of_two(noun) if is_plural(noun) else _is_couple(noun)):
        return []
    either = [ActorKind(kind) for kind in kinds] or SIDES
    near = not kinds or base(noun) in ANY
    states = _find_two(scene.memory, [ActorKind.STATE], near=near) if "state" in kinds else []
    two = states or _find_two(scene.memory, either, near=near)
    return two if len({referent.kind is ActorKind.PERSON for referent in two}) == 1 else []


def _is_of_two(noun: Token) -> bool:
    """Return whether a phrase says "both" or "the two", and no more of whom."""
    words = {child.lower_ for child in noun.lefts}
    told = any(child.dep_ in {"amod", "poss", "compound", "nmod"} for child in noun.lefts)
    return not told and ("both" in words or {"the", "two"} <= words)


def _is_plain(noun: Token) -> bool:
    """Return whether a phrase is "the companies", and no more."""
    return [child.lower_ for child in noun.lefts] == ["the"] and not any(noun.rights)


def _find_all(memory: Memory, kind: ActorKind) -> list[Referent]:
    """Return the two of a kind, if the article has told of no more, and of both by name."""
    every = [one for one in memory.everybody if one.kind is kind]
    return every if len(every) == TWO and all(one.forms for one in every) else []


def _is_couple(noun: Token) -> bool:
    """Return whether one word means two: "seized the pair", but not "the pair of gloves"."""
    is_definite = any(child.lower_ == "the" for child in noun.lefts)
    counts = any(child.lower_ == "of" for child in noun.rights)
    return base(noun) in COUPLES and is_definite and not counts


def _find_two(memory: Memory, kinds: Collection[ActorKind], *, near: bool) -> list[Referent]:
    """Return the two of some kinds that were named together last; none if they were not two.

    Those joined by "and" come first, then the only two of a sentence, of the latest sentences,
    and of the states of the article. If they must be `near`, of a sentence only those who do
    something to each other count, and the states only if nobody else can be a side.
    """
    sentences = [
        [entry for entry in sentence if entry.referent.kind in kinds]
        for sentence in reversed(memory.sentences)
    ]
    groups = [list(_iter_joined(sentence)) for sentence in sentences]
    if near:
        groups += [list(_iter_facing(sentence)) for sentence in sentences]
    else:
        groups += [[entry.referent for entry in sentence] for sentence in sentences]
        groups.append([entry.referent for sentence in sentences for entry in sentence])
    if not near or (ActorKind.STATE in kinds and not _tells_of_parties(memory)):
        states = (one for one in memory.everybody if one.kind is ActorKind.STATE)
        groups.append([one for one in states if not near or memory.everybody[one] > 1])
    several = (list(dict.fromkeys(group)) for group in groups)
    return next((two for two in several if len(two) == TWO), [])


def _tells_of_parties(memory: Memory) -> bool:
    """Return whether others than states may be sides of a conflict."""
    return any(one.kind in PARTIES for one in memory.everybody)


def _iter_joined(sentence: list[Seen]) -> Iterator[Referent]:
    """Yield those whom "and" joins in a sentence: "the government and the rebels"."""
    tokens = {entry.token: entry.referent for entry in sentence}
    for token, referent in tokens.items():
        if token.dep_ == "conj" and token.head in tokens:
            yield from (tokens[token.head], referent)


def _iter_facing(sentence: list[Seen]) -> Iterator[Referent]:
    """Yield who does something in a main clause, and to or with whom: "Peru met Chile".

    What is told aside, "after soldiers shot protesters", is not what an article is about.
    """
    for entry in sentence:
        if find_standing(entry.token) is not Standing.SUBJECT:
            continue
        for other in sentence:
            above = other.token.head.head if other.token.dep_ == "pobj" else other.token.head
            if other is not entry and above == entry.token.head and not other.is_subject:
                yield from (entry.referent, other.referent)
