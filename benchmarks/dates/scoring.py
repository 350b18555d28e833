"""How many of the expressions of the documents a finder finds, with their place and value."""

from __future__ import annotations

import time
from dataclasses import dataclass

from benchmarks.dates.documents import Document, Mark
from benchmarks.dates.finders import Finder
from benchmarks.scores import f1


@dataclass(slots=True)
class Tally:
    """Counts over documents, and the seconds they took."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    gold_met: int = 0
    found_met: int = 0
    right: int = 0
    calendar_gold: int = 0
    calendar_found: int = 0
    calendar_right: int = 0
    seconds: float = 0.0

    def figures(self) -> tuple[float, float, float, float]:
        """Return strict, relaxed, value and calendar F1, in per cent."""
        relaxed = f1(self.found_met, self.found, self.gold_met, self.gold)
        value = relaxed * self.right / self.gold_met if self.gold_met else 0.0
        return (
            f1(self.exact, self.found, self.exact, self.gold),
            relaxed,
            value,
            f1(self.calendar_right, self.calendar_found, self.calendar_right, self.calendar_gold),
        )


def score(documents: list[Document], finder: Finder, errors: list[str]) -> Tally:
    """Return the counts of one finder; what it gets wrong is added to `errors`."""
    tally = Tally()
    for document in documents:
        begun = time.process_time()
        found = list(finder(document.text, document.published))
        tally.seconds += time.process_time() - begun
        _count(tally, document, found, errors)
    return tally


def _count(tally: Tally, document: Document, found: list[Mark], errors: list[str]) -> None:
    places = {(mark.start, mark.end) for mark in found}
    tally.gold += len(document.gold)
    tally.found += len(found)
    tally.found_met += sum(any(map(mark.overlaps, document.gold)) for mark in found)
    tally.calendar_found += sum(mark.days is not None for mark in found)
    for gold in document.gold:
        met = [mark for mark in found if mark.overlaps(gold)]
        best = (
            max(met, key=lambda mark: min(mark.end, gold.end) - max(mark.start, gold.start))
            if met
            else None
        )
        right = best is not None and best.agrees(gold)
        tally.exact += (gold.start, gold.end) in places
        tally.gold_met += best is not None
        tally.right += best is not None and best.value == gold.value
        tally.calendar_gold += gold.days is not None
        tally.calendar_right += gold.days is not None and right
        if not right:
            said = f"{best.words!r} {best.value}" if best else "nothing"
            errors.append(f"{document.name}: {gold.words!r} is {gold.value}, found {said}")
