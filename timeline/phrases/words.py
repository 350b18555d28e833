"""The words of a phrase, each with its position, quotes and commas understood."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.errors import PhraseError

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMA = ","
STRAIGHTEN = str.maketrans("“”„", '"""')
TOKEN = re.compile(r'"(?P<quoted>[^"]*)"|,|"|(?:[^\s",]|(?<=\d),(?=\d))+')
"""Words in quotes, a comma, a quote that nothing closes, a word; "1,000" is one word."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or several that are meant as one.

    Attributes:
        text: The words without quotes.
        position: Where they stand in the phrase, quotes included, in characters from 0.
        quoted: Whether they stood in quotes, so that they are no keyword.
    """

    text: str
    position: int
    quoted: bool = False

    @property
    def lower(self) -> str:
        """The word as keywords are looked up; empty if it was quoted."""
        return "" if self.quoted else self.text.lower()


def join_arguments(arguments: Sequence[str]) -> str:
    """Return the phrase that a shell's arguments make, with single spaces.

    Of several arguments, one with spaces is one name: the shell took its quotes away, so they are
    put back. A single argument is a phrase as it stands. What cannot be printed becomes a space.
    """
    whole = arguments if len(arguments) == 1 else [_requote(argument) for argument in arguments]
    text = " ".join(whole).translate(STRAIGHTEN)
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _requote(argument: str) -> str:
    if argument and not any(map(str.isspace, argument)):
        return argument
    bare = argument.translate(STRAIGHTEN).replace('"', "")
    return f'"{bare}"'


def split_phrase(phrase: str) -> tuple[Word, ...]:
    """Return the words of a phrase in their order, commas as words of their own.

    Raises:
        PhraseError: A quote is not closed, or there is nothing in the quotes.
    """
    return tuple(_word(phrase, match) for match in TOKEN.finditer(phrase))


def _word(phrase: str, match: re.Match[str]) -> Word:
    quoted = match["quoted"]
    if quoted is None:
        if match[0] == '"':
            raise PhraseError(phrase, match.start(), "these quotes are not closed: close them")
        return Word(match[0], match.start())
    if not quoted.strip():
        raise PhraseError(phrase, match.start(), "there is nothing in these quotes")
    return Word(quoted.strip(), match.start(), quoted=True)


def merge(words: Sequence[Word]) -> Word:
    """Return several words as one, at the position of the first."""
    text = "".join(word.text if word.text == COMMA else f" {word.text}" for word in words)
    return Word(text.strip(), words[0].position)
