"""Quarters, halves and seasons of a year."""

from __future__ import annotations

from datetime import date

from timeline.coding.times import lexicon
from timeline.coding.times.choosing import choose, season_in_history, turned, turning_point
from timeline.coding.times.numbers import ordinal_of
from timeline.coding.times.periods import Period
from timeline.coding.times.reading import Meaning, Reading
from timeline.coding.times.steps import unit_steps
from timeline.coding.times.years import full_year
from timeline.vocabulary import Basis


def read_quarter(reading: Reading) -> Meaning | None:
    """Read a quarter: "the third quarter of 2012", "Q3", "last quarter"."""
    told = reading.first("year")
    number = 4 if told and reading.has("last") else _part_number(reading)
    if reading.has("fiscal"):
        return Meaning(timex=f"FY{told}-Q{number}" if told and number else "")
    if number is None:
        return unit_steps(reading, "quarter")
    if number > 4:  # noqa: PLR2004 - the quarters of a year
        return None
    year, basis = _year_of_part(reading, told)
    if year is None:
        return Meaning()
    period = Period("quarter", date(year, 3 * number - 2, 1))
    today = reading.context.today("quarter")
    if (
        basis is Basis.RELATIVE
        and today
        and period.first > today.first
        and not reading.has("of", "in")
    ):
        ahead = reading.looks_ahead()
        period = period if ahead else period.shift(-4)
    return Meaning(period, basis)


def _part_number(reading: Reading) -> int | None:
    label = reading.first("quarter_number")
    if label:
        return int(label[1])
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
    period = Period("half", date(year, 6 * number - 5, 1)) if year else None
    return Meaning(period, basis)


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
