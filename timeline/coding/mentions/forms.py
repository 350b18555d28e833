"""The wordings of names: how each is written, how it names, and whom or what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from timeline.names import fold
from timeline.vocabulary import ActorKind

SHORT = 3
"""Letters of a short form that is a word as well: "US", "WHO"."""


class Use(Enum):
    """How a form names somebody.

    A `CAPITAL` names its state where it acts. An `ADJECTIVE` names a state only together with a
    noun. `PEOPLE` are those of a state. A `PLACE` never acts.
    """

    NAME = auto()
    CAPITAL = auto()
    ADJECTIVE = auto()
    PEOPLE = auto()
    PLACE = auto()


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or some place with a name; `adjective` is that of a state, `speaks_for` a key."""

    name: str
    kind: ActorKind | None
    key: str | None = None
    adjective: str | None = None
    speaks_for: str | None = None

    def get_kind(self) -> ActorKind:
        """Return what kind of actor it is.

        Raises:
            ValueError: It is a place.
        """
        if self.kind is None:
            raise ValueError(f"{self.name} is a place, not an actor")
        return self.kind


@dataclass(frozen=True, slots=True)
class Form:
    """One wording of a name; `capitals` says which of its words have a capital letter."""

    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    acronym: bool
    use: Use
    named: Named


@dataclass(frozen=True, slots=True)
class Match:
    """A form as it stands in a paragraph, from token `first` to token `last` inclusive."""

    first: int
    last: int
    form: Form


@lru_cache(maxsize=50_000)
def fold_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text."""
    return tuple(fold(text).split())


def make_form(text: str, use: Use, named: Named) -> Form | None:
    """Return a form; None for a wording without a capital letter or without words: no name."""
    written = re.findall(r"[^\W_]+", text)
    words = fold_words(text)
    capitals = tuple(any(map(str.isupper, word)) for word in written)
    if len(capitals) != len(words):  # a letter that folds to several words or to none
        capitals = (True,) * len(words)
    if not words or not any(map(str.isupper, text)):
        return None
    letters = "".join(written)
    return Form(words, capitals, len(letters) <= SHORT and letters.isupper(), use, named)
