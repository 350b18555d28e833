"""What is counted from another day: the publication, or the date told before."""

from __future__ import annotations

from timeline.coding.times import lexicon
from timeline.coding.times.clocks import with_clock, with_part
from timeline.coding.times.lengths import count_in, span_of_past, unit_of
from timeline.coding.times.lexicon import word_set
from timeline.coding.times.periods import SIZES, Period, period_of
from timeline.coding.times.reading import Meaning, Reading
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
    if reading.has("past") or (unit in {"decade", "century"} and reading.has("last")):
        return span_of_past(unit)
    if reading.has("that", "same", "previous", "following") or _counts_in_story(reading):
        anchor, basis = reading.context.anchor(unit)
    else:
        anchor, basis = reading.context.today(unit), Basis.RELATIVE
    if anchor is None:
        return Meaning()
    if reading.has("last", "previous"):
        return Meaning(anchor.shift(-1), basis)
    if reading.has("next", "following"):
        return Meaning(anchor.shift(1), basis)
    return Meaning(anchor, basis)


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
    return (reading.has("the") and reading.has("next")) or reading.context.is_pure_history


def read_event(_reading: Reading) -> Meaning | None:
    """Return nothing for "the day after the battle": what it counts from is an event."""
    return Meaning()


def read_ago(reading: Reading) -> Meaning | None:
    """Read "two years ago"."""
    unit = _unit_to_count(reading)
    if reading.context.is_pure_history:
        anchor, basis = reading.context.anchor(unit)
    else:
        anchor, basis = reading.context.today(unit), Basis.RELATIVE
    return _shifted(reading, anchor, basis, back=True)


def read_ahead(reading: Reading) -> Meaning | None:
    """Read "two weeks from now" and "in three weeks' time"."""
    today = reading.context.today(_unit_to_count(reading))
    if reading.has("weekday"):
        weekday = read_weekday(reading)
        unit = today and weekday and weekday.period
        today = period_of(_unit_to_count(reading), unit.first) if unit else None
    return _shifted(reading, today, Basis.RELATIVE, back=False)


def read_shift(reading: Reading) -> Meaning | None:
    """Read "three days later" and "the day before"."""
    unit = _unit_to_count(reading)
    anchor, basis = _told_in_sentence(reading, unit) or reading.context.anchor(unit)
    return _shifted(reading, anchor, basis, back=reading.has("before", "earlier"))


def _told_in_sentence(reading: Reading, unit: str) -> tuple[Period, Basis] | None:
    """Return the date told before in the same sentence, if it is as exact as the count."""
    previous = reading.context.previous
    if previous is None or SIZES[previous.unit] > SIZES[unit] or not reading.follows_date():
        return None
    return period_of(unit, previous.first), Basis.INFERRED


def _unit_to_count(reading: Reading) -> str:
    unit = unit_of(reading) or "day"
    return "week" if unit == "fortnight" else unit


def _shifted(reading: Reading, anchor: Period | None, basis: Basis, *, back: bool) -> Meaning:
    unit, count = unit_of(reading), count_in(reading)
    if not unit or count is None:
        return Meaning(timex="PAST_REF" if back else "FUTURE_REF")
    if anchor is None:
        return Meaning()
    count *= 2 if unit == "fortnight" else 1
    return Meaning(anchor.shift(-count if back else count), basis)


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
    return with_part(reading, Meaning(today.shift(steps), Basis.RELATIVE))


def read_daypart(reading: Reading) -> Meaning | None:
    """Read "this morning", "last night", "that afternoon"."""
    if reading.has("that", "same"):
        day, basis = reading.context.anchor("day")
    elif reading.has("the") or reading.context.is_pure_history:
        day, basis = reading.context.anchor("day")
        day = day.shift(1) if day and reading.has("next", "following") else day
    else:
        day, basis = reading.context.today(), Basis.RELATIVE
        day = day.shift(-1) if day and reading.has("last") else day
    return with_part(reading, Meaning(day, basis if day else Basis.NONE))


def read_weekday(reading: Reading) -> Meaning | None:
    """Read a weekday: the last one, or the next where the tense looks ahead."""
    if reading.tokens.name(reading.end) == "other" and _is_title(reading):
        return None
    number = lexicon.WEEKDAYS[(reading.first("weekday") or "").capitalize()]
    anchor = _weekday_anchor(reading)
    if anchor is None:
        return Meaning()
    behind = anchor.shift(-((anchor.first.weekday() - number) % 7))
    found = _weekday_near(reading, anchor, behind)
    basis = Basis.INFERRED if reading.context.is_pure_history else Basis.RELATIVE
    return with_clock(reading, with_part(reading, Meaning(found, basis)))


def read_week_day(reading: Reading) -> Meaning | None:
    """Read a weekday of the last or the next week: "Friday next week", "last week on Friday"."""
    today = reading.context.today()
    if (reading.first("unit") or "").lower() != "week":
        return None
    if today is None:
        return Meaning()
    turn = -1 if reading.has("last") else int(reading.has("next"))
    number = lexicon.WEEKDAYS[(reading.first("weekday") or "").capitalize()]
    monday = period_of("week", today.first).shift(turn).first
    return Meaning(Period("day", monday).shift(number), Basis.RELATIVE)


def _weekday_anchor(reading: Reading) -> Period | None:
    return reading.context.last_day if reading.context.is_pure_history else reading.context.today()


def _weekday_near(reading: Reading, anchor: Period, behind: Period) -> Period:
    if reading.context.is_pure_history:
        return behind if behind == anchor else behind.shift(7)
    if reading.has("last", "past", "previous"):
        return behind.shift(-7) if behind == anchor else behind
    if reading.has("next", "following"):
        return behind.shift(7)
    if reading.has("this"):
        monday = period_of("week", anchor.first).first
        return Period("day", monday).shift(behind.first.weekday())
    return behind.shift(7) if reading.looks_ahead() and behind != anchor else behind


TITLES = word_set("Times Telegraph Mail Express Herald Mirror Post Night Live Sun World Star")


def _is_title(reading: Reading) -> bool:
    return reading.tokens.word(reading.end) in TITLES
