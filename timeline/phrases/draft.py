"""What the clauses read so far ask for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.dates import Span
from timeline.records.questions import ActorTerm, EventFilter

if TYPE_CHECKING:
    from timeline.phrases.cursor import Cursor
    from timeline.phrases.words import Word
    from timeline.vocabulary import EventType, Realis

ALWAYS = Span(None, None)


@dataclass(slots=True)
class Draft:
    """An `EventFilter` in the making."""

    actors: list[ActorTerm] = field(default_factory=list)
    span: Span = ALWAYS
    types: list[EventType] = field(default_factory=list)
    realis: list[Realis] = field(default_factory=list)
    places: tuple[str, ...] = ()
    publications: tuple[str, ...] = ()
    text: list[str] = field(default_factory=list)

    def narrow(self, cursor: Cursor, keyword: Word, span: Span) -> None:
        """Ask for the days of `span` only, of those asked for so far.

        Raises:
            PhraseError: No day is left.
        """
        shared = self.span.intersection(span)
        if shared is None:
            raise cursor.refuse(keyword, "this period has no day in common with the one before it")
        self.span = shared

    def finish(self) -> EventFilter:
        """Return the filter."""
        return EventFilter(
            actors=tuple(self.actors),
            since=self.span.earliest,
            until=self.span.latest,
            types=tuple(self.types),
            realis=tuple(self.realis),
            places=self.places,
            publications=self.publications,
            text=tuple(self.text),
        )
