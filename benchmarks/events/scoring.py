"""How many of the types, actors and pairs of the records a finder finds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.events.finders import Finder
from benchmarks.events.records import Actor, Record, Told
from benchmarks.scores import f1


@dataclass(slots=True)
class Tally:
    """Counts over records: right, found and in the records, by what is counted."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    types: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, name: str, found: tuple[int, int], gold: tuple[int, int]) -> None:
        """Count how many of those found are right, and how many of the records are met."""
        self.right[name] += found[0]
        self.found[name] += found[1]
        self.met[name] += gold[0]
        self.gold[name] += gold[1]

    def figures(self) -> tuple[float, ...]:
        """Return the columns of the table, in per cent."""
        macro = [
            f1(c["right"], c["found"], c["right"], c["gold"])
            for c in self.types.values()
            if c["gold"]
        ]
        counted = [
            self._score(name) for name in ("type", "initiators", "recipients", "pair", "triple")
        ]
        return (counted[0], sum(macro) / len(macro) if macro else 0.0, *counted[1:])

    def _score(self, name: str) -> float:
        return f1(self.right[name], self.found[name], self.met[name], self.gold[name])


def score(records: Sequence[Record], finder: Finder, errors: list[str]) -> Tally:
    """Return the counts of one finder; what it gets wrong is added to `errors`."""
    tally = Tally()
    for record in records:
        told = finder(record.text)
        _count_types(tally, record.gold, told)
        for role in ("initiators", "recipients"):
            _count_actors(tally, record.gold, told, role)
        pairs = [event for event in told if _is_pair(record.gold, event)]
        triples = [event for event in pairs if event.type == record.gold.type]
        for name, met in (("pair", pairs), ("triple", triples)):
            tally.add(name, (bool(met), len(told)), (bool(met), 1))
        if not triples:
            said = "; ".join(map(_line, told)) or "nothing"
            errors.append(f"{record.key}: {_line(record.gold)}; found {said}\n    {record.text}")
    return tally


def _count_types(tally: Tally, gold: Told, told: list[Told]) -> None:
    found = {event.type for event in told if event.type}
    right = gold.type in found
    tally.add("type", (right, len(found)), (right, 1))
    for kind in found | {gold.type}:
        counts = tally.types[str(kind)]
        counts["right"] += right and kind == gold.type
        counts["found"] += kind in found
        counts["gold"] += kind == gold.type


def _count_actors(tally: Tally, gold: Told, told: list[Told], role: str) -> None:
    wanted: tuple[Actor, ...] = getattr(gold, role)
    found = (
        []
        if gold.mutual and not wanted
        else list(dict.fromkeys(a for event in told for a in getattr(event, role)))
    )
    right = sum(any(map(actor.meets, wanted)) for actor in found)
    met = sum(any(map(actor.meets, found)) for actor in wanted)
    tally.add(role, (right, len(found)), (met, len(wanted)))


def _is_pair(gold: Told, told: Told) -> bool:
    """Return whether both actors match; of a mutual event told as one list, two of the list."""
    if gold.mutual and not (gold.initiators and gold.recipients):
        wanted = gold.initiators or gold.recipients
        return sum(_any(told.initiators + told.recipients, [actor]) for actor in wanted) >= min(
            2, len(wanted)
        )
    straight = _any(told.initiators, gold.initiators) and (
        not gold.recipients or _any(told.recipients, gold.recipients)
    )
    return straight or (
        gold.mutual
        and _any(told.recipients, gold.initiators)
        and _any(told.initiators, gold.recipients)
    )


def _any(found: Sequence[Actor], wanted: Sequence[Actor]) -> bool:
    return any(actor.meets(other) for actor in found for other in wanted)


def _line(told: Told) -> str:
    names = [
        " + ".join(actor.words for actor in actors) for actors in (told.initiators, told.recipients)
    ]
    return f"{told.type} {names[0] or '–'} > {names[1] or '–'}"
