"""Dates counted from another event: "a day after Belgrade asked", "two weeks before the vote"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import is_verbal
from timeline.coding.dating.places import PlacedTime
from timeline.coding.lexicons import read_lexicon
from timeline.coding.times import FoundTime
from timeline.coding.times.periods import Period, period_of
from timeline.dates import Span, date_of_span, parse_edtf
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis

if TYPE_CHECKING:
    from spacy.tokens import Token

LENGTH = re.compile(r"P(?:T(?=\d+H))?(\d+)([DWMYH])")
UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year", "H": "hour"}
LESS = re.compile(r"(?:less than|under|not quite|within)\b", re.IGNORECASE)
MORE = re.compile(r"(?:more than|over|at least)\b", re.IGNORECASE)
DAY = 24
"""Hours of a day."""
MONTH = timedelta(27)
"""From the first to the last day of the shortest month."""
HANGING = frozenset({"pobj", "pcomp", "advcl"})


def step_behind(placed: Sequence[PlacedTime], word: Token) -> tuple[PlacedTime, Token] | None:
    """Return the length of time and the "after" or "before" that an event stands behind.

    For "asked" in "announced a day after Belgrade asked" they are "a day" and "after".
    """
    turn = _turn(word)
    length = length_before(placed, turn) if turn is not None else None
    return (length, turn) if length is not None and turn is not None else None


def length_before(placed: Sequence[PlacedTime], word: Token) -> PlacedTime | None:
    """Return the length of time that stands right before a word: "two weeks" before "after"."""
    for place in placed:
        if place.words.end == word.i and LENGTH.fullmatch(place.time.timex):
            return place
    return None


def lapse_of(placed: Sequence[PlacedTime], verb: Token) -> tuple[PlacedTime, Token] | None:
    """Return the time after which somebody did what is told next, and "after".

    It is "a week" in "arrived on Monday and fled after a week".
    """
    is_next = verb.dep_ == "conj" and is_verbal(verb.head)
    for place in placed if is_next else ():
        preposition = place.words.root.head
        is_lapse = preposition.lower_ == "after" and preposition.head == verb
        if is_lapse and LENGTH.fullmatch(place.time.timex):
            return place, preposition
    return None


def _turn(word: Token) -> Token | None:
    """Return the word that says which of two events came first; None if there is none."""
    if word.dep_ not in HANGING:
        return None
    words = [word.head] if word.dep_ != "advcl" else []
    words += [child for child in word.children if child.dep_ == "mark"]
    lexicon = read_lexicon("dating_links")
    known = {*lexicon["after"], *lexicon["before"]}
    return next((turn for turn in words if turn.lower_ in known), None)


def counted_from(word: Token, place: PlacedTime) -> Token | None:
    """Return the event that is told to lie so far from another; None if it is not in the parse."""
    for above in word.ancestors:
        if is_verbal(above) and above not in place.words:
            return above
    return None


def is_later(turn: Token) -> bool:
    """Return whether the event behind a word came later: behind "before" it did."""
    return turn.lower_ in read_lexicon("dating_links")["before"]


def step(stated: StatedDate, length: FoundTime, words: str, *, later: bool) -> StatedDate | None:
    """Return the date so far from another; None where that is not told exactly enough.

    Some weeks, months or years are no count of days: weeks make the day approximate, months and
    years are all that is known. Hours lead to one of two days. "Less than two months" may be none.
    """
    found = LENGTH.fullmatch(length.timex)
    if found is None or stated.earliest is None or stated.latest is None:
        return None
    count = int(found[1]) if later else -int(found[1])
    value = _move(Span(stated.earliest, stated.latest), UNITS[found[2]], count)
    value = _loosen(value, length.text, stated, later=later) if value else None
    if value is None:
        return None
    span = parse_edtf(value).span
    return replace(
        stated,
        words=words,
        date=value,
        earliest=span.earliest,
        latest=span.latest,
        basis=Basis.INFERRED if stated.basis is Basis.EXPLICIT else stated.basis,
        reason=f"Counted from “{stated.words}”.",
    )


def _loosen(value: str, words: str, stated: StatedDate, *, later: bool) -> str | None:
    """Return the date that is less, or more, than so far from another."""
    span = parse_edtf(value).span
    if LESS.match(words):
        near, far = (stated.earliest, span.latest) if later else (span.earliest, stated.latest)
        return date_of_span(Span(near, far))
    if MORE.match(words):
        return date_of_span(Span(span.earliest, None) if later else Span(None, span.latest))
    return value


def _move(days: Span, unit: str, count: int) -> str | None:
    """Return the days so many units from others, as exact as both are; None if out of range."""
    first, last = days.earliest, days.latest
    if first is None or last is None:
        return None
    try:
        if unit in {"month", "year"}:
            return period_of(unit, first).shift(count).edtf()
        if unit == "hour":
            low, high = count // DAY, -(-(count + DAY) // DAY) - 1
            return date_of_span(Span(first + timedelta(low), last + timedelta(high)))
        moved = [Period(unit, day).shift(count).first for day in (first, last)]
    except (ValueError, OverflowError):
        return None
    if first == last:
        return str(moved[0]) if unit == "day" else f"{moved[0]}~"
    is_long = last - first >= MONTH
    return "/".join(f"{day:%Y-%m}" for day in moved) if is_long else None
