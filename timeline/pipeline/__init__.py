"""The straight corridor: files in, rows and a report out.

Ingesting is imported from its own module, because seeding needs nothing of it.
"""

from timeline.pipeline.seeding import (
    SeedReport,
    find_corpus,
    open_articles,
    read_files,
    seed,
)

__all__ = ["SeedReport", "find_corpus", "open_articles", "read_files", "seed"]
