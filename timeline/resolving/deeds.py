"""What type, trigger and words of two reports say of their being one event."""

from __future__ import annotations

from functools import lru_cache

from timeline.resolving.findings import NOTHING, Finding, share_passage, share_place, share_text
from timeline.resolving.lexicon import read_lexicon
from timeline.resolving.parties import agree_in_roles
from timeline.resolving.reports import Report, find_head
from timeline.resolving.stems import stem
from timeline.wording import join_words


def compare_types(one: Report, other: Report) -> Finding:
    """Compare the kinds of event."""
    if one.type is None or other.type is None:
        return NOTHING
    if one.type is other.type:
        return Finding(1.5, f"both {one.type}")
    lexicon, pair = read_lexicon(), frozenset((one.type, other.type))
    names = " and ".join(sorted(pair))
    if pair in lexicon.opposed:
        return Finding(None, f"{names} answer each other")
    if pair in lexicon.near:
        return Finding(0.5, f"{names} are near")
    return Finding(-1.5, f"{names} are of two kinds")


def compare_triggers(one: Report, other: Report) -> Finding:
    """Compare the deeds; to tell of a deed is another, and whoever tells tells many things."""
    if not one.trigger or not other.trigger:
        return NOTHING
    telling = _is_telling(one.trigger), _is_telling(other.trigger)
    if telling[0] != telling[1]:
        return Finding(None, "one is a deed, the other somebody's words about it")
    shared = _heads(one.trigger) & _heads(other.trigger)
    if shared:
        return Finding(-0.5 if all(telling) else 1.5, f"both tell {min(shared)}")
    alike = one.type is not None and other.type is not None
    return Finding(-0.5, f"{one.trigger} and {other.trigger}", missing=not alike)


def compare_words(one: Report, other: Report) -> Finding:
    """Compare the words but for the triggers, which are compared as such.

    Of reports of one passage these are the words of the passage, and tell nothing.
    """
    if share_passage(one, other) and one != other:
        return NOTHING
    if share_text(one, other):
        return Finding(4.0, "one repeats the words of the other")
    deeds = _heads(one.trigger) | _heads(other.trigger)
    words = one.words - deeds, other.words - deeds
    shared, shorter = words[0] & words[1], min(map(len, words))
    if not shorter:
        told = agree_in_roles(one, other) or share_place(one, other)
        return Finding(0.0, missing=not told)
    if not shared:  # An article tells one thing twice in other words, but of the same two.
        again = one.source == other.source and agree_in_roles(one, other)
        return Finding(0.0 if again else -1.0, "share no words", missing=not again)
    points = min(3.0, 4 * len(shared) / max(4, shorter) + 0.25 * len(shared))
    if one.words == other.words:  # Both say this and nothing else.
        points += 2.0
    return Finding(points, f"share the words {join_words(sorted(shared), 'and')}")


@lru_cache(maxsize=10_000)
def _heads(trigger: str) -> frozenset[str]:
    return frozenset(find_head(word) for word in trigger.split())


@lru_cache(maxsize=10_000)
def _is_telling(trigger: str) -> bool:
    lexicon = read_lexicon()
    return any(stem(word) in lexicon.telling for word in trigger.split())
