"""Quarters, halves and seasons of a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from timeline.coding.times import lexicon
from timeline.coding.times.choosing import choose, season_in_history, turned, turning_point
from timeline.coding.times.numbers import ordinal_of
from timeline.coding.times.periods import Period, year_of
from timeline.coding.times.reading import Meaning, Reading
from timeline.coding.times.steps import unit_steps
from timeline.coding.times.years import full_year
from timeline.vocabulary import Basis


def read_quarter(reading: Reading) -> Meaning | None:
    """Read a quarter: "the third quarter of 2012", "Q3", "last quarter"."""
    told = reading.first("year")
    ends_year = reading.has("last", "final") and (told or reading.has("unit"))
    number = 4 if ends_year else _part_number(reading)
    if reading.has("fiscal"):
        return Meaning(timex=f"FY{told}-Q{number}" if told and number else "")
    if number is None:
        return unit_steps(reading, "quarter")
    if number > 4:  # noqa: PLR2004 - the quarters of a year
        return None
    year, basis = _year_of_part(_behind_quarter(reading) if ends_year else reading, told)
    if year is None:
        return Meaning()
    return Meaning(_begun(reading, Period("quarter", date(year, 3 * number - 2, 1)), basis), basis)


def _behind_quarter(reading: Reading) -> Reading:
    """Return "of this year" of "the last quarter of this year"."""
    behind = [name for name, _ in reading.named].index("quarter") + 1
    return replace(reading, start=reading.start + behind, named=reading.named[behind:])


def _begun(reading: Reading, part: Period, basis: Basis) -> Period:
    """Return a quarter or half of which no year is told: that of last year, if it is not begun."""
    today = reading.context.today(part.unit)
    if basis is not Basis.RELATIVE or today is None or part.first <= today.first:
        return part
    says_year = reading.has("of", "in", "apostrophe")
    return part if says_year or reading.looks_ahead() else part.shift(-PER_YEAR[part.unit])


def read_told_quarter(reading: Reading) -> Meaning | None:
    """Read "in the quarter", which is the one told last."""
    quarter = reading.context.quarter
    return Meaning(quarter, Basis.INFERRED) if quarter else None


def read_year_ago(reading: Reading) -> Meaning | None:
    """Read "the year-ago quarter" and "the same period last year": a part told, of another year.

    Where the part is not known, the year is all that the words tell.
    """
    part, told = _part_told(reading), reading.first("year")
    anchor, basis = (part, Basis.INFERRED) if part else reading.context.running()
    if told is None and anchor is None:
        return Meaning()
    year = int(told) if told else anchor.year - 1 if anchor else 0
    if part is None:
        return Meaning(year_of(year), Basis.EXPLICIT if told else basis)
    return Meaning(part.shift((year - part.year) * PER_YEAR[part.unit]), Basis.INFERRED)


COMPARED = timedelta(550)
"""How long ago a quarter or month may be that news still compares with the one a year before."""
PER_YEAR = {"quarter": 4, "half": 2, "month": 12}


def _part_told(reading: Reading) -> Period | None:
    """Return the quarter, half or month that an article has told and speaks of again."""
    if reading.has("quarter"):
        return reading.context.quarter
    previous, today = reading.context.previous, reading.context.published
    told = previous if previous and previous.unit in PER_YEAR else None
    if told and today and abs(today - told.first) > COMPARED:
        return None
    return told or (reading.context.quarter if reading.has("period") else None)


def _part_number(reading: Reading) -> int | None:
    label = reading.first("quarter_number", "half_number")
    if label:
        return int(label.strip("QH"))
    word = reading.first("ordinal", "nth")
    if word:
        return ordinal_of(word)
    return 2 if reading.has("latter") else None


def _year_of_part(reading: Reading, told: str | None) -> tuple[int | None, Basis]:
    if told:
        return int(told), Basis.EXPLICIT
    if reading.has("last", "next", "this", "previous", "following", "that"):
        steps = unit_steps(reading, "year")
        return (steps.period.year, steps.basis) if steps and steps.period else (None, Basis.NONE)
    anchor, basis = reading.context.running()
    return (anchor.year, basis) if anchor else (None, Basis.NONE)


def read_half(reading: Reading) -> Meaning | None:
    """Read a half: "the first half of 2012", "the latter half of the year"."""
    number = _part_number(reading)
    if number not in (1, 2):
        return None
    year, basis = _year_of_part(reading, reading.first("year"))
    if year is None:
        return Meaning()
    return Meaning(_begun(reading, Period("half", date(year, 6 * number - 5, 1)), basis), basis)


def read_season(reading: Reading) -> Meaning | None:  # noqa: PLR0911 - one a case
    """Read a season: "the summer of 1914", "last winter", "spring"."""
    word = reading.first("season") or ""
    month = lexicon.SEASONS[word.lower()]
    told = reading.first("year", "elided")
    if told:
        return Meaning(_season_of(full_year(reading, told), month), Basis.EXPLICIT)
    if not _stands_as_season(reading, word):
        return None
    if reading.has("unit"):
        year, basis = _year_of_part(reading, None)
        return Meaning(_season_of(year, month) if year else None, basis)
    anchor, basis = turning_point(reading)
    if anchor is None:
        return Meaning()
    seasons = [_season_of(anchor.year + step, month) for step in (-1, 0, 1)]
    if reading.has("last", "next", "this", "previous", "following", "past"):
        return turned(reading, seasons)
    if basis is Basis.INFERRED or reading.has("that", "same"):
        return Meaning(season_in_history(reading, seasons, anchor), basis)
    return Meaning(choose(reading, seasons, anchor, basis), basis)


def _season_of(year: int, month: int) -> Period:
    return Period("season", date(year, month, 1))


def _stands_as_season(reading: Reading, word: str) -> bool:
    """Return whether a season's name is one, where it may be a verb or water."""
    if reading.has("last", "next", "this", "that", "same", "early", "mid", "part", "previous"):
        return True
    if word.lower() in {"summer", "winter", "autumn"}:
        return True
    if word.lower() == "spring" and reading.has("the"):
        return True
    if reading.word_after().lower() in lexicon.SEASONAL:
        return True
    return reading.before() in {"in", "since", "until", "by", "during"}
