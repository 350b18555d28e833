"""From the files of a corpus to its records, with every reference between them checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import TypeVar

from timeline.dates import Span, parse_edtf
from timeline.errors import CorpusError, DateError
from timeline.records.corpus import Actor, Affiliation, Corpus, Event, Place, Publication, Source
from timeline.sheets.entries import (
    ActorsFile,
    AffiliationEntry,
    Entry,
    EventEntry,
    EventsFile,
    PlacesFile,
    PublicationsFile,
    SheetFile,
)
from timeline.sheets.references import (
    SLUG,
    References,
    check_cited,
    check_names,
    check_wikidata,
)
from timeline.sheets.sources import read_source
from timeline.sheets.toml import Sheet, read_sheet
from timeline.vocabulary import Role

File = TypeVar("File", bound=Entry)
Files = Mapping[str, bytes]
"""The files of a corpus by their path inside it, such as "sheets/reuters-2022-08-03.toml"."""


def read_corpus(files: Files) -> Corpus:
    """Return all that the files of a corpus state.

    Raises:
        CorpusError: A file is missing or wrong, or a reference leads nowhere.
        ArticleError: An article cannot be read.
    """
    known = References()
    publications = _read(files, "publications.toml", PublicationsFile)
    places = _read(files, "places.toml", PlacesFile)
    actors = _read(files, "actors.toml", ActorsFile)
    events = _read(files, "events.toml", EventsFile)
    known.define(publications, "publication", [e.key for e in publications.content.publication])
    known.define(places, "place", [e.key for e in places.content.place])
    known.define(actors, "actor", [e.key for e in actors.content.actor])
    known.define(events, "event", [e.key for e in events.content.event])
    check_names(actors, [(e.key, (e.name, *e.names)) for e in actors.content.actor])
    check_wikidata(actors, [(e.key, e.wikidata) for e in actors.content.actor])
    sources = tuple(_iter_sources(files, known))
    cited = {citation.event for source in sources for citation in source.citations}
    check_cited(events, known.keys["event"], cited)
    return Corpus(
        tuple(
            Publication(e.key, e.name, e.kind, e.country, e.homepage)
            for e in publications.content.publication
        ),
        tuple(_iter_actors(actors, known)),
        tuple(_iter_places(places, known)),
        tuple(_iter_events(events, known)),
        sources,
    )


def _read(files: Files, name: str, shape: type[File]) -> Sheet[File]:
    if name not in files:
        raise CorpusError(name, None, "the file is missing from the corpus")
    return read_sheet(name, files[name], shape)


def _iter_sources(files: Files, known: References) -> Iterator[Source]:
    sheets = sorted(name for name in files if PurePosixPath(name).match("sheets/*.toml"))
    if not sheets:
        raise CorpusError("sheets", None, "the folder holds no coding sheet (*.toml)")
    coded: dict[str, str] = {}
    for name in sheets:
        sheet = _read(files, name, SheetFile)
        if not SLUG.fullmatch(PurePosixPath(name).stem):
            reason = "the file's name is the key of its source: use a-z, digits and hyphens"
            raise CorpusError(name, None, reason)
        _take(coded, sheet.content.source.file, sheet)
        source = read_source(sheet, files, known)
        _take(coded, source.sha256, sheet)
        yield source


def _take(coded: dict[str, str], article: str, sheet: Sheet[SheetFile]) -> None:
    """Take note of the file or the SHA-256 of an article, and refuse a second sheet about it."""
    other = coded.setdefault(article, sheet.name)
    if other != sheet.name:
        raise sheet.fault(f"{other} codes the same article", "source", 0, "file")


def _iter_actors(sheet: Sheet[ActorsFile], known: References) -> Iterator[Actor]:
    for index, entry in enumerate(sheet.content.actor):
        here = ("actor", index, "affiliations")
        known.check("actor", [group.group for group in entry.affiliations], sheet, here)
        try:
            affiliations = tuple(_affiliation(group) for group in entry.affiliations)
        except (DateError, ValueError) as error:
            raise sheet.fault(str(error), *here) from error
        if len({(group.group, group.kind) for group in affiliations}) < len(affiliations):
            raise sheet.fault(f"{entry.key!r} names an affiliation twice", *here)
        if entry.key in {group.group for group in affiliations}:
            raise sheet.fault(f"{entry.key!r} belongs to itself", *here)
        names = tuple(dict.fromkeys(name for name in entry.names if name != entry.name))
        yield Actor(entry.key, entry.name, entry.kind, names, entry.wikidata, affiliations)


def _affiliation(entry: AffiliationEntry) -> Affiliation:
    span = Span(_first_day(entry.first), _last_day(entry.last))
    return Affiliation(entry.group, entry.kind, span.earliest, span.latest)


def _first_day(edtf: str | None) -> date | None:
    return parse_edtf(edtf).span.earliest if edtf else None


def _last_day(edtf: str | None) -> date | None:
    return parse_edtf(edtf).span.latest if edtf else None


def _iter_places(sheet: Sheet[PlacesFile], known: References) -> Iterator[Place]:
    around = {entry.key: entry.within for entry in sheet.content.place}
    for index, entry in enumerate(sheet.content.place):
        known.check("place", [entry.within], sheet, ("place", index, "within"))
        if _lies_in_itself(entry.key, around):
            raise sheet.fault(f"{entry.key!r} lies within itself", "place", index, "within")
        yield Place(
            entry.key, entry.name, entry.country, entry.latitude, entry.longitude, entry.within
        )


def _lies_in_itself(key: str, around: Mapping[str, str | None]) -> bool:
    seen = {key}
    place = around.get(key)
    while place is not None and place not in seen:
        seen.add(place)
        place = around.get(place)
    return place is not None


def _iter_events(sheet: Sheet[EventsFile], known: References) -> Iterator[Event]:
    for index, entry in enumerate(sheet.content.event):
        known.check("place", [entry.place], sheet, ("event", index, "place"))
        roles = _roles(entry)
        for key, role in roles:
            known.check("actor", [key], sheet, ("event", index, f"{role}s"))
        if len(set(roles)) < len(roles):
            raise sheet.fault(f"{entry.key!r} names an actor twice", "event", index)
        yield Event(
            key=entry.key,
            title=entry.title,
            participations=roles,
            summary=entry.summary,
            type=entry.type,
            realis=entry.realis,
            place=entry.place,
            date=_checked_date(sheet, index, entry),
            reason=entry.date_reason,
        )


def _roles(entry: EventEntry) -> tuple[tuple[str, Role], ...]:
    return (
        *((key, Role.INITIATOR) for key in entry.initiators),
        *((key, Role.RECIPIENT) for key in entry.recipients),
        *((key, Role.PARTICIPANT) for key in entry.participants),
    )


def _checked_date(sheet: Sheet[EventsFile], index: int, entry: EventEntry) -> str | None:
    if entry.date is None:
        return None
    if not entry.date_reason:
        reason = "a date that differs from what is cited needs a date_reason"
        raise sheet.fault(reason, "event", index, "date")
    try:
        return parse_edtf(entry.date).text
    except DateError as error:
        raise sheet.fault(str(error), "event", index, "date") from error
