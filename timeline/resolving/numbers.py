"""The numbers that two reports state alike: of two events they seldom are the same by chance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.records.told import Figure
from timeline.resolving.reports import Report, share_deeds

SEVERAL = 10
"""From here on a number tells something: two of anything are counted every day."""
WORDS = 3
"""Shared words that tell something together with a number."""
PERSONS = "persons"
"""The unit of people, whom one article calls suspects, the other men."""


def iter_telling(report: Report) -> Iterator[float]:
    """Yield the numbers of a report that hardly another event has: of two digits, and not round."""
    for figure in report.figures:
        if _is_telling(number := _find_number(figure)):
            yield number


def find_shared(one: Report, other: Report) -> list[Figure]:
    """Return the figures of one report that the other states, too."""
    deed = bool(share_deeds(one, other))
    return [each for each in one.figures if any(_agree(each, told, deed) for told in other.figures)]


def share_telling(one: Report, other: Report) -> bool:
    """Return whether two reports count the same, to a number that hardly another event has."""
    return any(_is_telling(_find_number(figure)) for figure in find_shared(one, other))


def share_details(one: Report, other: Report) -> bool:
    """Return whether two reports have what makes them one, whoever takes part.

    They count the same to a telling number; or to any, and share words enough besides.
    """
    shared = (one.words & other.words) - share_deeds(one, other)
    return share_telling(one, other) or (len(shared) >= WORDS and bool(find_shared(one, other)))


def weigh(shared: Iterable[Figure]) -> float:
    """Return the points of figures that two reports state: of the one that tells most."""
    return max(map(_weigh, map(_find_number, shared)))


def _weigh(number: float) -> float:
    if _is_telling(number):
        return 2.5
    return 1.5 if number >= SEVERAL else 0.5


def _is_telling(number: float) -> bool:
    return number >= SEVERAL and number % SEVERAL != 0


def _agree(one: Figure, other: Figure, deed: bool) -> bool:  # noqa: FBT001 - shared, private
    """Return whether two figures count the same; of one deed people, by whatever name."""
    if (one.low, one.high) != (other.low, other.high):
        return False
    people = {one.unit, other.unit} <= {PERSONS, None} and _find_number(one) >= SEVERAL
    return (one.what, one.unit) == (other.what, other.unit) or (deed and people)


def _find_number(figure: Figure) -> float:
    """Return the number of a figure; of one with two the lower."""
    return (figure.high or 0.0) if figure.low is None else figure.low
