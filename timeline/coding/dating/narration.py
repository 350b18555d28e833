"""When an event without a date was, by the order in which an article tells and by what is news."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from timeline.coding.dating.after import date_after, find_earlier
from timeline.coding.dating.continuing import Scene
from timeline.coding.dating.dayparts import date_at_daypart, find_daypart
from timeline.coding.dating.incident import Incident
from timeline.coding.dating.links import How, link_of
from timeline.coding.dating.memory import Memory, Who
from timeline.coding.dating.nearness import is_new, is_recent
from timeline.coding.dating.news import (
    date_of_lead,
    date_of_news,
    find_setting,
    is_added,
    is_fresh,
    is_lead,
    is_of_old_paper,
)
from timeline.coding.dating.phrases import Phrases
from timeline.coding.dating.recent import Recent, Recounted
from timeline.coding.dating.scenes import find_scenes
from timeline.coding.dating.stories import date_in_scene, find_stories
from timeline.coding.language import Paragraph
from timeline.coding.telling.quotations import find_speaking
from timeline.records.told import StatedDate
from timeline.vocabulary import Realis, ZoneKind

if TYPE_CHECKING:
    from spacy.tokens import Token

DONE = (Realis.OCCURRED, Realis.DENIED)


def _is_recounted(word: Token) -> bool:
    """Return whether a speaker tells in quotation marks what was said before: "we asked them"."""
    return word.tag_ == "VBD" and find_speaking(word) not in {None, word}


class Narration:
    """What one article tells of in turn."""

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        phrases: Phrases,
        memory: Memory,
        who: Who,
        published: StatedDate,
    ) -> None:
        self._paragraphs = paragraphs
        self._phrases = phrases
        self._memory = memory
        self._who = who
        self._published = published
        self._is_news = partial(is_recent, published=published)
        body = [each.index for each in paragraphs if each.kind is ZoneKind.BODY]
        self._first_of_body = body[0] if body else 0

    @cached_property
    def _recent(self) -> Recent:
        return Recent(self._paragraphs, self._phrases.beside, self._is_news)

    @cached_property
    def _scenes(self) -> frozenset[int]:
        return find_scenes(self._paragraphs, self._phrases.beside, self._who, self._published)

    @cached_property
    def _stories(self) -> dict[int, Scene]:
        return find_stories(self._paragraphs, self._phrases.beside, self._is_news)

    @cached_property
    def _incident(self) -> Incident:
        return Incident(self._recent.done, self._paragraphs)

    def narrow(
        self, told: StatedDate, paragraph: Paragraph, word: Token, realis: Realis
    ) -> StatedDate:
        """Return "not after its telling" as the day of the attack that an article begins with."""
        is_concluded = told.earliest is None and told.reason is not None
        if realis is not Realis.OCCURRED or not is_concluded:
            return told
        return self._incident.narrow(told, paragraph, word) or told

    def date_of(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return what an article says by its order and its kind of when an event was."""
        return (
            self._at_daypart(paragraph, word, realis)
            or self._as_news(paragraph, word, realis)
            or self._beside_other(paragraph, word, realis)
            or self._in_story(paragraph, word, realis)
            or self._in_incident(paragraph, word, realis)
        )

    def _at_daypart(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return the day that is being told of what was "in the morning"."""
        link = link_of(word)
        near = [word, link.word] if link and link.how is How.SAME else [word]
        said = (find_daypart(one) or self._phrases.clock(paragraph, one) for one in near)
        words = next(filter(None, said), None) if realis in DONE else None
        told = self._day_told(paragraph, word) if words else None
        return date_at_daypart(words, told, word) if words and told else None

    def _day_told(self, paragraph: Paragraph, word: Token) -> Recounted | None:
        """Return what gives the day that is told of at a word: the only one that was told before.

        Else it is the only one of the paragraph; or the first of the article if that is its own.
        """
        place = paragraph.start + word.idx
        told = self._recent.only_done(place) or self._recent.only_done(place, paragraph.start)
        first = self._recent.first_done(place)
        is_today = first is not None and first.stated.earliest == self._published.earliest
        is_told = is_today and not self._phrases.is_among_past(paragraph, word)
        return told or (first if is_told else None)

    def _beside_other(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return the days after another event that an undated one is told to lie behind."""
        beside = partial(self._phrases.beside, paragraph)
        earlier = find_earlier(word, beside)
        earlier = earlier or self._memory.reacted_to(word, paragraph.start + word.idx)
        return date_after(earlier, realis, self._published) if earlier else None

    def _in_story(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return the days from the scene on that an undated event goes on with.

        What happened "when" that was done goes on with it.
        """
        link = link_of(word)
        is_when = link and link.how is How.SAME and word.dep_ == "advcl"
        told = link.word if link and is_when else word
        scene = self._stories.get(paragraph.start + told.idx)
        if realis is not Realis.OCCURRED or scene is None:
            return None
        return date_in_scene(told, scene, self._published)

    def _in_incident(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return the day of the one attack of an article for harm that was done in it."""
        if realis is not Realis.OCCURRED or self._phrases.is_among_past(paragraph, word):
            return None
        return self._incident.date_of(paragraph, word)

    def _as_news(self, paragraph: Paragraph, word: Token, realis: Realis) -> StatedDate | None:
        """Return when what an article tells as its news was said; None if it is no such news.

        A headline is told as today's, and mostly of the day before: its article tells the day.
        """
        published = self._published
        if realis is not Realis.OCCURRED or published.date is None or published.latest is None:
            return None
        if (
            paragraph.kind is not ZoneKind.HEADLINE
            and is_fresh(word)
            and not _is_recounted(word)
            and not self._phrases.is_among_past(paragraph, word)
            and not self._adds_to_old(paragraph, word)
            and not is_of_old_paper(word, partial(self._is_old, paragraph))
        ):
            return self._as_said(paragraph, word)
        is_vague = published.earliest != published.latest
        if is_vague and is_lead(paragraph, word, first=self._first_of_body):
            return date_of_lead(published)
        return None

    def _is_old(self, paragraph: Paragraph, word: Token) -> bool:
        """Return whether a word has a date that is none of the days before the article."""
        stated = self._phrases.own(paragraph, word, Realis.OCCURRED)
        return stated is not None and not self._is_news(stated)

    def _adds_to_old(self, paragraph: Paragraph, word: Token) -> bool:
        """Return whether "they also agreed" adds to a sentence that tells no news."""
        if word.sent.start == 0 or not is_added(word):
            return False
        before = word.doc[word.sent.start - 1].sent.root
        stated = self._phrases.beside(paragraph, before)
        is_of_story = paragraph.start + before.idx in self._stories
        is_news = is_fresh(before) or (stated is not None and self._is_news(stated))
        return not (is_news or is_of_story)

    def _told_by(self, place: int) -> StatedDate | None:
        """Return the last day told of at a place; at the beginning the first, if that is new.

        So it is in a paper that tells in its second sentence when its news was.
        """
        last, first = self._recent.last(place), self._recent.first()
        return last or (first if first and is_new(first, self._published) else None)

    def _as_said(self, paragraph: Paragraph, word: Token) -> StatedDate | None:
        """Return when something was said as news: not before what it is said of or told beside."""
        place = paragraph.start + word.idx
        about = self._memory.reacted_to(word, place)
        setting = find_setting(word, partial(self._phrases.beside, paragraph), self._published)
        said_of = about[1] if about else self._told_by(place)
        if setting is None and said_of is None and place in self._scenes:
            return None
        is_late = said_of is not None and self._is_news(said_of)
        return date_of_news(self._published, setting or (said_of if is_late else None))
