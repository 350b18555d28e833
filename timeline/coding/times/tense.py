"""Whether a sentence speaks of what was or of what will be, by the verb nearest to its date."""

from __future__ import annotations

from functools import lru_cache

from timeline.coding.times import lexicon
from timeline.coding.times.lexicon import FUTURE_WORDS, PAST_WORDS
from timeline.coding.times.tokens import CODES, Tokens

AHEAD, BEHIND, PLANNED, UNKNOWN = "ahead", "behind", "planned", ""
"""`PLANNED` is what was ahead once: "was scheduled for"."""
REACH = 24
"""Words looked at on either side."""
HELPERS = frozenset({"is", "are", "be", "been", "being", "now", "also", "still", "currently"})
"""What stands before a participle that is part of a verb in the present."""
COUNTING = {"the", "a", "of", "these", "day", "short", "num", "amount", "cardinal", "apostrophe"}
"""What stands before a noun."""
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
    if found or (tokens.name(start - 1) in INSIDE and not _opens(tokens, start - 1)):
        return found
    return _first_tense(tokens, after)


def _opens(tokens: Tokens, index: int) -> bool:
    """Return whether a preposition begins a sentence: "Through the weekend it will rain"."""
    return tokens.name(index) == "during" and tokens.name(index - 1) in ENDS


def _first_tense(tokens: Tokens, indexes: range) -> str:
    codes, words = tokens.codes, tokens.words
    for index in indexes:
        if codes[index] in END_CODES:
            break
        word = words[index]
        if word in TO_COME and tokens.word(index + 1) == "to":
            return TO_COME[word]
        tense = _tense_of_word(word)
        found = _tense_in_place(tokens, index, tense) if tense else UNKNOWN
        if found:
            return found
    return UNKNOWN


TO_COME = {"is": AHEAD, "are": AHEAD, "was": PLANNED, "were": PLANNED}
"""Before "to": "is to leave"."""


def _tense_in_place(tokens: Tokens, index: int, tense: str) -> str:
    """Return the tense of a word that may have one, by the words beside it; "" if it has none."""
    word, after = tokens.word(index), tokens.name(index + 1)
    if word in lexicon.AMBIGUOUS_VERBS and _is_noun(tokens, index):
        return UNKNOWN
    if word == "won" and after == "apostrophe":
        return AHEAD
    if word == "set" and after not in {"to", "during"}:
        return BEHIND
    if tense == AHEAD:
        return PLANNED if _is_once(tokens, index) else AHEAD
    return UNKNOWN if tokens.word(index - 1) == "be" else tense


def _is_noun(tokens: Tokens, index: int) -> bool:
    """Return whether what may be a verb is counted or owned: "two visits", "its plans"."""
    before = tokens.name(index - 1)
    return before in COUNTING or tokens.word(index - 1) in {"its", "his", "her", "their", "no"}


def _is_once(tokens: Tokens, index: int) -> bool:
    """Return whether a plan may be an old one: "was due", or "the flight, planned for August"."""
    helper = tokens.word(index - 1)
    alone = tokens.word(index).endswith("ed") and helper not in HELPERS
    return alone or helper in {"was", "were"}


@lru_cache(maxsize=4096)
def _tense_of_word(word: str) -> str:
    lower = word.lower()
    if lower in FUTURE_WORDS:
        return AHEAD
    if lower in PAST_WORDS or (word.endswith("ed") and len(word) > len("need")):
        return BEHIND
    return UNKNOWN
