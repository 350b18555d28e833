"""Durations, frequencies and references: time words that name no date."""

from __future__ import annotations

from timeline.coding.times import lexicon
from timeline.coding.times.numbers import count_of
from timeline.coding.times.reading import Meaning, Reading


def unit_of(reading: Reading) -> str:
    """Return the unit of time among the words, "" if there is none."""
    if reading.has("quarter"):
        return "quarter"
    if reading.has("weekend"):
        return "weekend"
    word = (reading.first("unit", "units") or "").lower()
    return lexicon.UNITS.get(word) or lexicon.PLURAL_UNITS.get(word) or ""


def span_of_past(unit: str) -> Meaning:
    """Return "the past year" as a duration: it ends today and is no calendar year."""
    letter, factor = lexicon.ISO_LETTERS[unit]
    return Meaning(timex=f"P{factor}{letter}", kind="DURATION")


def count_in(reading: Reading) -> int | None:
    """Return how many units are meant; None where the words leave it open."""
    words = reading.all("cardinal", "day", "short", "num", "amount")
    if words:
        return count_of(words)
    if reading.has("couple"):
        return 2
    return 1 if reading.has("a", "another", "the") and not reading.has("few") else None


def read_duration(reading: Reading) -> Meaning | None:
    """Read "three days", "a 78-day" or "years-long"."""
    hour = reading.first("hour")
    words = reading.all("cardinal", "day", "short", "num", "amount")
    unit = unit_of(reading)
    if not hour and not unit:
        return None
    letter, factor = (lexicon.SHORT_UNITS[hour.lower()], 1) if hour else lexicon.ISO_LETTERS[unit]
    count = count_in(reading)
    if words and count is None:
        return None
    number = "X" if count is None else str(count * factor) + (".5" if reading.has("half") else "")
    return Meaning(timex=f"P{'T' if hour else ''}{number}{letter}", kind="DURATION")


def read_set(reading: Reading) -> Meaning | None:
    """Read how often: "daily", "every Monday"."""
    word = reading.first("set")
    if word:
        return Meaning(timex=lexicon.SETS[word.lower()], kind="SET")
    weekday, hour = reading.first("weekday"), reading.first("hour")
    if weekday:
        number = lexicon.WEEKDAYS[weekday.capitalize()] + 1
        return Meaning(timex=f"XXXX-WXX-{number}", kind="SET")
    if hour:
        return Meaning(timex=f"PT1{lexicon.SHORT_UNITS[hour.lower()]}", kind="SET")
    letter, factor = lexicon.ISO_LETTERS.get(unit_of(reading), ("D", 1))
    count = 1 if reading.has("often", "times") else count_in(reading) or 1
    return Meaning(timex=f"P{count * factor}{letter}", kind="SET")


def read_reference(reading: Reading) -> Meaning | None:
    """Read "now", "recently" or "the future"."""
    if reading.has("next"):
        return Meaning(timex="FUTURE_REF")
    word = reading.first("ref", "current", "future", "these") or ""
    return Meaning(timex=lexicon.REFERENCES.get(word.lower(), "PRESENT_REF"))
