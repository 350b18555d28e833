"""Direct speech: which quotation a word stands in, and the verb that tells who speaks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.telling.tellers import subject_of
from timeline.coding.telling.verbs import is_saying

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

OPENING, CLOSING, PLAIN = "“«„", "”»", '"'
REACH = 12
"""Words from the marks in which the verb must stand."""


def iter_quotations(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield the places of the marks of each quotation; one left open ends with the paragraph."""
    opened: int | None = None
    for token in doc:
        if opened is None and token.text in {*OPENING, PLAIN}:
            opened = token.i
        elif opened is not None and token.text in {*CLOSING, PLAIN}:
            yield opened, token.i
            opened = None
    if opened is not None:
        yield opened, len(doc)


def find_speaking(trigger: Token) -> Token | None:
    """Return the verb that tells who speaks the quotation a word stands in; None if there is none.

    It stands behind the quotation, "…,” the official said", else before it, "she said: “…".
    """
    marks = list(iter_quotations(trigger.doc))
    around = next(((a, b) for a, b in marks if a < trigger.i < b), None)
    if around is None:
        return None
    opened, closed = around
    behind = _outside(trigger.doc[closed + 1 : closed + 1 + REACH], marks)
    before = _outside(trigger.doc[max(0, opened - REACH) : opened], marks)
    near = (*_up_to_stop(behind), *reversed(before))
    return next((token for token in near if is_saying(token) and subject_of(token)), None)


def _outside(words: Span, marks: list[tuple[int, int]]) -> list[Token]:
    """Return the words that stand in no quotation."""
    return [word for word in words if not any(first <= word.i <= last for first, last in marks)]


def _up_to_stop(tokens: list[Token]) -> Iterator[Token]:
    """Yield words up to the end of the sentence that goes on behind a quotation."""
    for token in tokens:
        if token.text in {".", "!", "?"}:
            return
        yield token
