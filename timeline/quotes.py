"""Passages: anchoring the exact words of a quote in the text of an article. Pure.

Offsets count Unicode code points, half-open, as Python slices do: `text[start:end] == quote`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher

from timeline.errors import QuoteError
from timeline.wording import shorten

CONTEXT = 32
"""Characters of prefix and suffix kept beside a quote, as the W3C TextQuoteSelector does."""
LONGEST_SEARCHED = 100_000
"""Characters of an article searched for the text nearest to a quote that is missing."""
LONGEST_COMPARED = 200
"""Characters of such a quote: the time of the search grows with both."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text, with the words before and after it."""

    start: int
    end: int
    quote: str
    prefix: str
    suffix: str


def cut_passage(text: str, start: int, end: int) -> Passage:
    """Return the passage from `start` to `end` of `text`."""
    return Passage(
        start,
        end,
        text[start:end],
        text[max(0, start - CONTEXT) : start],
        text[end : end + CONTEXT],
    )


def find_quote(text: str, quote: str, after: str | None = None, nth: int | None = None) -> Passage:
    """Return the one place where `quote` stands in `text`, letter for letter.

    Args:
        text: The article.
        quote: The exact words.
        after: Words that stand somewhere before it: the first place behind them is meant.
        nth: Which of several places is meant, 1 for the first.

    Raises:
        QuoteError: The quote is empty, does not stand there, or stands there more than once and
            neither `after` nor `nth` says which place is meant.
    """
    if not quote.strip():
        raise QuoteError(quote, "is no quote: it has no words")
    places = _iter_places(text, quote, _end_of(text, after))
    if not places:
        raise QuoteError(quote, _why_missing(text, quote))
    where = "in the article" if after is None else "behind the words given as 'after'"
    if nth is not None and not 1 <= nth <= len(places):
        raise QuoteError(quote, f"stands {_times(len(places))} {where}, and 'nth' is {nth}")
    if nth is None and after is None and len(places) > 1:
        reason = f"stands {_times(len(places))} {where}: say which with 'after' or 'nth'"
        raise QuoteError(quote, reason)
    start = places[(nth or 1) - 1]
    return cut_passage(text, start, start + len(quote))


def find_nearest(
    text: str,
    words: str,
    start: int,
    end: int,
    accept: Callable[[int, int], bool] = lambda _start, _end: True,
) -> int | None:
    """Return where `words` stand in `text`, nearest to the passage from `start` to `end`.

    Inside the passage comes first, then the smallest distance to it; None if nowhere that
    `accept` agrees to.
    """
    length = len(words)
    places = (at for at in _iter_places(text, words, 0) if accept(at, at + length))
    return min(places, key=lambda at: max(start - at, at + length - end, 0), default=None)


def _iter_places(text: str, words: str, begin: int) -> list[int]:
    places = []
    at = text.find(words, begin)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    return places


def _end_of(text: str, after: str | None) -> int:
    if after is None:
        return 0
    at = text.find(after)
    if at < 0:
        raise QuoteError(
            after, f"(given as 'after') does not stand in the article{_nearest(text, after)}"
        )
    return at + len(after)


def _why_missing(text: str, quote: str) -> str:
    if quote in text:
        return "stands in the article, but not behind the words given as 'after'"
    return f"does not stand in the article{_nearest(text, quote)}"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _nearest(text: str, quote: str) -> str:
    """Return a hint with the stretch of `text` most like `quote`, or nothing."""
    searched, quote = text[:LONGEST_SEARCHED], quote[:LONGEST_COMPARED]
    matcher = SequenceMatcher(None, searched, quote, autojunk=False)
    match = matcher.find_longest_match()
    if match.size < min(8, len(quote)):
        return ""
    start = max(0, match.a - match.b)
    return f"; the nearest text is {shorten(searched[start : start + len(quote)])!r}"
