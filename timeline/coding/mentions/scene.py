"""What is known at one place of an article, while it is read from its beginning to its end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from timeline.coding.mentions.acting import is_hosting
from timeline.coding.mentions.groups import Groups
from timeline.coding.mentions.index import NameIndex
from timeline.coding.mentions.memory import Memory
from timeline.coding.mentions.phrases import iter_qualifiers
from timeline.coding.mentions.referents import Referent, Referents
from timeline.coding.mentions.spans import NameSpan
from timeline.coding.mentions.titles import Titles

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

Key = tuple[int, int]
"""The number of a paragraph and of a token in it."""


class Scene:
    """The names of an article, and whom its phrases mean as far as it is read.

    Attributes:
        meant: Whom each head of a phrase means.
        also: Who else is meant by a head: by "Greek and Turkish officials", Turkey beside Greece.
        acting: Those heads that stand for somebody who takes part, in the order of the text.
        spans: The names of the paragraph that is read, by the numbers of their tokens.
    """

    def __init__(
        self,
        index: NameIndex,
        referents: Referents,
        spans: Sequence[Sequence[NameSpan]],
        dateline: str | None,
    ) -> None:
        self.index = index
        self.referents = referents
        self.groups = Groups(index, referents)
        self.titles = Titles()
        self.memory = Memory()
        self.meant: dict[Key, Referent] = {}
        self.also: dict[Key, list[Referent]] = {}
        self.acting: dict[Key, None] = {}
        self.every = [
            {token.i: span for span in paragraph for token in span.tokens} for paragraph in spans
        ]
        self.spans: dict[int, NameSpan] = {}
        self.is_headline = False
        self._dateline = dateline
        self._at = 0
        self._place: str | None = None
        self._here: str | None = None

    def begin(self, number: int, *, is_headline: bool) -> None:
        """Go to the next paragraph."""
        self._at = number
        self._place = None
        self.spans = self.every[number]
        self.is_headline = is_headline

    def begin_sentence(self, sentence: Span) -> None:
        """Go to the next sentence."""
        self.memory.begin_sentence()
        self._here = self.find_host(sentence)

    def whom(self, token: Token) -> Referent | None:
        """Return whom a token of this paragraph means; None for nobody."""
        return self.meant.get((self._at, token.i))

    def note(self, tokens: Iterable[Token], referent: Referent) -> None:
        """Note whom tokens mean."""
        self.meant.update({(self._at, token.i): referent for token in tokens})

    def note_also(self, token: Token, referent: Referent) -> None:
        """Note who else is meant by a token."""
        self.also.setdefault((self._at, token.i), []).append(referent)

    def note_acting(self, token: Token) -> None:
        """Note that whom a token means takes part."""
        self.acting[self._at, token.i] = None

    def note_place(self, name: str) -> None:
        """Note a place that hosts what follows in this paragraph."""
        self._place = name

    def find_place(self, noun: Token) -> str | None:
        """Return where a group is: by its phrase, sentence or paragraph, else the dateline."""
        in_phrase = self.find_host(iter_qualifiers(noun))
        return in_phrase or self._here or self._place or self._dateline

    def find_host(self, tokens: Iterable[Token]) -> str | None:
        """Return the first place that hosts; not where somebody goes or comes from."""
        for span in (self.spans[token.i] for token in tokens if token.i in self.spans):
            if span.root.head.lower_ not in {"to", "from", "into"} and is_hosting(span):
                return span.text
        return None
