"""Whom an article has named so far, and whom its pronouns and short descriptions point back to."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.agreement import (
    BODIES,
    NEUTRAL,
    PLURAL,
    fits,
    may_mean,
)
from timeline.coding.mentions.forms import fold_words
from timeline.coding.mentions.phrases import is_plural
from timeline.coding.mentions.referents import Referent
from timeline.coding.mentions.words import base
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 3
"""Sentences that a short description reaches back, the one it stands in included."""
TWO = 2
PRONOUN_REACH = 2
"""The same for a pronoun."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
FORCES = frozenset({ActorKind.MILITARY, ActorKind.POLICE, ActorKind.REBELS})
PARTIES = frozenset({ActorKind.REBELS, ActorKind.PARTY, ActorKind.NGO, ActorKind.BUSINESS})
"""Kinds that may be a side of a conflict, beside states."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody as named in a sentence."""

    referent: Referent
    token: Token

    @property
    def is_subject(self) -> bool:
        """Whether it is the subject of a clause."""
        return self.token.dep_ in SUBJECTS

    @property
    def is_plural(self) -> bool:
        """Whether the word means several."""
        return is_plural(self.token)


class Memory:
    """The latest sentences, and the descriptions given to names anywhere before."""

    def __init__(self) -> None:
        self._sentences: deque[list[Seen]] = deque([[]], maxlen=REACH)
        self._described: dict[str, dict[Referent, None]] = {}
        self._everybody: dict[Referent, None] = {}

    def begin_sentence(self) -> None:
        """Forget the oldest sentence."""
        self._sentences.append([])

    def see(self, referent: Referent, token: Token) -> None:
        """Note that a sentence names somebody."""
        self._sentences[-1].append(Seen(referent, token))
        self._everybody[referent] = None

    def describe(self, noun: str, referent: Referent) -> None:
        """Note that an article calls somebody this: "mission", "official"."""
        self._described.setdefault(noun, {})[referent] = None

    def find_pronoun(self, token: Token, rival: Referent | None = None) -> Referent | None:
        """Return whom a pronoun means, other than its rival; None if that is not clear."""
        one, several = token.lower_ in NEUTRAL, token.lower_ in PLURAL
        is_object = token.dep_ in {"dobj", "dative"}
        for sentence in list(reversed(self._sentences))[:PRONOUN_REACH]:
            fitting = [
                entry
                for entry in sentence
                if may_mean(token, entry.referent)
                and entry.referent is not rival
                and not (one and entry.is_plural)
                and not (several and entry.referent.kind in BODIES and not entry.is_plural)
            ]
            if fitting:
                subjects = [entry for entry in fitting if entry.is_subject]
                return _only(fitting) or (None if is_object else _only(subjects))
        return None

    def find_described(self, noun: Token) -> Referent | None:
        """Return whom "the mission" means: so called before, so named, or of that kind."""
        word = base(noun)
        if called := self.find_called(noun):
            return called
        if is_plural(noun):
            return None
        kinds = [ActorKind(kind) for kind in read_lexicon("names_anaphors").get(word, ())]
        sure = [kind for kind in kinds if kind is not ActorKind.GOVERNMENT]  # there are many
        found = self._find_named(word) or self._find(sure, REACH) or self._find_only(sure)
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

    def find_two(self, kinds: Collection[ActorKind], *, near: bool) -> list[Referent]:
        """Return the two of some kinds that were named together last; none if they were not two.

        Those joined by "and" come first, then the only two of a sentence, of the latest sentences,
        and of the states of the article. If they must be `near`, of a sentence only those who do
        something to each other count, and the states only if nobody else can be a side.
        """
        sentences = [
            [entry for entry in sentence if entry.referent.kind in kinds]
            for sentence in reversed(self._sentences)
        ]
        groups = [list(_iter_joined(sentence)) for sentence in sentences]
        if near:
            groups += [list(_iter_facing(sentence)) for sentence in sentences]
        else:
            groups += [[entry.referent for entry in sentence] for sentence in sentences]
            groups.append([entry.referent for sentence in sentences for entry in sentence])
        if not near or not self._tells_of_parties():
            groups.append([one for one in self._everybody if one.kind is ActorKind.STATE])
        several = (list(dict.fromkeys(group)) for group in groups)
        return next((two for two in several if len(two) == TWO), [])

    def _tells_of_parties(self) -> bool:
        """Return whether others than states may be sides of a conflict."""
        return any(one.kind in PARTIES for one in self._everybody)

    def _find_named(self, word: str) -> Referent | None:
        """Return the one lately seen in whose name the word stands."""
        seen = {
            entry.referent
            for sentence in self._sentences
            for entry in sentence
            if any(
                word in fold_words(form) for form in (entry.referent.name, *entry.referent.forms)
            )
        }
        return seen.pop() if len(seen) == 1 else None

    def _find_only(self, kinds: Collection[ActorKind]) -> Referent | None:
        """Return the only one of some kinds in the article, which need not be near."""
        found = [one for one in self._everybody if fits(one, kinds)]
        return found[0] if len(found) == 1 and ActorKind.STATE not in kinds else None

    def _find(self, kinds: Collection[ActorKind], reach: int) -> Referent | None:
        """Return the one of some kinds in the nearest sentence, or its one subject of them."""
        for sentence in list(reversed(self._sentences))[:reach]:
            fitting = [entry for entry in sentence if fits(entry.referent, kinds)]
            if fitting:
                subjects = [entry for entry in fitting if entry.is_subject]
                return _only(fitting) or _only(subjects)
        return None


def _iter_joined(sentence: list[Seen]) -> Iterator[Referent]:
    """Yield those whom "and" joins in a sentence: "the government and the rebels"."""
    tokens = {entry.token: entry.referent for entry in sentence}
    for token, referent in tokens.items():
        if token.dep_ == "conj" and token.head in tokens:
            yield from (tokens[token.head], referent)


def _iter_facing(sentence: list[Seen]) -> Iterator[Referent]:
    """Yield who does something, and to or with whom: "Peru met Chile"."""
    for entry in filter(lambda entry: entry.is_subject, sentence):
        for other in sentence:
            above = other.token.head.head if other.token.dep_ == "pobj" else other.token.head
            if other is not entry and above == entry.token.head and not other.is_subject:
                yield from (entry.referent, other.referent)


def _only(entries: list[Seen]) -> Referent | None:
    referents = {entry.referent for entry in entries}
    return referents.pop() if len(referents) == 1 else None
