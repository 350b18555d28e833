"""The events that reports belong to, found one after the other, as each changes what is known."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from timeline import models
from timeline.records.judged import Judgement
from timeline.resolving import Report, Resolution, resolve
from timeline.resolving.comparing import Verdict as ReportsVerdict
from timeline.resolving.joining import Known
from timeline.store.judgements import find_apart
from timeline.store.keys import Keys
from timeline.store.neighbours import Loose, Neighbours
from timeline.store.unions import Union
from timeline.vocabulary import Subject, Verdict


@dataclass(frozen=True, slots=True)
class Comer:
    """A report that has no event yet.

    Attributes:
        report: What it tells.
        reference: Of its citation: "rt-2022-12-17:1042".
        coder: Who coded it.
        wish: The key that an event made from it is to have, if that is free.
    """

    report: Report
    reference: str
    coder: str
    wish: str


class Homes:
    """Finds the events of reports.

    Nothing is written: what is stored is read at the beginning, for all reports together, and what
    they do to it is followed in memory.

    Attributes:
        added: The keys of the events that are to be made.
        judgements: Why reports joined their events, and what else they are likeliest about.
        unions: The citations of stored events that are to become another's.
    """

    def __init__(
        self, session: Session, comers: Sequence[Comer], loose: Collection[Loose] = ()
    ) -> None:
        """Read what is stored around some reports, without those that are loose themselves."""
        self.added: set[str] = set()
        self.judgements: list[Judgement] = []
        self.unions: list[Union] = []
        self._session = session
        self._neighbours = Neighbours(session, [each.report for each in comers], loose)
        self._keys = Keys(session, models.Event)
        self._keys.expect(each.wish for each in comers)

    def find(self, comer: Comer, left: str | None = None) -> str | None:
        """Return the key of the event that a report belongs to.

        Args:
            comer: The report, one of those named at the beginning.
            left: The key of an event without reports, which it takes if it joins no other.

        Returns:
            That of a stored event, or one of `added`; None if the event has this passage already.
        """
        report = comer.report
        near = self._neighbours.around(report)
        resolution = resolve(report, near)
        key = resolution.joins or left or self._add(comer)
        if any(each.passage == report.passage for each in near.get(key, ())):
            return None
        self._neighbours.add(key, report)
        self._judge(key, comer, resolution)
        self._draw_together(key, comer, resolution, near)
        return key

    def _add(self, comer: Comer) -> str:
        key = self._keys.take(comer.wish)
        self.added.add(key)
        return key

    def _draw_together(self, key: str, comer: Comer, resolution: Resolution, near: Known) -> None:
        """Note what the new report shows to be of its event, too."""
        moving = [(other, tuple(near[other]), True) for other in resolution.merges]
        moving += [(other, (report,), False) for other, report in resolution.draws]
        apart = find_apart(self._session, key) if moving else ()
        verdicts = dict(resolution.verdicts)
        for other, reports, is_whole in moving:
            if other not in apart:
                self._neighbours.move(reports, other, key)
                judgement = _make(Verdict.SAME, key, other, verdicts[other], comer)
                self.unions.append(Union(judgement, reports, is_whole))

    def _judge(self, key: str, comer: Comer, resolution: Resolution) -> None:
        """Write down why a report joined its event, and what else it is likeliest about."""
        verdicts = dict(resolution.verdicts)
        if resolution.joins:
            self.judgements.append(_make(Verdict.SAME, key, comer.reference, verdicts[key], comer))
        for other, verdict in resolution.unsure[:1]:
            self.judgements.append(_make(Verdict.UNSURE, key, other, verdict, comer))


def _make(verdict: Verdict, key: str, other: str, found: ReportsVerdict, comer: Comer) -> Judgement:
    return Judgement(Subject.EVENT, key, other, verdict, found.reasons, comer.coder, found.score)
