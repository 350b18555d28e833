"""What is known at one place of an article, while it is read from its beginning to its end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from timeline.coding.mentions.acting import is_hosting
from timeline.coding.mentions.forms import Use
from timeline.coding.mentions.groups import Groups
from timeline.coding.mentions.home import SEATED, find_home, is_around, is_capital, iter_around
from timeline.coding.mentions.index import NameIndex
from timeline.coding.mentions.memory import Memory
from timeline.coding.mentions.places import find_land_of, looks_like_place
from timeline.coding.mentions.referents import Referent, Referents
from timeline.coding.mentions.spans import NameSpan
from timeline.coding.mentions.titles import Titles
from timeline.coding.mentions.words import find_group_kind
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LEADING = frozenset({"to", "toward", "towards", "from", "into", "with"})
REACH = 60
"""Words to either side of a noun within which a name may say where it is."""

Key = tuple[int, int]
"""The number of a paragraph and of a token in it."""


class Scene:
    """The names of an article, and whom its phrases mean as far as it is read.

    Attributes:
        meant: Whom each head of a phrase means.
        also: Who else is meant by a head: by "Greek and Turkish officials", Turkey beside Greece.
        lands: The state in which each place that hosts is, where its name tells.
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
        self.lands: dict[Key, Referent] = {}
        self.every = [
            {token.i: span for span in paragraph for token in span.tokens} for paragraph in spans
        ]
        self.spans: dict[int, NameSpan] = {}
        self._dateline = dateline if dateline and looks_like_place(dateline) else None
        self._home = find_home(index, self._dateline, spans)
        self._is_national = is_capital(index, self._dateline)
        self._at = 0
        self._place: NameSpan | None = None

    def begin(self, number: int) -> None:
        """Go to the next paragraph."""
        self._at = number
        self._place = None
        self.spans = self.every[number]

    def begin_sentence(self) -> None:
        """Go to the next sentence."""
        self.memory.begin_sentence()

    def whom(self, token: Token) -> Referent | None:
        """Return whom a token of this paragraph means; None for nobody."""
        return self.meant.get((self._at, token.i))

    def note(self, tokens: Iterable[Token], referent: Referent) -> None:
        """Note whom tokens mean."""
        self.meant.update({(self._at, token.i): referent for token in tokens})

    def note_also(self, token: Token, referent: Referent) -> None:
        """Note who else is meant by a token."""
        self.also.setdefault((self._at, token.i), []).append(referent)

    def note_place(self, span: NameSpan) -> None:
        """Note a place, and its state; where something is hosts what follows in this paragraph."""
        if is_around(span.root):
            self._place = span
        land = find_land_of(span, self.index)
        if land is not None:
            referent = self.referents.get(land)
            self.lands.update({(self._at, token.i): referent for token in span.tokens})

    def find_place(self, noun: Token) -> str | None:
        """Return where a group is: by its phrase or clause, else the land of the capital.

        Nobody need be in the town that the paragraph named last, nor where the reporter is: the
        fishermen of "told of it in Lima. Fishermen" are in neither. Who writes in a capital tells
        of its land, unless the sentence names another.
        """
        near = self._find_near(noun)
        if near is not None or self._names_other_land(noun.sent):
            return near.text if near else None
        if find_group_kind(noun) in SEATED:
            return None  # "the judges" are those of a court that was told of
        return self._home.name if self._is_national and self._home else None

    def is_of_town(self, group: Referent) -> bool:
        """Return whether a group is told apart by a place that is not the land of the article."""
        place = self.groups.find_place(group)
        return place is not None and (self._home is None or place != self._home.name)

    def find_land(self, noun: Token) -> Referent | None:
        """Return the state whose army or parliament is meant: that of the place, else the home.

        Which land a town is in, if it is not the capital, is not known: it may be elsewhere if
        the sentence names another land.
        """
        near = self._find_near(noun) or self._place
        if near is not None and near.named.kind is ActorKind.STATE:
            return self.referents.get(near.named)
        elsewhere = near is not None and self._names_other_land(noun.sent)
        return self.referents.get(self._home) if self._home and not elsewhere else None

    def find_home_land(self, sentence: Span) -> Referent | None:
        """Return the state that the article is about, unless a sentence names another."""
        if self._home is None or self._names_other_land(sentence):
            return None
        return self.referents.get(self._home)

    def _find_near(self, noun: Token) -> NameSpan | None:
        """Return the place of a phrase, of its clause, or of one above or beside it."""
        sentence = noun.sent
        first, last = max(sentence.start, noun.i - REACH), min(sentence.end, noun.i + REACH)
        named = [noun.doc[number] for number in range(first, last) if number in self.spans]
        return self._find_host(iter_around(noun, named, near=True)) or self._find_host(
            iter_around(noun, named, near=False)
        )

    def _find_host(self, tokens: Iterable[Token]) -> NameSpan | None:
        """Return the first town that hosts, else the first land; not one to or from which.

        Nor is what is told of "the border with Niger" in Niger.
        """
        found = dict.fromkeys(self.spans[token.i] for token in tokens if token.i in self.spans)
        hosts = [
            span for span in found if span.root.head.lower_ not in LEADING and is_hosting(span)
        ]
        hosts.sort(key=lambda span: span.use is Use.NAME)
        return hosts[0] if hosts else None

    def _names_other_land(self, sentence: Span) -> bool:
        """Return whether a sentence names a land that is not known to be that of the article."""
        named = (self.spans[token.i].named for token in sentence if token.i in self.spans)
        lands = {one for one in named if one.kind is ActorKind.STATE}
        return bool(lands - {self._home})
