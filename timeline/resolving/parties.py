"""What those who take part in two reports say of their being one event.

A group without a name is somebody in its article only: "police" of two articles may be those of two
lands. So it makes no two reports one, and tells them not apart where it may be the same. Where such
a group is, "police in Vidin", is what its article happens to say of it.
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.resolving.days import Nearness, compare_days
from timeline.resolving.findings import NOTHING, Finding, share_place, share_text
from timeline.resolving.lexicon import read_lexicon
from timeline.resolving.numbers import share_details, share_telling
from timeline.resolving.reports import Report, share_deeds
from timeline.wording import join_words

UNNAMED_KEY = "-unnamed"
"""Ends the key of a group without a name."""
PLACED_KEY = "-in-"
"""Stands in the key of a group that is called by where it is."""
TOGETHER = (Nearness.EXACT, Nearness.WEEK, Nearness.NEWS)
"""Days in which one does to another a thing once, for the most part."""
ANYBODY = "people"
"""What a group is called of which nothing is told."""


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
    missing = not (is_placed or share_text(one, other) or share_details(one, other))
    if _may_meet(one.actors, other.actors, one, other):
        return Finding(0.0, "share nobody with a name", missing=missing)
    if _tell_sides(one, other):
        return Finding(-0.5, "one tells who did it, the other to whom", missing=missing)
    return Finding(-2.0, "share no actor", missing=not is_placed)


def compare_roles(one: Report, other: Report) -> Finding:
    """Compare who did it to whom."""
    if share_deeds(one, other) & read_lexicon().mutual:
        return _compare_sides(one, other)
    acting, acted_on = _compare_initiators(one, other), _compare_recipients(one, other)
    crossed = one.initiators & other.recipients | one.recipients & other.initiators
    if crossed & _find_shared(one, other) and True not in {acting, acted_on}:
        directed = one.type is other.type and one.type in read_lexicon().directed
        reason = "who acts in one is acted on in the other"
        return Finding(None if directed else -2.5, reason, missing=True)
    if acted_on is False:
        return Finding(-3.0, "done to others", missing=True)
    if acting is False:
        return Finding(-1.5, "done by others", missing=True)
    if acting and acted_on and compare_days(one, other) in TOGETHER:
        return Finding(1.0, "the same did it to the same")
    return NOTHING


def _compare_sides(one: Report, other: Report) -> Finding:
    """Compare the two who clash, or meet: both do, whoever is named first."""
    sides, others = one.initiators | one.recipients, other.initiators | other.recipients
    if _meet(sides - others, others - sides, one, other) is False:
        return Finding(-3.0, "with others", missing=True)
    return NOTHING


def _tell_sides(one: Report, other: Report) -> bool:
    """Return whether one report tells only who did it, the other only to whom."""
    sides = [(bool(each.initiators), bool(each.recipients)) for each in (one, other)]
    return sorted(sides) == [(False, True), (True, False)]


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
    return None if _may_meet(some, others, one, other) else False


def _find_shared(one: Report, other: Report) -> frozenset[str]:
    """Return the keys of those who are the same in two reports."""
    shared = one.actors & other.actors
    return shared if one.source == other.source else shared - one.unnamed - other.unnamed


def _may_meet(some: Iterable[str], others: Iterable[str], one: Report, other: Report) -> bool:
    """Return whether a group may be another: "police" may be "police-in-vidin"."""
    unnamed = one.unnamed | other.unnamed
    counted = share_telling(one, other)
    return any(
        _may_be(each, another, unnamed, counted=counted) for each in some for another in others
    )


def _may_be(one: str, other: str, unnamed: frozenset[str], *, counted: bool) -> bool:
    """Return whether two keys may be of the same people.

    "People" may be any group; and groups that are `counted` alike, any other.
    """
    nouns = _find_noun(one), _find_noun(other)
    if None not in nouns:
        return counted or nouns[0] == nouns[1] or ANYBODY in nouns
    return (one in unnamed and nouns[0] in other.split("-")) or (
        other in unnamed and nouns[1] in one.split("-")
    )


def _find_noun(key: str) -> str | None:
    """Return what people a group without a name is: of "government-troops-unnamed" troops.

    None of somebody with a name.
    """
    for mark in (UNNAMED_KEY, PLACED_KEY):
        what, found, _ = key.partition(mark)
        if found:
            return what.rpartition("-")[2]
    return None
