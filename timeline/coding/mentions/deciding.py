"""One decision for each name of an article, from all that its sentences tell of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from collections.abc import Set as AbstractSet

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.ballots import Ballot, Weights
from timeline.coding.mentions.labels import (
    LIKELY,
    NOTHING,
    ORGANISATION,
    PERSON,
    PLACE,
    RECOGNISED,
    SURE,
    WEAK,
)
from timeline.coding.mentions.proposals import ACRONYM, LONGEST_PERSON
from timeline.coding.mentions.spelling import without_suffix
from timeline.coding.mentions.words import find_head_kind, is_place_name, is_short_for, word_set
from timeline.vocabulary import ActorKind

Words = tuple[str, ...]

STORMS = frozenset({"cyclone", "hurricane", "storm", "typhoon"})
COUNTY = "Co "
"""What stands before the name of an Irish county."""
AHEAD = 3
"""Words of a name among which one says that it is a storm's."""
LEAST = RECOGNISED / 2
"""What must tell for a label at least: half of what the recogniser says of a name."""


def decide(
    ballots: Mapping[Words, Ballot], home: Words, common: AbstractSet[str]
) -> dict[Words, str]:
    """Return what each name is the name of, without those for which nothing tells most.

    Args:
        home: The words of the dateline.
        common: The words that the article also writes in small letters.
    """
    heard = {
        words: ballot for words, ballot in ballots.items() if not _is_word(words, ballot, common)
    }
    alone = {words: _choose(_weigh(words, ballot, home)) for words, ballot in heard.items()}
    neighbours = Neighbours(alone)
    labels = {}
    for words, ballot in heard.items():
        weights = _weigh(words, ballot, home)
        if alone[words] != NOTHING:
            for label, weight in neighbours.iter_signs(words, ballot):
                weights[label] += weight
        elif neighbours.is_short_for_firm(words):
            weights[ORGANISATION] += SURE + LIKELY
        labels[words] = _choose(weights)
    people = {without_suffix(words)[-1] for words, label in labels.items() if label == PERSON}
    things = {words[1:] for words, ballot in heard.items() if labels[words] == NOTHING}
    return {
        words: label
        for words, label in labels.items()
        if label not in {None, NOTHING}
        and words not in things
        and not (_joins(words, people) or _is_owner(words, heard))
    }


def _is_word(words: Words, ballot: Ballot, common: AbstractSet[str]) -> bool:
    """Return whether a word is no name: "the Alliance", or one that only a sentence begins with."""
    if len(words) > 1:
        return False
    return words[0] in read_lexicon("names_anaphors") or (all(ballot.begins) and words[0] in common)


def _joins(words: Words, people: AbstractSet[str]) -> bool:
    """Return whether a name is that of a person and another's: "Oli and Nepali Congress"."""
    return len(words) > 2 and words[1] == "and" and words[0] in people  # noqa: PLR2004 - "A and B"


def _is_owner(words: Words, names: Container[Words]) -> bool:
    """Return whether a mark is no part of a name that also stands without: "Tokai's closed"."""
    return words[-1] == "s" and words[:-1] in names


def _weigh(words: Words, ballot: Ballot, home: Words) -> Weights:
    """Return what tells for each, with what the words of the name themselves tell."""
    weights = ballot.count()
    is_county = len(words) > 1 and ballot.text.startswith(COUNTY)
    if is_county or (is_place_name(words) and (len(words) > 1 or ballot.labels[PLACE])):
        weights[PLACE] += SURE
    elif len(words) > 1 and find_head_kind(words):
        weights[ORGANISATION] += SURE
    if len(words) == 1 and ballot.text.isupper() and len(ballot.text) in ACRONYM:
        weights[ORGANISATION] += WEAK
        weights[PERSON] -= LIKELY
    if _is_thing(words):
        weights[NOTHING] += SURE
    if words == home or " ".join(words) in word_set("names_heads", "places", "namesakes"):
        weights[PLACE] += SURE
    at_body = len(words) > 1 and ballot.labels[ORGANISATION]  # "at Mirae Securities"
    if ballot.is_located and not at_body:
        weights[PLACE] += LIKELY
    return weights


def _is_thing(words: Words) -> bool:
    """Return whether a name is that of a storm, an event or a unit."""
    if len(words) == 1:
        return words[0] in word_set("names_kinds", "things", "acronyms")
    begun = words[0] in word_set("names_kinds", "things", "nouns")
    if not STORMS.isdisjoint(words[:AHEAD]):  # "Severe Tropical Storm Kristine"
        return True
    return begun or words[-1] in word_set("names_kinds", "things", "last")


class Neighbours:
    """What the other names of an article tell of one, by what they are when each is taken alone."""

    def __init__(self, labels: Mapping[Words, str | None]) -> None:
        self._labels = labels
        self._by_last: defaultdict[str, list[Words]] = defaultdict(list)
        self._by_first: defaultdict[str, list[Words]] = defaultdict(list)
        for words in labels:
            self._by_last[without_suffix(words)[-1]].append(words)
            self._by_first[words[0]].append(words)

    def iter_signs(self, words: Words, ballot: Ballot) -> Iterator[tuple[str, int]]:
        """Yield what they tell: a surname is a person's, "Hanbit" is a firm."""
        if self._is_surname(words):
            if len(words) <= LONGEST_PERSON and not find_head_kind(words):
                yield PERSON, SURE
        elif not ballot.is_town:
            longer = (other for other in self._by_first[words[0]] if is_short_for(words, other))
            bodies = [other for other in longer if self._labels[other] == ORGANISATION]
            yield from ((ORGANISATION, LIKELY) for _ in bodies)
        joined = (other for word in ballot.joined for other in self._by_last[word])
        labels = {self._labels[other] for other in joined if other != words}
        if len(labels) == 1 and (label := labels.pop()) in {PERSON, PLACE}:
            yield label, LIKELY  # "Idukki, Wayanad and Kozhikode"

    def is_short_for_firm(self, words: Words) -> bool:
        """Return whether a name is the begin of a firm's: "Berg Summit" of "Berg Summit Corp."."""
        longer = (other for other in self._by_first[words[0]] if is_short_for(words, other))
        return any(find_head_kind(other) is ActorKind.BUSINESS for other in longer)

    def _is_surname(self, words: Words) -> bool:
        alike = self._by_last[without_suffix(words)[-1]]
        return any(self._labels[other] == PERSON for other in alike if other != words)


def _choose(weights: Weights) -> str | None:
    """Return the label that most tells for; None if two tie or if too little tells for it."""
    most = max(weights.values(), default=0)
    chosen = [label for label, weight in weights.items() if weight == most >= LEAST]
    return chosen[0] if len(chosen) == 1 else None
