"""Whether a text reports its own days, as news do, or tells what was long ago, as histories do."""

from __future__ import annotations

import re

from timeline.coding.times.matching import spell
from timeline.coding.times.tokens import CODES

OWN_DAYS = re.compile(
    spell("(?<![month mon day nth year comma])weekday(?!comma? the? (month|mon|day|nth))|ago")
)
"""Weekdays without a date, and "ago", which count from the day of writing; histories have none."""
RATIO = 8
"""Years of four digits to one of these in news; histories of wars have more than 50."""


def reports_own_days(codes: str) -> bool:
    """Return whether a text counts from the day it was written, by the classes of its words.

    News tell background with full dates, too, but then go on with "on Thursday".
    """
    own = sum(1 for _ in OWN_DAYS.finditer(codes))
    return RATIO * own > codes.count(CODES["year"])
