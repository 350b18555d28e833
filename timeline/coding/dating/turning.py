"""Dates without a year or a week, moved to the side of publication where the verb puts them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from timeline.coding.dating.tables import words_of
from timeline.dates import parse_edtf
from timeline.errors import DateError
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis

if TYPE_CHECKING:
    from spacy.tokens import Token

WEEK = timedelta(7)
UNTIL = re.compile(r"(?:until|till)\b", re.IGNORECASE)
YEAR_TO_DAY = re.compile(r"(?P<year>\d{4})(?P<rest>-\d\d(?:-\d\d)?)")
"""EDTF of a day, a month or a season."""
WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
DAY = re.compile(r"\d{4}-\d\d-\d\d")
UNWRITTEN = "No year or week is written: "
END_OF_YEAR = re.compile(r"by (?:the )?end of the year", re.IGNORECASE)
YEAR = re.compile(r"\d{4}")
"""A year alone, without "in" before it."""
RELATIVE = re.compile(r"\b(?:tomorrow|yesterday|next|week|ago|later)\b", re.IGNORECASE)
"""Words that tell which of several years is meant."""
WEEKDAY_ALONE = re.compile(
    rf"(?:on )?(?:early |late )?{WEEKDAY.pattern}(?: (?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)


def told_as_done(stated: StatedDate, published: StatedDate) -> StatedDate:
    """Return the date of what is done, in the last year where none is written: "in August".

    The reader of dates sees no verb; where it took the coming August, the one before is meant. So
    it is with weekdays. A day of the month that is near is one to come, of something else.
    """
    if lies_ahead(stated, published):
        last = UNWRITTEN + f"the last one before {published.date}, as it is told as done."
        by_year = None if DAY.fullmatch(stated.date or "") else _other_year(stated, -1, last)
        return by_year or _other_week(stated, -1, last) or stated
    return stated


def told_as_coming(stated: StatedDate, published: StatedDate) -> StatedDate:
    """Return the date of what is still to come, in the next year where none is written."""
    first = published.earliest
    if first is not None and is_over(stated, published):
        reason = UNWRITTEN + f"the next one after {published.date}, as it is still to come."
        by_year = _in_coming_year(stated, first, reason) or _by_end_of_year(stated, first)
        return by_year or _other_week(stated, 1, reason) or stated
    return stated


def _in_coming_year(stated: StatedDate, today: date, reason: str) -> StatedDate | None:
    """Return a date in the first year in which it is not over; None as `_other_year` does."""
    years = today.year - stated.latest.year if stated.latest else 0
    moved = (_other_year(stated, years + step, reason) for step in (0, 1))
    return next((each for each in moved if each and each.latest and each.latest >= today), None)


def _by_end_of_year(stated: StatedDate, today: date) -> StatedDate | None:
    """Return the end of this year, where the reader of dates took the year told before."""
    if not END_OF_YEAR.fullmatch(stated.words or ""):
        return None
    reason = f"The year is that of {today}, as it is still to come."
    return _moved(stated, f"[..{today.year}]", reason)


def is_beyond(stated: StatedDate, published: StatedDate) -> bool:
    """Return whether words date something else than what is done: they reach past publication.

    "Released on bail until August", "announced a fee from August" and "a budget for 2021" tell of
    another time; a full date that contradicts publication is kept, to be seen.
    """
    last = published.latest
    opens_late = bool(last and stated.earliest is None and stated.latest and stated.latest > last)
    if stated.basis is Basis.EXPLICIT and not YEAR.fullmatch(stated.words or ""):
        return opens_late
    return opens_late or lies_ahead(stated, published)


def is_end_of_state(stated: StatedDate, word: Token, published: StatedDate) -> bool:
    """Return whether "until Tuesday" may be a day to come, up to which something was granted.

    Who "stayed until Tuesday" did so before; what was "issued until Tuesday" holds until then, and
    only the words of a date say whether that is over.
    """
    last, day = stated.latest, published.latest
    if not UNTIL.match(stated.words or "") or stated.basis is Basis.EXPLICIT:
        return False
    is_near = bool(last and day and day - last <= WEEK)
    return is_near and word.lemma_.lower() not in words_of("lasting")


def is_over(stated: StatedDate, published: StatedDate) -> bool:
    """Return whether a date is one before an article came out."""
    last, first = stated.latest, published.earliest
    return last is not None and first is not None and last < first


def lies_ahead(stated: StatedDate, published: StatedDate) -> bool:
    """Return whether a date is one after an article came out."""
    first, last = stated.earliest, published.latest
    return first is not None and last is not None and first > last


def _other_year(stated: StatedDate, step: int, reason: str) -> StatedDate | None:
    """Return a date in another year; None if its year is written or it is no day or month."""
    found = YEAR_TO_DAY.fullmatch(stated.date or "")
    if found is None or found["year"] in (stated.words or "") or stated.basis is Basis.EXPLICIT:
        return None
    if WEEKDAY.search(stated.words or "") or RELATIVE.search(stated.words or ""):
        return None
    return _moved(stated, f"{int(found['year']) + step:04}{found['rest']}", reason)


def _other_week(stated: StatedDate, step: int, reason: str) -> StatedDate | None:
    """Return a weekday of another week; None if it is none, or one of "next" or "last" week."""
    day = stated.earliest
    if day is None or day != stated.latest or not WEEKDAY_ALONE.fullmatch(stated.words or ""):
        return None
    return _moved(stated, str(day + timedelta(7 * step)), reason)


def _moved(stated: StatedDate, value: str, reason: str) -> StatedDate | None:
    try:
        span = parse_edtf(value).span
    except DateError:
        return None
    return replace(
        stated,
        date=value,
        earliest=span.earliest,
        latest=span.latest,
        basis=Basis.INFERRED,
        reason=reason,
    )
