"""Which event a report joins, so that the same reports in any order make the same events.

What a person has placed decides first. An event with a curated report is an anchor: a report that
is the same as one of its curated reports attaches to the best anchor, links no events, and anchors
never become one. The other reports make events by two rules, each a function of the set of reports
and not of their order:

- A *solid* report is dated to one day. Solid reports that are the same are linked, and what is
  linked, directly or through others, is one event: of one day, so the links cannot lead far.
- A *vague* report, of any other date or none, follows the one report most like it that is the
  same. Having one such link only, it never makes one event of two. When a report comes that is
  more like it, it follows that one instead, and those that follow it come along.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.resolving.comparing import SameOrNot, Verdict, compare, compare_again
from timeline.resolving.days import is_solid
from timeline.resolving.reports import Identity, Report

Known = Mapping[str, Sequence[Report]]
"""The reports of each known event, by the key of the event."""
Rank = tuple[float, Identity, Identity]
"""How two reports rank among the pairs that are the same: the best score first, and never a tie."""
NEAREST = (SameOrNot.DIFFERENT, SameOrNot.UNSURE, SameOrNot.SAME)
"""Verdicts, the one nearest to `same` last."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a report does to the events that are known.

    Attributes:
        joins: The event it joins, to which `merges` and `draws` come; None for a new one.
        merges: Further events that it shows to be the same, with all their reports.
        draws: Vague reports that leave their event, which keeps others, because this report is
            more like them; each with the key of the event it leaves.
        unsure: Events that might be the same and do not become it, with the verdict nearest to
            `same`; the likeliest comes first.
        verdicts: That verdict for every event that is the same, or might be.
    """

    joins: str | None
    merges: tuple[str, ...] = ()
    draws: tuple[tuple[str, Report], ...] = ()
    unsure: tuple[tuple[str, Verdict], ...] = ()
    verdicts: tuple[tuple[str, Verdict], ...] = ()


def resolve(report: Report, known: Known, forbidden: Collection[str] = ()) -> Resolution:
    """Return which of the known events a report joins, and what that does to the others.

    Args:
        report: Machine-coded, and in none of the events yet.
        known: The events of the report's block, each with all its reports.
        forbidden: Events that a person has said it is not about.
    """
    verdicts = _judge(report, known, forbidden)
    alike = {
        key: tuple(known[key])
        for key, verdict in verdicts.items()
        if verdict.verdict is SameOrNot.SAME
    }
    drawn = {key: tuple(_iter_drawn(report, reports)) for key, reports in alike.items()}
    homes = [key for key, target in _iter_homes(report, alike) if target not in drawn[key]]
    emptied = [key for key in alike if key not in homes and drawn[key] == alike[key]]
    joined = sorted((*homes, *emptied), key=lambda key: _age(alike[key]))
    unsure = [(key, verdict) for key, verdict in verdicts.items() if key not in joined]
    return Resolution(
        joins=joined[0] if joined else None,
        merges=tuple(joined[1:]),
        draws=tuple((key, each) for key in alike if key not in joined for each in drawn[key]),
        unsure=tuple(sorted(unsure, key=lambda pair: (_likeness(pair[1]), pair[0]), reverse=True)),
        verdicts=tuple(verdicts.items()),
    )


def _judge(report: Report, known: Known, forbidden: Collection[str]) -> dict[str, Verdict]:
    """Return the verdict that is nearest to `same` of every event that may be the same."""
    found = {}
    for key in sorted(known):
        if key not in forbidden and known[key]:
            nearest = max((compare(report, other) for other in known[key]), key=_likeness)
            if nearest.verdict is not SameOrNot.DIFFERENT:
                found[key] = nearest
    return found


def _likeness(verdict: Verdict) -> tuple[int, float, tuple[str, ...]]:
    """Return what the verdict nearest to `same` has most of."""
    return NEAREST.index(verdict.verdict), verdict.score, verdict.reasons


def _iter_homes(report: Report, events: Known) -> Iterator[tuple[str, Report]]:
    """Yield the events that a report belongs to, each with one report that it is linked to."""
    if anchored := list(_iter_anchors(report, events)):
        _, key, target = min(anchored, key=lambda anchor: anchor[:2])
        yield key, target
    elif is_solid(report):
        for key, reports in events.items():
            if not any(each.curated for each in reports):
                yield from ((key, other) for other in _iter_linked(report, reports))
    else:
        machine = {
            each: key for key, reports in events.items() for each in reports if not each.curated
        }
        if (followed := _followed(report, machine)) is not None:
            yield machine[followed], followed


def _iter_anchors(report: Report, events: Known) -> Iterator[tuple[float, str, Report]]:
    """Yield the anchors that a report is the same as; those of the best score sort first."""
    for key, reports in events.items():
        for other in reports:
            verdict = compare_again(report, other) if other.curated else None
            if verdict and verdict.verdict is SameOrNot.SAME:
                yield -verdict.score, key, other


def _iter_linked(report: Report, reports: Sequence[Report]) -> Iterator[Report]:
    """Yield the first solid report that a solid one is the same as, if any."""
    for other in reports:
        if is_solid(other) and compare_again(report, other).verdict is SameOrNot.SAME:
            yield other
            return


def _iter_drawn(report: Report, reports: Sequence[Report]) -> Iterator[Report]:
    """Yield the reports of an event that, with a new report there, follow it at last."""
    curated = [each for each in reports if each.curated]
    machine = [each for each in reports if not each.curated]
    followers = [
        each for each in machine if not is_solid(each) and _followed(each, curated) is None
    ]
    if not any(compare_again(report, each).verdict is SameOrNot.SAME for each in followers):
        return
    paths = {each: _followed(each, [*machine, report]) for each in followers}
    for each in followers:
        if _ends_at(report, each, paths):
            yield each


def _ends_at(report: Report, start: Report, paths: Mapping[Report, Report | None]) -> bool:
    seen: set[Report] = set()
    at: Report | None = start
    while at is not None and at != report and at not in seen:
        seen.add(at)
        at = paths.get(at)
    return at == report


def _followed(report: Report, others: Iterable[Report]) -> Report | None:
    """Return the one report that a vague one follows, None if it is the same as none."""
    ranked = [
        (_rank(report, other, verdict), other)
        for other in others
        if other != report and (verdict := compare_again(report, other)).verdict is SameOrNot.SAME
    ]
    return min(ranked, key=lambda pair: pair[0])[1] if ranked else None


def _rank(one: Report, other: Report, verdict: Verdict) -> Rank:
    first, second = sorted((one.identity, other.identity))
    return -verdict.score, first, second


def _age(reports: Sequence[Report]) -> tuple[bool, dt.date, Identity]:
    """Return what the event that keeps its key has least of: an anchor, then the oldest."""
    first = min((each.published.earliest or dt.date.max, each.identity) for each in reports)
    return not any(each.curated for each in reports), *first
