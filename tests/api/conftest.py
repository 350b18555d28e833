"""The bundled corpus, asked from Python."""

from __future__ import annotations

import pytest

import timeline


@pytest.fixture
def db(corpus_url) -> timeline.Database:
    """The corpus, on each engine."""
    return timeline.connect(corpus_url)


@pytest.fixture(scope="session")
def corpus(sqlite_seeded) -> timeline.Database:
    """The corpus in a file, for what does not depend on the engine."""
    return timeline.connect(sqlite_seeded)


@pytest.fixture(scope="session")
def kfor(corpus) -> timeline.Chronology:
    """The events that KFOR takes part in."""
    return corpus.events(involving="KFOR")
