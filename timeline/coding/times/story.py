"""Which dates carry a story on: not those it looks ahead to, or names other things by."""

from __future__ import annotations

from timeline.coding.times.lexicon import word_set
from timeline.coding.times.periods import SIZES, Period, period_of
from timeline.coding.times.reading import Reading
from timeline.coding.times.tense import AHEAD

MOVERS = word_set("in by during from early mid part break dot open comma and dash until on")
"""What stands before a year that says when: "in 1968" does, "the 1968 massacre" does not."""


def moves_story(reading: Reading, period: Period) -> bool:
    """Return whether what follows is told from this date."""
    size = SIZES[period.unit]
    if size > SIZES["year"] or reading.tense() == AHEAD:
        return False
    if size < SIZES["year"]:
        return True
    if not reading.has("early", "mid", "part") and reading.before() not in MOVERS:
        return False
    return reading.before() == "in" or not _repeats_last(reading, period)


def _repeats_last(reading: Reading, year: Period) -> bool:
    """Return whether a year only completes the date before: "on December 7 (a Sunday), 1941"."""
    last = reading.context.last
    if last is None or not last.is_finer_than_year:
        return False
    return period_of("year", last.first) == year
