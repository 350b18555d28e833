"""The words of one time expression in their text, and what comes out of reading them."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.coding.times.context import Context
from timeline.coding.times.lexicon import POSTPONING
from timeline.coding.times.periods import Period
from timeline.coding.times.tense import AHEAD, ENDS, PLANNED, REACH, tense_of
from timeline.coding.times.tokens import Tokens
from timeline.vocabulary import Basis


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a time expression means.

    Attributes:
        period: The calendar period, None where there is none or it is not known.
        basis: How it was got.
        timex: What TIMEX3 writes beyond the period, or instead of it.
        kind: The TIMEX3 type.
    """

    period: Period | None = None
    basis: Basis = Basis.NONE
    timex: str = ""
    kind: str = "DATE"


@dataclass(frozen=True, slots=True)
class Reading:
    """The words from `start` to `end` of a text, in their context.

    Attributes:
        named: The words, each with the name of its class, in their order.
    """

    tokens: Tokens
    start: int
    end: int
    context: Context
    named: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, tokens: Tokens, start: int, end: int, context: Context) -> Reading:
        """Return the reading of a stretch of words."""
        named = tuple((tokens.name(index), tokens.words[index]) for index in range(start, end))
        return cls(tokens, start, end, context, named)

    def all(self, *names: str) -> list[str]:
        """Return the words of these classes."""
        return [word for name, word in self.named if name in names]

    def first(self, *names: str) -> str | None:
        """Return the first word of these classes, None if there is none."""
        for name, word in self.named:
            if name in names:
                return word
        return None

    def has(self, *names: str) -> bool:
        """Return whether there is a word of these classes."""
        return self.first(*names) is not None

    def before(self, distance: int = 1) -> str:
        """Return the class of a word before the expression."""
        return self.tokens.name(self.start - distance)

    def word_before(self, distance: int = 1) -> str:
        """Return a word before the expression."""
        return self.tokens.word(self.start - distance)

    def word_after(self, distance: int = 1) -> str:
        """Return a word after it."""
        return self.tokens.word(self.end + distance - 1)

    def after(self, distance: int = 1) -> str:
        """Return the class of a word after it."""
        return self.tokens.name(self.end + distance - 1)

    def follows(self, *names: str) -> bool:
        """Return whether a word of these classes stands before it in the sentence."""
        for distance in range(1, REACH):
            if self.before(distance) in ENDS:
                return False
            if self.before(distance) in names:
                return True
        return False

    def tense(self) -> str:
        """Return whether the sentence speaks of what was or will be; "" if it does not say."""
        return tense_of(self.tokens, self.start, self.end)

    def looks_ahead(self) -> bool:
        """Return whether a date without more is a coming one: by its tense, or as a limit."""
        tense = self.tense()
        if tense in {AHEAD, PLANNED} or (not tense and self.before() in {"until", "by"}):
            return True
        if self.before() in {"until", "to"} and self.word_before(2) in POSTPONING:
            return True
        verb = self.word_before(1 + (self.before() in {"on", "until"}))
        return verb in {"is", "are"} or (verb in {"has", "have"} and self.before() == "until")
