"""What the word list of `lexicons/dating_realis.toml` says a word makes of an event."""

from __future__ import annotations

from functools import cache

from timeline.coding.lexicons import read_lexicon
from timeline.vocabulary import Realis


@cache
def words_of(name: str) -> frozenset[str]:
    """Return one of the lists of words."""
    return frozenset(read_lexicon("dating_realis")[name])


@cache
def words_under(table: str, name: str) -> frozenset[str]:
    """Return the words of a table for one realis, or for "same"."""
    return frozenset(read_lexicon("dating_realis")[table].get(name, ()))


def look_up(table: str, words: set[str]) -> Realis | None:
    """Return the realis that a table of the word list gives one of these words."""
    for realis in (Realis.DENIED, Realis.HYPOTHETICAL, Realis.PLANNED, Realis.ONGOING):
        if words & words_under(table, realis.value):
            return realis
    return None
