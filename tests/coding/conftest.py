"""What the tests of the coder share: the parser, loaded once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.coding.language import load_language
from timeline.coding.rules import make_coder
from timeline.records.coded import Known

if TYPE_CHECKING:
    from spacy.language import Language

    from timeline.coding.coders import Coder


@pytest.fixture(scope="session")
def language() -> Language:
    """The English pipeline; without the extra `coder` the tests that ask for it are skipped."""
    pytest.importorskip("spacy", reason="the extra 'coder' is not installed")
    return load_language()


@pytest.fixture(scope="session")
def coder(language) -> Coder:
    """The coder, to whom nobody is known."""
    assert language
    return make_coder(Known())
