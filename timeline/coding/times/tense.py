"""Whether a sentence speaks of what was or of what will be, by the verb nearest to its date."""

from __future__ import annotations

from timeline.coding.times.lexicon import FUTURE_WORDS, PAST_WORDS
from timeline.coding.times.tokens import Tokens

AHEAD, BEHIND, UNKNOWN = "ahead", "behind", ""
REACH = 24
"""Words looked at on either side."""
ENDS = {"break", "dot", "stop"}


def tense_of(tokens: Tokens, start: int, end: int) -> str:
    """Return the tense of the nearest verb before the words, else after them, in the sentence."""
    for index in range(start - 1, max(start - REACH, 0) - 1, -1):
        if tokens.name(index) in ENDS:
            break
        tense = _tense_of_word(tokens.words[index])
        if tense:
            return tense
    for index in range(end, min(end + REACH, len(tokens.words))):
        if tokens.name(index) in ENDS:
            break
        tense = _tense_of_word(tokens.words[index])
        if tense:
            return tense
    return UNKNOWN


def is_ahead(tense: str) -> bool:
    """Return whether the tense points to the future."""
    return tense == AHEAD


def _tense_of_word(word: str) -> str:
    lower = word.lower()
    if lower in FUTURE_WORDS:
        return AHEAD
    if lower in PAST_WORDS or (word.endswith("ed") and len(word) > len("need")):
        return BEHIND
    return UNKNOWN


def sentence_start(tokens: Tokens, index: int) -> int:
    """Return the first word of the sentence around a word, at most `REACH` words back."""
    for start in range(index - 1, max(index - REACH, 0) - 1, -1):
        if tokens.name(start) in ENDS:
            return start + 1
    return max(index - REACH, 0)
