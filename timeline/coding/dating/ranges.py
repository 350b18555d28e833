"""Two time expressions that are one date: "from 1991 to 1995", "in 1998 and 2006"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import marker
from timeline.coding.dating.stating import state_choice, state_range, state_time
from timeline.coding.times import FoundTime
from timeline.dates import parse_edtf
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis

if TYPE_CHECKING:
    from spacy.tokens import Token

OPENS = frozenset({"from", "between"})
CLOSES = frozenset({"to", "and", "-", "until", "till", "through"})
JOINS = frozenset({"-", "through"})
"""What joins the ends of a stretch even if nothing stands before the first."""
BOTH = frozenset({" and ", " and in ", " and on "})
POINT = re.compile(r"\d{4}(?:-\d\d){0,2}")
"""EDTF of a year, a month or a day."""


def state_among(
    times: Sequence[FoundTime], at: int, text: str, published: StatedDate
) -> StatedDate:
    """Return the date of one of several time expressions, with what belongs to it beside it."""
    for first, last in ((at, at + 1), (at - 1, at)):
        if first >= 0 and last < len(times):
            start, end = times[first], times[last]
            if _is_range(start, end):
                return state_range(start, end, text, published)
            if _are_both(start, end, text):
                return state_choice(start, end, text, published)
    return state_time(times[at], text, published)


def find_end(verb: Token) -> Token | None:
    """Return the verb for what ended something: "left" in "led it from 2012 until he left"."""
    clauses = (child for child in verb.rights if child.dep_ == "advcl")
    return next((clause for clause in clauses if marker(clause) in {"until", "till"}), None)


def end_with(stated: StatedDate, end: StatedDate | None) -> StatedDate:
    """Return "from 2012" as the stretch up to what ended it; as it is if that has no day."""
    begun = (stated.date or "").removesuffix("/..")
    if end is None or end.latest is None or not end.date or "/" in f"{begun}{end.date}":
        return stated
    reason = f"Ended by what is dated “{end.words}”."
    value = f"{begun}/{end.date}"
    return replace(stated, date=value, latest=end.latest, basis=Basis.INFERRED, reason=reason)


def _are_both(first: FoundTime, last: FoundTime, text: str) -> bool:
    """Return whether two dates are told at once, that of the one event and of its like."""
    values = (first.value or "", last.value or "")
    is_joined = text[first.end : last.start] in BOTH and values[0] < values[1]
    return is_joined and len(values[0]) == len(values[1]) and all(map(POINT.fullmatch, values))


def _is_next(start: FoundTime, end: FoundTime) -> bool:
    """Return whether one date follows on another: "on May 16 and 17", "in 2016 and 2017"."""
    if not start.value or not end.value or len(start.value) != len(end.value):
        return False
    first, last = parse_edtf(start.value).span.latest, parse_edtf(end.value).span.earliest
    return first is not None and last == first + timedelta(1)


def _is_range(start: FoundTime, end: FoundTime) -> bool:
    """Return whether two dates are the ends of one stretch: "from 1991 to 1995"."""
    near = end.start - start.end <= len(" until the ")
    opens = start.signal in OPENS or end.signal in JOINS or _is_next(start, end)
    return near and opens and end.signal in CLOSES and _are_in_order(start, end)


def _are_in_order(start: FoundTime, end: FoundTime) -> bool:
    """Return whether a stretch can go from one date to another: "from summer to Monday" may not."""
    if not start.value or not end.value:
        return False
    first, last = parse_edtf(start.value).span.earliest, parse_edtf(end.value).span.earliest
    return first is None or last is None or first <= last
