"""Numbers as a passage states them: what they count, how many, in which unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.coding.language import Paragraph
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.counted import Counted
from timeline.coding.telling.counting import find_counted, is_rate
from timeline.coding.telling.joined import is_of_joined
from timeline.coding.telling.numbers import Number, read_number
from timeline.coding.telling.phrases import words_of
from timeline.coding.telling.victims import count_toll
from timeline.coding.times import FoundTime, find_times
from timeline.records.told import Figure

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 4
"""Words of the longest phrase before a number, such as "no more than"."""


@dataclass(frozen=True, slots=True)
class Amount:
    """One number or a range of two, with the words before it, as token numbers in the document."""

    low: float | None
    high: float | None
    start: int
    end: int


def find_figures(
    paragraph: Paragraph, trigger: Token, first: Token, last: Token
) -> tuple[Figure, ...]:
    """Return the numbers from one word to another, both included, each once.

    Dates, ordinals and numbers in names, such as "Resolution 1244", are no figures. Nor are those
    of another event of the sentence: of "killed seven and destroyed a bridge" the bridge has none.

    Args:
        trigger: The word that reports the event.
    """
    doc = paragraph.doc
    dated = _dated(doc)
    found: dict[Figure, None] = {}
    for amount in _iter_amounts(doc, first.i, last.i + 1):
        if not dated.isdisjoint(range(amount.start, amount.end)):
            continue
        astray = doc[amount.end - 1].dep_ == "quantmod"  # "27 after" of "rose to 27 after six"
        is_toll = astray and count_toll(doc, amount.start, amount.end) is not None
        if is_of_joined(doc[amount.end - 1], trigger) and not is_toll:
            continue
        counted = find_counted(doc, amount.start, amount.end, last.i + 1)
        if counted is not None and not is_rate(doc, counted.end):
            found[_figure(paragraph, amount, counted)] = None
    return tuple(found)


def _figure(paragraph: Paragraph, amount: Amount, counted: Counted) -> Figure:
    start, end = min(amount.start, counted.start), max(amount.end, counted.end)
    words = words_of(paragraph, paragraph.doc[start:end])
    return Figure(counted.what, amount.low, amount.high, counted.unit, words)


def _dated(doc: Doc) -> frozenset[int]:
    """Return the numbers of the tokens that stand in dates; durations are not dates."""
    tokens: set[int] = set()
    for time in _find_times(doc.text):
        span = doc.char_span(time.start, time.end, alignment_mode="expand")
        if span is not None and time.kind != "DURATION":
            tokens.update(range(span.start, span.end))
    return frozenset(tokens)


@lru_cache(maxsize=1)
def _find_times(text: str) -> tuple[FoundTime, ...]:
    """Return the time expressions of a paragraph; all its events ask for them one after another."""
    return tuple(find_times(text, None))


def _iter_amounts(doc: Doc, start: int, end: int) -> Iterator[Amount]:
    tokens = list(doc[:end])
    at = start
    while at < end:
        number = read_number(tokens, at)
        if number is None:
            at += 1
            continue
        other = _other_end(tokens, number)
        yield _range(number, other, tokens, start) if other else _bounded(number, tokens, start)
        at = (other or number).end


def _other_end(tokens: Sequence[Token], number: Number) -> Number | None:
    """Return the second number of "20 to 30", "20-30" or "between 20 and 30"."""
    if number.end + 1 >= len(tokens):
        return None
    link = tokens[number.end].lower_
    between = number.start > 0 and tokens[number.start - 1].lower_ == "between"
    if link not in {"to", "-", "–"} and not (link == "and" and between):
        return None
    other = read_number(tokens, number.end + 1)
    return other if other and other.value > number.value else None


def _range(number: Number, other: Number, tokens: Sequence[Token], start: int) -> Amount:
    opens = number.start > start and tokens[number.start - 1].lower_ in {"between", "from"}
    return Amount(number.value, other.value, number.start - opens, other.end)


def _bounded(number: Number, tokens: Sequence[Token], start: int) -> Amount:
    """Return a number with the words before it, such as "up to", which leave an end open."""
    lexicon = read_lexicon("telling_figures")
    sign = number.start > start and tokens[number.start - 1].lower_ in lexicon["money"]
    edge = number.start - sign
    for length in range(LONGEST, 0, -1):
        before = edge - length
        if before < start:
            continue
        words = " ".join(token.lower_ for token in tokens[before:edge])
        if words in lexicon["high"]:
            return Amount(None, number.value, before, number.end)
        if words in lexicon["low"]:
            return Amount(number.value, None, before, number.end)
        if words in lexicon["about"]:
            return Amount(number.value, number.value, before, number.end)
    return Amount(number.value, number.value, number.start, number.end)
