"""The date of each event of one article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from timeline.coding.dating.after import close, date_after, find_earlier
from timeline.coding.dating.forms import is_verbal
from timeline.coding.dating.links import How, Link, link_of
from timeline.coding.dating.memory import Memory, Who, speaks
from timeline.coding.dating.news import (
    date_of_lead,
    date_of_news,
    is_fresh_saying,
    is_lead,
    is_recent,
)
from timeline.coding.dating.outcomes import find_cause
from timeline.coding.dating.outlook import as_if_told, looks_ahead, plans, was_planned
from timeline.coding.dating.phrases import Phrases
from timeline.coding.dating.pointing import link_back
from timeline.coding.dating.realis import find_realis
from timeline.coding.dating.reports import iter_reports
from timeline.coding.dating.scenes import find_scenes
from timeline.coding.dating.seeing import iter_tellers, see
from timeline.coding.dating.steps import counted_from, is_later, length_before, step, step_behind
from timeline.coding.dating.turning import is_beyond, told_as_coming, told_as_done
from timeline.coding.dating.undated import begin_at, date_by_publication
from timeline.coding.language import Paragraph
from timeline.coding.telling.clauses import is_deep
from timeline.coding.telling.quotations import find_speaking
from timeline.records.coded import Article
from timeline.records.told import StatedDate
from timeline.vocabulary import HAPPENED, Realis, ZoneKind

if TYPE_CHECKING:
    from spacy.tokens import Token

OPEN = (Realis.PLANNED, Realis.HYPOTHETICAL)
DONE = (Realis.OCCURRED, Realis.DENIED)


def _is_recounted(word: Token) -> bool:
    """Return whether a speaker tells in quotation marks what was said before: "we asked them"."""
    return word.tag_ == "VBD" and find_speaking(word) not in {None, word}


def _is_done_noun(word: Token) -> bool:
    """Return whether a noun names what is done, and nothing to come is told of it."""
    told = [each for each in (word, word.head) if each == word or is_verbal(each)]
    return not is_verbal(word) and all(find_realis(each) is Realis.OCCURRED for each in told)


class Dater:
    """Dates the events of one article."""

    def __init__(
        self, article: Article, paragraphs: Sequence[Paragraph], who: Who = lambda _: None
    ) -> None:
        """Read the times of an article.

        Args:
            who: What tells whom a word means, by which one speaker is known under several.
        """
        self._text = article.text
        self._published = article.published
        self._paragraphs = paragraphs
        self._who = who
        self._phrases = Phrases(article, paragraphs)
        body = (each.index for each in paragraphs if each.kind is ZoneKind.BODY)
        self._first_of_body = next(body, 0)

    @cached_property
    def _memory(self) -> Memory:
        is_news = partial(is_recent, published=self._published)
        return Memory(self._paragraphs, self._phrases.beside, self._who, is_news)

    @cached_property
    def _scenes(self) -> frozenset[int]:
        return find_scenes(self._paragraphs, self._phrases.beside, self._who, self._published)

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
            seen = as_if_told(trigger, realis)
            told = (
                self._date_of(paragraph, trigger, seen)
                or self._phrases.loose(paragraph, first, last)
                or self._by_tellers(paragraph, trigger, seen)
            )
        if told is not None and (told.date or told.reason or self._published.date is None):
            return self._bound(told, trigger, realis)
        if told is None and not is_deep(trigger):
            told = self._as_news(paragraph, trigger, realis)
            told = told or self._after(paragraph, trigger, realis)
            if told is not None:
                return told
        words = told.words if told else None
        if was_planned(trigger) and self._phrases.is_among_past(paragraph, trigger):
            return StatedDate(words=words, reason="Planned in the past, and no day is given.")
        return date_by_publication(self._published, realis, words)

    def _bound(self, told: StatedDate, trigger: Token, realis: Realis) -> StatedDate:
        """Return a date bounded by publication, by whether the event is to come or is done.

        What is done, or was not done, is not after the article: "was scheduled for January" gives
        the day of what is to come. What goes on "until Friday" goes on when the article appears.
        """
        published = self._published
        if realis in OPEN:
            coming = told_as_coming(told, published) if looks_ahead(trigger) else told
            return begin_at(published, coming)
        if as_if_told(trigger, realis) is Realis.OCCURRED:
            done = told if plans(trigger) else told_as_done(told, published)
            if is_beyond(done, published):
                return date_by_publication(published, realis, None)
            return close(done, published)
        is_on = realis is Realis.ONGOING and told.earliest is None and is_beyond(told, published)
        if is_on:
            return date_by_publication(published, realis, None)
        return close(told, published) if realis in DONE else told

    def _after(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return the days after another event that an undated one is told to lie after."""
        earlier = find_earlier(word, lambda other: self._phrases.beside(paragraph, other))
        earlier = earlier or self._memory.reacted_to(word, paragraph.start + word.idx)
        earlier = earlier or self._cause_of(paragraph, word)
        return date_after(earlier, realis, self._published) if earlier else None

    def _cause_of(self, paragraph: Paragraph, word: Token) -> tuple[Token, StatedDate] | None:
        """Return what an outcome is told right behind, with its date, if that is news."""
        cause = find_cause(word)
        stated = self._phrases.beside(paragraph, cause) if cause is not None else None
        is_news = stated is not None and is_recent(stated, self._published)
        return (cause, stated) if cause is not None and stated is not None and is_news else None

    def _as_news(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return when what an article tells as its news was said; None if it is no such news.

        A headline is told as today's, and mostly of the day before: its article tells the day.
        """
        published = self._published
        if realis is not Realis.OCCURRED or published.date is None or published.latest is None:
            return None
        if (
            paragraph.kind is not ZoneKind.HEADLINE
            and is_fresh_saying(word)
            and not _is_recounted(word)
            and not self._phrases.is_among_past(paragraph, word)
        ):
            place = paragraph.start + word.idx
            about = self._memory.reacted_to(word, place)
            told = about[1] if about else self._memory.last_news(place)
            return None if told is None and place in self._scenes else date_of_news(published, told)
        is_vague = published.earliest != published.latest
        if is_vague and is_lead(paragraph, word, first=self._first_of_body):
            return date_of_lead(published)
        return None

    def _date_of(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return the date that stands with an event, else what those around it say of it."""
        return (
            self._phrases.own(paragraph, word, realis)
            or self._phrases.shared(paragraph, word, realis)
            or self._stepped(paragraph, word)
            or self._inherited(paragraph, word, realis)
            or self._remembered(paragraph, word)
            or self._pointed_at(paragraph, word, realis)
            or self._reported_in(paragraph, word)
        )

    def _stepped(self, paragraph: Paragraph, word: Token) -> StatedDate | None:
        """Return the date of an event that another one lies so many days from."""
        found = step_behind(self._phrases.placed(paragraph), word)
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
        bare = self._phrases.bare(paragraph, link.word)
        return bare or self._seen_from(paragraph, link, realis)

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
                return see(stated, Link(clause, How.BY), Realis.OCCURRED)
        return None

    def _seen_from(self, paragraph: Paragraph, link: Link, realis: Realis) -> StatedDate | None:
        happened = find_realis(link.word)
        governor = self._date_of(paragraph, link.word, happened)
        if governor is None or governor.date is None:
            return None
        if link.how is How.BY and realis not in HAPPENED and happened in HAPPENED:
            link = Link(link.word, How.TOLD)
        return see(governor, link, realis)

    def _by_tellers(
        self, paragraph: Paragraph, trigger: Token, realis: Realis
    ) -> StatedDate | None:
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
            return self._at_occasion(paragraph, *occasion)
        if speaks(word):
            return self._memory.of_speaker(place)
        return self._memory.of_same(word, place) if _is_done_noun(word) else None

    def _at_occasion(
        self, paragraph: Paragraph, stated: StatedDate, preposition: Token, how: How
    ) -> StatedDate | None:
        """Return the date of "at the ceremony" or "two weeks after the ceremony"."""
        length = length_before(self._phrases.placed(paragraph), preposition)
        if length is None:
            return see(stated, Link(preposition, how), Realis.OCCURRED)
        words = self._text[length.time.start : paragraph.place(preposition, preposition)[1]]
        return step(stated, length.time, words, later=not is_later(preposition))
