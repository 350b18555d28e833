"""A page of events, as its template reads it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from timeline.dates import describe_date, parse_edtf
from timeline.export.html.axis import draw, view_all
from timeline.export.html.drawing import Drawing, Stretch
from timeline.export.html.facets import Facet, find_facets
from timeline.export.html.frame import ALONE, Frame
from timeline.export.html.signs import Sign, find_signs
from timeline.queries.contexts import Context, Origin, Passage
from timeline.records.details import Cited, EventDetail
from timeline.wording import count

UNDATED = "Undated"
LAST = "9999-12-31"
YEAR = len("1999")
LOOKS = {
    Sign.DISAGREEMENT: "disputed",
    Sign.PLANNED: "unreal",
    Sign.HYPOTHETICAL: "unreal",
    Sign.DENIED: "unreal",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of the articles cited, beyond their citations; empty if it was not read."""

    contexts: Mapping[Passage, Context] = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """An event with what is to be noted of it, and its number on the page, from 0."""

    number: int
    event: EventDetail
    signs: tuple[Sign, ...]

    @property
    def look(self) -> str:
        """What it looks like on the axis: "disputed", "unreal", both, or nothing."""
        looks = {LOOKS[sign]: None for sign in self.signs if sign in LOOKS}
        return " ".join(looks)


@dataclass(frozen=True, slots=True)
class Section:
    """The events of a year, or those without a date."""

    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page: what was asked, what was found, and how it is drawn; None without any date."""

    title: str
    facts: tuple[str, ...]
    entries: tuple[Entry, ...]
    sections: tuple[Section, ...]
    facets: tuple[Facet, ...]
    signs: tuple[Sign, ...]
    origins: tuple[Origin, ...]
    contexts: Mapping[Passage, Context]
    languages: Mapping[str, str]
    drawing: Drawing | None
    frame: Frame = ALONE

    def context(self, citation: Cited) -> Context:
        """Return what stands around a quote: what was read, or else what is stored with it."""
        passage = (citation.source, citation.start, citation.end)
        return self.contexts.get(passage) or Context(citation.prefix, citation.suffix)


def make_page(events: Iterable[EventDetail], title: str, evidence: Evidence) -> Page:
    """Lay out events as a page, in the order of time."""
    ordered = sorted(events, key=_place)
    entries = tuple(Entry(number, event, find_signs(event)) for number, event in enumerate(ordered))
    stretches = [_stretch(event) for event in ordered]
    view = view_all(stretches)
    return Page(
        title=title,
        facts=tuple(_facts(ordered)),
        entries=entries,
        sections=tuple(_sections(entries)),
        facets=find_facets(ordered),
        signs=tuple(sign for sign in Sign if any(sign in entry.signs for entry in entries)),
        origins=tuple(_origins(ordered, evidence.origins)),
        contexts=evidence.contexts,
        languages={key: each.language for key, each in evidence.origins.items() if each.language},
        drawing=draw(stretches, view) if view else None,
    )


def _place(event: EventDetail) -> tuple[str, str, str]:
    """Return the place of an event in the chronology; queries order by the same."""
    return event.earliest or event.latest or LAST, event.latest or LAST, event.key


def _stretch(event: EventDetail) -> Stretch:
    return Stretch(_ordinal(event.earliest), _ordinal(event.latest), event.title)


def _ordinal(day: str | None) -> int | None:
    return dt.date.fromisoformat(day).toordinal() if day else None


def _sections(entries: Iterable[Entry]) -> Iterator[Section]:
    def year(entry: Entry) -> str:
        start = entry.event.earliest or entry.event.latest
        return str(int(start[:YEAR])) if start else UNDATED

    for name, group in groupby(entries, key=year):
        yield Section(name, tuple(group))


def _facts(events: Sequence[EventDetail]) -> Iterator[str]:
    """Yield how much there is, and from when to when."""
    yield count(len(events), "event")
    known = [day for event in events for day in (event.earliest, event.latest) if day]
    if known:
        yield _describe_span(min(known), max(known))
    yield count(sum(len(event.citations) for event in events), "citation")
    yield count(len({each.source for event in events for each in event.citations}), "source")


def _describe_span(first: str, last: str) -> str:
    """Return the years of two days, or the days if they are of one year."""
    if first[:YEAR] == last[:YEAR]:
        return describe_date(first if first == last else f"{first}/{last}")
    return f"{int(first[:YEAR])}–{int(last[:YEAR])}"


def _origins(events: Iterable[EventDetail], known: Mapping[str, Origin]) -> list[Origin]:
    """Return the sources that are cited, the first published first."""
    cited = {each.source: each for event in events for each in event.citations}
    return sorted(
        (known.get(key) or _origin(citation) for key, citation in cited.items()), key=_published
    )


def _origin(cited: Cited) -> Origin:
    """Return a source as far as its citations know it."""
    return Origin(cited.source, cited.publication, cited.title, cited.url, cited.published)


def _published(origin: Origin) -> tuple[str, str]:
    day = parse_edtf(origin.published).span.earliest if origin.published else None
    return day.isoformat() if day else LAST, origin.key
