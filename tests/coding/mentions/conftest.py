from __future__ import annotations

import pytest

from timeline.coding.language import parse
from timeline.coding.mentions import find_mentions
from timeline.records.coded import Article, Known
from timeline.records.corpus import Zone
from timeline.vocabulary import ZoneKind


class Read:
    """An article that was read, with whom its words mean."""

    def __init__(self, language, text, known, headline, dateline) -> None:
        """Parse a text whose first `headline` characters are its headline."""
        body = Zone(ZoneKind.BODY, headline, len(text))
        zones = (Zone(ZoneKind.HEADLINE, 0, headline), body) if headline else (body,)
        article = Article("news.txt", "0" * 64, text, zones, "News")
        self.paragraphs = parse(language, article)
        self.mentions = find_mentions(self.paragraphs, known, dateline)

    def tokens(self, word):
        """Return the tokens with this text, in order."""
        return [
            token for paragraph in self.paragraphs for token in paragraph.doc if token.text == word
        ]

    def who(self, word, nth=0):
        """Return the mention at the nth token with this text."""
        return self.mentions.at(self.tokens(word)[nth])

    def name(self, word, nth=0):
        """Return the name of whom that token means; None for nobody."""
        mention = self.who(word, nth)
        return mention.name if mention else None

    def acting(self):
        """Return the names of all who take part, by paragraph."""
        return [
            name
            for paragraph in self.paragraphs
            for name in dict.fromkeys(
                mention.name for token in paragraph.doc for mention in self.mentions.every(token)
            )
        ]

    def place(self, nth=0):
        """Return the first place of the nth paragraph."""
        return next((name for _, name in self.mentions.places.get(nth, ())), None)


@pytest.fixture
def read(language):
    def read_text(text, known=None, headline=0, dateline=None) -> Read:
        return Read(language, text, known or Known(), headline, dateline)

    return read_text
