"""What an article has dated before: who spoke on which day, and which occasion was when."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.coding.dating.following import find_announcer
from timeline.coding.dating.links import How
from timeline.coding.dating.owners import names_event
from timeline.coding.language import Paragraph
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.clauses import is_deep
from timeline.coding.telling.tellers import subject_of
from timeline.coding.telling.verbs import is_saying
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis

if TYPE_CHECKING:
    from spacy.tokens import Token

AT = {
    "at": How.SAME,
    "during": How.SAME,
    "after": How.FROM,
    "following": How.FROM,
    "before": How.BY,
}
"""How what happened "at the ceremony" lies to the ceremony."""
POINTING = frozenset({"the", "that", "this"})
BESIDE = frozenset({"relcl", "acl"})
"""Clauses that say who somebody is: "Lie, who in July called a vote, praised them"."""

DateOf = Callable[[Paragraph, "Token"], StatedDate | None]
Who = Callable[["Token"], str | None]
"""What tells by what name a word means somebody; None if that is not known."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A word with what the article tells of its date, and what it is known by."""

    place: int
    key: str
    word: str
    stated: StatedDate | None


class Memory:
    """Looks back from an undated event to one of the same speaker or at the same occasion."""

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        date_of: DateOf,
        who: Who,
    ) -> None:
        """Read what an article dates."""
        self._spoken = dict(_iter_spoken(_iter_sayings(paragraphs, date_of, who)))
        self._occasions: dict[str, list[Remembered]] = defaultdict(list)
        for occasion in _iter_occasions(paragraphs, date_of):
            self._occasions[occasion.key].append(occasion)

    def of_speaker(self, place: int) -> StatedDate | None:
        """Return the date of the last dated saying by whoever speaks at a place in the article."""
        return self._spoken.get(place)

    def of_occasion(self, word: Token, place: int) -> tuple[StatedDate, Token, How] | None:
        """Return the date of the occasion of an event, the word before it, and what that says.

        The event of "left after the ceremony" was not before the ceremony.
        """
        for preposition in word.children:
            how = AT.get(preposition.lower_)
            for noun in preposition.children if how else ():
                occasion = self._find_occasion(noun, place)
                if how and occasion and occasion.stated:
                    reason = f"“{noun.text}” is dated “{occasion.stated.words}” before."
                    stated = replace(occasion.stated, basis=Basis.INFERRED, reason=reason)
                    return stated, preposition, how
        return None

    def of_same(self, word: Token, place: int) -> StatedDate | None:
        """Return the date of an event that is told again: "its launch" behind "launched in May"."""
        occasion = self._find_occasion(word, place) if names_event(word) else None
        if occasion is None or occasion.stated is None:
            return None
        reason = f"“{occasion.word}” is dated “{occasion.stated.words}” before."
        return replace(occasion.stated, basis=Basis.INFERRED, reason=reason)

    def reacted_to(self, word: Token, place: int) -> tuple[Token, StatedDate] | None:
        """Return what somebody speaks of, with its date: "condemned the invasion".

        Who "demanded the release" did so before it.
        """
        coming = read_lexicon("dating_realis")["objects"]["hypothetical"]
        if not speaks(word) or word.lemma_.lower() in coming:
            return None
        for noun in word.children:
            occasion = self._find_occasion(noun, place) if noun.dep_ == "dobj" else None
            if occasion and occasion.stated:
                return noun, occasion.stated
        return None

    def _find_occasion(self, noun: Token, place: int) -> Remembered | None:
        if not any(map(_points_back, noun.children)):
            return None
        told = self._occasions.get(noun.lemma_.lower(), [])
        before = bisect_left(told, place, key=lambda occasion: occasion.place)
        return told[before - 1] if before else None


def _points_back(word: Token) -> bool:
    """Return whether a word before a noun says that it was told before: "the", "its"."""
    return word.lower_ in POINTING or (word.dep_ == "poss" and word.pos_ == "PRON")


def speaks(token: Token) -> bool:
    """Return whether a word is a verb of saying, also one that tells no event, as "praise"."""
    speaking = read_lexicon("dating_realis")["speaking"]
    return is_saying(token) or (token.pos_ == "VERB" and token.lemma_.lower() in speaking)


def _iter_spoken(sayings: Iterable[Remembered]) -> Iterator[tuple[int, StatedDate]]:
    """Yield the place of each saying with the date of an earlier one by the same speaker."""
    last: dict[str, Remembered] = {}
    for saying in sayings:
        earlier = last.get(saying.key)
        if earlier and earlier.stated:
            dated = f"“{earlier.word}”, which is dated “{earlier.stated.words}”"
            reason = f"Undated; told by the same speaker as {dated}."
            yield saying.place, replace(earlier.stated, basis=Basis.INFERRED, reason=reason)
        if saying.stated:
            last[saying.key] = saying


def _iter_sayings(
    paragraphs: Sequence[Paragraph], date_of: DateOf, who: Who
) -> Iterator[Remembered]:
    """Yield what is said in the past tense.

    A pronoun of which it is not known whom it means speaks for the speaker before.
    """
    key = ""
    for paragraph in paragraphs:
        for token in filter(speaks, paragraph.doc):
            is_beside = is_deep(token) or token.dep_ in BESIDE
            speaker = None if is_beside else _speaker_of(token)
            if speaker is not None:
                is_pronoun = speaker.pos_ == "PRON"
                key = who(speaker) or (key if is_pronoun else speaker.lemma_.lower())
                place = paragraph.start + token.idx
                yield Remembered(place, key, token.text, closed(date_of(paragraph, token)))


def _speaker_of(verb: Token) -> Token | None:
    """Return who said what a verb tells in the past tense, also in "the move was announced"."""
    return subject_of(verb) if verb.tag_ == "VBD" else find_announcer(verb)


def _iter_occasions(paragraphs: Sequence[Paragraph], date_of: DateOf) -> Iterator[Remembered]:
    for paragraph in paragraphs:
        for token in paragraph.doc:
            stated = date_of(paragraph, token) if names_event(token) else None
            if closed(stated):
                place = paragraph.start + token.idx
                yield Remembered(place, token.lemma_.lower(), token.text, stated)


def closed(stated: StatedDate | None) -> StatedDate | None:
    """Return a date that has a first and a last day; None for others."""
    return stated if stated and stated.earliest and stated.latest else None
