"""What an article's own date says of an event that it gives no date for."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from timeline.coding.dating.stating import onward, until
from timeline.dates import Span, date_of_span, parse_edtf
from timeline.errors import DateError
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis, Realis

LATER = re.compile(r"later this\b", re.IGNORECASE)


def date_by_publication(published: StatedDate, realis: Realis, words: str | None) -> StatedDate:
    """Return the bound that publication is for an event; no date if publication has none.

    Args:
        words: Those in which the article dates the event, if what they mean is not known.
    """
    if published.date is None:
        return StatedDate(words=words)
    if realis is Realis.ONGOING:
        return date_of_publication(published, words)
    if realis is Realis.HYPOTHETICAL:
        return StatedDate(words=words, reason="Only possible, and no day is given.")
    day = _as_basis(published, words)
    if realis is Realis.PLANNED:
        return onward(day, "Still to come at publication.") or StatedDate(words=words)
    done = "Told as not done" if realis is Realis.DENIED else "Told as done"
    return until(day, f"{done} at publication; no day is given.") or StatedDate(words=words)


def begin_at(published: StatedDate, stated: StatedDate) -> StatedDate:
    """Return the date of what is still to come: "by the end of the year" is not before today.

    Nor is "later this week".
    """
    day, last = published.earliest, stated.latest
    if stated.date is None or day is None or last is None or last < day:
        return stated
    if stated.earliest and (stated.earliest >= day or not LATER.match(stated.words or "")):
        return stated
    end = f"{last}" if stated.earliest else stated.date.removeprefix("[..").removesuffix("]")
    return replace(
        stated,
        date=_until(day, last, end),
        earliest=day,
        basis=Basis.INFERRED if stated.basis is Basis.EXPLICIT else stated.basis,
        reason="Still to come at publication.",
    )


def _until(day: date, last: date, written: str) -> str | None:
    """Return a stretch with its end as written, a season; to the day where EDTF asks for it."""
    value = f"{day}/{written}"
    try:
        return value if parse_edtf(value).span == Span(day, last) else None
    except DateError:
        return date_of_span(Span(day, last))


def date_of_publication(published: StatedDate, words: str | None) -> StatedDate:
    """Return the day of publication as the date of what then went on."""
    if published.date is None:
        return StatedDate(words=words)
    return _as_basis(published, words, "Told as going on at publication.")


def _as_basis(published: StatedDate, words: str | None, reason: str | None = None) -> StatedDate:
    exact = published.earliest == published.latest
    return StatedDate(
        words,
        published.date,
        published.earliest,
        published.latest,
        Basis.RELATIVE if exact else Basis.INFERRED,
        reason,
    )
