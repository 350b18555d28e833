"""Days that the sentence behind an event tells: "A bomb hit a bus. The attack came on Monday"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.coding.dating.following import find_happening
from timeline.coding.dating.phrases import Phrases
from timeline.coding.language import Paragraph
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis, Realis

if TYPE_CHECKING:
    from spacy.tokens import Token


def date_behind(
    paragraphs: Sequence[Paragraph], phrases: Phrases, paragraph: Paragraph, word: Token
) -> StatedDate | None:
    """Return the day that the next sentence gives to what a word tells; None if it gives none."""
    next_paragraph = paragraphs[paragraph.index + 1 : paragraph.index + 2]
    is_last = word.sent.end >= len(word.doc)
    for after in next_paragraph if is_last else (paragraph,):
        root = after.doc[0 if is_last else word.sent.end].sent.root
        verb = find_happening(word, root)
        stated = phrases.own(after, verb, Realis.OCCURRED) if verb is not None else None
        if verb is not None and stated is not None:
            reason = f"“{verb.text}” is dated “{stated.words}” behind it."
            return replace(stated, words=None, basis=Basis.INFERRED, reason=reason)
    return None
