"""A place in a phrase: what stands here, what can be taken, and what to blame."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.dates import is_written_date
from timeline.errors import PhraseError
from timeline.phrases.keywords import (
    FILLERS,
    JOINERS,
    KEYWORDS,
    REALIS,
    REPORTED,
    TYPES,
    find_near_keyword,
)
from timeline.phrases.words import COMMA, Word, merge

KINDS = frozenset((*TYPES, *REALIS, *FILLERS))
SEPARATORS = frozenset((COMMA, *JOINERS))
LONGEST = 16
"""How many words a known name may have."""

Known = Callable[[str], bool]
"""Tells whether some words are known, as a name or as a date."""


@dataclass(slots=True)
class Cursor:
    """A place between the words of a phrase; `take` moves it on."""

    phrase: str
    words: tuple[Word, ...]
    is_name: Known
    index: int = 0

    @property
    def is_done(self) -> bool:
        """Whether no word is left."""
        return self.index == len(self.words)

    @property
    def lower(self) -> str:
        """The next word as keywords are looked up; empty if quoted or none is left."""
        return "" if self.is_done else self.words[self.index].lower

    @property
    def keyword(self) -> str:
        """The keyword that starts a clause here, or an empty text."""
        return self._keyword_at(self.index)

    def take(self) -> Word:
        """Return the next word and move behind it."""
        self.index += 1
        return self.words[self.index - 1]

    def take_joiner(self) -> Word | None:
        """Take ",", "and", "or", ", and" or ", or"; return its last word, None if there is none."""
        comma = self.take() if self.lower == COMMA else None
        return self.take() if self.lower in JOINERS else comma

    def refuse(self, word: Word, reason: str) -> PhraseError:
        """Return an error that points at `word`."""
        return PhraseError(self.phrase, word.position, reason)

    def take_operand(self, known: Known) -> Word | None:
        """Take a quoted name, else the longest known one, else the words up to a keyword.

        Returns:
            None if a keyword, a separator or nothing stands here.

        Raises:
            PhraseError: Known words run into a mistyped keyword, or a date without its "in".
        """
        if self._is_quoted:
            return self.take()
        end = self.find_known(known)
        if end is None:
            end = self._plain_end()
            self._blame(known, end)
        return self._take_to(end)

    def take_text(self) -> Word | None:
        """Take a quoted text, else the words up to a keyword or separator outside a known name.

        Returns:
            None if a keyword, a separator or nothing stands here.
        """
        if self._is_quoted:
            return self.take()
        start = self.index
        while not self.is_done and not self._is_quoted:
            end = self.find_known(self.is_name)
            if end is None and self._stops(self.index):
                break
            self.index = end or self.index + 1
        end, self.index = self.index, start
        return self._take_to(end)

    def find_known(self, known: Known) -> int | None:
        """Return where the longest known words from here on end; None if there are none."""
        if self.lower == COMMA:
            return None
        ends = [end for end in self._iter_ends() if self._may_end(end)]
        return next((end for end in reversed(ends) if known(self._text_to(end))), None)

    def find_prefix(self, known: Known) -> Word | None:
        """Return the longest known words from here on, wherever they end, or None."""
        ends = self._iter_ends() or range(self.index + 1, self.index + 2)
        for end in reversed(ends):
            word = merge(self.words[self.index : end])
            if not word.text.endswith(COMMA) and known(word.text):
                return word
        return None

    def _text_to(self, end: int) -> str:
        return merge(self.words[self.index : end]).text

    @property
    def _is_quoted(self) -> bool:
        return not self.is_done and self.words[self.index].quoted

    def _iter_ends(self) -> range:
        """Return the ends that words from here on may have; a quoted one stands alone."""
        end = self.index
        while end < min(len(self.words), self.index + LONGEST) and not self.words[end].quoted:
            end += 1
        return range(self.index + 1, end + 1)

    def _may_end(self, end: int) -> bool:
        if self.words[end - 1].text == COMMA:
            return False
        if end == len(self.words) or self.words[end].quoted:
            return True
        return self._starts_item(end) or self.words[end].lower in SEPARATORS

    @property
    def starts_item(self) -> bool:
        """Whether a clause, a type or a realis starts here."""
        return not self.is_done and self._starts_item(self.index)

    def _starts_item(self, index: int) -> bool:
        return bool(self._keyword_at(index)) or self.words[index].lower in KINDS

    def _keyword_at(self, index: int) -> str:
        two = tuple(word.lower for word in self.words[index : index + 2])
        if two == REPORTED:
            return " ".join(REPORTED)
        return two[0] if two and two[0] in KEYWORDS else ""

    def _plain_end(self) -> int:
        end = self.index
        while end < len(self.words) and not self._stops(end):
            end += 1
        return end

    def _stops(self, index: int) -> bool:
        word = self.words[index]
        return word.quoted or word.lower in SEPARATORS or bool(self._keyword_at(index))

    def _blame(self, known: Known, end: int) -> None:
        """Raise an error if known words run into a mistyped keyword, or a date without its "in"."""
        for last in range(min(end - 1, self.index + LONGEST), self.index, -1):
            if known(self._text_to(last)):
                self._blame_rest(last, merge(self.words[last:end]))

    def _blame_rest(self, index: int, rest: Word) -> None:
        if near := find_near_keyword(self.words[index].text):
            raise self.refuse(rest, misunderstood(self.words[index].text, near))
        if is_written_date(rest.text):
            raise self.refuse(rest, f"{rest.text!r} is a date: did you mean 'in {rest.text}'?")

    def _take_to(self, end: int) -> Word | None:
        if end == self.index:
            return None
        word = merge(self.words[self.index : end])
        self.index = end
        return word


def misunderstood(text: str, near: str) -> str:
    """Return the reason for refusing a word that is like another."""
    return f"{text!r} is not understood: did you mean {near!r}?"
