"""From what sources say to what we conclude: one date, one realis, and where they disagree. Pure.

Nothing is overwritten here: a conclusion stands beside the testimonies it was drawn from.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.dates import Span, date_of_span
from timeline.records.details import Disagreement
from timeline.records.told import Figure, StatedDate
from timeline.vocabulary import HAPPENED, Basis, Realis

VAGUE = re.compile(r"[?~%,]")
"""In EDTF: uncertain, approximate, both, one of several."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one citation of an event says, as far as others can agree or disagree with it.

    Attributes:
        source: Key of the article.
        voice: The end of its attribution chain: who says so in the end.
        date: EDTF, None if undated.
        span: The days of the date, open on both sides if undated.
        curated: Whether a person stands behind it, who wrote it or has seen it.
        presumed: Whether a program took its days from those of the article; see `is_presumed`.
    """

    source: str
    voice: str
    date: str | None
    span: Span
    realis: Realis
    figures: tuple[Figure, ...] = ()
    curated: bool = True
    presumed: bool = False


def is_presumed(stated: StatedDate, *, curated: bool) -> bool:
    """Return whether a date is only that of an article, as which a program took its news.

    No words give it. So it dates an event that nothing else does, and contradicts nobody.
    """
    is_closed = stated.earliest is not None and stated.latest is not None
    told = curated or stated.words is not None or stated.basis is not Basis.INFERRED
    return is_closed and not told


def name_voice(end: tuple[str, object, object] | None, publication: object, source: object) -> str:
    """Return who says so in the end, as the view `timeline` counts independent sources.

    Args:
        end: The last hop of the chain of attribution: its words, and what its actor and its
            publication are known by, None if it is none of these. None without a chain.
        publication: What the publication of the article is known by; None if it is not stated.
        source: What the article is known by.
    """
    words, actor, publisher = end or (None, None, publication)
    if actor is not None:
        return f"actor:{actor}"
    if publisher is not None:
        return f"publication:{publisher}"
    return f"words:{words}" if words else f"source:{source}"


def conclude_date(testimonies: Sequence[Testimony]) -> str | None:
    """Return the EDTF date of an event: what the best supported testimonies have in common.

    If all dates are compatible that is their intersection: 1999 and June 1999 give June 1999.
    If some exclude each other, the date kept is the one that most independent voices allow; then
    most citations, then the shorter one, then the earlier. A date that is doubted ("2019~") or one
    of several is not made exact by another: then the best supported one is kept as it was told.
    Machine-coded dates never outvote people: they narrow what people told, where compatible.
    Presumed dates count where there are no others. None if no testimony has a date.
    """
    dated = _firm(testimonies) or [testimony for testimony in testimonies if testimony.date]
    people = _ranked([testimony for testimony in dated if testimony.curated])
    machines = [testimony for testimony in dated if not testimony.curated]
    if not people:
        return _share(_ranked(machines)).date if machines else None
    told = _share(people)
    compatible = [each for each in machines if each.span.overlaps(told.span)]
    narrowed = _share([told, *_ranked(compatible)])
    return told.date if narrowed.span == told.span else narrowed.date


def conclude_realis(testimonies: Sequence[Testimony]) -> Realis:
    """Return the realis most voices state; in a tie what happened comes before what was planned.

    If people tell of the event, only they count.
    """
    counted = [testimony for testimony in testimonies if testimony.curated] or testimonies
    voices = {
        realis: len({each.voice for each in counted if each.realis is realis}) for realis in Realis
    }
    return max(Realis, key=lambda realis: voices[realis])


def find_disagreements(testimonies: Sequence[Testimony]) -> tuple[Disagreement, ...]:
    """Return the fields on which testimonies of one event exclude each other."""
    found = [_dates_apart(testimonies), _realis_apart(testimonies), *_figures_apart(testimonies)]
    return tuple(disagreement for disagreement in found if disagreement)


def _firm(testimonies: Sequence[Testimony]) -> list[Testimony]:
    """Return the testimonies with a date that is not presumed."""
    return [each for each in testimonies if each.date and not each.presumed]


def _ranked(dated: Sequence[Testimony]) -> list[Testimony]:
    """Return the best supported testimonies first."""
    return sorted(dated, key=lambda testimony: _rank(testimony, dated))


def _share(ranked: Sequence[Testimony]) -> Testimony:
    """Return the first testimony with the date that those after it have in common with it."""
    first = ranked[0]
    common = first.span
    for testimony in ranked[1:]:
        common = common.intersection(testimony.span) or common
    told = [each.date for each in ranked if each.span == common and each.date]
    if told:
        return replace(first, span=common, date=min(told, key=lambda date: (len(date), date)))
    if any(VAGUE.search(testimony.date or "") for testimony in ranked):
        return first
    return replace(first, span=common, date=date_of_span(common))


def _rank(testimony: Testimony, dated: Sequence[Testimony]) -> tuple[int, int, int, dt.date]:
    """Return what the best supported has least of; two alike in all are of the same days."""
    allowing = [other for other in dated if other.span.overlaps(testimony.span)]
    voices = {other.voice for other in allowing}
    first, last = testimony.span.earliest or dt.date.min, testimony.span.latest or dt.date.max
    return -len(voices), -len(allowing), (last - first).days, first


def _dates_apart(testimonies: Sequence[Testimony]) -> Disagreement | None:
    dated = _firm(testimonies)
    apart = [each for each in dated if any(not each.span.overlaps(other.span) for other in dated)]
    return _values("date", ((each.date or "", each.source) for each in apart)) if apart else None


def _realis_apart(testimonies: Sequence[Testimony]) -> Disagreement | None:
    told = {testimony.realis for testimony in testimonies}
    if Realis.DENIED not in told or not told.intersection(HAPPENED):
        return None
    return _values("realis", ((each.realis, each.source) for each in testimonies))


def _figures_apart(testimonies: Sequence[Testimony]) -> Iterator[Disagreement]:
    stated: dict[tuple[str, str | None], list[tuple[Figure, str]]] = defaultdict(list)
    for testimony in testimonies:
        for figure in testimony.figures:
            stated[figure.what, figure.unit].append((figure, testimony.source))
    for (what, _), pairs in stated.items():
        apart = [pair for pair in pairs if any(_excludes(pair[0], other) for other, _ in pairs)]
        if apart:
            yield _values(what, ((describe_figure(figure), source) for figure, source in apart))


def _excludes(one: Figure, other: Figure) -> bool:
    return _is_below(one, other) or _is_below(other, one)


def _is_below(one: Figure, other: Figure) -> bool:
    return one.high is not None and other.low is not None and one.high < other.low


def _values(field: str, told: Iterable[tuple[str, str]]) -> Disagreement:
    """Gather pairs of a value and the source that says so."""
    sources: dict[str, dict[str, None]] = defaultdict(dict)
    for value, source in told:
        sources[value][source] = None
    return Disagreement(
        field, tuple((value, tuple(keys)) for value, keys in sorted(sources.items()))
    )


def describe_figure(figure: Figure) -> str:
    """Return a figure in digits: "40", "3,000–5,000", "up to 1,000", "100 or more"."""
    low, high = figure.low, figure.high
    if low is None:
        return f"up to {_number(high)}"
    if high is None:
        return f"{_number(low)} or more"
    return _number(low) if low == high else f"{_number(low)}–{_number(high)}"


def _number(value: float | None) -> str:
    return f"{value or 0:,.15g}"
