"""What those who take part in two reports say of their being one event.

A group without a name is somebody in its article only: "police" of two articles may be those of two
lands. So it makes no two reports one, and tells them not apart where it may be the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.resolving.findings import NOTHING, Finding, share_place, share_text
from timeline.resolving.lexicon import read_lexicon
from timeline.resolving.reports import Report
from timeline.wording import join_words

UNNAMED_KEY = "-unnamed"
"""Ends the key of a group without a name."""


def compare_actors(one: Report, other: Report) -> Finding:
    """Compare who takes part, in whatever role."""
    shared = _find_shared(one, other)
    if shared:
        share = len(shared) / min(len(one.actors), len(other.actors))
        points = min(2.5, 0.5 + len(shared)) * (0.5 + share / 2)
        return Finding(points, f"share {join_words(sorted(shared), 'and')}")
    if not one.actors or not other.actors:
        return Finding(-0.5, missing=True)
    is_placed = share_place(one, other)
    if _may_meet(one.actors, other.actors, one.unnamed | other.unnamed):
        missing = not is_placed and not share_text(one, other)
        return Finding(0.0, "share nobody with a name", missing=missing)
    return Finding(-2.0, "share no actor", missing=not is_placed)


def compare_roles(one: Report, other: Report) -> Finding:
    """Compare who did it to whom."""
    acting, acted_on = _compare_initiators(one, other), _compare_recipients(one, other)
    crossed = one.initiators & other.recipients | one.recipients & other.initiators
    if crossed & _find_shared(one, other) and True not in {acting, acted_on}:
        directed = one.type is other.type and one.type in read_lexicon().directed
        reason = "who acts in one is acted on in the other"
        return Finding(None if directed else -2.5, reason, missing=True)
    if acted_on is False:
        return Finding(-3.0, "done to others", missing=True)
    if acting is False:
        return Finding(-1.5, "done by others")
    return NOTHING


def agree_in_roles(one: Report, other: Report) -> bool:
    """Return whether two reports tell that somebody did it to somebody else, and the same two."""
    return bool(_compare_initiators(one, other) and _compare_recipients(one, other))


def _compare_initiators(one: Report, other: Report) -> bool | None:
    return _meet(one.initiators, other.initiators, one, other)


def _compare_recipients(one: Report, other: Report) -> bool | None:
    return _meet(one.recipients, other.recipients, one, other)


def _meet(some: frozenset[str], others: frozenset[str], one: Report, other: Report) -> bool | None:
    """Return whether some of one report and some of another share somebody; None if not told."""
    if not some or not others:
        return None
    if some & others & _find_shared(one, other):
        return True
    return None if _may_meet(some, others, one.unnamed | other.unnamed) else False


def _find_shared(one: Report, other: Report) -> frozenset[str]:
    """Return the keys of those who are the same in two reports."""
    shared = one.actors & other.actors
    return shared if one.source == other.source else shared - one.unnamed - other.unnamed


def _may_meet(some: Iterable[str], others: Iterable[str], unnamed: frozenset[str]) -> bool:
    """Return whether a group without a name may be another: "police" may be "police-in-vidin"."""
    pairs = ((each, another) for each in some for another in others)
    return any(
        (each in unnamed and _find_noun(each) in another.split("-"))
        or (another in unnamed and _find_noun(another) in each.split("-"))
        for each, another in pairs
    )


def _find_noun(key: str) -> str:
    """Return what people a group without a name is: of "government-troops-unnamed" troops."""
    return key.partition(UNNAMED_KEY)[0].rpartition("-")[2]
