"""The dates that stand with the words of one article, in their phrases and clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.coding.dating.dayparts import is_bare_clock
from timeline.coding.dating.forms import is_gerund, is_infinitive, is_verbal
from timeline.coding.dating.links import How, is_of_another, link_of
from timeline.coding.dating.nearness import is_long_before, is_recent
from timeline.coding.dating.places import PlacedTime, place_all
from timeline.coding.dating.ranges import end_with, find_end, state_among
from timeline.coding.dating.sharing import is_at_once, iter_sharing, next_done
from timeline.coding.dating.stating import onward, state_bare, state_range, state_time, until
from timeline.coding.dating.undated import date_of_publication
from timeline.coding.language import Paragraph
from timeline.coding.telling.quotations import find_speaking
from timeline.records.coded import Article
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis, Realis

if TYPE_CHECKING:
    from spacy.tokens import Token

UNKNOWN = frozenset({"", "FUTURE_REF"})
"""TIMEX3 values of dates of which only the words are known: "a week later", "weeks later"."""


SOON = re.compile(r"\b(?:seconds?|moments?|minutes?) later$", re.IGNORECASE)
"""What was so little later was on the same day."""


class Phrases:
    """Tells which date stands with a word; the time expressions are read once, in their order."""

    def __init__(self, article: Article, paragraphs: Sequence[Paragraph]) -> None:
        self._text = article.text
        self._published = article.published
        self._placed = place_all(article, paragraphs)
        self._beside: dict[tuple[int, int], StatedDate | None] = {}
        self._past = {number: self._find_past(placed) for number, placed in self._placed.items()}

    def placed(self, paragraph: Paragraph) -> Sequence[PlacedTime]:
        """Return the time expressions of a paragraph, in their order."""
        return self._placed[paragraph.index]

    def own(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return the date of an event that stands with its word; None if none does."""
        placed = self._placed[paragraph.index]
        own = [place for place in placed if word in place.owners]
        own = [place for place in own if not is_bare_clock(place.time)]
        dated = [place for place in own if place.time.value and not place.is_start]
        begun = [place for place in own if place.time.value and place.is_start]
        if begun:
            return self._change(begun[0], dated)
        if dated:
            stated = self._state(placed, min(dated, key=lambda place: place.distance(word)))
            end = find_end(word) if stated.earliest and stated.latest is None else None
            return end_with(stated, self.own(paragraph, end, realis) if end else None)
        if any(place.time.timex == "PRESENT_REF" for place in own) and realis is Realis.ONGOING:
            return date_of_publication(self._published, own[0].time.text)
        dates = (place for place in own if place.time.kind == "DATE")
        unknown = [place for place in dates if place.time.timex in UNKNOWN]
        return self._unknown(placed, unknown[0]) if unknown else None

    def _unknown(self, placed: Sequence[PlacedTime], place: PlacedTime) -> StatedDate | None:
        """Return the words of a date that is not known, with what "a week later" was later than."""
        stated = state_time(place.time, self._text, self._published)
        before = [other for other in placed[: placed.index(place)] if other.time.value]
        if not before or not place.time.text.lower().endswith("later"):
            return None if place.time.timex else stated
        told = state_bare(before[-1].time, self._text, self._published)
        if SOON.search(place.time.text):
            reason = f"Moments later than “{told.words}”."
            return replace(told, words=stated.words, basis=Basis.INFERRED, reason=reason)
        return onward(replace(told, words=stated.words), f"Later than “{told.words}”.")

    def clock(self, paragraph: Paragraph, word: Token) -> str | None:
        """Return the words of the time of day that stands with an event without a day."""
        own = (place for place in self._placed[paragraph.index] if word in place.owners)
        return next((place.time.text for place in own if is_bare_clock(place.time)), None)

    def shared(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return the date behind what hangs on an event or is told with it, that holds for both."""
        for other in iter_sharing(word):
            stated = self.own(paragraph, other, realis)
            is_past = stated is not None and self._is_past(stated)
            is_aim = other.dep_ == "acl" and is_infinitive(other)
            is_its = is_past if is_aim else not (is_past and realis is Realis.PLANNED)
            if stated is not None and is_its:
                return stated
        return self._of_next(paragraph, word, realis)

    def _of_next(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return the date behind what was done next, of which this is told in one breath."""
        other = next_done(word)
        stated = self.own(paragraph, other, realis) if other is not None else None
        if other is None or stated is None or self._is_time_between(paragraph, word, other):
            return None
        if is_at_once(other) and is_recent(stated, self._published):
            return stated
        return until(stated, f"Not after “{other.text}”, which is dated “{stated.words}”.")

    def _is_time_between(self, paragraph: Paragraph, first: Token, last: Token) -> bool:
        """Return whether a time stands between two words."""
        placed = self._placed[paragraph.index]
        return any(first.i < place.words.start < last.i for place in placed)

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

    def loose(self, paragraph: Paragraph, first: Token, last: Token) -> StatedDate | None:
        """Return the first date of the passage that stands with no event of its own."""
        placed = self._placed[paragraph.index]
        for place in placed:
            inside = first.i <= place.words.start and place.words.end <= last.i + 1
            if inside and place.is_loose and place.time.value:
                return self._state(placed, place)
        return None

    def _state(self, placed: Sequence[PlacedTime], place: PlacedTime) -> StatedDate:
        times = [other.time for other in placed]
        return state_among(times, placed.index(place), self._text, self._published)

    def bare(self, paragraph: Paragraph, word: Token) -> StatedDate | None:
        """Return the date that a word is part of, whatever stands before: "since 1999, when …"."""
        for place in self._placed[paragraph.index]:
            is_day = place.time.value and not is_bare_clock(place.time)
            if word in place.words and is_day:
                return state_bare(place.time, self._text, self._published)
        return None

    def before_when(self, paragraph: Paragraph, verb: Token) -> StatedDate | None:
        """Return the date right before a clause that tells what was then: "since 1999, when …"."""
        when = verb.left_edge
        if when.lower_ != "when" or when.i == 0:
            return None
        comma = when.nbor(-1)
        return self.bare(paragraph, comma.nbor(-1)) if comma.text == "," and comma.i else None

    def beside(self, paragraph: Paragraph, word: Token) -> StatedDate | None:
        """Return the date told with a word, or with the verb that says that it happened."""
        key = paragraph.index, word.i
        if key not in self._beside:
            self._beside[key] = self._find_beside(paragraph, word)
        return self._beside[key]

    def _find_beside(self, paragraph: Paragraph, word: Token) -> StatedDate | None:
        own = self.own(paragraph, word, Realis.OCCURRED)
        own = own or self.shared(paragraph, word, Realis.OCCURRED)
        link = link_of(word)
        if own or link is None or link.how is not How.SAME:
            return own
        stated = self.own(paragraph, link.word, Realis.OCCURRED)
        return self.unless_of_another(stated, word)

    def unless_of_another(self, stated: StatedDate | None, word: Token) -> StatedDate | None:
        """Return a date that a verb has from the one before; None for another's saying of old."""
        is_old = stated is not None and not is_recent(stated, self._published)
        return None if is_old and is_of_another(word) else stated

    def is_among_past(self, paragraph: Paragraph, word: Token) -> bool:
        """Return whether a paragraph has told of days long before the article came out."""
        begins = self._past[paragraph.index]
        return begins is not None and begins < word.i

    def _find_past(self, placed: Sequence[PlacedTime]) -> int | None:
        """Return the first word of the first date of an event of long ago; None without one."""
        for place in placed:
            if place.time.value and any(map(_is_told, place.owners)):
                stated = state_time(place.time, self._text, self._published)
                if is_long_before(stated, self._published):
                    return place.words.start
        return None


def _is_told(word: Token) -> bool:
    """Return whether a verb tells a story: no relative clause does, no gerund and no quotation."""
    if not is_verbal(word) or word.dep_ in {"relcl", "acl"} or is_gerund(word):
        return False
    return find_speaking(word) in {None, word}
