"""Where names stand in an article: the known ones and those that it introduces."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.coding.language import Paragraph
from timeline.coding.mentions.entities import collect_names
from timeline.coding.mentions.forms import Match, Named, Use, fold_words
from timeline.coding.mentions.index import NameIndex
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


@dataclass(frozen=True, slots=True, eq=False)
class NameSpan:
    """A name in a paragraph.

    Attributes:
        tokens: The words of the name, without article, title and possessive.
        use: How it names.
        named: Who or what; a stand-in made of the article's words if not known.
        is_known: Whether the database or a word list knows it.
    """

    tokens: tuple[Token, ...]
    use: Use
    named: Named
    is_known: bool

    @property
    def text(self) -> str:
        """The name as written, without what nobody sees."""
        last = self.tokens[-1]
        text: str = last.doc[self.tokens[0].i : last.i + 1].text
        return "".join(char for char in text if unicodedata.category(char) != "Cf")

    @property
    def words(self) -> tuple[str, ...]:
        """The name, folded."""
        return fold_words(self.text)

    @property
    def root(self) -> Token:
        """The word on which the others hang."""
        root: Token = self.line.root
        return root

    @property
    def line(self) -> Span:
        """The stretch of the paragraph that is the name."""
        return self.tokens[0].doc[self.tokens[0].i : self.tokens[-1].i + 1]

    @property
    def is_person(self) -> bool:
        """Whether it names one person."""
        return self.use is Use.NAME and self.named.kind is ActorKind.PERSON


def find_names(
    paragraphs: Sequence[Paragraph], index: NameIndex, dateline: str | None = None
) -> list[list[NameSpan]]:
    """Return the names of each paragraph, in order and not overlapping; a longer one wins."""
    known = [list(index.match(paragraph.doc)) for paragraph in paragraphs]
    article = collect_names(paragraphs, known, dateline)
    return [
        _choose(paragraph, matches, article.match(paragraph.doc))
        for paragraph, matches in zip(paragraphs, known, strict=True)
    ]


def _choose(paragraph: Paragraph, known: Iterable[Match], found: Iterable[Match]) -> list[NameSpan]:
    matches = [(match, True) for match in known] + [(match, False) for match in found]
    matches.sort(key=lambda pair: (pair[0].first - pair[0].last, not pair[1], pair[0].first))
    taken: set[int] = set()
    spans = []
    for match, is_known in matches:
        numbers = range(match.first, match.last + 1)
        if taken.isdisjoint(numbers):
            taken.update(numbers)
            tokens = tuple(paragraph.doc[match.first : match.last + 1])
            spans.append(NameSpan(tokens, match.form.use, match.form.named, is_known))
    return sorted(spans, key=lambda span: span.tokens[0].i)
