"""The part of the day and the time of day that stand beside a date."""

from __future__ import annotations

from dataclasses import replace

from timeline.coding.times import lexicon
from timeline.coding.times.periods import Period
from timeline.coding.times.reading import Meaning, Reading
from timeline.vocabulary import Basis


def with_part(reading: Reading, found: Meaning) -> Meaning:
    """Return a date with the part of the day beside it: "Friday morning"."""
    word = (reading.first("daypart") or "").lower()
    tonight = (reading.first("deictic") or "").lower() == "tonight"
    code = "NI" if tonight else lexicon.DAY_PARTS.get(word)
    if code is None or found.period is None:
        return found
    return replace(found, timex=f"{found.period.timex()}T{code}", kind="TIME")


def read_clock(reading: Reading) -> Meaning | None:
    """Read a time of day, which belongs to the day being told."""
    if not reading.has("ampm", "zone", "local") and reading.before() not in {
        "at",
        "by",
        "until",
        "from",
        "to",
        "on",
        "between",
        "and",
        "during",
    }:
        return None
    day, basis = _day_told(reading)
    found = Meaning(day, basis) if day else Meaning(timex="T" + _clock_text(reading), kind="TIME")
    return with_clock(reading, found)


HOURS = frozenset({"noon", "midday", "midnight"})


def read_noon(reading: Reading) -> Meaning | None:
    """Read "at noon"; "at night" tells no day."""
    word = (reading.first("daypart") or "").lower()
    if word not in HOURS:
        return None
    day, basis = _day_told(reading)
    if day is None:
        return Meaning(timex=f"T{lexicon.DAY_PARTS[word]}", kind="TIME")
    return with_part(reading, Meaning(day, basis))


def _day_told(reading: Reading) -> tuple[Period | None, Basis]:
    """Return the day of a time of day: that of its sentence, else of the story, else today."""
    told = reading.context.previous if reading.follows("month", "mon", "iso", "weekday") else None
    if told and told.unit == "day":
        return told, Basis.INFERRED
    if reading.context.is_pure_history:
        return reading.context.last_day, Basis.INFERRED
    return reading.context.today(), Basis.RELATIVE


def _clock_text(reading: Reading) -> str:
    word, half = reading.first("clock"), (reading.first("ampm") or "").lower()
    if not word and not half:
        word = reading.first("year", "num")
    word = word or reading.first("day", "amount") or "0"
    hour, _, minute = word.replace(".", ":").rstrip("hrsHRS").partition(":")
    if len(hour) > 2:  # noqa: PLR2004 - "1430hrs"
        hour, minute = hour[:-2], hour[-2:]
    number = int(hour) % 12 + (12 if half.startswith("p") else 0) if half else int(hour)
    return f"{number:02}:{minute[:2] or '00'}"


def with_clock(reading: Reading, found: Meaning) -> Meaning:
    """Return a date with the time of day beside it, which its EDTF value leaves out."""
    if found.period is None or not reading.has("clock", "ampm", "zone", "local"):
        return with_part(reading, found)
    text = f"{found.period.timex()}T{_clock_text(reading)}"
    return replace(found, timex=text, kind="TIME")
