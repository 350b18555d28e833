"""A text as words, each with the class the grammar knows it by.

The classes of all words stand in one string, a character a word, so that a rule of the grammar is
a regular expression over words. What no rule mentions is of class `other`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.coding.times.lexicon import CLASSES

TOKEN = re.compile(
    r"""[^\W\d_]{2,}                              # a word
    | \n[^\S\n]*\n\s*                          # an empty line
    | [0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])        # an ISO date
    | [0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9])
    | [0-9]{4}/[0-9]{1,2}/[0-9]{1,2}(?![0-9])
    | [0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}(?![0-9.])
    | 9/11(?![0-9])
    | [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])    # a time of day
    | [0-9]{3}0['’]?s(?!\w)                      # the 1990s
    | ['’‘][0-9]{2}s(?!\w)                       # the '90s
    | ['’‘][0-9]{2}(?!\w)                        # the summer of '68
    | [0-9]+(?:[.,][0-9]+)+                      # 1,000 or 2.5
    | [0-9]+(?:st|nd|rd|th)(?!\w)
    | [0-9]+[hH]rs?(?!\w)
    | [0-9]{2}s(?!\w)                            # the 90s
    | [QH][1-4](?!\w)
    | [1-4][QH](?!\w)
    | [0-9]+
    | [aApP]\.[mM]\.?(?!\w)
    | [BA]\.[CD](?!\w)
    | D-Day
    | ['’][sS](?!\w)
    | \S
    """,
    re.VERBOSE,
)

DIGIT_CLASSES = (
    *("iso", "slash", "clock", "decades", "nth", "amount", "quarter_number", "half_number"),
    *("day", "short", "year", "num", "elided"),
)
"""`day` is 1 to 31, `short` another number of two digits, `year` 1000 to 2199, `num` any other
number, `elided` an apostrophe and two digits."""
SHAPES = ("break", "other")
NAMES = (*SHAPES, *DIGIT_CLASSES, *CLASSES)
CODES = {name: chr(0x4E00 + number) for number, name in enumerate(NAMES)}
"""Each class as one character; that they are Chinese has no meaning, only that none is special."""
NAME_OF = {code: name for name, code in CODES.items()}
OTHER, BREAK = CODES["other"], CODES["break"]
NUMBER_STARTS = "0123456789'’‘QH"
NUMBER_SIGNS = (
    *(("Q", "quarter_number"), ("-", "iso"), ("/", "slash"), (":", "clock"), (",", "amount")),
    *((".", "amount"), ("th", "nth"), ("st", "nth"), ("nd", "nth"), ("rd", "nth")),
    *(("h", "clock"), ("H", "clock"), ("s", "decades")),
)
"""What in a token with digits tells its class, the first that is there."""
DOTS = 2
"""Dots of a date in figures: 17.3.2008."""
YEARS = range(1000, 2200)
DAYS = range(1, 32)


def _known_words() -> dict[str, str]:
    known: dict[str, str] = {}
    for name, words in CLASSES.items():
        for word in words:
            for spelling in _spellings(word):
                known.setdefault(spelling, CODES[name])
    return known


def _spellings(word: str) -> tuple[str, ...]:
    if word.islower():
        return word, word.capitalize(), word.upper()
    return (word, word.upper()) if len(word) > len("BC") else (word,)


WORDS = _known_words()


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text, where each stands, and the string of their classes."""

    text: str
    words: list[str]
    starts: list[int]
    codes: str

    def end(self, index: int) -> int:
        """Return where a word ends."""
        return self.starts[index] + len(self.words[index].rstrip())

    def name(self, index: int) -> str:
        """Return the class of a word; "break" outside the text."""
        return NAME_OF[self.codes[index]] if 0 <= index < len(self.words) else "break"

    def word(self, index: int) -> str:
        """Return a word, "" outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def touches(self, index: int) -> bool:
        """Return whether no space stands between this word and the next."""
        after = index + 1
        return after < len(self.words) and self.end(index) == self.starts[after]


def split_words(text: str) -> Tokens:
    """Return the words of a text with their classes."""
    matches = [(match[0], match.start()) for match in TOKEN.finditer(text)]
    words = [word for word, _ in matches]
    codes = "".join(
        [WORDS.get(word) or (OTHER if word.isalpha() else _class_of(word)) for word in words]
    )
    return Tokens(text, words, [start for _, start in matches], codes)


def _class_of(word: str) -> str:
    if word[0] == "\n":
        return BREAK
    digits = sum(map(word.count, "0123456789")) if word[0] in NUMBER_STARTS else 0
    return CODES[_class_of_number(word)] if digits else OTHER


def _class_of_number(word: str) -> str:
    if word.isdecimal():
        return _class_of_digits(word)
    if word.count(".") == DOTS and word[-4:].isdecimal():
        return "slash"
    if len(word) == len("H1") and "H" in word:
        return "half_number"
    for sign, name in NUMBER_SIGNS:
        if sign in word:
            return name
    return "elided"


def _class_of_digits(word: str) -> str:
    number = int(word) if len(word) <= len("2012") else 0
    if len(word) == len("2012") and number in YEARS:
        return "year"
    if len(word) <= len("31") and number in DAYS:
        return "day"
    return "short" if len(word) == len("99") else "num"
