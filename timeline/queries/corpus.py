"""The database back as the records of a corpus: what its files would state.

What the tables do not keep is what a corpus loses on the way: the comments of its files, and a
date or realis given to an event although its citations say the same.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from timeline.conclusions import Testimony, conclude_date, conclude_realis, name_voice
from timeline.database.reader import Reader, Row
from timeline.dates import Span
from timeline.queries.filters import Conditions
from timeline.queries.lookup import get_id
from timeline.records.corpus import (
    Actor,
    Affiliation,
    Citation,
    Corpus,
    Event,
    Hop,
    Place,
    Publication,
    Source,
    Zone,
)
from timeline.records.told import Figure, StatedDate
from timeline.vocabulary import (
    ActorKind,
    AffiliationKind,
    Basis,
    EventType,
    PublicationKind,
    Realis,
    Role,
    ZoneKind,
)

T = TypeVar("T")
ALL = "1 = 1"

PUBLICATIONS = "SELECT key, name, kind, country, homepage FROM publication ORDER BY id"

PLACES = """
    SELECT place.key, place.name, place.country, place.latitude, place.longitude, around.key
    FROM place LEFT JOIN place AS around ON around.id = place.within_id ORDER BY place.id"""

ACTORS = "SELECT id, key, name, kind, wikidata FROM actor ORDER BY id"

NAMES = "SELECT actor_id, name FROM actor_name ORDER BY id"

AFFILIATIONS = """
    SELECT member_id, actor.key, affiliation.kind, CAST(earliest AS text), CAST(latest AS text)
    FROM affiliation JOIN actor ON actor.id = group_id ORDER BY affiliation.id"""

EVENTS = """
    SELECT event.id, event.key, event.title, event.summary, event.type, event.realis, place.key,
        event.date, event.date_reason
    FROM event LEFT JOIN place ON place.id = event.place_id WHERE event.id IN (
        SELECT event_id FROM citation JOIN source ON source.id = source_id WHERE {})
    ORDER BY event.id"""

PARTICIPATIONS = """
    SELECT event_id, actor.key, role FROM participation JOIN actor ON actor.id = actor_id
    ORDER BY CASE role WHEN 'initiator' THEN 1 WHEN 'recipient' THEN 2 ELSE 3 END,
        participation.id"""

SOURCES = """
    SELECT source.id, source.key, title, text, sha256, published_words, published,
        CAST(published_earliest AS text), CAST(published_latest AS text), published_basis,
        published_reason, file, publication.key, authors, url, language
    FROM source LEFT JOIN publication ON publication.id = publication_id WHERE {}"""

ZONES = """
    SELECT source_id, zone.kind, char_start, char_end
    FROM zone JOIN source ON source.id = source_id WHERE {} ORDER BY char_start"""

CITATIONS = """
    SELECT source_id, citation.id, event.key, char_start, char_end, quote, prefix, suffix,
        date_words, citation.date, CAST(citation.earliest AS text), CAST(citation.latest AS text),
        date_basis, citation.date_reason, citation.realis, coder
    FROM citation JOIN source ON source.id = source_id JOIN event ON event.id = event_id
    WHERE {} ORDER BY citation.id"""

HOPS = """
    SELECT citation_id, words, verb, attribution.char_start, attribution.char_end, actor.key,
        publication.key
    FROM attribution JOIN citation ON citation.id = citation_id
    JOIN source ON source.id = source_id LEFT JOIN actor ON actor.id = actor_id
    LEFT JOIN publication ON publication.id = attribution.publication_id
    WHERE {} ORDER BY position"""

FIGURES = """
    SELECT citation_id, what, low, high, unit, words
    FROM figure JOIN citation ON citation.id = citation_id JOIN source ON source.id = source_id
    WHERE {} ORDER BY figure.id"""

COPIES = """
    SELECT event.key, source.key, char_start, publication.key, first.key
    FROM citation JOIN event ON event.id = event_id JOIN source ON source.id = source_id
    JOIN source AS first ON first.id = copy_of_id
    LEFT JOIN publication ON publication.id = first.publication_id
    WHERE {}"""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The sources to read, as a condition on the table `source`."""

    reader: Reader
    where: str
    values: Mapping[str, object]

    def rows(self, sql: str) -> list[Row]:
        """Return the rows of a statement that leaves room for the condition."""
        return self.reader.rows(sql.format(self.where), self.values)

    def group(self, sql: str, make: Callable[[Row], T]) -> dict[int, tuple[T, ...]]:
        """Return what each row makes, by the first column, which `make` does not see."""
        groups: dict[int, list[T]] = defaultdict(list)
        for row in self.rows(sql):
            groups[row[0]].append(make(row[1:]))
        return defaultdict(tuple, {key: tuple(made) for key, made in groups.items()})


def read_stored_corpus(reader: Reader, sources: Collection[str] | None = None) -> Corpus:
    """Return what a database holds as the files of a corpus would state it.

    Args:
        reader: Where to read.
        sources: Keys of the sources to return, with all that they refer to and nothing more; None
            for everything.

    Returns:
        Sources in the order of their sheets' names, everything else in the order in which it was
        stored: that of the files it came from, but for places, of which those around others come
        first. A machine's citations keep its name.

    Raises:
        NotFoundError: No source has one of the keys.
    """
    chosen = _choose(reader, sources)
    stored = tuple(sorted(_read_sources(chosen), key=lambda source: f"{source.key}.toml"))
    corpus = Corpus(
        publications=tuple(_publication(row) for row in reader.rows(PUBLICATIONS)),
        actors=tuple(_read_actors(chosen)),
        places=tuple(Place(*row) for row in reader.rows(PLACES)),
        events=tuple(_read_events(chosen, stored)),
        sources=stored,
    )
    return corpus if sources is None else _keep_used(corpus)


def _choose(reader: Reader, sources: Collection[str] | None) -> Chosen:
    if sources is None:
        return Chosen(reader, ALL, {})
    bound = Conditions()
    ids = bound.bind_all(get_id(reader, "source", key) for key in sources)
    return Chosen(reader, f"source.id IN ({ids or 'NULL'})", bound.values)


def _publication(row: Row) -> Publication:
    key, name, kind, country, homepage = row
    return Publication(key, name, PublicationKind(kind), country, homepage)


def _read_actors(chosen: Chosen) -> Iterator[Actor]:
    names = chosen.group(NAMES, lambda row: str(row[0]))
    groups = chosen.group(AFFILIATIONS, _affiliation)
    for number, key, name, kind, wikidata in chosen.rows(ACTORS):
        others = tuple(each for each in names[number] if each != name)
        yield Actor(key, name, ActorKind(kind), others, wikidata, groups[number])


def _affiliation(row: Row) -> Affiliation:
    group, kind, earliest, latest = row
    return Affiliation(group, AffiliationKind(kind), _day(earliest), _day(latest))


def _read_sources(chosen: Chosen) -> Iterator[Source]:
    zones = chosen.group(ZONES, lambda row: Zone(ZoneKind(row[0]), *row[1:]))
    hops = chosen.group(HOPS, lambda row: Hop(*row))
    figures = chosen.group(FIGURES, lambda row: Figure(*row))
    citations = chosen.group(CITATIONS, lambda row: _citation(row, hops[row[0]], figures[row[0]]))
    for row in chosen.rows(SOURCES):
        number, key, title, text, sha256 = row[:5]
        file, publication, authors, url, language = row[11:]
        yield Source(
            key=key,
            title=title,
            text=text,
            sha256=sha256,
            published=_stated(row[5:11]),
            file=file,
            publication=publication,
            authors=tuple(authors.split("; ")) if authors else (),
            url=url,
            language=language,
            zones=zones[number],
            citations=citations[number],
        )


def _citation(row: Row, hops: tuple[Hop, ...], figures: tuple[Figure, ...]) -> Citation:
    _, event, start, end, quote, prefix, suffix = row[:7]
    realis, coder = row[13:]
    return Citation(
        event=event,
        start=start,
        end=end,
        quote=quote,
        prefix=prefix,
        suffix=suffix,
        stated=_stated(row[7:13]),
        realis=Realis(realis),
        attribution=hops,
        figures=figures,
        coder=coder,
    )


def _stated(row: Row) -> StatedDate:
    words, date, earliest, latest, basis, reason = row
    return StatedDate(words, date, _day(earliest), _day(latest), Basis(basis), reason)


def _read_events(chosen: Chosen, sources: Sequence[Source]) -> Iterator[Event]:
    parts = chosen.group(PARTICIPATIONS, lambda row: (str(row[0]), Role(row[1])))
    told: dict[str, list[Testimony]] = defaultdict(list)
    copies = {row[:3]: row[3:] for row in map(tuple, chosen.rows(COPIES))}
    for source in sources:
        for citation in source.citations:
            place = citation.event, source.key, citation.start
            outlet = copies.get(place, (source.publication, source.key))
            told[citation.event].append(_testimony(source, citation, outlet))
    for number, key, title, summary, kind, realis, place, date, reason in chosen.rows(EVENTS):
        given = reason is not None and date != conclude_date(told[key])
        yield Event(
            key=key,
            title=title,
            participations=parts[number],
            summary=summary,
            type=EventType(kind) if kind else None,
            realis=Realis(realis) if realis != conclude_realis(told[key]) else None,
            place=place,
            date=date if given else None,
            reason=reason,
        )


def _testimony(source: Source, citation: Citation, outlet: tuple[object, ...]) -> Testimony:
    """Return what a citation says; `outlet` is who printed its words first."""
    last = citation.attribution[-1] if citation.attribution else None
    end = (last.words, last.actor, last.publication) if last else None
    return Testimony(
        source=source.key,
        voice=name_voice(end, *outlet),
        date=citation.stated.date,
        span=Span(citation.stated.earliest, citation.stated.latest),
        realis=citation.realis,
    )


def _keep_used(corpus: Corpus) -> Corpus:
    """Return a corpus without what none of its sources and events refers to."""
    hops = [
        hop
        for source in corpus.sources
        for citation in source.citations
        for hop in citation.attribution
    ]
    named = {source.publication for source in corpus.sources} | {hop.publication for hop in hops}
    acting = {key for event in corpus.events for key, _ in event.participations}
    groups = {each.key: [group.group for group in each.affiliations] for each in corpus.actors}
    actors = _close(acting | {hop.actor for hop in hops}, groups)
    around = {each.key: [each.within] for each in corpus.places}
    places = _close({event.place for event in corpus.events}, around)
    return replace(
        corpus,
        publications=tuple(each for each in corpus.publications if each.key in named),
        actors=tuple(each for each in corpus.actors if each.key in actors),
        places=tuple(each for each in corpus.places if each.key in places),
    )


def _close(
    keys: Iterable[str | None], references: Mapping[str, Sequence[str | None]]
) -> set[str | None]:
    """Return keys with all that they refer to, directly or through others."""
    waiting, found = list(keys), set[str | None]()
    while waiting:
        if (key := waiting.pop()) not in found:
            found.add(key)
            waiting += references.get(key or "", ())
    return found


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
