"""The straight corridor: files in, rows and a report out."""

from timeline.pipeline.seeding import (
    SeedReport,
    find_corpus,
    hash_articles,
    read_files,
    seed,
)

__all__ = ["SeedReport", "find_corpus", "hash_articles", "read_files", "seed"]
