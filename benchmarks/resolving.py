"""Score the resolving of statements on a corpus whose sheets say which event each is about.

    python -m benchmarks.resolving [FOLDER]

Every curated citation becomes a report, as a program that coded only its passage would give it: the
quote, its date, numbers and realis, and the type, place and actors of its event, without any
trigger.
`pairs` asks of every two reports whether they are of one event; `joins` resolves every report into
the events of all the others. The floor takes two reports for one event if their types are equal,
their dates overlap and they share an actor.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from timeline.dates import Span
from timeline.pipeline.corpora import read_files
from timeline.records.corpus import Citation, Corpus, Event, Source
from timeline.resolving import Report, SameOrNot, compare, make_wheres, make_words, resolve
from timeline.sheets import read_corpus
from timeline.vocabulary import Role, ZoneKind

SEEDS = Path("seeds")
Gold = tuple[str, Report]
"""A report and the key of its event."""


@dataclass(frozen=True, slots=True)
class Names:
    """What is called how, and lies where."""

    actors: Mapping[str, Sequence[str]]
    within: Mapping[str, str | None]


def iter_gold(corpus: Corpus) -> Iterator[Gold]:
    """Yield each citation of a corpus as a report, with the key of its event."""
    events = {event.key: event for event in corpus.events}
    names = _gather_names(corpus)
    for source in corpus.sources:
        for citation in source.citations:
            yield citation.event, _report(source, citation, events[citation.event], names)


def _gather_names(corpus: Corpus) -> Names:
    return Names(
        {actor.key: (actor.name, *actor.names) for actor in corpus.actors},
        {place.key: place.within for place in corpus.places},
    )


def _report(source: Source, citation: Citation, event: Event, names: Names) -> Report:
    actors = [actor for actor, _ in event.participations]
    stated = citation.stated
    return Report(
        source=source.key,
        start=citation.start,
        end=citation.end,
        published=Span(source.published.earliest, source.published.latest),
        type=event.type,
        realis=citation.realis,
        date=stated.date,
        span=Span(stated.earliest, stated.latest),
        basis=stated.basis,
        actors=frozenset(actors),
        initiators=_actors(event, Role.INITIATOR),
        recipients=_actors(event, Role.RECIPIENT),
        place=event.place,
        around=frozenset(_iter_around(event.place, names.within)),
        words=make_words(citation.quote, names=_names(actors, names)),
        wheres=make_wheres(citation.quote, *_names(actors, names)),
        figures=citation.figures,
        text=f"{citation.prefix}{citation.quote}{citation.suffix}",
        heading=_is_heading(source, citation),
    )


def _is_heading(source: Source, citation: Citation) -> bool:
    zones = (zone for zone in source.zones if zone.kind is ZoneKind.HEADLINE)
    return any(zone.start < citation.end and citation.start < zone.end for zone in zones)


def _actors(event: Event, role: Role) -> frozenset[str]:
    return frozenset(actor for actor, each in event.participations if each is role)


def _names(actors: Sequence[str], names: Names) -> list[str]:
    return [name for actor in actors for name in names.actors[actor]]


def _iter_around(place: str | None, within: Mapping[str, str | None]) -> Iterator[str]:
    while place is not None and (place := within[place]) is not None:
        yield place


def score_pairs(gold: Sequence[Gold], same: Callable[[Report, Report], bool]) -> tuple[float, ...]:
    """Return precision and recall of "one event", in per cent."""
    judged = Counter(
        (one[0] == other[0], same(one[1], other[1])) for one, other in combinations(gold, 2)
    )
    right, found, there = judged[True, True], judged[False, True], judged[True, False]
    return 100 * right / max(1, right + found), 100 * right / max(1, right + there)


def is_same(one: Report, other: Report) -> bool:
    """Return what `timeline` says of two reports."""
    return compare(one, other).verdict is SameOrNot.SAME


def is_same_for_the_floor(one: Report, other: Report) -> bool:
    """Return what the floor says."""
    alike = one.type is other.type and one.type is not None
    return alike and one.span.overlaps(other.span) and bool(one.actors & other.actors)


def count_joins(corpus: Corpus, gold: Sequence[Gold]) -> Counter[str]:
    """Return what becomes of each report among the events of the others, which are curated."""
    names = _gather_names(corpus)
    titles = {
        event.key: make_words(
            event.title, names=_names([actor for actor, _ in event.participations], names)
        )
        for event in corpus.events
    }
    outcomes: Counter[str] = Counter()
    for at, (event, report) in enumerate(gold):
        known: dict[str, list[Report]] = {}
        for key, other in (*gold[:at], *gold[at + 1 :]):
            words = other.words | titles[key]
            known.setdefault(key, []).append(replace(other, words=words, curated=True))
        resolution = resolve(report, known)
        unsure = event in dict(resolution.unsure)
        outcomes[
            _name_outcome(event, resolution.joins, is_known=event in known, unsure=unsure)
        ] += 1
    return outcomes


def _name_outcome(event: str, joined: str | None, *, is_known: bool, unsure: bool) -> str:
    if joined is not None:
        return "joined rightly" if joined == event else "joined wrongly"
    if not is_known:
        return "new rightly"
    return "left to the review" if unsure else "missed"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=SEEDS, help="a corpus: %(default)s")
    corpus = read_corpus(read_files(parser.parse_args().folder))
    gold = list(iter_gold(corpus))
    print(f"{len(gold)} statements about {len(corpus.events)} events")
    print(f"{'pairs':<10}{'precision':>10}{'recall':>10}")
    for name, same in (("timeline", is_same), ("floor", is_same_for_the_floor)):
        precision, recall = score_pairs(gold, same)
        print(f"{name:<10}{precision:>10.1f}{recall:>10.1f}")
    for outcome, number in count_joins(corpus, gold).most_common():
        print(f"{outcome:<20}{number:>10}")


if __name__ == "__main__":
    main()
