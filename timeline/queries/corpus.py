"""The database back as the records of a corpus: what its files would state.

What the tables do not keep is what a corpus loses on the way: the comments of its files, and a
date or realis given to an event although its citations say the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.database.reader import Reader, Row
from timeline.queries.corpus_events import read_events
from timeline.queries.corpus_sources import Chosen, read_day, read_sources
from timeline.queries.filters import Conditions
from timeline.queries.lookup import get_id
from timeline.records.corpus import Actor, Affiliation, Corpus, Place, Publication
from timeline.vocabulary import ActorKind, AffiliationKind, PublicationKind

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
    stored = tuple(sorted(read_sources(chosen), key=lambda source: f"{source.key}.toml"))
    corpus = Corpus(
        publications=tuple(_publication(row) for row in reader.rows(PUBLICATIONS)),
        actors=tuple(_read_actors(chosen)),
        places=tuple(Place(*row) for row in reader.rows(PLACES)),
        events=tuple(read_events(chosen, stored)),
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
    return Affiliation(group, AffiliationKind(kind), read_day(earliest), read_day(latest))


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
