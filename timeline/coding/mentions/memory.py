"""Whom an article has named so far, and by which nouns it has called them."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.coding.mentions.agreement import BODIES
from timeline.coding.mentions.phrases import is_plural
from timeline.coding.mentions.referents import Referent
from timeline.coding.mentions.standing import is_subject
from timeline.coding.mentions.words import base

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 3
"""Sentences that are kept, the one that is read included."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody as named in a sentence."""

    referent: Referent
    token: Token

    @property
    def is_subject(self) -> bool:
        """Whether it is the subject of a clause, or one of several."""
        return is_subject(self.token)

    @property
    def is_plural(self) -> bool:
        """Whether the word means several; a body with a name such as "Harbour Holdings" is one."""
        is_name = self.token.pos_ == "PROPN" and self.referent.kind in BODIES
        return is_plural(self.token) and not is_name


class Memory:
    """The latest sentences, and the descriptions given to names anywhere before.

    Attributes:
        sentences: Who is named in each of the latest sentences, the one that is read last.
        strangers: The nouns in each of them for somebody of whom is not known who it is.
        everybody: How often each is named or meant, in the order of the text.
    """

    def __init__(self) -> None:
        self.sentences: deque[list[Seen]] = deque([[]], maxlen=REACH)
        self.strangers: deque[list[Token]] = deque([[]], maxlen=REACH)
        self.everybody: Counter[Referent] = Counter()
        self._described: dict[tuple[str, bool], dict[Referent, set[str]]] = {}
        self._unnamed: set[str] = set()

    def begin_sentence(self) -> None:
        """Forget the oldest sentence."""
        self.sentences.append([])
        self.strangers.append([])

    def see(self, referent: Referent, token: Token) -> None:
        """Note that a sentence names somebody."""
        self.sentences[-1].append(Seen(referent, token))
        self.everybody[referent] += 1

    def see_stranger(self, token: Token) -> None:
        """Note a word for somebody of whom is not known who it is."""
        self.strangers[-1].append(token)

    def describe(self, noun: Token, referent: Referent) -> None:
        """Note that an article calls somebody this: "mission", "official"."""
        called = self._described.setdefault((base(noun), is_plural(noun)), {})
        called.setdefault(referent, set()).update(_compounds(noun))

    def describe_stranger(self, noun: Token) -> None:
        """Note that an article tells of one without a name: "a company"."""
        self._unnamed.add(base(noun))

    def find_called(self, noun: Token) -> Referent | None:
        """Return the one whom the article has called by this noun, in the same number.

        "The harbour authority" is none that was called but "authority", as of a land.
        """
        called = self._described.get((base(noun), is_plural(noun)), {})
        same = [one for one, told in called.items() if told.issuperset(_compounds(noun))]
        return same[0] if len(called) == len(same) == 1 else None

    def is_unnamed(self, noun: Token) -> bool:
        """Return whether the article has spoken by this noun of one of whom it tells no name."""
        return base(noun) in self._unnamed


def _compounds(noun: Token) -> set[str]:
    """Return the common nouns before a noun, which say what sort it is."""
    return {child.lower_ for child in noun.lefts if child.dep_ == "compound" and child.is_lower}
