"""The date of an event by the words around it: its own, or those of what it hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from timeline.coding.dating.after import find_earlier
from timeline.coding.dating.behind import date_behind
from timeline.coding.dating.dayparts import date_overnight
from timeline.coding.dating.following import link_back
from timeline.coding.dating.forms import is_of_thing, is_verbal
from timeline.coding.dating.links import How, Link, link_of
from timeline.coding.dating.main_event import MainEvent, find_main_event
from timeline.coding.dating.memory import Memory, speaks
from timeline.coding.dating.nearness import is_recent
from timeline.coding.dating.phrases import Phrases
from timeline.coding.dating.realis import find_realis
from timeline.coding.dating.reports import how_of_report, is_of_own_report, iter_reports
from timeline.coding.dating.seeing import iter_tellers, see
from timeline.coding.dating.sequels import has_lapse
from timeline.coding.dating.steps import (
    counted_from,
    is_later,
    lapse_of,
    step,
    step_behind,
)
from timeline.coding.dating.where import find_scene_verb, is_way
from timeline.coding.language import Paragraph
from timeline.records.coded import Article
from timeline.records.told import StatedDate
from timeline.vocabulary import HAPPENED, Realis

if TYPE_CHECKING:
    from spacy.tokens import Token


def _is_done_noun(word: Token) -> bool:
    """Return whether a noun names what is done, and nothing to come is told of it."""
    told = [each for each in (word, word.head) if each == word or is_verbal(each)]
    return not is_verbal(word) and all(find_realis(each) is Realis.OCCURRED for each in told)


class Tracer:
    """Traces an event to the words of its article that date it."""

    def __init__(
        self, article: Article, paragraphs: Sequence[Paragraph], phrases: Phrases, memory: Memory
    ) -> None:
        self._text = article.text
        self._paragraphs = paragraphs
        self._published = article.published
        self._phrases = phrases
        self._memory = memory

    @cached_property
    def _main_event(self) -> MainEvent | None:
        return find_main_event(self._paragraphs, self._phrases.beside)

    def date_of(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return the date that stands with an event, else what those around it say of it."""
        return (
            self._phrases.own(paragraph, word, realis)
            or self._phrases.shared(paragraph, word, realis)
            or date_overnight(word, self._published)
            or self._stepped(paragraph, word)
            or date_behind(self._paragraphs, self._phrases, paragraph, word)
            or self._inherited(paragraph, word, realis)
            or self._at_place(paragraph, word, realis)
            or self._remembered(paragraph, word)
            or self._pointed_at(paragraph, word, realis)
            or self._reported_in(paragraph, word)
        )

    def _stepped(self, paragraph: Paragraph, word: Token) -> StatedDate | None:
        """Return the date of an event that another one lies so many days from."""
        placed = self._phrases.placed(paragraph)
        found = step_behind(placed, word) or lapse_of(placed, word)
        if found is None:
            return None
        place, turn = found
        is_lapse = turn.head == word and turn.dep_ == "prep"
        other = word.head if is_lapse else counted_from(word, place)
        stated = self._date_counted_from(paragraph, other) if other is not None else None
        if stated is None:
            return None
        start, end = sorted((place.time.start, place.time.end, *paragraph.place(turn, turn)))[::3]
        return step(stated, place.time, self._text[start:end], later=is_lapse or is_later(turn))

    def _date_counted_from(self, paragraph: Paragraph, other: Token) -> StatedDate | None:
        """Return the date of an event; of "the attack came" that of the attack that was told."""
        told = self.date_of(paragraph, other, find_realis(other))
        main = self._main_event
        return told or (main.stated if main and main.is_meant(paragraph, other) else None)

    def _inherited(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        link = link_of(word)
        if link is None:
            return None
        bare = None if is_of_thing(word) else self._phrases.bare(paragraph, link.word)
        bare = bare or self._phrases.before_when(paragraph, word)
        seen = bare or self._seen_from(paragraph, link, realis)
        if seen is not None and self._is_after(paragraph, word, seen):
            return None
        return self._phrases.unless_of_another(seen, word)

    def _is_after(self, paragraph: Paragraph, word: Token, stated: StatedDate) -> bool:
        """Return whether an event is told to lie after another than that whose day it shares.

        So it is in "the talks began on May 2 and were broken off after the raid of May 9".
        """
        earlier = find_earlier(word, partial(self._phrases.beside, paragraph))
        first = earlier[1].earliest if earlier is not None else None
        return bool(first and stated.latest and first > stated.latest)

    def _at_place(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return the day of what is news for what was done there: "met, where they signed"."""
        verb = find_scene_verb(word)
        stated = self.date_of(paragraph, verb, find_realis(verb)) if verb is not None else None
        if verb is None or stated is None or not is_recent(stated, self._published):
            return None
        return see(stated, Link(verb, How.FROM if is_way(verb) else How.SAME), realis)

    def _pointed_at(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return what the next sentence says of an event that it points back at."""
        link = link_back(word)
        return self._seen_from(paragraph, link, realis) if link else None

    def _reported_in(self, paragraph: Paragraph, word: Token) -> StatedDate | None:
        """Return the date of the report in which somebody spoke: "in an interview on Friday"."""
        for noun, clause in iter_reports(word):
            stated = self._phrases.own(paragraph, noun, Realis.OCCURRED)
            if stated:
                return stated
            stated = self._phrases.own(paragraph, clause, Realis.OCCURRED) if clause else None
            if clause and stated:
                how = how_of_report(word, noun, clause)
                return see(stated, Link(clause, how), Realis.OCCURRED)
        return None

    def _seen_from(self, paragraph: Paragraph, link: Link, realis: Realis) -> StatedDate | None:
        happened = find_realis(link.word)
        governor = self.date_of(paragraph, link.word, happened)
        if governor is None or governor.date is None:
            return None
        if link.how is How.BY and realis not in HAPPENED and happened in HAPPENED:
            link = Link(link.word, How.TOLD)
        return see(governor, link, realis)

    def by_tellers(self, paragraph: Paragraph, trigger: Token, realis: Realis) -> StatedDate | None:
        """Return what the date of a report says of an event that does not hang on it."""
        for verb in iter_tellers(trigger):
            told = self._seen_from(paragraph, Link(verb, How.TOLD), realis)
            if told:
                return told
        return None

    def _remembered(self, paragraph: Paragraph, word: Token) -> StatedDate | None:
        """Return what an earlier sentence says of an event: of its speaker or its occasion."""
        place = paragraph.start + word.idx
        occasion = self._memory.of_occasion(word, place)
        if occasion:
            stated, preposition, how = occasion
            return see(stated, Link(preposition, how), Realis.OCCURRED)
        if speaks(word):
            spoken = None if has_lapse(word) else self._memory.of_speaker(place)
            is_old = spoken is not None and not is_recent(spoken, self._published)
            return None if is_old and is_of_own_report(word) else spoken
        return self._memory.of_same(word, place) if _is_done_noun(word) else None
