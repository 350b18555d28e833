from __future__ import annotations

import pytest

from timeline.coding.language import Paragraph, parse
from timeline.records.coded import Article
from timeline.records.corpus import Zone
from timeline.vocabulary import ZoneKind


@pytest.fixture
def read(language):
    """Return the first paragraph of a text."""

    def read(text: str, kind: ZoneKind = ZoneKind.BODY) -> Paragraph:
        article = Article("a.txt", "0", text, (Zone(kind, 0, len(text)),), "")
        return parse(language, article)[0]

    return read
