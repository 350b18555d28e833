"""Runs: when a coder read which number of articles, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.database.reader import Reader, Row
from timeline.errors import NotFoundError

RUN_COLUMNS = (
    "id", "started_at", "ended_at", "coder", "settings", "articles_read", "articles_skipped",
    "articles_failed", "statements", "refused", "new_events", "more_citations", "undated",
    "disagreements",
)  # fmt: skip
"""All columns of a run; `ended_at` is empty if it was broken off."""
SHORTFALL_COLUMNS = ("source", "start", "end", "outcome", "why", "event", "quote")
"""Of a passage that was refused, and so is of no event, or that is undated."""
WANTING = 1_000_000_000
"""Behind every offset: where that is listed of which no words stand in the article."""

SHORTFALLS = f"""
    SELECT source, char_start, char_end, outcome, why, event, quote FROM (
        SELECT source.key AS source, char_start, char_end, 'refused' AS outcome, reason AS why,
            NULL AS event, quote, refusal.id AS number
        FROM refusal JOIN source ON source.id = refusal.source_id WHERE refusal.run_id = :run
        UNION ALL
        SELECT source.key, char_start, char_end, 'undated',
            CASE WHEN source.published IS NULL THEN 'no publication date'
                WHEN date_words IS NULL THEN 'its words tell no day'
                ELSE 'no day follows from its words' END || coalesce(': ' || date_words, ''),
            event.key, quote, citation.id
        FROM citation JOIN source ON source.id = citation.source_id
        JOIN event ON event.id = citation.event_id
        WHERE citation.run_id = :run AND citation.date IS NULL
    ) AS passage
    ORDER BY source, coalesce(char_start, {WANTING}), char_end, outcome, number"""


def list_runs(reader: Reader) -> Iterator[Row]:
    """Return the rows of `RUN_COLUMNS`, the newest first."""
    return reader.stream(f"SELECT {', '.join(RUN_COLUMNS)} FROM run ORDER BY id DESC")


def list_shortfalls(reader: Reader, run: int) -> Iterator[Row]:
    """Return the rows of `SHORTFALL_COLUMNS`: what a run refused or could not date, by article.

    A statement that was dated since, or removed, in a review is none of them.

    Raises:
        NotFoundError: There is no run of this number.
    """
    wanted = {"run": run}
    if not reader.rows("SELECT id FROM run WHERE id = :run", wanted):
        raise NotFoundError("run", str(run))
    return reader.stream(SHORTFALLS, wanted)
