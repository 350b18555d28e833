"""Writing, idempotent, by natural key."""

from timeline.store.changes import Changes
from timeline.store.corpus import load_corpus

__all__ = ["Changes", "load_corpus"]
