"""The search box above a table: the same words that `--text` finds."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.database.search import match_words
from timeline.names import fold

EVENTS = "id IN ({events})"
EVENTS_BY_KEY = "key IN (SELECT key FROM event WHERE id IN ({events}))"
CITATIONS = "id IN (SELECT rowid FROM citation_text WHERE citation_text MATCH :words)"
CITATIONS_BY_PLACE = """(event, source, char_start, char_end) IN (
    SELECT event.key, source.key, citation.char_start, citation.char_end
    FROM citation_text JOIN citation ON citation.id = citation_text.rowid
    JOIN event ON event.id = citation.event_id JOIN source ON source.id = citation.source_id
    WHERE citation_text MATCH :words)"""
SEARCHED = {
    "timeline": EVENTS_BY_KEY,
    "event": EVENTS,
    "cited": CITATIONS_BY_PLACE,
    "citation": CITATIONS,
}
"""How each table or view that has a search box is searched."""
NOTHING = "0"


@dataclass(frozen=True, slots=True)
class Search:
    """A condition in SQL, and the values bound in it."""

    condition: str
    values: dict[str, str]


def search(table: str, text: str) -> Search:
    """Return the condition that rows meet which have all these words, whole or as beginnings.

    Events are found by their title, their summary, or one of their quotes.
    """
    words = fold(text).split()
    if not words:
        return Search(NOTHING, {})
    match = match_words("sqlite", words)
    events = " UNION ".join(each.format(query=":words") for each in match.statements)
    return Search(SEARCHED[table].format(events=events), {"words": match.query})
