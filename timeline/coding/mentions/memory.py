"""Whom an article has named so far, and whom its pronouns and short descriptions point back to."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.agreement import (
    BODIES,
    NEUTRAL,
    PLURAL,
    fits,
    is_otherwise_called,
    may_mean,
)
from timeline.coding.mentions.forms import fold_words
from timeline.coding.mentions.phrases import is_plural
from timeline.coding.mentions.referents import Referent
from timeline.coding.mentions.standing import (
    OBJECTS,
    Standing,
    find_standing,
    is_subject,
    may_mean_stranger,
)
from timeline.coding.mentions.words import base
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 3
"""Sentences that a short description reaches back, the one it stands in included."""
TWO = 2
PRONOUN_REACH = 2
"""The same for a pronoun."""
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
        """Whether it is the subject of a clause, or one of several."""
        return is_subject(self.token)

    @property
    def is_plural(self) -> bool:
        """Whether the word means several; a body with a name such as "Harbour Holdings" is one."""
        is_name = self.token.pos_ == "PROPN" and self.referent.kind in BODIES
        return is_plural(self.token) and not is_name


class Memory:
    """The latest sentences, and the descriptions given to names anywhere before."""

    def __init__(self) -> None:
        self._sentences: deque[list[Seen]] = deque([[]], maxlen=REACH)
        self._strangers: deque[list[Token]] = deque([[]], maxlen=REACH)
        self._described: dict[str, dict[Referent, None]] = {}
        self._everybody: dict[Referent, None] = {}
        self._unnamed: set[str] = set()

    def begin_sentence(self) -> None:
        """Forget the oldest sentence."""
        self._sentences.append([])
        self._strangers.append([])

    def see_stranger(self, token: Token) -> None:
        """Note the subject of a clause of whom is not known who it is."""
        self._strangers[-1].append(token)

    def see(self, referent: Referent, token: Token) -> None:
        """Note that a sentence names somebody."""
        self._sentences[-1].append(Seen(referent, token))
        self._everybody[referent] = None

    def describe(self, noun: str, referent: Referent) -> None:
        """Note that an article calls somebody this: "mission", "official"."""
        self._described.setdefault(noun, {})[referent] = None

    def describe_stranger(self, noun: str) -> None:
        """Note that an article tells of one without a name: "a company"."""
        self._unnamed.add(noun)

    def find_pronoun(self, token: Token, rival: Referent | None = None) -> Referent | None:
        """Return whom a pronoun means, other than its rival; None if that is not clear.

        Of the latest sentence that names somebody who agrees, the most prominent is meant. If that
        is a stranger, or if there are two of them, nobody is.
        """
        is_object = token.dep_ in OBJECTS
        latest = zip(reversed(self._sentences), reversed(self._strangers), strict=True)
        for sentence, strangers in islice(latest, PRONOUN_REACH):
            fitting = [
                entry
                for entry in sentence
                if entry.referent is not rival and _may_mean(token, entry)
            ]
            others = [noun for noun in strangers if may_mean_stranger(token, noun)]
            if fitting and is_object:
                return None if others else _only(fitting)
            if fitting or others:
                return self._find_prominent(fitting, others)
        return None

    def _find_prominent(self, fitting: list[Seen], others: list[Token]) -> Referent | None:
        """Return the most prominent of a sentence; who stands aside only if nobody is the topic.

        None too if the article has called another "she" already, and not yet the most prominent.
        """
        standings = {entry: find_standing(entry.token) for entry in fitting}
        best = min([*standings.values(), *map(find_standing, others)])
        if any(find_standing(noun) == best for noun in others):
            return None
        found = _only([entry for entry, standing in standings.items() if standing == best])
        if found is None or (best is Standing.ASIDE and not self._is_alone(found)):
            return None
        called_so = {entry.referent for entry in fitting if entry.referent.pronoun}
        return None if called_so - {found} and found not in called_so else found

    def _is_alone(self, referent: Referent) -> bool:
        """Return whether no other of its kind was lately a subject."""
        entries = (entry for sentence in self._sentences for entry in sentence if entry.is_subject)
        others = (entry.referent for entry in entries if entry.referent is not referent)
        return all(other.kind is not referent.kind for other in others)

    def find_described(self, noun: Token) -> Referent | None:
        """Return whom "the mission" means: so called before, so named, or of that kind."""
        word = base(noun)
        if called := self.find_called(noun):
            return called
        if is_plural(noun) or word in self._unnamed:
            return None
        kinds = [ActorKind(kind) for kind in read_lexicon("names_anaphors").get(word, ())]
        sure = [kind for kind in kinds if kind is not ActorKind.GOVERNMENT]  # there are many
        found = self._find_named(word) or self._find(sure, REACH) or self._find_only(sure)
        found = None if found and is_otherwise_called(noun, found) else found
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


def _may_mean(pronoun: Token, entry: Seen) -> bool:
    """Return whether a pronoun agrees in kind and number with somebody."""
    if not may_mean(pronoun, entry.referent) or (pronoun.lower_ in NEUTRAL and entry.is_plural):
        return False
    return pronoun.lower_ not in PLURAL or entry.is_plural or entry.referent.kind not in BODIES


def _only(entries: list[Seen]) -> Referent | None:
    referents = {entry.referent for entry in entries}
    return referents.pop() if len(referents) == 1 else None
