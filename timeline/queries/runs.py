"""Runs: when a coder read which number of articles, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.database.reader import Reader, Row

RUN_COLUMNS = (
    "id", "started_at", "ended_at", "coder", "settings", "articles_read", "articles_skipped",
    "articles_failed", "statements", "refused", "new_events", "more_citations", "undated",
    "disagreements",
)  # fmt: skip
"""All columns of a run; `ended_at` is empty if it was broken off."""


def list_runs(reader: Reader) -> Iterator[Row]:
    """Return the rows of `RUN_COLUMNS`, the newest first."""
    return reader.stream(f"SELECT {', '.join(RUN_COLUMNS)} FROM run ORDER BY id DESC")
