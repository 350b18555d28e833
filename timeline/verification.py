"""Checking what is stored against itself and against the articles. Pure: rows in, faults out.

A fault is one line that names the row and says what is wrong with it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline.articles import boilerplate_in
from timeline.dates import Span, parse_edtf
from timeline.errors import DateError
from timeline.quotes import Passage, cut_passage
from timeline.records.corpus import Zone
from timeline.records.told import StatedDate
from timeline.wording import shorten

Originals = Callable[[str], str | None]
"""Returns the text of the original file that has a SHA-256; None if there is no such file."""


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A source as it is stored."""

    key: str
    sha256: str
    text: str
    text_sha256: str
    published: StatedDate
    zones: tuple[Zone, ...]


@dataclass(frozen=True, slots=True)
class StoredCitation:
    """A citation as it is stored, with the spans of its cues."""

    event: str
    passage: Passage
    stated: StatedDate
    cues: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event as it is stored, with the spans its citations state."""

    key: str
    date: str | None
    span: Span
    date_reason: str | None
    cited: tuple[Span, ...]


def check_source(source: StoredSource, originals: Originals | None) -> Iterator[str]:
    """Yield the faults of a source.

    Args:
        source: The source.
        originals: Reads the original files; None if they are not to be compared.
    """
    name = f"source {source.key}"
    if hashlib.sha256(source.text.encode()).hexdigest() != source.text_sha256:
        yield f"{name}: its text is not what its SHA-256 was taken from"
    if originals is not None:
        yield from _compare(name, source, originals)
    yield from _check_date(name, source.published)
    for zone in source.zones:
        if zone.end > len(source.text):
            yield f"{name}: its zone at {zone.start} ends beyond the text"


def _compare(name: str, source: StoredSource, originals: Originals) -> Iterator[str]:
    """Yield in what a source is not its original, be that a text or a web page."""
    text = originals(source.sha256)
    if text is None:
        yield f"{name}: no file in the folder has these bytes"
    elif text != source.text:
        yield f"{name}: its file shows other words"


def check_citation(source: StoredSource, citation: StoredCitation) -> Iterator[str]:
    """Yield the faults of a citation: a passage that is not there, a date that is none."""
    stored = citation.passage
    name = f"citation of {citation.event} in {source.key} at {stored.start}"
    there = cut_passage(source.text, stored.start, stored.end)
    if there.quote != stored.quote:
        stands = shorten(there.quote, 40)
        yield f"{name}: the article has {stands!r} there, not {shorten(stored.quote, 40)!r}"
    elif there != stored:
        yield f"{name}: the words around it are not those of the article"
    if boilerplate_in(source.zones, stored.start, stored.end):
        yield f"{name}: it lies in boilerplate"
    if any(end > len(source.text) for _, end in citation.cues):
        yield f"{name}: a hop of its attribution lies beyond the text"
    if citation.stated.words and citation.stated.words not in source.text:
        yield f"{name}: its date words {citation.stated.words!r} are not in the article"
    yield from _check_date(name, citation.stated)


def check_event(event: StoredEvent) -> Iterator[str]:
    """Yield the faults of an event: no citation, days that nobody states."""
    name = f"event {event.key}"
    if not event.cited:
        yield f"{name}: nothing cites it"
    stated = StatedDate(date=event.date, earliest=event.span.earliest, latest=event.span.latest)
    yield from _check_date(name, stated)
    undated = Span(None, None)
    dated = [span for span in event.cited if span != undated]
    if not event.cited or not event.date or any(span.contains(event.span) for span in dated):
        return
    if not event.date_reason:
        yield f"{name}: no citation states a date around {event.date}, and no reason is given"
    elif dated and not any(span.overlaps(event.span) for span in dated):
        yield f"{name}: every citation excludes its date {event.date}, whatever the reason"


def _check_date(name: str, stated: StatedDate) -> Iterator[str]:
    if stated.date is None:
        if stated.earliest or stated.latest:
            yield f"{name}: it has days but no date"
        return
    try:
        span = parse_edtf(stated.date).span
    except DateError as error:
        yield f"{name}: {error}"
        return
    if (span.earliest, span.latest) != (stated.earliest, stated.latest):
        days = f"{stated.earliest} to {stated.latest}"
        yield f"{name}: its days {days} are not those of {stated.date}"
