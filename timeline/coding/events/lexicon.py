"""The words that report events, read from the word lists and arranged for looking up."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from timeline.coding.lexicons import read_lexicon
from timeline.vocabulary import EventType

COOPERATIVE = frozenset(
    {
        EventType.AGREE,
        EventType.CONSULT,
        EventType.SUPPORT,
        EventType.COOPERATE,
        EventType.AID,
        EventType.CONCEDE,
        EventType.RETREAT,
    }
)
HOSTILE = frozenset(
    {
        EventType.PROTEST,
        EventType.SANCTION,
        EventType.MOBILIZE,
        EventType.COERCE,
        EventType.ASSAULT,
    }
)

SPOKEN = frozenset(
    {
        EventType.AGREE,
        EventType.REQUEST,
        EventType.ACCUSE,
        EventType.REJECT,
        EventType.THREATEN,
        EventType.SUPPORT,
    }
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One way in which a verb reports a type of event.

    Attributes:
        words: The verb and the particle or preposition that belong to it.
        nouns: One of these must be what it is about; empty if anything may be.
        doers: One of these must be the subject; empty if anybody may be.
        type: What it reports.
    """

    words: tuple[str, ...]
    nouns: frozenset[str]
    doers: frozenset[str]
    type: EventType

    @property
    def weight(self) -> tuple[int, int]:
        """What goes first: entries with nouns, those with both kinds before; then longer ones."""
        return bool(self.nouns) + bool(self.doers), len(self.words)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists: entries by verb, the heaviest first; types by noun; lists; classes."""

    verbs: dict[str, tuple[Entry, ...]]
    nouns: dict[str, EventType]
    kinds: dict[str, frozenset[str]]
    classes: dict[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """Return the word lists of the event finder, read once."""
    data = read_lexicon("triggers")
    classes = {name: frozenset(words) for name, words in data["objects"].items()}
    classes["PEOPLE"] = frozenset(read_lexicon("events_people")["people"])
    verbs: defaultdict[str, list[Entry]] = defaultdict(list)
    nouns: dict[str, EventType] = {}
    for kind in EventType:
        table = data[kind.value]
        for written in table["verbs"]:
            entry = _entry(written, classes, kind)
            verbs[entry.words[0]].append(entry)
        nouns |= dict.fromkeys(table["nouns"], kind)
    ranked = {
        verb: tuple(sorted(entries, key=lambda entry: entry.weight, reverse=True))
        for verb, entries in verbs.items()
    }
    kinds = {name: frozenset(words) for name, words in read_lexicon("events_verbs").items()}
    return Lexicon(ranked, nouns, kinds, classes)


def _entry(written: str, classes: dict[str, frozenset[str]], kind: EventType) -> Entry:
    """Return an entry of `triggers.toml`: "SUBJECTS < withdraw from: FORCES|mission"."""
    doers, _, rest = written.rpartition("<")
    words, _, nouns = rest.partition(":")
    return Entry(tuple(words.split()), _nouns(nouns, classes), _nouns(doers, classes), kind)


def _nouns(written: str, classes: dict[str, frozenset[str]]) -> frozenset[str]:
    """Return the base forms and the members of the classes that "FORCES|mission" names."""
    accepted: set[str] = set()
    for noun in filter(None, written.strip().split("|")):
        accepted |= classes[noun] if noun.isupper() else {noun}
    return frozenset(accepted)
