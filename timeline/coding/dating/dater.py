"""The date of each event of one article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.coding.dating.bounding import bound
from timeline.coding.dating.memory import Memory, Who
from timeline.coding.dating.narration import Narration
from timeline.coding.dating.outlook import as_if_told, was_planned
from timeline.coding.dating.phrases import Phrases
from timeline.coding.dating.tracing import Tracer
from timeline.coding.dating.undated import date_by_publication
from timeline.coding.language import Paragraph
from timeline.coding.telling.clauses import is_deep
from timeline.records.coded import Article
from timeline.records.told import StatedDate
from timeline.vocabulary import Realis

if TYPE_CHECKING:
    from spacy.tokens import Token


class Dater:
    """Dates the events of one article."""

    def __init__(
        self, article: Article, paragraphs: Sequence[Paragraph], who: Who = lambda _: None
    ) -> None:
        """Read the times of an article.

        Args:
            who: What tells whom a word means, by which one speaker is known under several.
        """
        self._article = article
        self._published = article.published
        self._paragraphs = paragraphs
        self._who = who
        self._phrases = Phrases(article, paragraphs)

    @cached_property
    def _memory(self) -> Memory:
        return Memory(self._paragraphs, self._phrases.beside, self._who)

    @cached_property
    def _tracer(self) -> Tracer:
        return Tracer(self._article, self._paragraphs, self._phrases, self._memory)

    @cached_property
    def _narration(self) -> Narration:
        return Narration(self._paragraphs, self._phrases, self._memory, self._who, self._published)

    def date(
        self, paragraph: Paragraph, trigger: Token, first: Token, last: Token, realis: Realis
    ) -> StatedDate:
        """Return when an event happened, as far as its article says.

        Args:
            trigger: The word that reports it.
            first, last: The passage, both words included.
            realis: Whether it happened; what did not happen yet is not before publication.
        """
        if is_deep(trigger):
            return date_by_publication(self._published, realis, None)
        told = self._told(paragraph, trigger, first, last, realis)
        if told is not None and (told.date or told.reason or self._published.date is None):
            bounded = bound(told, trigger, realis, self._published)
            if bounded is not None:
                return self._narration.narrow(bounded, paragraph, trigger, realis)
            told = None
        found = None if told else self._narration.date_of(paragraph, trigger, realis)
        return found or self._bounded_only(paragraph, trigger, realis, told.words if told else None)

    def _told(
        self, paragraph: Paragraph, trigger: Token, first: Token, last: Token, realis: Realis
    ) -> StatedDate | None:
        """Return the date that the words of an article give an event."""
        seen = as_if_told(trigger, realis)
        return (
            self._tracer.date_of(paragraph, trigger, seen)
            or self._phrases.loose(paragraph, first, last)
            or self._tracer.by_tellers(paragraph, trigger, seen)
        )

    def _bounded_only(
        self, paragraph: Paragraph, trigger: Token, realis: Realis, words: str | None
    ) -> StatedDate:
        """Return what publication says of an event that has no date, or words without one."""
        if was_planned(trigger) and self._phrases.is_among_past(paragraph, trigger):
            return StatedDate(words=words, reason="Planned in the past, and no day is given.")
        seen = as_if_told(trigger, realis)
        ahead = realis is Realis.DENIED and seen is Realis.PLANNED
        return date_by_publication(self._published, seen if ahead else realis, words)
