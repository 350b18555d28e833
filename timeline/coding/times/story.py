"""Which dates carry a story on: not those it looks ahead or far back to, or names things by."""

from __future__ import annotations

from timeline.coding.times.lexicon import word_set
from timeline.coding.times.periods import SIZES, Period, period_of
from timeline.coding.times.reading import Reading
from timeline.coding.times.tense import AHEAD, ENDS, PLANNED

MOVERS = word_set("in by during from early mid part break dot open comma and dash until on")
"""What stands before a year that says when: "in 1968" does, "the 1968 massacre" does not."""
FAR = 5
"""Years: a month or a year so far off is background, unless a sentence begins with it."""


def moves_story(reading: Reading, period: Period) -> bool:
    """Return whether what follows is told from this date."""
    size = SIZES[period.unit]
    if size > SIZES["year"] or _is_aside(reading):
        return False
    if period.unit != "day" and _is_far(reading, period) and not _begins_sentence(reading):
        return False
    if size == SIZES["year"] and not _says_when(reading, period):
        return False
    return reading.tense() not in {AHEAD, PLANNED}


def _is_aside(reading: Reading) -> bool:
    """Return whether the date stands at the beginning of brackets."""
    return "open" in {reading.before(), reading.before(2)}


def _is_far(reading: Reading, period: Period) -> bool:
    last = reading.context.last
    return last is not None and abs(period.year - last.year) >= FAR


def _begins_sentence(reading: Reading) -> bool:
    return any(reading.before(distance) in ENDS for distance in (1, 2, 3))


def _says_when(reading: Reading, year: Period) -> bool:
    """Return whether a year tells when something was, and not only completes the date before.

    In "on December 7 (a Sunday), 1941" the day goes on counting.
    """
    if not reading.has("early", "mid", "part") and reading.before() not in MOVERS:
        return False
    last = reading.context.last
    if reading.before() == "in" or last is None or not last.is_finer_than_year:
        return True
    return period_of("year", last.first) != year
