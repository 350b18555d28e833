"""What time, actors, place and deed of two reports say of their being one event."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from timeline.dates import describe_date
from timeline.names import fold
from timeline.resolving.copies import is_copy
from timeline.resolving.days import Nearness, compare_days, count_days_between
from timeline.resolving.lexicon import read_lexicon
from timeline.resolving.reports import Report, find_head
from timeline.resolving.stems import stem
from timeline.vocabulary import HAPPENED, Realis
from timeline.wording import count, join_words


@dataclass(frozen=True, slots=True)
class Finding:
    """What one aspect says.

    Attributes:
        points: For one event if positive; None if it excludes that.
        reason: In plain words; "" if there is nothing to say.
        missing: It lacks what `same` needs; `unsure` is the most then.
    """

    points: float | None
    reason: str = ""
    missing: bool = False


def _compare_passages(one: Report, other: Report) -> Finding:
    """Compare where two reports stand: a coder gives two for one passage if it tells two events.

    A person and a program that coded the same passage are likelier to mean one.
    """
    if one == other or not _share_passage(one, other):
        return Finding(0.0)
    if one.curated == other.curated:
        return Finding(None, "one passage tells them as two")
    return Finding(1.5, "told in the same passage")


def _share_passage(one: Report, other: Report) -> bool:
    return one.source == other.source and one.start < other.end and other.start < one.end


def _compare_dates(one: Report, other: Report) -> Finding:
    nearness = compare_days(one, other)
    if nearness is Nearness.APART:
        gap = count_days_between(one.span, other.span)
        return Finding(None, f"dates exclude each other by {count(gap, 'day')}")
    points, reason = DATES[nearness]
    days = " and ".join(dict.fromkeys(_describe(report) for report in (one, other)))
    return Finding(points, reason.format(days=days), missing=nearness in TOO_LITTLE)


DATES = {
    Nearness.EXACT: (3.0, "dates overlap ({days})"),
    Nearness.WEEK: (2.5, "dates overlap ({days})"),
    Nearness.MONTH: (1.5, "dates overlap ({days})"),
    Nearness.SAME: (1.5, "both are dated {days}"),
    Nearness.NEWS: (1.5, "told as news of the same days"),
    Nearness.YEAR: (0.5, "dates may overlap ({days})"),
    Nearness.NEAR: (0.0, "dates are a day apart ({days})"),
    Nearness.VAGUE: (0.0, "dates may overlap ({days})"),
}
"""Points and words for how near the dates are."""
TOO_LITTLE = (Nearness.NEAR, Nearness.VAGUE)
"""Not enough for `same`: what happens daily would run together, and what happens yearly."""


def _describe(report: Report) -> str:
    return _describe_date(report.date) if report.date else "no date"


_describe_date = lru_cache(maxsize=10_000)(describe_date)


def _compare_types(one: Report, other: Report) -> Finding:
    lexicon = read_lexicon()
    if one.type is None or other.type is None:
        return Finding(0.0)
    pair = frozenset((one.type, other.type))
    if len(pair) == 1:
        return Finding(1.5, f"both {one.type}")
    names = " and ".join(sorted(pair))
    if pair in lexicon.opposed:
        return Finding(None, f"{names} answer each other")
    if pair in lexicon.near:
        return Finding(0.5, f"{names} are near")
    return Finding(-1.5, f"{names} are of two kinds")


def _compare_actors(one: Report, other: Report) -> Finding:
    shared = one.actors & other.actors
    if shared:
        share = len(shared) / min(len(one.actors), len(other.actors))
        points = min(2.5, 0.5 + len(shared)) * (0.5 + share / 2)
        return Finding(points, f"share {join_words(sorted(shared), 'and')}")
    if one.actors and other.actors:
        return Finding(-2.0, "share no actor", missing=not _same_place(one, other))
    return Finding(-0.5, missing=True)


def _compare_roles(one: Report, other: Report) -> Finding:
    acting = _meet(one.initiators, other.initiators)
    acted_on = _meet(one.recipients, other.recipients)
    crossed = one.initiators & other.recipients or one.recipients & other.initiators
    if crossed and True not in {acting, acted_on}:
        directed = one.type is other.type and one.type in read_lexicon().directed
        reason = "who acts in one is acted on in the other"
        return Finding(None if directed else -2.5, reason, missing=True)
    if acted_on is False:
        return Finding(-3.0, "done to others", missing=True)
    if acting is False:
        return Finding(-1.5, "done by others")
    return Finding(0.0)


def _meet(one: frozenset[str], other: frozenset[str]) -> bool | None:
    """Return whether two groups share somebody; None if one is empty.

    "People" may be "People in Vidin": a coder tells nameless groups apart by their places.
    """
    if not one or not other:
        return None
    return bool(one & other) or any(
        each.startswith(f"{plain}-in-") or plain.startswith(f"{each}-in-")
        for plain in one
        for each in other
    )


def _same_place(one: Report, other: Report) -> bool:
    return one.place is not None and one.place == other.place


def _compare_places(one: Report, other: Report) -> Finding:
    if one.place is None or other.place is None:
        return Finding(0.0)
    if _same_place(one, other):
        return Finding(1.0, f"both in {one.place}")
    if one.place in other.around or other.place in one.around:
        return Finding(0.5, f"{one.place} and {other.place} lie in one another")
    if _words(one.place) & _words(other.place):  # "mitrovica" and "north-mitrovica"
        return Finding(0.0)
    return Finding(-4.0, f"one in {one.place}, the other in {other.place}", missing=True)


def _words(place: str) -> set[str]:
    return set(fold(place).split())


def _compare_words(one: Report, other: Report) -> Finding:
    """Compare the words but for the triggers, which are compared as such.

    Of reports of one passage these are the words of the passage, and tell nothing.
    """
    if one != other and _share_passage(one, other):
        return Finding(0.0)
    if _is_reprint(one, other):
        return Finding(4.0, "one repeats the words of the other")
    deeds = _heads(one) | _heads(other)
    words = one.words - deeds, other.words - deeds
    shared, shorter = words[0] & words[1], min(map(len, words))
    if not shorter:
        return Finding(0.0, missing=not _agree_in_all(one, other))
    if not shared:
        return Finding(-1.0, "share no words", missing=True)
    points = min(3.0, 4 * len(shared) / max(4, shorter) + 0.25 * len(shared))
    if one.words == other.words:  # Both say this and nothing else.
        points += 2.0
    return Finding(points, f"share the words {join_words(sorted(shared), 'and')}")


def _is_reprint(one: Report, other: Report) -> bool:
    """Return whether two articles tell one deed in one text, as papers that print an agency do."""
    if one.source == other.source or (one.trigger, one.words) != (other.trigger, other.words):
        return False
    return is_copy(one.shingles, other.shingles)


def _agree_in_all(one: Report, other: Report) -> bool:
    """Return whether two reports agree in where it was, or in who did it to whom."""
    roles = _meet(one.initiators, other.initiators) and _meet(one.recipients, other.recipients)
    return bool(roles) or _same_place(one, other)


def _heads(report: Report) -> set[str]:
    return {find_head(word) for word in report.trigger.split()}


def _compare_triggers(one: Report, other: Report) -> Finding:
    """Compare the deeds; to tell of a deed is another, and whoever tells tells many things."""
    if not one.trigger or not other.trigger:
        return Finding(0.0)
    telling = _is_telling(one), _is_telling(other)
    if telling[0] != telling[1]:
        return Finding(None, "one is a deed, the other somebody's words about it")
    shared = _heads(one) & _heads(other)
    if shared:
        return Finding(-0.5 if all(telling) else 1.5, f"both tell {min(shared)}")
    alike = one.type is not None and other.type is not None
    return Finding(-0.5, f"{one.trigger} and {other.trigger}", missing=not alike)


def _is_telling(report: Report) -> bool:
    lexicon = read_lexicon()
    return any(stem(word) in lexicon.telling for word in report.trigger.split())


def _compare_figures(one: Report, other: Report) -> Finding:
    """Compare the numbers of one article, which tells two events if it gives each its own.

    Two articles may disagree about one event.
    """
    if one == other or one.source != other.source:
        return Finding(0.0)
    told = {(each.what, each.unit): (each.low, each.high) for each in one.figures}
    for each in other.figures:
        if told.get((each.what, each.unit), (each.low, each.high)) != (each.low, each.high):
            return Finding(-2.0, f"other numbers of {each.what}", missing=True)
    return Finding(0.0)


def _compare_realis(one: Report, other: Report) -> Finding:
    """Compare what is told as done, as to come, as denied: a denial is about the thing denied."""
    told = {one.realis, other.realis}
    if len(told) == 1 or told <= set(HAPPENED):
        return Finding(0.0)
    reason = f"one is {join_words(sorted(told), 'and the other')}"
    aside = Realis.HYPOTHETICAL in told
    set_apart = Realis.PLANNED in told and one.source == other.source
    return Finding(-1.5 if aside else -0.5, reason, missing=aside or set_apart)


Aspect = Callable[[Report, Report], Finding]
ASPECTS: tuple[Aspect, ...] = (
    _compare_dates,  # It excludes most, so it comes first.
    _compare_passages,
    _compare_types,
    _compare_actors,
    _compare_roles,
    _compare_places,
    _compare_triggers,
    _compare_words,
    _compare_figures,
    _compare_realis,
)
