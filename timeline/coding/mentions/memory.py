"""Whom an article has named so far, and whom its pronouns and short descriptions point back to."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.forms import fold_words
from timeline.coding.mentions.phrases import is_plural
from timeline.coding.mentions.referents import Referent
from timeline.coding.mentions.words import base
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 3
"""Sentences that a short description reaches back, the one it stands in included."""
PRONOUN_REACH = 2
"""The same for a pronoun."""
PERSONAL = frozenset({"he", "she", "him", "his", "her", "himself", "herself", "hers"})
NEUTRAL = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "themselves", "theirs"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
FORCES = frozenset({ActorKind.MILITARY, ActorKind.POLICE, ActorKind.REBELS})
EMPTY = frozenset({"be", "seem", "appear", "happen", "become"})
"""Verbs whose "it" is nobody."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody as named in a sentence."""

    referent: Referent
    is_subject: bool
    is_plural: bool


class Memory:
    """The latest sentences, and the descriptions given to names anywhere before."""

    def __init__(self) -> None:
        self._sentences: deque[list[Seen]] = deque([[]], maxlen=REACH)
        self._described: dict[str, dict[Referent, None]] = {}

    def begin_sentence(self) -> None:
        """Forget the oldest sentence."""
        self._sentences.append([])

    def see(self, referent: Referent, token: Token) -> None:
        """Note that a sentence names somebody."""
        self._sentences[-1].append(Seen(referent, token.dep_ in SUBJECTS, is_plural(token)))

    def describe(self, noun: str, referent: Referent) -> None:
        """Note that an article calls somebody this: "mission", "official"."""
        self._described.setdefault(noun, {})[referent] = None

    def find_pronoun(self, token: Token) -> Referent | None:
        """Return whom a pronoun means; None if that is not clear."""
        one, is_object = token.lower_ in NEUTRAL, token.dep_ in {"dobj", "dative"}
        return self._find(find_kinds(token), PRONOUN_REACH, one=one, is_object=is_object)

    def find_described(self, noun: Token) -> Referent | None:
        """Return whom "the mission" means: so called before, so named, or of that kind."""
        word = base(noun)
        if called := self.find_called(noun):
            return called
        if is_plural(noun):
            return None
        kinds = [ActorKind(kind) for kind in read_lexicon("names_anaphors").get(word, ())]
        found = self._find_named(word) or (self._find(kinds, REACH) if kinds else None)
        if found is not None and found.is_vague and kinds:
            found.learn_kind(kinds[0])
        return found

    def find_force(self, kind: ActorKind) -> Referent | None:
        """Return whom "the militants", "the soldiers" mean: the force of that kind seen last."""
        return self._find([kind], REACH) if kind in FORCES else None

    def find_called(self, noun: Token) -> Referent | None:
        """Return the one whom the article has called by this noun."""
        called = list(self._described.get(base(noun), ()))
        return called[0] if len(called) == 1 else None

    def _find_named(self, word: str) -> Referent | None:
        """Return the one lately seen in whose name the word stands."""
        seen = {
            entry.referent
            for sentence in self._sentences
            for entry in sentence
            if any(word in fold_words(form) for form in entry.referent.forms)
        }
        return seen.pop() if len(seen) == 1 else None

    def _find(
        self,
        kinds: Collection[ActorKind],
        reach: int,
        *,
        one: bool = False,
        is_object: bool = False,
    ) -> Referent | None:
        """Return the one of some kinds in the nearest sentence, or its one subject of them.

        With `one`, no word in the plural counts; for an object, being the subject does not.
        """
        for sentence in list(reversed(self._sentences))[:reach]:
            fitting = [
                entry
                for entry in sentence
                if _fits(entry.referent, kinds) and not (one and entry.is_plural)
            ]
            if fitting:
                subjects = [entry for entry in fitting if entry.is_subject]
                return _only(fitting) or (None if is_object else _only(subjects))
        return None


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


def _fits(referent: Referent, kinds: Collection[ActorKind]) -> bool:
    """Return whether somebody is of one of some kinds, or may be as far as is known."""
    vague = referent.is_vague and not {ActorKind.PERSON, ActorKind.STATE}.issuperset(kinds)
    return referent.kind in kinds or vague


def _only(entries: list[Seen]) -> Referent | None:
    referents = {entry.referent for entry in entries}
    return referents.pop() if len(referents) == 1 else None


def _is_somebody(token: Token) -> bool:
    """Return whether "it" does something, or has something."""
    if token.dep_ == "poss":
        return True
    return token.dep_ == "nsubj" and token.head.lemma_ not in EMPTY
