"""Whom a short description means, "the mission", "the company": by what was named before."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.agreement import is_otherwise_called
from timeline.coding.mentions.antecedents import only
from timeline.coding.mentions.forms import fold_words
from timeline.coding.mentions.memory import Memory
from timeline.coding.mentions.phrases import is_plural
from timeline.coding.mentions.referents import Referent
from timeline.coding.mentions.words import base, word_set
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

FORCES = frozenset({ActorKind.MILITARY, ActorKind.POLICE, ActorKind.REBELS})
OF_POLICE = frozenset({"force", "officer"})
PLAIN_POLICE = frozenset({"force", "officers"})
TELLING = frozenset({"amod", "compound", "nmod", "poss"})
FREELY_NAMED = frozenset({ActorKind.BUSINESS, ActorKind.MEDIA, ActorKind.REBELS})
"""Kinds whose names often do not tell what they are, as that of a ministry or a court does."""


def find_described(memory: Memory, noun: Token) -> Referent | None:
    """Return whom "the mission" means: so called before, so named, or of that kind.

    None if the article has spoken of such a body without a name: the same words mean the same.
    """
    if called := memory.find_called(noun):
        return called
    if is_plural(noun):
        return None
    found = _find_named_lately(memory, base(noun))
    if found is None and not memory.is_unnamed(noun):
        sure = [kind for kind in _find_kinds(noun) if kind is not ActorKind.GOVERNMENT]  # of many
        found = (
            find_named(memory, noun)
            or _find_lately(memory, sure)
            or _find_only(memory, noun, sure)
            or _find_vague(memory, sure)
        )
    if found is None or is_otherwise_called(noun, found) or is_one_of_many(memory, noun, found):
        return None
    if base(noun) == "group" and not _compounds(noun) <= _words(found):
        return None  # "the inquiry group" is no firm
    kinds = _find_kinds(noun)
    told = base(noun) not in _words(found)  # "the alliance" tells nothing of an Alliance
    if found.is_vague and told and len(kinds) == 1:  # nor "the group" of anybody
        found.learn_kind(kinds[0])
    return found


def is_one_of_many(memory: Memory, noun: Token, found: Referent) -> bool:
    """Return whether "the firm" may be another than "the Dutch firm" of some sentences before."""
    is_made_up = found.fixed and found.key is None and found.name.split()[-1].islower()
    if not is_made_up or found.nameless or found.kind not in FREELY_NAMED or is_plural(noun):
        return False
    near = (entry.referent for sentence in memory.sentences for entry in sentence)
    others = (one for one in memory.everybody if one is not found)
    kinds = {found.kind, ActorKind.ORGANISATION}
    return found not in near and any(one.kind in kinds for one in others)


def _find_kinds(noun: Token) -> list[ActorKind]:
    return [ActorKind(kind) for kind in read_lexicon("names_anaphors").get(base(noun), ())]


def find_force(memory: Memory, kind: ActorKind) -> Referent | None:
    """Return whom "the militants", "the soldiers" mean: the force of that kind seen last."""
    return _find_lately(memory, [kind]) if kind in FORCES else None


def find_only_police(memory: Memory, noun: Token) -> Referent | None:
    """Return the police whose "officers" are meant, the one force of which an article tells."""
    forces = [one for one in memory.everybody if one.kind in FORCES]
    is_only = len(forces) == 1 and forces[0].kind is ActorKind.POLICE
    return forces[0] if is_only and base(noun) in OF_POLICE else None


def is_of_police(memory: Memory, noun: Token) -> bool:
    """Return whether "the force", "officers" are police: the article tells of no soldiers."""
    armed = word_set("names_groups", "words", "armed")
    told = (child for child in noun.lefts if child.lower_ not in armed)
    is_plain = not any(child.dep_ in TELLING for child in told)
    soldiers = any(one.kind is ActorKind.MILITARY for one in memory.everybody)
    return noun.lower_ in PLAIN_POLICE and is_plain and not soldiers


def _find_named_lately(memory: Memory, word: str) -> Referent | None:
    """Return the one lately seen in whose name the word stands."""
    entries = (entry for sentence in memory.sentences for entry in sentence)
    seen = {entry.referent for entry in entries if word in _words(entry.referent)}
    return seen.pop() if len(seen) == 1 else None


def find_named(memory: Memory, noun: Token) -> Referent | None:
    """Return the only one of the article called so, by a name: "the council", Cornwall Council."""
    word = base(noun)
    called = [one for one in memory.everybody if word in _words(one)]
    named = [one for one in called if any(fold_words(form)[-1:] == (word,) for form in one.forms)]
    return named[0] if len(called) == len(named) == 1 else None


def _find_only(memory: Memory, noun: Token, kinds: Collection[ActorKind]) -> Referent | None:
    """Return the only one of some kinds in the article that a noun may mean, if not near."""
    fitting = (one for one in memory.everybody if one.kind in kinds)
    found = [one for one in fitting if not is_otherwise_called(noun, one)]
    return found[0] if len(found) == 1 and ActorKind.STATE not in kinds else None


def _find_lately(memory: Memory, kinds: Collection[ActorKind]) -> Referent | None:
    """Return the one of some kinds in the nearest sentence, or its one subject of them."""
    for sentence in reversed(memory.sentences):
        fitting = [entry for entry in sentence if entry.referent.kind in kinds]
        if fitting:
            subjects = [entry for entry in fitting if entry.is_subject]
            return only(fitting) or only(subjects)
    return None


def _find_vague(memory: Memory, kinds: Collection[ActorKind]) -> Referent | None:
    """Return the one of whose kind nothing is known in the nearest sentence with such."""
    if FREELY_NAMED.isdisjoint(kinds):
        return None
    for sentence in reversed(memory.sentences):
        fitting = [entry for entry in sentence if entry.referent.is_vague]
        if fitting:
            return only(fitting) or only([entry for entry in fitting if entry.is_subject])
    return None


def _compounds(noun: Token) -> set[str]:
    """Return the common nouns before a noun: "inquiry" of "inquiry group"."""
    return {child.lower_ for child in noun.lefts if child.dep_ == "compound" and child.is_lower}


def _words(referent: Referent) -> set[str]:
    return {word for form in (referent.name, *referent.forms) for word in fold_words(form)}
