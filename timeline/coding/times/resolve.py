"""From a rule of the grammar to the function that reads what follows it."""

from __future__ import annotations

from collections.abc import Callable

from timeline.coding.times.clocks import read_clock, read_noon
from timeline.coding.times.days import (
    read_bc,
    read_date,
    read_day_of_month,
    read_famous,
    read_iso,
    read_month,
    read_slash,
)
from timeline.coding.times.holidays import read_holiday, read_nth_weekday
from timeline.coding.times.lengths import read_duration, read_reference, read_set
from timeline.coding.times.parts import (
    read_half,
    read_quarter,
    read_season,
    read_told_quarter,
    read_year_ago,
)
from timeline.coding.times.reading import Meaning, Reading
from timeline.coding.times.steps import (
    read_ago,
    read_ahead,
    read_daypart,
    read_deictic,
    read_event,
    read_shift,
    read_unit,
    read_unit_end,
    read_vague,
)
from timeline.coding.times.weekdays import read_week_day, read_weekday
from timeline.coding.times.years import read_ad, read_century, read_decade, read_fiscal, read_year

READERS: dict[str, Callable[[Reading], Meaning | None]] = {
    "iso": read_iso,
    "slash": read_slash,
    "famous": read_famous,
    "date": read_date,
    "bc": read_bc,
    "ad": read_ad,
    "month": read_month,
    "quarter": read_quarter,
    "told_quarter": read_told_quarter,
    "year_ago": read_year_ago,
    "half": read_half,
    "season": read_season,
    "year": read_year,
    "fiscal": read_fiscal,
    "decade": read_decade,
    "century": read_century,
    "unit": read_unit,
    "unit_end": read_unit_end,
    "ago": read_ago,
    "ahead": read_ahead,
    "shift": read_shift,
    "vague": read_vague,
    "event": read_event,
    "deictic": read_deictic,
    "daypart": read_daypart,
    "day_of_month": read_day_of_month,
    "weekday": read_weekday,
    "nth_weekday": read_nth_weekday,
    "week_day": read_week_day,
    "holiday": read_holiday,
    "clock": read_clock,
    "noon": read_noon,
    "duration": read_duration,
    "set": read_set,
    "reference": read_reference,
}


def resolve(rule: str, reading: Reading) -> Meaning | None:
    """Return what an expression means, None if it is none; an impossible date has no period."""
    try:
        return READERS[rule](reading)
    except (ValueError, OverflowError):
        return Meaning()
