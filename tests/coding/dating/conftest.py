from __future__ import annotations

import datetime as dt

import pytest

from timeline.coding.dating import Dater, find_realis
from timeline.coding.language import Paragraph, parse
from timeline.records.coded import Article
from timeline.records.corpus import Zone
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis, ZoneKind

FRIDAY = "2022-12-16"


@pytest.fixture
def read(language):
    """Return the paragraphs of a text, as those of an article that came out on a Friday."""

    def read(
        text: str, published: str | None = FRIDAY, kind: ZoneKind = ZoneKind.BODY
    ) -> tuple[Article, list[Paragraph]]:
        day = dt.date.fromisoformat(published) if published else None
        stated = StatedDate(published, published, day, day, Basis.EXPLICIT)
        article = Article(
            "a.txt", "0", text, (Zone(kind, 0, len(text)),), "", stated if day else StatedDate()
        )
        return article, parse(language, article)

    return read


@pytest.fixture
def date(read):
    """Return a function that dates the event of a word in a text."""

    def date(text: str, word: str, published: str | None = FRIDAY) -> StatedDate:
        article, paragraphs = read(text, published)
        paragraph, trigger = find_word(paragraphs, word)
        realis = find_realis(trigger)
        first, last = trigger.sent[0], trigger.sent[-1]
        return Dater(article, paragraphs).date(paragraph, trigger, first, last, realis)

    return date


@pytest.fixture
def realis(read):
    """Return a function that tells whether the event of a word in a text happened."""

    def realis(text: str, word: str, kind: ZoneKind = ZoneKind.BODY) -> str:
        return find_realis(find_word(read(text, kind=kind)[1], word)[1]).value

    return realis


def find_word(paragraphs, word):
    return next(
        (paragraph, token)
        for paragraph in paragraphs
        for token in paragraph.doc
        if token.text == word
    )
