"""The date of each event of one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.coding.dating.links import How, Link, iter_sharing, link_of
from timeline.coding.dating.memory import Memory, speaks
from timeline.coding.dating.places import PlacedTime, place_all
from timeline.coding.dating.realis import find_realis
from timeline.coding.dating.stating import onward, state_bare, state_range, state_time, until
from timeline.coding.dating.steps import counted_from, is_later, length_before, step, step_behind
from timeline.coding.dating.undated import begin_at, date_by_publication, date_of_publication
from timeline.coding.language import Paragraph
from timeline.coding.telling.clauses import is_deep, iter_tellings
from timeline.coding.telling.quotations import find_speaking
from timeline.coding.times import FoundTime
from timeline.records.coded import Article
from timeline.records.told import StatedDate
from timeline.vocabulary import HAPPENED, Realis

if TYPE_CHECKING:
    from spacy.tokens import Token

OPENS = frozenset({"from", "between"})
CLOSES = frozenset({"to", "and", "-", "until", "till"})
NEVER_TOLD = "Not told as done, and no day is given."
OPEN = (Realis.PLANNED, Realis.HYPOTHETICAL)
DONE = (Realis.OCCURRED, Realis.DENIED)


class Dater:
    """Dates the events of one article; its time expressions are read once, in their order."""

    def __init__(self, article: Article, paragraphs: Sequence[Paragraph]) -> None:
        self._text = article.text
        self._published = article.published
        self._paragraphs = paragraphs
        self._placed = place_all(article, paragraphs)

    @cached_property
    def _memory(self) -> Memory:
        return Memory(self._paragraphs, self._date_beside)

    def date(
        self, paragraph: Paragraph, trigger: Token, first: Token, last: Token, realis: Realis
    ) -> StatedDate:
        """Return when an event happened, as far as its article says.

        Args:
            trigger: The word that reports it.
            first, last: The passage, both words included.
            realis: Whether it happened; what did not happen yet is not before publication.
        """
        told = None
        if not is_deep(trigger):
            told = (
                self._date_of(paragraph, trigger, realis)
                or self._loose_date(paragraph, first, last)
                or self._by_tellers(paragraph, trigger, realis)
            )
        if told is not None and (told.date or told.reason or self._published.date is None):
            return begin_at(self._published, told) if realis in OPEN else told
        return date_by_publication(self._published, realis, told.words if told else None)

    def _date_of(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return the date that stands with an event, else what those around it say of it."""
        return (
            self._own_date(paragraph, word, realis)
            or self._shared(paragraph, word, realis)
            or self._stepped(paragraph, word)
            or self._inherited(paragraph, word, realis)
            or self._remembered(paragraph, word)
        )

    def _own_date(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        placed = self._placed[paragraph.index]
        own = [place for place in placed if word in place.owners]
        dated = [place for place in own if place.time.value and not place.is_start]
        begun = [place for place in own if place.time.value and place.is_start]
        if begun:
            return self._change(begun[0], dated)
        if dated:
            return self._state(placed, min(dated, key=lambda place: place.distance(word)))
        if any(place.time.timex == "PRESENT_REF" for place in own) and realis is Realis.ONGOING:
            return date_of_publication(self._published, own[0].time.text)
        unknown = [place for place in own if place.time.kind == "DATE" and not place.time.timex]
        return state_time(unknown[0].time, self._text, self._published) if unknown else None

    def _shared(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return the date behind what hangs on an event or is told with it, that holds for both."""
        for other in iter_sharing(word):
            stated = self._own_date(paragraph, other, realis)
            if stated is not None and (other.dep_ != "acl" or self._is_past(stated)):
                return stated
        return None

    def _is_past(self, stated: StatedDate) -> bool:
        """Return whether a date was over when the article came out."""
        first = self._published.earliest
        return bool(first and stated.latest and stated.latest < first)

    def _change(self, begun: PlacedTime, dated: Sequence[PlacedTime]) -> StatedDate | None:
        """Return the date of a change by where it began: "from 20 in 1999 to 30 last year"."""
        later = [place for place in dated if place.words.start > begun.words.start]
        if later:
            return state_range(begun.time, later[0].time, self._text, self._published)
        stated = state_time(begun.time, self._text, self._published)
        return onward(stated, f"A change from what was “{stated.words}”.")

    def _loose_date(self, paragraph: Paragraph, first: Token, last: Token) -> StatedDate | None:
        """Return the first date of the passage that stands with no event of its own."""
        placed = self._placed[paragraph.index]
        for place in placed:
            inside = first.i <= place.words.start and place.words.end <= last.i + 1
            if inside and place.is_loose and place.time.value:
                return self._state(placed, place)
        return None

    def _state(self, placed: Sequence[PlacedTime], place: PlacedTime) -> StatedDate:
        """Return the date of a time expression, together with the other end of a range."""
        at = placed.index(place)
        for first, last in ((at, at + 1), (at - 1, at)):
            if first >= 0 and last < len(placed):
                start, end = placed[first].time, placed[last].time
                if _is_range(start, end):
                    return state_range(start, end, self._text, self._published)
        return state_time(place.time, self._text, self._published)

    def _stepped(self, paragraph: Paragraph, word: Token) -> StatedDate | None:
        """Return the date of an event that another one lies so many days from."""
        found = step_behind(self._placed[paragraph.index], word)
        other = counted_from(word, found[0]) if found else None
        if found is None or other is None:
            return None
        place, turn = found
        stated = self._date_of(paragraph, other, find_realis(other))
        if stated is None:
            return None
        words = self._text[place.time.start : paragraph.place(turn, turn)[1]]
        return step(stated, place.time, words, later=is_later(turn))

    def _inherited(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        link = link_of(word)
        if link is None:
            return None
        for place in self._placed[paragraph.index]:
            if link.word in place.words and place.time.value:
                return state_bare(place.time, self._text, self._published)
        return self._seen_from(paragraph, link, realis)

    def _seen_from(self, paragraph: Paragraph, link: Link, realis: Realis) -> StatedDate | None:
        happened = find_realis(link.word)
        governor = self._date_of(paragraph, link.word, happened)
        if governor is None or governor.date is None:
            return None
        if link.how is How.BY and realis not in HAPPENED and happened in HAPPENED:
            link = Link(link.word, How.TOLD)
        return _seen(governor, link, realis)

    def _by_tellers(
        self, paragraph: Paragraph, trigger: Token, realis: Realis
    ) -> StatedDate | None:
        """Return what the date of a report says of an event that does not hang on it."""
        for verb in _iter_tellers(trigger):
            told = self._seen_from(paragraph, Link(verb, How.TOLD), realis)
            if told:
                return told
        return None

    def _remembered(self, paragraph: Paragraph, word: Token) -> StatedDate | None:
        """Return what an earlier sentence says of an event: of its speaker or its occasion."""
        place = paragraph.start + word.idx
        occasion = self._memory.of_occasion(word, place)
        if occasion:
            return self._at_occasion(paragraph, *occasion)
        return self._memory.of_speaker(place) if speaks(word) else None

    def _at_occasion(
        self, paragraph: Paragraph, stated: StatedDate, preposition: Token, how: How
    ) -> StatedDate | None:
        """Return the date of "at the ceremony" or "two weeks after the ceremony"."""
        length = length_before(self._placed[paragraph.index], preposition)
        if length is None:
            return _seen(stated, Link(preposition, how), Realis.OCCURRED)
        words = self._text[length.time.start : paragraph.place(preposition, preposition)[1]]
        return step(stated, length.time, words, later=not is_later(preposition))

    def _date_beside(self, paragraph: Paragraph, word: Token) -> StatedDate | None:
        """Return the date told with a word, or with the verb that says that it happened."""
        own = self._own_date(paragraph, word, Realis.OCCURRED)
        link = link_of(word)
        if own or link is None or link.how is not How.SAME:
            return own
        return self._own_date(paragraph, link.word, Realis.OCCURRED)


def _iter_tellers(trigger: Token) -> Iterator[Token]:
    yield from iter_tellings(trigger)
    speaking = find_speaking(trigger)
    if speaking is not None and speaking != trigger:
        yield speaking


def _seen(governor: StatedDate, link: Link, realis: Realis) -> StatedDate | None:
    """Return what the date of one event says of another that hangs on it."""
    reason = governor.reason or f"“{link.word.text}” is dated “{governor.words}”."
    if link.how is How.SAME or (link.how is How.TOLD and realis is Realis.ONGOING):
        return governor
    if link.how is How.FROM or (link.how is How.TOLD and realis not in HAPPENED):
        return onward(governor, f"Not before that: {reason}") or StatedDate(reason=NEVER_TOLD)
    if realis in DONE and link.how in {How.BY, How.TOLD}:
        return until(governor, f"Not after that: {reason}")
    return None


def _is_range(start: FoundTime, end: FoundTime) -> bool:
    """Return whether two dates are the ends of one stretch: "from 1991 to 1995"."""
    near = end.start - start.end <= len(" until the ")
    opens = start.signal in OPENS or end.signal == "-"
    return bool(start.value and end.value) and near and opens and end.signal in CLOSES
