"""From a time expression, or from a date that bounds another, to a date as it is stated."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from timeline.coding.times import FoundTime
from timeline.dates import Span, date_of_span, parse_edtf
from timeline.errors import DateError
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis

BEFORE = re.compile(
    r"\b(?:as of|ahead of|prior to|starting|on|in|at|since|until|till|by|before|after|from|between"
    r"|during|following|around|about)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""The words before a date that belong to it."""
REACH = 16
"""Characters in which they stand."""
YEAR = re.compile(r"\d{4}(?=$|[-/.,?~%\]])")
DAY_WITHOUT_YEAR = re.compile(
    r"[^\W\d_]{3,}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? (?:of )?[^\W\d_]{3,}"
)
DISTANCE = re.compile(r"(more than|over|less than|under)\b.*\bago$", re.IGNORECASE | re.DOTALL)
END = re.compile(r"(?:the )?end\b", re.IGNORECASE)
"""What is before the end of a year may be in it."""
CLOCK = re.compile(
    r"\d|noon\b|mid(?:day|night)\b|dawn\b|dusk\b|day(?:break|light)\b|night(?:fall)?\b"
    r"|sun(?:rise|set)\b",
    re.IGNORECASE,
)
"""How the time of a day begins: what was "after 5 p.m. on Sunday" was on Sunday."""
STARTS = frozenset({"since", "starting", "from"})
ENDS = frozenset({"until", "till", "by"})
EARLIER = frozenset({"before", "ahead of", "prior to"})
LATER = frozenset({"after", "following"})


def signal_of(time: FoundTime, text: str) -> tuple[str, int]:
    """Return the words before a date that say how it is meant, in lower case, and their place.

    Without any they are "", at the date.
    """
    found = BEFORE.search(text, max(0, time.start - REACH), time.start)
    if found is None:
        return "", time.start
    return re.sub(r"\s+(the)?\s*$", "", found[0].lower()), found.start()


def state_time(time: FoundTime, text: str, published: StatedDate) -> StatedDate:
    """Return the date that a time expression and the words before it tell."""
    signal, start = signal_of(time, text)
    words = text[start : time.end]
    if time.value is None:
        return StatedDate(words=words)
    signal = "until" if signal in EARLIER and END.match(time.text) else signal
    if signal in EARLIER | LATER and time.kind == "TIME" and CLOCK.match(time.text):
        signal = "at"
    value = _value_of_distance(time, published) or _value(signal, time.value)
    return _state(words, value, time, published)


def state_bare(time: FoundTime, text: str, published: StatedDate) -> StatedDate:
    """Return the date of a time expression whatever stands before: "since 1999, when …"."""
    _, start = signal_of(time, text)
    return _state(text[start : time.end], time.value, time, published)


def state_range(first: FoundTime, last: FoundTime, text: str, published: StatedDate) -> StatedDate:
    """Return the stretch of "from 1991 to 1995"."""
    _, start = signal_of(first, text)
    from_day, to_day = parse_edtf(first.value or "").span, parse_edtf(last.value or "").span
    value = f"{first.value}/{last.value}"
    if "/" in f"{first.value}{last.value}":
        value = date_of_span(Span(from_day.earliest, to_day.latest)) or ""
    weaker = max(first, last, key=lambda time: _RANKS[time.basis])
    return _state(text[start : last.end], value, weaker, published)


def state_choice(first: FoundTime, last: FoundTime, text: str, published: StatedDate) -> StatedDate:
    """Return that an event was at one or the other of two times: "in 1998 and 2006"."""
    _, start = signal_of(first, text)
    weaker = max(first, last, key=lambda time: _RANKS[time.basis])
    return _state(text[start : last.end], f"[{first.value},{last.value}]", weaker, published)


_RANKS = {Basis.EXPLICIT: 0, Basis.RELATIVE: 1, Basis.INFERRED: 2, Basis.NONE: 3}


def _value_of_distance(time: FoundTime, published: StatedDate) -> str | None:
    """Return the stretch of "less than two weeks ago" or "more than a year ago"; else None."""
    found = DISTANCE.match(time.text)
    if found is None or time.value is None:
        return None
    span = parse_edtf(time.value).span
    if found[1].lower() in {"more than", "over"}:
        return _bounded(f"[..{time.value}]", Span(None, span.latest))
    return date_of_span(Span(span.earliest, published.latest)) if span.earliest else None


def _value(signal: str, value: str) -> str | None:
    span = parse_edtf(value).span
    if signal in STARTS and span.earliest:
        return f"{value}/.." if "/" not in value else f"{span.earliest}/.."
    if signal in ENDS and span.latest:
        return _bounded(f"[..{value}]", Span(None, span.latest))
    if signal in EARLIER and span.earliest:
        return f"[..{span.earliest - timedelta(days=1)}]"
    if signal in LATER and span.earliest:
        return _bounded(f"[{value}..]", Span(span.earliest, None))
    return value


def _bounded(value: str, span: Span) -> str | None:
    """Return an EDTF value where there is such a one, else that of the days it means."""
    try:
        parsed = parse_edtf(value).span
    except DateError:
        return f"[{span.earliest}..]" if span.earliest else date_of_span(span)
    return value if parsed == span else date_of_span(span)


def _state(words: str, value: str | None, time: FoundTime, published: StatedDate) -> StatedDate:
    if value is None:
        return StatedDate(words=words)
    span = parse_edtf(value).span
    basis, reason = _basis(words, value, time, published)
    return StatedDate(words, value, span.earliest, span.latest, basis, reason)


def _basis(
    words: str, value: str, time: FoundTime, published: StatedDate
) -> tuple[Basis, str | None]:
    if time.basis is Basis.EXPLICIT:
        if all(year in words for year in YEAR.findall(value)):
            return Basis.EXPLICIT, None
        return Basis.INFERRED, "A part of the date is told with the one beside it."
    if time.basis is Basis.INFERRED:
        return Basis.INFERRED, "Counted from the dates that the article tells before."
    if published.earliest != published.latest:
        return Basis.INFERRED, f"Counted from publication, which is dated {published.date}."
    if DAY_WITHOUT_YEAR.fullmatch(time.text):
        reason = f"No year is written: by its tense, the one nearest to {published.date}."
        return Basis.INFERRED, reason
    return Basis.RELATIVE, None


def until(stated: StatedDate, reason: str) -> StatedDate | None:
    """Return the date of what was not after another; None if that has no last day."""
    if stated.latest is None or stated.date is None:
        return None
    if stated.earliest is None:
        return replace(stated, reason=stated.reason or reason)
    value = _bounded(f"[..{stated.date}]", Span(None, stated.latest))
    return _bound(stated, value, reason)


def onward(stated: StatedDate, reason: str) -> StatedDate | None:
    """Return the date of what was not before another; None if that has no first day."""
    if stated.earliest is None or stated.date is None:
        return None
    if stated.latest is None:
        return replace(stated, reason=stated.reason or reason)
    value = _bounded(f"[{stated.date}..]", Span(stated.earliest, None))
    return _bound(stated, value, reason)


def _bound(stated: StatedDate, value: str | None, reason: str) -> StatedDate | None:
    if value is None:
        return None
    span = parse_edtf(value).span
    basis = Basis.INFERRED if stated.basis is Basis.EXPLICIT else stated.basis
    return replace(
        stated, date=value, earliest=span.earliest, latest=span.latest, basis=basis, reason=reason
    )
