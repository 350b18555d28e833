"""The event that an article begins with, where a later sentence names it: "The attack came …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.coding.dating.following import THESE, happening_of
from timeline.coding.dating.forms import is_made_from
from timeline.coding.dating.memory import DateOf, closed
from timeline.coding.dating.owners import names_event
from timeline.coding.dating.told import iter_told
from timeline.coding.language import Paragraph
from timeline.coding.lexicons import read_lexicon
from timeline.records.told import StatedDate

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class MainEvent:
    """The first verb by which the body of an article tells what was done, with its day.

    Attributes:
        index: The number of its paragraph.
    """

    index: int
    verb: Token
    stated: StatedDate

    def is_meant(self, paragraph: Paragraph, verb: Token) -> bool:
        """Return whether the subject of "the attack came" is this event.

        It is by its word, or because harm was done in it, or because nothing else is told between.
        """
        noun = happening_of(verb)
        if noun is None or not any(child.lower_ in THESE for child in noun.children):
            return False
        links = read_lexicon("dating_links")
        is_next = paragraph.index == self.index + 1 and verb.sent.start == 0
        is_harm = self.verb.lemma_.lower() in links["outcomes"] and names_event(noun)
        is_named = noun.lemma_.lower() in links["pointers"] or is_made_from(noun, self.verb)
        return is_next or is_harm or is_named


def find_main_event(paragraphs: Sequence[Paragraph], date_of: DateOf) -> MainEvent | None:
    """Return the event that an article begins with; None if its first sentence dates none."""
    for told in iter_told(paragraphs):
        stated = closed(date_of(told.paragraph, told.verb)) if told.number == 0 else None
        if stated is not None:
            return MainEvent(told.paragraph.index, told.verb, stated)
    return None
