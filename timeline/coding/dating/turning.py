"""On which side of publication a date lies, and where what is done must lie."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.dates import parse_edtf
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis

MONTH = re.compile(r"(?P<year>\d{4})(?P<rest>-\d\d)")
"""EDTF of a month or a season."""
END_OF_YEAR = re.compile(r"by (?:the )?end of the year", re.IGNORECASE)
YEAR = re.compile(r"\d{4}")
"""A year alone, without "in" before it."""
RELATIVE = re.compile(r"\b(?:tomorrow|yesterday|next|week|ago|later)\b", re.IGNORECASE)
"""Words that tell which of several years is meant."""


def told_as_done(stated: StatedDate, published: StatedDate) -> StatedDate:
    """Return the date of what is done, in the last year where none is written: "in August".

    The reader of dates sees no verb; where it took the coming August, the one before is meant. A
    day of the month that is near is one to come, of something else.
    """
    return (_of_year_before(stated, published) if lies_ahead(stated, published) else None) or stated


def told_as_coming(stated: StatedDate, published: StatedDate) -> StatedDate:
    """Return the date of what is to come: "by the end of the year" by that of this year.

    The reader of dates may take it for the year that was told before.
    """
    today = published.earliest
    is_end = END_OF_YEAR.fullmatch(stated.words or "") is not None
    if today is None or not is_end or not is_over(stated, published):
        return stated
    reason = f"The year is that of {published.date}, as it is still to come."
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


def is_over(stated: StatedDate, published: StatedDate) -> bool:
    """Return whether a date is one before an article came out."""
    last, first = stated.latest, published.earliest
    return last is not None and first is not None and last < first


def lies_ahead(stated: StatedDate, published: StatedDate) -> bool:
    """Return whether a date is one after an article came out."""
    first, last = stated.earliest, published.latest
    return first is not None and last is not None and first > last


def _of_year_before(stated: StatedDate, published: StatedDate) -> StatedDate | None:
    """Return a date one year earlier; None if its year is written or it is no month or season."""
    found = MONTH.fullmatch(stated.date or "")
    if found is None or stated.basis is Basis.EXPLICIT or RELATIVE.search(stated.words or ""):
        return None
    reason = f"No year is written: the last one before {published.date}, as it is told as done."
    return _moved(stated, f"{int(found['year']) - 1:04}{found['rest']}", reason)


def _moved(stated: StatedDate, value: str, reason: str) -> StatedDate:
    span = parse_edtf(value).span
    return replace(
        stated,
        date=value,
        earliest=span.earliest,
        latest=span.latest,
        basis=Basis.INFERRED,
        reason=reason,
    )
