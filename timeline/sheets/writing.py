"""From records to the files of a corpus: what `read_corpus` reads back is the same.

A sheet is what a person says: it has no place for the coder of a citation, so what a program coded
is read back as curated. That is what a draft is for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import count

from timeline.records.corpus import Actor, Citation, Corpus, Event, Hop, Place, Publication, Source
from timeline.records.told import Figure, StatedDate
from timeline.sheets.writing_toml import Value, write_entry
from timeline.sheets.writing_zones import describe_zones
from timeline.vocabulary import Basis, Realis, Role
from timeline.wording import printable

Entry = Publication | Actor | Place | Event


def write_corpus(corpus: Corpus) -> dict[str, bytes]:
    """Return the files of a corpus by their path inside its folder.

    `read_corpus` reads the same corpus from them, if it is one that it could have read.
    """
    files = {
        "publications.toml": append_entries(b"", corpus.publications),
        "actors.toml": append_entries(b"", corpus.actors),
        "places.toml": append_entries(b"", corpus.places),
        "events.toml": append_entries(b"", corpus.events),
    }
    for source in _name_articles(corpus.sources):
        files[f"sheets/{source.key}.toml"] = write_sheet(source)
        files[f"articles/{source.file}"] = source.text.encode()
    return files


def append_entries(existing: bytes, entries: Iterable[Entry]) -> bytes:
    """Return a file of publications, actors, places or events with more of them at its end.

    What stands there is not touched, whoever wrote it.
    """
    blocks = [_write(entry) for entry in entries]
    if existing and blocks and not existing.endswith(b"\n"):
        existing += b"\n"
    gap = b"\n" if existing and blocks else b""
    return existing + gap + "\n".join(blocks).encode()


def write_sheet(source: Source, remarks: Sequence[str] = ()) -> bytes:
    """Return the coding sheet of a source.

    Args:
        source: What to write.
        remarks: Comments for its first lines, such as who drafted it.
    """
    blocks = [
        *(["".join(f"# {printable(remark)}\n" for remark in remarks)] if remarks else []),
        write_entry("[source]", _source(source)),
        *(write_entry("[[zone]]", zone) for zone in describe_zones(source.text, source.zones)),
        *(write_entry("[[statement]]", _statement(each, source)) for each in source.citations),
    ]
    return "\n".join(blocks).encode()


def _name_articles(sources: Sequence[Source]) -> Iterator[Source]:
    """Yield the sources, each with a file of its own name; what a sheet named keeps its name.

    A database may have two files of one name, from two folders, and articles whose text is not
    what stands in the file (a page in HTML).
    """
    names = Counter(source.file for source in sources)
    kept = {each.file for each in sources if names[each.file] == 1 and _is_its_file(each)}
    for source in sources:
        named = source.file in kept
        name = source.file if named else _free_name(source.key, kept)
        yield replace(source, file=name)


def _is_its_file(source: Source) -> bool:
    if source.file is None or set(source.file) & set("/\\"):
        return False
    return sha256(source.text.encode()).hexdigest() == source.sha256


def _free_name(key: str, taken: Container[str | None]) -> str:
    names = (f"{key}{'-text' * times}.txt" for times in count())
    return next(name for name in names if name not in taken)


def _write(entry: Entry) -> str:
    if isinstance(entry, Publication):
        return write_entry("[[publication]]", _publication(entry))
    if isinstance(entry, Actor):
        return write_entry("[[actor]]", _actor(entry))
    if isinstance(entry, Place):
        return write_entry("[[place]]", _place(entry))
    return write_entry("[[event]]", _event(entry))


def _publication(entry: Publication) -> Mapping[str, Value]:
    return {
        "key": entry.key,
        "name": entry.name,
        "kind": entry.kind,
        "country": entry.country,
        "homepage": entry.homepage,
    }


def _actor(entry: Actor) -> Mapping[str, Value]:
    return {
        "key": entry.key,
        "name": entry.name,
        "kind": entry.kind,
        "names": entry.names,
        "wikidata": entry.wikidata,
        "affiliations": [
            {
                "group": each.group,
                "kind": each.kind,
                "from": each.earliest.isoformat() if each.earliest else None,
                "to": each.latest.isoformat() if each.latest else None,
            }
            for each in entry.affiliations
        ],
    }


def _place(entry: Place) -> Mapping[str, Value]:
    return {
        "key": entry.key,
        "name": entry.name,
        "country": entry.country,
        "latitude": entry.latitude,
        "longitude": entry.longitude,
        "within": entry.within,
    }


def _event(entry: Event) -> Mapping[str, Value]:
    actors = {role: [key for key, each in entry.participations if each is role] for role in Role}
    return {
        "key": entry.key,
        "title": entry.title,
        "summary": entry.summary,
        "type": entry.type,
        "realis": entry.realis,
        "place": entry.place,
        "initiators": actors[Role.INITIATOR],
        "recipients": actors[Role.RECIPIENT],
        "participants": actors[Role.PARTICIPANT],
        "date": entry.date,
        "date_reason": entry.reason,
    }


def _source(source: Source) -> Mapping[str, Value]:
    published = source.published
    return {
        "file": source.file or f"{source.key}.txt",
        "publication": source.publication,
        "title": source.title,
        "authors": source.authors,
        "url": source.url,
        "language": source.language,
        "published": published.date,
        "published_words": published.words,
        "published_basis": _basis(published),
        "published_reason": published.reason,
    }


def _statement(citation: Citation, source: Source) -> Mapping[str, Value]:
    stated = citation.stated
    return {
        "event": citation.event,
        "quote": citation.quote,
        "nth": _which(source.text, citation),
        "date": stated.date,
        "date_words": stated.words,
        "basis": _basis(stated),
        "reason": stated.reason,
        "realis": citation.realis if citation.realis is not Realis.OCCURRED else None,
        "attribution": [_hop(hop, source) for hop in citation.attribution],
        "figures": [_figure(figure) for figure in citation.figures],
    }


def _basis(stated: StatedDate) -> Basis | None:
    return stated.basis if stated.date else None


def _which(text: str, citation: Citation) -> int | None:
    """Return which of the places of its quote a citation means, from 1; None for the only one."""
    before, at = 0, text.find(citation.quote)
    while at < citation.start:
        before, at = before + 1, text.find(citation.quote, at + 1)
    several = before or text.find(citation.quote, at + 1) >= 0
    return before + 1 if several else None


def _hop(hop: Hop, source: Source) -> Mapping[str, str | None]:
    named = hop.actor or hop.publication
    return {
        "actor": hop.actor,
        "publication": hop.publication,
        "words": None if named else hop.words,
        "verb": hop.verb,
        "cue": source.text[hop.start : hop.end],
    }


def _figure(figure: Figure) -> Mapping[str, str | float | None]:
    exact = figure.low == figure.high
    return {
        "what": figure.what,
        "value": figure.low if exact else None,
        "low": None if exact else figure.low,
        "high": None if exact else figure.high,
        "unit": figure.unit,
        "words": figure.words,
    }
