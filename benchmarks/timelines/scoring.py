"""How many of the days of each entity's timeline a system finds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from benchmarks.timelines.documents import Document, Line
from benchmarks.timelines.systems import Found, System
from timeline.dates import Span


@dataclass(slots=True)
class Tally:
    """Counts of one system on one set."""

    same: int = 0
    told: int = 0
    gold: int = 0
    right: int = 0
    dated: int = 0
    found: int = 0
    mentions: int = 0
    wrong: list[str] = field(default_factory=list)

    def figures(self) -> tuple[float, float, float]:
        """Return entity-date F1, date accuracy and sentence recall, in per cent."""
        return (
            200 * self.same / max(self.told + self.gold, 1),
            100 * self.right / max(self.dated, 1),
            100 * self.found / max(self.mentions, 1),
        )


def score(documents: Iterable[Document], lines: Iterable[Line], system: System) -> Tally:
    """Return how well a system finds the timelines of these documents."""
    documents = list(documents)
    kept = {document.key for document in documents}
    found = [item for document in documents for item in system(document)]
    by_entity: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        mentions = tuple(place for place in line.mentions if place[0] in kept)
        if mentions:
            by_entity[line.entity].append(Line(line.entity, line.days, mentions))
    tally = Tally()
    for entity, timeline in by_entity.items():
        named = naming(entity)
        _count(tally, timeline, [item for item in found if named.search(item.names)])
    return tally


def naming(entity: str) -> re.Pattern[str]:
    """Return what finds an entity: its name, its last word of two, its last two words of more.

    News write "Jobs" for "Steve Jobs", and "Apple Corps" for "Beatles Apple Corps".
    """
    words = entity.split()
    shorter = " ".join(words[-1 if len(words) == len(("Steve", "Jobs")) else -2 :])
    names = dict.fromkeys((entity, shorter))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b", re.IGNORECASE)


def _count(tally: Tally, timeline: list[Line], found: list[Found]) -> None:
    told = {item.days for item in found} - {None}
    gold = {line.days for line in timeline} - {None}
    tally.same += len(told & gold)
    tally.told += len(told)
    tally.gold += len(gold)
    places: dict[tuple[str, int], set[Span | None]] = defaultdict(set)
    for item in found:
        places[item.place].add(item.days)
    for line in timeline:
        hits = [place for place in line.mentions if place in places]
        tally.mentions += len(line.mentions)
        tally.found += len(hits)
        if hits and line.days:
            days = {day for place in hits for day in places[place]}
            tally.dated += 1
            tally.right += line.days in days
            if line.days not in days:
                tally.wrong.append(f"{line.entity} {hits}: {line.days}, told {days}")
