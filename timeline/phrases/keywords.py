"""The words that a phrase understands, as tables."""

from __future__ import annotations

from timeline.vocabulary import EventType, Realis, Role

ROLES: dict[str, tuple[Role, ...]] = {
    "involving": (),
    "by": (Role.INITIATOR,),
    "against": (Role.RECIPIENT,),
}
"""What starts a clause of actors, and the roles it asks for."""
STARTS = ("from", "since")
ENDS = ("to", "until")
KEYWORDS = frozenset(
    (*ROLES, *STARTS, *ENDS, "in", "on", "during", "between", "before", "after", "about")
)
"""What starts a clause, beside "reported by"."""
REPORTED = ("reported", "by")
JOINERS = ("and", "or")
FILLERS = ("event", "events")
"""Skipped: "planned events involving KFOR"."""

NOUNS: dict[EventType, tuple[str, ...]] = {
    EventType.AGREE: ("agreement",),
    EventType.CONSULT: ("consultation",),
    EventType.CONCEDE: ("concession",),
    EventType.COOPERATE: ("cooperation",),
    EventType.RETREAT: ("withdrawal",),
    EventType.ACCUSE: ("accusation",),
    EventType.REJECT: ("rejection",),
    EventType.THREATEN: ("threat",),
    EventType.MOBILIZE: ("mobilise", "mobilization", "mobilisation"),
    EventType.COERCE: ("coercion",),
    EventType.ASSAULT: ("attack",),
}
"""Plain words for types, beside their own names; every word may carry an "s"."""
TYPES: dict[str, EventType] = {
    form: kind
    for kind in EventType
    for word in (kind.lower(), *NOUNS.get(kind, ()))
    for form in (word, f"{word}s")
}
REALIS: dict[str, Realis] = {kind.value: kind for kind in Realis}

MEANT = {
    "with": "involving",
    "at": "in",
    "near": "in",
    "within": "in",
    "till": "until",
    "through": "until",
    "regarding": "about",
    "concerning": "about",
    "mentioning": "about",
    "reported": "reported by",
}
"""What people write for a keyword; suggested, not understood, so that names may hold them."""
NEAR = 0.75


def find_near_keyword(word: str) -> str | None:
    """Return what somebody who wrote `word` most likely meant, or None."""
    from difflib import get_close_matches

    if word.lower() in MEANT:
        return MEANT[word.lower()]
    known = [*sorted(KEYWORDS), *REPORTED[:1], *TYPES, *REALIS]
    near = next(iter(get_close_matches(word.lower(), known, n=1, cutoff=NEAR)), None)
    return " ".join(REPORTED) if near in REPORTED[:1] else near
