"""Years, decades and centuries, and when a number is one."""

from __future__ import annotations

from datetime import date

from timeline.coding.times import lexicon
from timeline.coding.times.lexicon import word_set
from timeline.coding.times.numbers import count_of, ordinal_of
from timeline.coding.times.periods import Period, year_of
from timeline.coding.times.reading import Meaning, Reading
from timeline.vocabulary import Basis


def full_year(reading: Reading, word: str) -> int:
    """Return a year, of which "'68" tells the last two digits: the latest that is not ahead."""
    if word.isdecimal():
        return int(word)
    digits = int(word.lstrip("'’‘"))
    anchor, _ = reading.context.running()
    latest = (anchor.year if anchor else LATEST) + SOON
    return latest - (latest - digits) % 100


LATEST = 1999


def read_year(reading: Reading) -> Meaning | None:
    """Read a year: "2012", "late 1999", "'68", or "18" in "1914–18"."""
    word = reading.all("year", "short", "day", "elided")[-1]
    if word.isdecimal() and len(word) == len("68"):
        first = int(reading.tokens.word(reading.start - 2))
        year = first - first % 100 + int(word)
        return Meaning(year_of(year), Basis.EXPLICIT) if year > first else None
    if not _stands_as_year(reading, word):
        return None
    return Meaning(year_of(full_year(reading, word)), Basis.EXPLICIT)


YEAR_SIGNS = word_set(
    "in since until by of from between during early mid part before after month season and to "
    "open dash comma"
)


SOON = 5
"""Without a context "'68" is of the last century; a year may lie a little ahead of its context."""


PLAIN_YEARS = range(1700, 2060)


def _stands_as_year(reading: Reading, word: str) -> bool:  # noqa: PLR0911 - one a case
    """Return whether a number of four digits is a year and counts, prices or names nothing."""
    following = reading.tokens.word(reading.end)
    signed = reading.before() in YEAR_SIGNS or reading.has("early", "mid", "part", "units")
    if reading.before() in {"money", "nearly", "than", "least"} or reading.after() in {
        "units",
        "hour",
        "amount",
        "num",
    }:
        return False
    if reading.word_before() in lexicon.NUMBERED_NOUNS:
        return False
    if following.lower() in lexicon.QUANTITY_NOUNS and reading.word_before() != "In":
        return False  # "in 2019 cases" counts them, "In 2019 protesters blocked it" does not
    if not word.isdecimal():
        return signed
    glued = reading.start > 0 and reading.tokens.touches(reading.start - 1)
    if glued and reading.before() in {"other", "dash", "dot"} and reading.before(2) != "year":
        return False
    if following == "%" or (following.isalpha() and reading.tokens.touches(reading.end - 1)):
        return False
    return int(word) in PLAIN_YEARS or (reading.before() == "in" and reading.after() != "other")


def read_fiscal(reading: Reading) -> Meaning | None:
    """Read a fiscal year, of which nobody knows the first day."""
    return Meaning(timex=f"FY{reading.first('year')}")


def read_decade(reading: Reading) -> Meaning | None:  # noqa: PLR0911 - one a case
    """Read a decade: "the 1990s", "the late '80s", "the nineties"."""
    word = reading.first("decades")
    if word is None:
        tens = lexicon.DECADES[(reading.first("decade") or "").lower()]
        if not reading.has("the"):
            return None
        return Meaning(Period("decade", date(1900 + tens, 1, 1)), Basis.INFERRED)
    digits = word.strip("'’‘s")
    if len(digits) == len("90"):
        if not reading.has("the", "early", "mid", "part") and not word.startswith(("'", "’", "‘")):
            return None
        digits = ("20" if int(digits) < 30 else "19") + digits  # noqa: PLR2004 - as people write
        return Meaning(Period("decade", date(int(digits), 1, 1)), Basis.INFERRED)
    if int(digits) % 10:
        return None
    if int(digits) % 100 == 0 and int(digits) // 100 < 20:  # noqa: PLR2004 - "the 1800s"
        return Meaning(Period("century", date(int(digits), 1, 1)), Basis.EXPLICIT)
    return Meaning(Period("decade", date(int(digits), 1, 1)), Basis.EXPLICIT)


def read_ad(reading: Reading) -> Meaning | None:
    """Read "AD 79"."""
    number = int(reading.all("num", "day", "short", "year")[0])
    return Meaning(year_of(number), Basis.EXPLICIT)


def read_century(reading: Reading) -> Meaning | None:
    """Read "the 19th century"."""
    if (reading.first("unit") or "").lower() != "century":
        return None
    number = ordinal_of(reading.first("ordinal", "nth") or "")
    number = number and number + (count_of(reading.all("cardinal")) or 0)
    if reading.has("bc") or number is None:
        return Meaning(timex=f"BC{number - 1:02}" if number else "")
    if number == 1:
        return Meaning(timex="00")
    return Meaning(Period("century", date((number - 1) * 100, 1, 1)), Basis.EXPLICIT)
