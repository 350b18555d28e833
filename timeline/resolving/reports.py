"""What is compared of a statement about an event."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from timeline.dates import Span
from timeline.names import fold
from timeline.records.told import Figure
from timeline.resolving.lexicon import read_lexicon
from timeline.resolving.stems import stem
from timeline.vocabulary import Basis, EventType, Realis

Identity = tuple[str, int, int, str, str, str]
OPEN = Span(None, None)
DIGIT = re.compile(r"\d")
CAPITALISED = re.compile(r"\b([a-z]+) ([A-Z][\w-]+)")
"""A word with a capital, and the one before it."""
SHORTEST = 3
"""Letters of a word that tells something."""


@dataclass(frozen=True, slots=True)
class Report:
    """One statement about an event, as far as it can be compared with another.

    Attributes:
        source: What the article is known by: its key, or its SHA-256.
        start, end: Where the passage stands in the article, half-open.
        published: When the article came out, open on both sides if not known.
        when, date, span, basis: The date that the passage gives the event, as in `StatedDate`, with
            the words that tell it.
        actors: Keys of all who take part; `initiators` and `recipients` are among them.
        unnamed: Those of them that are groups without a name, "police": another article may mean
            others by the same word.
        place: Key or folded name of the place; None if not told.
        around: Keys of the places around it.
        words: What `make_words` makes of the quote, the title and the trigger.
        wheres: What `make_wheres` makes of the quote.
        trigger: The base form of the word that reports the event, in lower case; "" if not known.
        figures: The numbers that the passage states.
        text: The passage with the words around it, to know a reprint by; "" if not known.
        heading: It stands in the headline, which sums up what the article tells below.
        curated: A person wrote the statement, or has seen which event it is about.
    """

    source: str
    start: int
    end: int
    published: Span = OPEN
    type: EventType | None = None
    realis: Realis = Realis.OCCURRED
    when: str | None = None
    date: str | None = None
    span: Span = OPEN
    basis: Basis = Basis.NONE
    actors: frozenset[str] = frozenset()
    initiators: frozenset[str] = frozenset()
    recipients: frozenset[str] = frozenset()
    unnamed: frozenset[str] = frozenset()
    place: str | None = None
    around: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    wheres: frozenset[str] = frozenset()
    trigger: str = ""
    curated: bool = False
    figures: tuple[Figure, ...] = ()
    text: str = ""
    heading: bool = False

    def __hash__(self) -> int:
        """Hash where it stands, which is enough: few reports stand at one place."""
        return hash(self.passage)

    @property
    def passage(self) -> tuple[str, int, int]:
        """Where it stands."""
        return self.source, self.start, self.end

    @property
    def identity(self) -> Identity:
        """What two reports differ in, for an order that never depends on luck."""
        actors = " ".join(sorted(self.actors))
        return self.source, self.start, self.end, self.trigger, self.type or "", actors


def make_words(*texts: str, names: Iterable[str] = ()) -> frozenset[str]:
    """Return the words of texts that tell what happened, by their stems.

    Words that tell one thing become one, as do "rally" and "demonstration". Function words, dates,
    numbers and the shortest words are left out.

    Args:
        texts: The quote, the title and the trigger of a statement.
        names: Names of its actors and its place, whose words are left out, too: these are
            compared as actors and places.
    """
    lexicon = read_lexicon()
    known = {word for name in names for word in fold(name).split()}
    plain = (word for text in texts for word in fold(text).split())
    telling = (
        word
        for word in plain
        if len(word) >= SHORTEST
        and not DIGIT.search(word)
        and word not in lexicon.function
        and word not in known
    )
    return frozenset(find_head(word) for word in telling)


def make_wheres(quote: str, *known: str) -> frozenset[str]:
    """Return the names that a quote says it was in, at, near, from or of; without `known` ones.

    A coder gives a report one place at most, and none where it is not sure.
    """
    lexicon = read_lexicon()
    left_out = lexicon.function | {word for name in known for word in fold(name).split()}
    named = (name for before, name in CAPITALISED.findall(quote) if before in lexicon.placing)
    return frozenset(word for name in named for word in fold(name).split()) - left_out


@lru_cache(maxsize=100_000)
def find_head(word: str) -> str:
    """Return what stands for a word and all that tell the same: a word, or else its stem."""
    stemmed = stem(word)
    return read_lexicon().heads.get(stemmed, stemmed)


def share_deeds(one: Report, other: Report) -> frozenset[str]:
    """Return what stands for the words of both triggers."""
    return find_deeds(one.trigger) & find_deeds(other.trigger)


def tell_two_deeds(one: Report, other: Report) -> bool:
    """Return whether two reports are each of another deed, and one names that of the other, too."""
    deed, another = find_deeds(one.trigger), find_deeds(other.trigger)
    named = not (deed.isdisjoint(other.words) and another.isdisjoint(one.words))
    return named and deed.isdisjoint(another)


@lru_cache(maxsize=10_000)
def find_deeds(trigger: str) -> frozenset[str]:
    """Return what stands for each word of a trigger that tells something."""
    function = read_lexicon().function
    return frozenset(find_head(word) for word in trigger.split() if word not in function)
