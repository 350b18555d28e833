"""What the tests of the coder share: the parser, loaded once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.coding.language import load_language

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def language() -> Language:
    """The English pipeline; without the extra `coder` the tests that ask for it are skipped."""
    pytest.importorskip("spacy", reason="the extra 'coder' is not installed")
    return load_language()
