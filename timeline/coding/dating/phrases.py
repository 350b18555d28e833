"""The dates that stand with the words of one article, in their phrases and clauses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import is_verbal
from timeline.coding.dating.links import How, iter_sharing, link_of
from timeline.coding.dating.news import is_long_before
from timeline.coding.dating.places import PlacedTime, place_all
from timeline.coding.dating.stating import onward, state_bare, state_range, state_time
from timeline.coding.dating.undated import date_of_publication
from timeline.coding.language import Paragraph
from timeline.coding.times import FoundTime
from timeline.dates import parse_edtf
from timeline.records.coded import Article
from timeline.records.told import StatedDate
from timeline.vocabulary import Realis

if TYPE_CHECKING:
    from spacy.tokens import Token

OPENS = frozenset({"from", "between"})
CLOSES = frozenset({"to", "and", "-", "until", "till", "through"})
JOINS = frozenset({"-", "through"})
"""What joins the ends of a stretch even if nothing stands before the first."""


class Phrases:
    """Tells which date stands with a word; the time expressions are read once, in their order."""

    def __init__(self, article: Article, paragraphs: Sequence[Paragraph]) -> None:
        self._text = article.text
        self._published = article.published
        self._placed = place_all(article, paragraphs)
        self._past = {number: self._find_past(placed) for number, placed in self._placed.items()}

    def placed(self, paragraph: Paragraph) -> Sequence[PlacedTime]:
        """Return the time expressions of a paragraph, in their order."""
        return self._placed[paragraph.index]

    def own(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return the date of an event that stands with its word; None if none does."""
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

    def shared(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return the date behind what hangs on an event or is told with it, that holds for both."""
        for other in iter_sharing(word):
            stated = self.own(paragraph, other, realis)
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

    def loose(self, paragraph: Paragraph, first: Token, last: Token) -> StatedDate | None:
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

    def bare(self, paragraph: Paragraph, word: Token) -> StatedDate | None:
        """Return the date that a word is part of, whatever stands before: "since 1999, when …"."""
        for place in self._placed[paragraph.index]:
            if word in place.words and place.time.value:
                return state_bare(place.time, self._text, self._published)
        return None

    def beside(self, paragraph: Paragraph, word: Token) -> StatedDate | None:
        """Return the date told with a word, or with the verb that says that it happened."""
        own = self.own(paragraph, word, Realis.OCCURRED)
        own = own or self.shared(paragraph, word, Realis.OCCURRED)
        link = link_of(word)
        if own or link is None or link.how is not How.SAME:
            return own
        return self.own(paragraph, link.word, Realis.OCCURRED)

    def is_among_past(self, paragraph: Paragraph, word: Token) -> bool:
        """Return whether a paragraph has told of days long before the article came out."""
        begins = self._past[paragraph.index]
        return begins is not None and begins < word.i

    def _find_past(self, placed: Sequence[PlacedTime]) -> int | None:
        """Return the first word of the first date of an event of long ago; None without one."""
        for place in placed:
            if place.time.value and any(map(is_verbal, place.owners)):
                stated = state_time(place.time, self._text, self._published)
                if is_long_before(stated, self._published):
                    return place.words.start
        return None


def _is_next_day(start: FoundTime, end: FoundTime) -> bool:
    """Return whether the second of two dates is the day after the first: "on May 16 and 17"."""
    if not start.value or not end.value:
        return False
    first, last = parse_edtf(start.value).span, parse_edtf(end.value).span
    if first.latest is None or first.earliest != first.latest:
        return False
    return last.earliest == last.latest == first.latest + timedelta(1)


def _is_range(start: FoundTime, end: FoundTime) -> bool:
    """Return whether two dates are the ends of one stretch: "from 1991 to 1995"."""
    near = end.start - start.end <= len(" until the ")
    opens = start.signal in OPENS or end.signal in JOINS or _is_next_day(start, end)
    return bool(start.value and end.value) and near and opens and end.signal in CLOSES
