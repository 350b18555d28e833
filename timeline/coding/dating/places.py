"""Where the time expressions of each paragraph stand in its syntax."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.coding.dating.asides import is_aside
from timeline.coding.dating.calling import is_set_for
from timeline.coding.dating.forms import is_verbal
from timeline.coding.dating.owners import find_owners, names_event
from timeline.coding.dating.years import settle_years
from timeline.coding.language import Paragraph
from timeline.coding.times import FoundTime, find_times
from timeline.records.coded import Article
from timeline.vocabulary import ZoneKind

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

REACH = 10
"""Words from "from" to the date with which a change began."""
NEAR = 3
"""Words in which "to" and a number follow such a date."""


@dataclass(frozen=True, slots=True)
class PlacedTime:
    """A time expression, its words in the parse, and the words that it can be the date of.

    Attributes:
        owners: The nouns it stands with, and the verb, the nearest first.
        is_aside: Whether it dates nothing else: "the worst attack since 2013", "set for Monday".
    """

    time: FoundTime
    words: Span
    owners: tuple[Token, ...]
    is_aside: bool = False

    @property
    def is_loose(self) -> bool:
        """Whether no event is known to be dated by it, as in a headline without a verb.

        "The 2008 model" is dated by it, and is no event.
        """
        return not self.is_aside and not any(
            is_verbal(word) or names_event(word) or word.i >= self.words.end for word in self.owners
        )

    @property
    def is_start(self) -> bool:
        """Whether it dates where a change began: "rose from 20 in 1999 to 30"."""
        doc, sentence = self.words.doc, self.words.sent
        before = doc[max(sentence.start, self.words.start - REACH) : self.words.start]
        after = doc[self.words.end : min(sentence.end, self.words.end + NEAR)]
        return (
            any(word.lower_ == "from" for word in before)
            and any(word.like_num for word in before)
            and after.text.lower().startswith("to ")
            and any(word.like_num for word in after)
        )

    def distance(self, word: Token) -> int:
        """Return how many words lie between."""
        return min(abs(word.i - self.words.start), abs(word.i - self.words.end + 1))


def place_all(article: Article, paragraphs: Sequence[Paragraph]) -> dict[int, list[PlacedTime]]:
    """Return the time expressions of each paragraph, by its number.

    Each kind of zone is read by itself: no date of a caption says which "March" the body means.
    """
    published = article.published
    found = {
        kind: [*settle_years(find_times(_only(article, kind), published.date), published)]
        for kind in {paragraph.kind for paragraph in paragraphs}
    }
    starts = {kind: [time.start for time in times] for kind, times in found.items()}
    placed = {}
    for paragraph in paragraphs:
        begins = starts[paragraph.kind]
        first = bisect_left(begins, paragraph.start)
        last = bisect_left(begins, paragraph.start + len(paragraph.doc.text))
        placed[paragraph.index] = _place_times(paragraph, found[paragraph.kind][first:last])
    return placed


def _only(article: Article, kind: ZoneKind) -> str:
    """Return the text of an article with nothing but its zones of one kind, each in its place."""
    pieces, at = [], 0
    for zone in article.zones:
        if zone.kind is kind:
            pieces += ["\n" * (zone.start - at), article.text[zone.start : zone.end]]
            at = zone.end
    return "".join(pieces)


def _place_times(paragraph: Paragraph, times: Sequence[FoundTime]) -> list[PlacedTime]:
    """Return the time expressions of a paragraph with their places in its syntax."""
    placed = []
    for time in times:
        start, end = time.start - paragraph.start, time.end - paragraph.start
        words = paragraph.doc.char_span(start, end, alignment_mode="expand")
        if words is not None:
            aside = is_aside(words)
            owners = () if aside else tuple(find_owners(words))
            placed.append(PlacedTime(time, words, owners, aside or is_set_for(words)))
    return placed
