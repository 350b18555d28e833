"""What is counted from another day: the publication, or the date told before."""

from __future__ import annotations

from itertools import pairwise

from timeline.coding.times import lexicon
from timeline.coding.times.clocks import with_clock
from timeline.coding.times.lengths import count_in, span_of_past, unit_of
from timeline.coding.times.periods import SIZES, Period, period_of, year_of
from timeline.coding.times.reading import Meaning, Reading
from timeline.coding.times.weekdays import read_weekday
from timeline.vocabulary import Basis


def read_unit(reading: Reading) -> Meaning | None:
    """Read "last week", "the following year", "later that month"."""
    return unit_steps(reading, unit_of(reading))


def unit_steps(reading: Reading, unit: str) -> Meaning | None:  # noqa: PLR0911 - one a case
    """Return the unit that last, next, this, that or the points to."""
    if unit == "fortnight":
        return None
    if unit == "weekend" and reading.has("the", "past"):
        return _weekend(reading)
    if (
        reading.has("last")
        and reading.after() == "of"
        and "the" in {reading.before(), reading.named[0][0]}
    ):
        return None
    if reading.has("past") or (reading.has("last") and _is_length(reading, unit)):
        return span_of_past(unit)
    if reading.has("that", "same", "previous", "following") or _counts_in_story(reading):
        beside = _told_in_sentence(reading, unit) if reading.has("previous", "following") else None
        points = reading.has("that", "same")
        context = reading.context
        anchor, basis = beside or (context.pointed_at if points else context.anchor)(unit)
    else:
        anchor, basis = reading.context.today(unit), Basis.RELATIVE
    if anchor is None:
        return Meaning()
    if reading.has("last", "previous"):
        return Meaning(anchor.shift(-1), basis)
    if reading.has("next", "following"):
        return Meaning(anchor.shift(1), basis)
    return Meaning(anchor, basis)


def _is_length(reading: Reading, unit: str) -> bool:
    """Return whether the last year is the time up to now: "over the last year"."""
    over = reading.has("the") and reading.before() in {"during", "nearly"} and unit != "quarter"
    return over or unit in {"decade", "century"}


def read_unit_end(reading: Reading) -> Meaning | None:
    """Read "year-end", "the year's end 2012", "last month's end"."""
    unit, told = unit_of(reading), reading.first("year")
    if (reading.first("part") or "").lower() != "end":
        return None
    if told:
        return Meaning(year_of(int(told)), Basis.EXPLICIT) if unit == "year" else None
    return unit_steps(reading, unit)


def _weekend(reading: Reading) -> Meaning:
    """Return "the weekend": the last one, or the next where the tense looks ahead."""
    this = reading.context.today("weekend")
    if this is None:
        return Meaning()
    begun = reading.context.published is not None and this.first <= reading.context.published
    ahead = reading.looks_ahead()
    return Meaning(this if begun or ahead else this.shift(-1), Basis.RELATIVE)


def _counts_in_story(reading: Reading) -> bool:
    """Return whether "the next day" is meant, which counts from the story, not from today."""
    names = [name for name, _ in reading.named]
    after_the = ("the", "next") in pairwise(names)
    return after_the or reading.context.is_pure_history


def read_event(_reading: Reading) -> Meaning | None:
    """Return nothing for "the day after the battle": what it counts from is an event."""
    return Meaning()


def read_ago(reading: Reading) -> Meaning | None:
    """Read "two years ago"."""
    unit, count = _counted(reading)
    if reading.context.is_pure_history:
        anchor, basis = reading.context.anchor(unit)
    else:
        anchor, basis = reading.context.today(unit), Basis.RELATIVE
        if reading.follows("quarter", "quarter_number", "half"):
            anchor, basis = _part_compared(reading, unit) or (anchor, basis)
    if count is None:
        return Meaning(timex="PAST_REF")
    return _shifted(anchor, basis, unit, -count)


def read_ahead(reading: Reading) -> Meaning | None:
    """Read "two weeks from now" and "in three weeks' time"."""
    unit, count = _counted(reading)
    today = reading.context.today(unit)
    if reading.has("weekday"):
        weekday = read_weekday(reading)
        day = today and weekday and weekday.period
        today = period_of(unit, day.first) if day else None
    if count is None:
        return Meaning(timex="FUTURE_REF")
    return _shifted(today, Basis.RELATIVE, unit, count)


def read_shift(reading: Reading) -> Meaning | None:
    """Read "three days later" and "the day before"."""
    unit, count = _counted(reading)
    anchor, basis = (
        _part_compared(reading, unit)
        or _told_in_sentence(reading, unit)
        or reading.context.anchor(unit)
    )
    back = reading.has("before", "earlier")
    if count is None:
        return Meaning(timex="PAST_REF" if back else "FUTURE_REF")
    return _shifted(anchor, basis, unit, -count if back else count)


def _part_compared(reading: Reading, unit: str) -> tuple[Period, Basis] | None:
    """Return the quarter or half told before, of which "a year earlier" means the like."""
    part = reading.context.previous
    compares = unit == "year" and part is not None and part.unit in PER_YEAR
    return (part, Basis.INFERRED) if compares and part else None


PER_YEAR = {"quarter": 4, "half": 2}


def _told_in_sentence(reading: Reading, unit: str) -> tuple[Period, Basis] | None:
    """Return the date told before in the same sentence, if it is as exact as the count."""
    previous = reading.context.previous
    if previous is None or SIZES[previous.unit] > SIZES[unit]:
        return None
    told = reading.follows("month", "mon", "iso", "weekday") or SIZES[unit] >= SIZES["year"]
    return (period_of(unit, previous.first), Basis.INFERRED) if told else None


def _counted(reading: Reading) -> tuple[str, int | None]:
    """Return the unit to count in, and how many; None where the words leave that open."""
    unit, count = unit_of(reading), count_in(reading)
    if not unit:  # hours and minutes
        return "day", None
    if reading.has("half"):
        whole = count if reading.has("cardinal", "day", "short", "num") else 0
        finer, half = HALVES.get(unit, (unit, 0))
        return finer, (2 * whole + 1) * half if half and whole is not None else None
    return ("week", count and 2 * count) if unit == "fortnight" else (unit, count)


HALVES = {"year": ("month", 6), "decade": ("year", 5), "century": ("year", 50)}
"""What half a unit is."""


def _shifted(anchor: Period | None, basis: Basis, unit: str, count: int) -> Meaning:
    """Return the period so many units from another; a quarter or half stays one."""
    if anchor is None:
        return Meaning()
    steps = PER_YEAR.get(anchor.unit, 1) if unit == "year" else 1
    return Meaning(anchor.shift(count * steps), basis)


def read_vague(reading: Reading) -> Meaning | None:
    """Read "weeks later": a direction without a number."""
    return Meaning(timex="FUTURE_REF" if reading.has("later") else "PAST_REF")


def read_deictic(reading: Reading) -> Meaning | None:
    """Read "yesterday", "early today", "the day after tomorrow"."""
    today = reading.context.today()
    if today is None:
        return Meaning()
    if reading.context.is_pure_history and (reading.first("deictic") or "").lower() == "today":
        return Meaning(timex="PRESENT_REF")
    steps = lexicon.DEICTICS[(reading.first("deictic") or "").lower()]
    if reading.has("unit"):
        steps += 1 if reading.has("after") else -1
    return with_clock(reading, Meaning(today.shift(steps), Basis.RELATIVE))


def read_daypart(reading: Reading) -> Meaning | None:
    """Read "this morning", "last night", "that afternoon"."""
    if reading.has("that", "same"):
        day, basis = reading.context.pointed_at("day")
    elif reading.has("the") or reading.context.is_pure_history:
        day, basis = reading.context.anchor("day")
        step = reading.has("next", "following") - reading.has("previous")
        day = day.shift(step) if day else day
    else:
        day, basis = reading.context.today(), Basis.RELATIVE
        day = day.shift(-1) if day and reading.has("last") else day
    return with_clock(reading, Meaning(day, basis if day else Basis.NONE))
