"""iCalendar (RFC 5545), for calendars to subscribe to or to import.

An event takes all of the days it may mean, and its summary says its date unless that is one day;
with an open end it stands on the day that is known. It never blocks time. What did not happen, as
far as is told, is tentative, even if it is denied: calendars hide what is cancelled.

`UID` is made of the key alone, so that importing again updates instead of doubling. `DTSTAMP`,
which says when an entry was last revised, is the day of the latest article cited: the same data
gives the same file.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, TextIO

from timeline.dates import describe_date, parse_edtf
from timeline.export.telling import credit, get_link, iter_notes, name_event
from timeline.queries.selection import Selection
from timeline.records.details import EventDetail
from timeline.vocabulary import HAPPENED
from timeline.wording import printable

if TYPE_CHECKING:
    import icalendar

PROGRAM = "-//timeline//a chronology you can check//EN"
EPOCH = date(1970, 1, 1)
"""When an event was last revised that only undated articles tell of."""

WORD_JOINER = "\u2060"
"""A character without width."""


def write(selection: Selection, out: TextIO) -> int:
    """Write the events that have a date; returns how many."""
    head, end = _calendar(_keep(selection.title))
    number = 0
    out.write(head)
    for event in selection.details():
        if first := event.earliest or event.latest:
            out.write(_entry(event, date.fromisoformat(first)).to_ical().decode())
            number += 1
    out.write(end)
    return number


def _calendar(name: str) -> tuple[str, str]:
    """Return what stands before the entries of a calendar, and behind them."""
    from icalendar import Calendar, vText

    calendar = Calendar()
    calendar.add("prodid", PROGRAM)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", name)
    calendar.add("x-wr-calname", vText(name))
    head, end, _ = calendar.to_ical().decode().partition("END:VCALENDAR")
    return head, f"{end}\r\n"


def _entry(event: EventDetail, first: date) -> icalendar.Event:
    from icalendar import Event, vText

    entry = Event()
    entry.add("uid", f"{event.key}@timeline")
    entry.add("dtstamp", _revised(event))
    entry.add("dtstart", first)
    if event.latest and (last := date.fromisoformat(event.latest)) < date.max:
        entry.add("dtend", last + timedelta(days=1))  # The first day that is not in it.
    entry.add("summary", _keep(_summary(event)))
    entry.add("description", _keep("\n".join(_description(event))))
    entry.add("status", "CONFIRMED" if event.realis in HAPPENED else "TENTATIVE")
    entry.add("transp", "TRANSPARENT")
    entry.add("x-timeline-date", vText(event.date or ""))
    if event.type:
        entry.add("categories", [event.type])
    if event.place:
        entry.add("location", _keep(printable(event.place)))
    if event.coordinates:
        entry.add("geo", event.coordinates)
    if link := next(filter(None, map(get_link, event.citations)), None):
        entry.add("url", link)
    return entry


def _keep(text: str) -> str:
    r"""Return a text in which the library does not take a \ and an N for the end of a line."""
    return text.replace(r"\N", f"\\{WORD_JOINER}N")


def _revised(event: EventDetail) -> datetime:
    spans = [parse_edtf(each.published).span for each in event.citations if each.published]
    day = max((span.latest for span in spans if span.latest), default=EPOCH)
    return datetime.combine(day, time(), UTC)


def _summary(event: EventDetail) -> str:
    if event.date == event.earliest:  # A day, and no doubt about it.
        return name_event(event)
    return f"{name_event(event)} [{describe_date(event.date)}]"


def _description(event: EventDetail) -> Iterator[str]:
    yield describe_date(event.date)
    if event.summary:
        yield printable(event.summary)
    for citation in event.citations:
        yield f"\n“{printable(citation.quote)}”\n— {credit(citation)}"
        if link := get_link(citation):
            yield link
    yield "\n" + "; ".join(iter_notes(event))
