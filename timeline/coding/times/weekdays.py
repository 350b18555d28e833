"""Weekdays: of this week or another, alone or as the ends of a stretch."""

from __future__ import annotations

from dataclasses import replace

from timeline.coding.times import lexicon
from timeline.coding.times.clocks import with_clock
from timeline.coding.times.periods import Period, period_of
from timeline.coding.times.reading import Meaning, Reading
from timeline.vocabulary import Basis


def read_weekday(reading: Reading) -> Meaning | None:
    """Read a weekday: the last one, or the next where the tense looks ahead."""
    if _is_name(reading):
        return None
    anchor = _weekday_anchor(reading)
    if anchor is None:
        return Meaning()
    found = _end_of_range(reading) or _start_of_range(reading, anchor)
    found = found or _weekday_near(reading, anchor, _behind(anchor, _number(reading)))
    basis = Basis.INFERRED if reading.context.is_pure_history else Basis.RELATIVE
    return with_clock(reading, Meaning(found, basis))


def _number(reading: Reading) -> int:
    return lexicon.WEEKDAYS[(reading.first("weekday") or "").capitalize()]


def _behind(day: Period, number: int) -> Period:
    """Return the last day before another, or that one, of a number in the week."""
    return day.shift(-((day.first.weekday() - number) % 7))


THROUGH = frozenset({"to", "dash", "during", "until"})


def _end_of_range(reading: Reading) -> Period | None:
    """Return the Friday of "from Monday to Friday": the first behind that Monday."""
    start = reading.context.previous
    if start is None or reading.before() not in THROUGH or reading.before(2) != "weekday":
        return None
    return _behind(start.shift(6), _number(reading)) if start.unit == "day" else None


def _start_of_range(reading: Reading, anchor: Period) -> Period | None:
    """Return the Monday of "from Monday to Friday": the last before that Friday."""
    if reading.after() not in THROUGH or reading.after(2) != "weekday":
        return None
    last = replace(reading, start=reading.end + 1, end=reading.end + 2)
    number = lexicon.WEEKDAYS[reading.word_after(2).capitalize()]
    return _behind(_weekday_near(last, anchor, _behind(anchor, number)), _number(reading))


def read_week_day(reading: Reading) -> Meaning | None:
    """Read a weekday of the last or the next week: "Friday next week", "last week on Friday"."""
    today = reading.context.today()
    if (reading.first("unit") or "").lower() != "week":
        return None
    if today is None:
        return Meaning()
    turn = -1 if reading.has("last") else int(reading.has("next"))
    monday = period_of("week", today.first).shift(turn).first
    return Meaning(Period("day", monday).shift(_number(reading)), Basis.RELATIVE)


def _weekday_anchor(reading: Reading) -> Period | None:
    return reading.context.last_day if reading.context.is_pure_history else reading.context.today()


def _weekday_near(reading: Reading, anchor: Period, behind: Period) -> Period:
    if reading.context.is_pure_history:
        return behind if behind == anchor else behind.shift(7)
    if reading.has("last", "past", "previous") or reading.word_before() == "since":
        return behind.shift(-7) if behind == anchor else behind
    if reading.has("next", "following"):
        return behind.shift(7 if behind.shift(6) != anchor else 14)
    if reading.has("this"):
        monday = period_of("week", anchor.first).first
        return Period("day", monday).shift(behind.first.weekday())
    is_ahead = reading.looks_ahead() or _is_set(reading)
    return behind.shift(7) if is_ahead and behind != anchor else behind


def _is_set(reading: Reading) -> bool:
    """Return whether something is set for a weekday: "called a march for Sunday"."""
    return reading.word_before() == "for" and reading.after() != "apostrophe"


def _is_name(reading: Reading) -> bool:
    """Return whether a weekday is part of a name: "The Sunday Times", "Black Monday"."""
    titled = reading.word_after() in lexicon.WEEKDAY_TITLES
    return titled or reading.word_before() in lexicon.NAMED_WEEKDAYS
