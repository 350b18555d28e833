"""What an article has told of the days before it, at each of its places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import is_infinitive, is_misread
from timeline.coding.dating.memory import DateOf, closed, speaks
from timeline.coding.dating.outlook import realis_of_modal
from timeline.coding.language import Paragraph
from timeline.coding.telling.clauses import is_deep
from timeline.records.told import StatedDate

if TYPE_CHECKING:
    from spacy.tokens import Token

YESTERDAY = re.compile(r"\b(?:yesterday|last night)\b", re.IGNORECASE)
TODAY = re.compile(r"\btoday\b", re.IGNORECASE)
MAIN = frozenset({"ROOT", "ccomp", "conj"})


@dataclass(frozen=True, slots=True)
class Recounted:
    """A verb of what is told as done, by the article or by others, with its place and date."""

    place: int
    verb: Token
    stated: StatedDate


class Recent:
    """Looks back from a place to the days before the article that are told of there."""

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        date_of: DateOf,
        is_news: Callable[[StatedDate], bool],
    ) -> None:
        """Read what an article dates.

        Args:
            is_news: What tells whether a date is one of the days before an article.
        """
        told = [each for each in _iter_told(paragraphs, date_of) if is_news(each.stated)]
        news = list(_iter_of_its_day(told))
        self._told = [list(accumulate(each, _later)) for each in (filter(_is_main, news), news)]
        self._done = [each for each in told if not speaks(each.verb)]

    def last(self, place: int) -> StatedDate | None:
        """Return the latest day of which something was told; if it can be, in a main clause."""
        for told in self._told:
            before = bisect_left(told, place, key=_place)
            if before:
                return told[before - 1].stated
        return None

    def first(self) -> StatedDate | None:
        """Return the day of what an article tells first in a main clause."""
        return next((told.stated for told in self._told[0]), None)

    @property
    def done(self) -> list[Recounted]:
        """What an article dates of the days before it that was done, and not said."""
        return self._done

    def only_done(self, place: int, start: int = 0) -> Recounted | None:
        """Return what was told last that was done, and not said, if all that was on one day.

        Args:
            start: From where on; as a rule all of the article before the place.
        """
        first, last = (bisect_left(self._done, at, key=_place) for at in (start, place))
        done = self._done[first:last]
        days = {told.stated.date for told in done}
        return done[-1] if len(days) == 1 else None

    def first_done(self, place: int) -> Recounted | None:
        """Return what an article told first of what was done; None at the beginning."""
        return next((told for told in self._done[:1] if told.place < place), None)


def _iter_of_its_day(told: Sequence[Recounted]) -> Iterator[Recounted]:
    """Yield what is told, but for "today" behind "yesterday": a morning paper is of the eve."""
    is_morning = False
    for each in told:
        words = each.stated.words or ""
        is_morning |= YESTERDAY.search(words) is not None
        if not (is_morning and TODAY.search(words)):
            yield each


def _is_main(told: Recounted) -> bool:
    return told.verb.dep_ in MAIN or is_misread(told.verb)


def _place(told: Recounted) -> int:
    return told.place


def _later(one: Recounted, other: Recounted) -> Recounted:
    """Return what is told further down, with the later of two dates."""
    first, second = one.stated.earliest, other.stated.earliest
    return replace(other, stated=one.stated) if first and second and first > second else other


def _iter_told(paragraphs: Sequence[Paragraph], date_of: DateOf) -> Iterator[Recounted]:
    for paragraph in paragraphs:
        for token in paragraph.doc:
            told = token.tag_ in {"VBD", "VBN"} and not (is_deep(token) or _is_ahead(token))
            stated = closed(date_of(paragraph, token)) if told else None
            if stated is not None:
                yield Recounted(paragraph.start + token.idx, token, stated)


def _is_ahead(verb: Token) -> bool:
    """Return whether a participle tells what is not done: "will be arraigned today"."""
    return is_infinitive(verb) or realis_of_modal(verb) is not None
