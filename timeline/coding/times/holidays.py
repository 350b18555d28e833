"""Days by the name of a feast, or by their number among the weekdays of a month."""

from __future__ import annotations

from timeline.coding.times import lexicon
from timeline.coding.times.choosing import missing_year
from timeline.coding.times.clocks import with_part
from timeline.coding.times.feasts import day_of_feast, weekday_of_month
from timeline.coding.times.lexicon import month_number, word_set
from timeline.coding.times.numbers import ordinal_of
from timeline.coding.times.reading import Meaning, Reading
from timeline.vocabulary import Basis


def read_holiday(reading: Reading) -> Meaning | None:
    """Read a feast: "Christmas Eve", "New Year's Day 2012", "Good Friday"."""
    words = reading.tokens.words[reading.start : reading.end]
    names = [word for word in words if word[0].isupper() and word[0].isalpha()]
    rule = lexicon.HOLIDAYS.get(tuple(word for word in names if word.lower() not in TURNS))
    if rule is None or (len(names) == 1 and _names_more(reading)):
        return None
    told = reading.first("year")
    if told:
        return Meaning(day_of_feast(rule, int(told)), Basis.EXPLICIT)
    return with_part(reading, missing_year(reading, lambda year: day_of_feast(rule, year)))


def _names_more(reading: Reading) -> bool:
    """Return whether a feast is part of another name: "Easter Island"."""
    return reading.after() == "other" and reading.word_after().istitle()


TURNS = word_set("the last this next")


def read_nth_weekday(reading: Reading) -> Meaning | None:
    """Read "the first Monday of April" and "the last Sunday in May 2012"."""
    number = -1 if reading.has("last", "final") else ordinal_of(reading.first("ordinal") or "")
    weekday = lexicon.WEEKDAYS[(reading.first("weekday") or "").capitalize()]
    month, told = month_number(reading.first("month", "mon") or ""), reading.first("year")
    if number is None:
        return None
    if told:
        return Meaning(weekday_of_month(int(told), month, weekday, number), Basis.EXPLICIT)
    return missing_year(reading, lambda year: weekday_of_month(year, month, weekday, number))
