"""Full-text search, as each engine does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """A search for words.

    Attributes:
        query: What the engine is asked for, to be bound.
        statements: Each selects ids of events; `{query}` stands for the placeholder.
    """

    query: str
    statements: tuple[str, str]


SQLITE = (
    "SELECT rowid FROM event_text WHERE event_text MATCH {query}",
    """SELECT citation.event_id FROM citation_text
    JOIN citation ON citation.id = citation_text.rowid WHERE citation_text MATCH {query}""",
)
FOUND = "to_tsvector('simple', folded) @@ to_tsquery('simple', {query})"
POSTGRESQL = (
    f"SELECT id FROM event WHERE {FOUND}",
    f"SELECT event_id FROM citation WHERE {FOUND}",
)


def match_words(dialect: str, words: Sequence[str]) -> Match:
    """Return the search for events whose title and summary, or one quote, has all the words.

    Args:
        dialect: "sqlite" or "postgresql".
        words: Folded; each also finds longer words that begin with it.
    """
    if dialect == "sqlite":
        return Match(" ".join(f'"{word}"*' for word in words), SQLITE)
    return Match(" & ".join(f"'{word}':*" for word in words), POSTGRESQL)
