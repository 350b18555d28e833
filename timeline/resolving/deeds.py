"""What type, trigger and words of two reports say of their being one event."""

from __future__ import annotations

from functools import lru_cache

from timeline.resolving.findings import NOTHING, Finding, share_passage, share_place, share_text
from timeline.resolving.lexicon import read_lexicon
from timeline.resolving.numbers import share_telling
from timeline.resolving.parties import agree_in_roles
from timeline.resolving.reports import Report, find_deeds, share_deeds, tell_two_deeds
from timeline.resolving.stems import stem
from timeline.wording import join_words

LEAD = 200
"""Characters behind a headline, with byline and dateline, in which its first sentence begins."""


def compare_types(one: Report, other: Report) -> Finding:
    """Compare the kinds of event.

    Two articles may call one event by near kinds, and so may a headline and what stands below it.
    But what an article tells as two kinds below its headline, or in one passage, is two.
    """
    if one.type is None or other.type is None:
        return NOTHING
    if one.type is other.type:
        return Finding(1.5, f"both {one.type}")
    lexicon, pair = read_lexicon(), frozenset((one.type, other.type))
    names = " and ".join(sorted(pair))
    if pair in lexicon.opposed:
        return Finding(None, f"{names} answer each other")
    if pair in lexicon.near:
        apart = one.source == other.source and _are_set_apart(one, other)
        return Finding(0.5, f"{names} are near", missing=apart)
    return Finding(-1.5, f"{names} are of two kinds")


def compare_triggers(one: Report, other: Report) -> Finding:
    """Compare the deeds; to tell of a deed is another, and whoever tells tells many things."""
    if not one.trigger or not other.trigger:
        return NOTHING
    telling = _is_telling(one.trigger), _is_telling(other.trigger)
    if telling[0] != telling[1]:
        return Finding(None, "one is a deed, the other somebody's words about it")
    shared = share_deeds(one, other)
    if all(telling) and (shared or share_text(one, other)):
        return Finding(-0.5, "both are somebody's words")
    if shared:
        points = 1.5 if len(shared) == 1 else 2.5
        whole = find_deeds(one.trigger) == find_deeds(other.trigger) or one.type is other.type
        words = "; ".join(dict.fromkeys((one.trigger, other.trigger)))
        return Finding(points, f"the same deed ({words})", missing=not whole)
    alike = one.type is not None and other.type is not None
    reason = f"told by other words ({one.trigger}; {other.trigger})"
    return Finding(-0.5, reason, missing=not alike)


def compare_words(one: Report, other: Report) -> Finding:
    """Compare the words but for the triggers, which are compared as such.

    Of reports of one passage these are the words of the passage, and tell nothing.
    """
    if share_passage(one, other) and one != other:
        return NOTHING
    if share_text(one, other):
        return Finding(5.0, "one repeats the words of the other")
    deeds = find_deeds(one.trigger) | find_deeds(other.trigger)
    words = one.words - deeds, other.words - deeds
    shared, shorter = words[0] & words[1], min(map(len, words))
    if not shorter:
        told = agree_in_roles(one, other) or share_place(one, other) or _tells_again(one, other)
        return Finding(0.0, missing=not told)
    if not shared:
        again = _tells_again(one, other)
        return Finding(0.0 if again else -1.0, "share no words", missing=not again)
    points = min(3.0, 4 * len(shared) / max(4, shorter) + 0.25 * len(shared))
    if one.words == other.words:  # Both say this and nothing else.
        points += 2.0
    reason = f"share the words {join_words(sorted(shared), 'and')}"
    return Finding(points, reason, missing=len(shared) == 1 and _may_be_said_twice(one, other))


def _may_be_said_twice(one: Report, other: Report) -> bool:
    """Return whether an article may tell, below its headline, two accusations of one day."""
    below = one.source == other.source and not (one.heading or other.heading)
    return below and one.type is other.type and one.type in read_lexicon().spoken


def _are_set_apart(one: Report, other: Report) -> bool:
    """Return whether an article tells two deeds, both below its headline or in one passage."""
    return not (one.heading or other.heading) or tell_two_deeds(one, other)


def _tells_again(one: Report, other: Report) -> bool:
    """Return whether two reports that share no words but those of their deed may do without.

    The deed says it all if it is of two words, "impose sanctions", or if both count the same. A
    passage without a trigger may have another word for the deed, of the same two, and so has a
    headline for all that it sums up; but "attacked a depot" and "attacked a bridge" are two attacks
    of one day. A headline and the sentence below it tell one deed of the same people once.
    """
    deeds = share_deeds(one, other)
    if one.source != other.source:
        return len(deeds) > 1 or share_telling(one, other)
    if deeds and _sums_up(one, other):
        return True
    is_open = one.heading or other.heading or not (one.trigger and other.trigger)
    return is_open and agree_in_roles(one, other)


def _sums_up(headline: Report, other: Report) -> bool:
    """Return whether a headline has the people, in their roles, of the sentence below it."""
    below = not other.heading and headline.end <= other.start <= headline.end + LEAD
    one, two = ((each.initiators, each.recipients) for each in (headline, other))
    return headline.heading and below and one == two and bool(headline.initiators)


@lru_cache(maxsize=10_000)
def _is_telling(trigger: str) -> bool:
    lexicon = read_lexicon()
    return any(stem(word) in lexicon.telling for word in trigger.split())
