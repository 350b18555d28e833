"""Stored sources as the sheets of a corpus would state them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from timeline.database.reader import Reader, Row
from timeline.records.corpus import Citation, Hop, Source, Zone
from timeline.records.told import Figure, StatedDate
from timeline.vocabulary import Basis, Realis, ZoneKind

T = TypeVar("T")

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


def read_sources(chosen: Chosen) -> Iterator[Source]:
    """Yield the chosen sources with all that they state; a machine's citations keep its name."""
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
    return StatedDate(words, date, read_day(earliest), read_day(latest), Basis(basis), reason)


def read_day(text: str | None) -> dt.date | None:
    """Return a day that is stored, if there is one."""
    return dt.date.fromisoformat(text) if text else None
