"""Reading everything that can be checked, a source at a time."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from timeline.database.integrity import find_dangling
from timeline.database.reader import Reader
from timeline.dates import Span
from timeline.quotes import Passage
from timeline.records.corpus import Zone
from timeline.records.told import StatedDate
from timeline.verification import (
    Originals,
    StoredCitation,
    StoredEvent,
    StoredSource,
    check_citation,
    check_event,
    check_source,
)
from timeline.vocabulary import ZoneKind
from timeline.wording import count, join_words

SOURCES = "SELECT id FROM source ORDER BY id"
SOURCE = """
    SELECT key, sha256, text, text_sha256, published, CAST(published_earliest AS text),
        CAST(published_latest AS text)
    FROM source WHERE id = :id"""
ZONES = "SELECT kind, char_start, char_end FROM zone WHERE source_id = :id ORDER BY char_start"
CITATIONS = """
    SELECT citation.id, event.key, char_start, char_end, quote, prefix, suffix, citation.date,
        CAST(citation.earliest AS text), CAST(citation.latest AS text), date_words
    FROM citation JOIN event ON event.id = event_id WHERE source_id = :id ORDER BY char_start"""
CUES = """
    SELECT citation_id, attribution.char_start, attribution.char_end
    FROM attribution JOIN citation ON citation.id = citation_id WHERE source_id = :id"""
EVENTS = """
    SELECT event.key, event.date, CAST(event.earliest AS text), CAST(event.latest AS text),
        event.date_reason,
        citation.id, CAST(citation.earliest AS text), CAST(citation.latest AS text)
    FROM event LEFT JOIN citation ON citation.event_id = event.id ORDER BY event.id, citation.id"""
NAMELESS = """
    SELECT key FROM actor WHERE NOT EXISTS (SELECT 1 FROM actor_name
    WHERE actor_name.actor_id = actor.id AND actor_name.name = actor.name) ORDER BY key"""


@dataclass(slots=True)
class Verdict:
    """How many rows of what were checked, and what is wrong, a line a fault."""

    checked: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def note(self, what: str, faults: Iterable[str]) -> None:
        """Count one thing that was checked, and keep its faults."""
        self.checked[what] = self.checked.get(what, 0) + 1
        self.faults.extend(faults)

    def summary(self) -> str:
        """Return "checked 5 sources, 84 citations and 45 events: no fault"."""
        checked = join_words([count(rows, what) for what, rows in self.checked.items()], "and")
        return (
            f"checked {checked}: {count(len(self.faults), 'fault') if self.faults else 'no fault'}"
        )


def verify(reader: Reader, originals: Originals | None = None) -> Verdict:
    """Check every source, citation and event.

    Args:
        reader: The database.
        originals: Reads the original files; None if they are not to be compared.
    """
    verdict = Verdict({"source": 0, "citation": 0, "event": 0})
    for (identity,) in reader.rows(SOURCES):
        source = _read_source(reader, identity)
        verdict.note("source", check_source(source, originals))
        for citation in _read_citations(reader, identity):
            verdict.note("citation", check_citation(source, citation))
    for event in _iter_events(reader):
        verdict.note("event", check_event(event))
    verdict.faults += [
        f"actor {key}: its name is not among its names" for (key,) in reader.rows(NAMELESS)
    ]
    verdict.faults += find_dangling(reader)
    return verdict


def _read_source(reader: Reader, identity: int) -> StoredSource:
    [(key, sha256, text, text_sha256, published, earliest, latest)] = reader.rows(
        SOURCE, {"id": identity}
    )
    zones = reader.rows(ZONES, {"id": identity})
    return StoredSource(
        key=key,
        sha256=sha256,
        text=text,
        text_sha256=text_sha256,
        published=_stated(published, earliest, latest),
        zones=tuple(Zone(ZoneKind(kind), start, end) for kind, start, end in zones),
    )


def _read_citations(reader: Reader, source: int) -> Iterator[StoredCitation]:
    cues: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for citation, start, end in reader.rows(CUES, {"id": source}):
        cues[citation].append((start, end))
    for row in reader.rows(CITATIONS, {"id": source}):
        event, start, end, quote, prefix, suffix = row[1:7]
        passage = Passage(start, end, quote, prefix, suffix)
        yield StoredCitation(event, passage, _stated(*row[7:]), tuple(cues[row[0]]))


def _iter_events(reader: Reader) -> Iterator[StoredEvent]:
    for (key, *columns), rows in groupby(reader.stream(EVENTS), key=lambda row: row[:5]):
        date, earliest, latest, reason = columns
        cited = (Span(_day(first), _day(last)) for *_, citation, first, last in rows if citation)
        span = Span(_day(earliest), _day(latest))
        yield StoredEvent(key, date, span, reason, tuple(cited))


def _stated(
    date: str | None, earliest: str | None, latest: str | None, words: str | None = None
) -> StatedDate:
    return StatedDate(words, date, _day(earliest), _day(latest))


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
