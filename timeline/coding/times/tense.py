"""Whether a sentence speaks of what was or of what will be, by the verb nearest to its date."""

from __future__ import annotations

from functools import lru_cache

from timeline.coding.times.lexicon import FUTURE_WORDS, PAST_WORDS
from timeline.coding.times.tokens import CODES, Tokens

AHEAD, BEHIND, PLANNED, UNKNOWN = "ahead", "behind", "planned", ""
"""`PLANNED` is what was ahead once: "was scheduled for"."""
REACH = 24
"""Words looked at on either side."""
INSIDE = {"other", "during", "of", "the", "a"}
"""Before a date that belongs to a noun, so that the verb after it is not the date's."""
ENDS = {"break", "dot", "stop"}
END_CODES = {CODES[name] for name in ENDS}


def tense_of(tokens: Tokens, start: int, end: int) -> str:
    """Return the tense of the nearest verb before the words, else after them, in the sentence.

    "in June" before a verb goes with it; "figures for June" does not.
    """
    before = range(start - 1, max(start - REACH, 0) - 1, -1)
    after = range(end, min(end + REACH, len(tokens.words)))
    found = _first_tense(tokens, before)
    return found if found or tokens.name(start - 1) in INSIDE else _first_tense(tokens, after)


def _first_tense(tokens: Tokens, indexes: range) -> str:
    codes, words = tokens.codes, tokens.words
    for index in indexes:
        if codes[index] in END_CODES:
            break
        tense = _tense_of_word(words[index])
        if tense and not (tense == BEHIND and tokens.word(index - 1) == "be"):
            once = tense == AHEAD and tokens.word(index - 1) in {"was", "were"}
            return PLANNED if once else tense
    return UNKNOWN


@lru_cache(maxsize=4096)
def _tense_of_word(word: str) -> str:
    lower = word.lower()
    if lower in FUTURE_WORDS:
        return AHEAD
    if lower in PAST_WORDS or (word.endswith("ed") and len(word) > len("need")):
        return BEHIND
    return UNKNOWN
