"""What is somebody's, and whether it takes part for them: "Israeli efforts", "the US embassy"."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from timeline.coding.events.syntax import base
from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

WAYS = frozenset({"to", "from"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
ROADS = frozenset({"highway", "motorway", "pipeline", "railway", "road", "route"})
BELOW = frozenset({"conj", "pobj", "prep"})
DOING = frozenset({"agent", "nsubj"})
BODIES = frozenset({"ORG", "PERSON"})
STATES = frozenset({"GPE", "NORP"})
AGENTIVE = ("er", "or", "ary", "ist", "man", "ant")
"""How nouns end for those who do something themselves: "lender", "intermediary"."""


def is_way(place: Token) -> bool:
    """Return whether a noun leads to or from a place: "the highway to Georgia", no request."""
    if place.head.lower_ not in WAYS or place.ent_type_ not in PLACES:
        return False
    above, before = place.head.head, place.doc[max(place.head.i - 1, 0)]
    is_somebodys = _is_deed(above) or base(above) in _standing()  # "an ambassador from Austria"
    return (above.pos_ == "NOUN" and not is_somebodys) or base(before) in ROADS


def is_scene(noun: Token, place: Token) -> bool:
    """Return whether a name before a noun tells where it was: "was killed in Mali attack"."""
    within = noun.dep_ == "pobj" and noun.head.lower_ == "in"
    is_name = place.dep_ == "compound" and place.pos_ == "PROPN"
    return within and is_name and place.ent_type_ not in BODIES


def stands_for(noun: Token, owner: Token) -> bool:
    """Return whether what is somebody's takes part for them: a deed, a ship, an office.

    "Israeli proposals" are Israel's doing; "Bulgaria's bonds" and "Canadian mills" are not. A
    thing stands for its owner where something is done to it: "burned a Turkish airport".
    """
    is_agent = base(noun).endswith(AGENTIVE)
    if _is_deed(noun) or base(noun) in _standing():
        return True
    if not is_agent and base(noun) not in _belongings("apart"):
        return True
    first = next(word for word in (noun, *noun.ancestors) if word.dep_ not in BELOW)
    if first.dep_ in DOING and not _is_deed(first):  # "the yield on Peru's bonds rose"
        return False
    is_adjective = owner.dep_ in {"amod", "poss"} and owner.ent_type_ in STATES
    return base(noun) in _belongings("owned") or (is_adjective and not is_agent)


def _is_deed(noun: Token) -> bool:
    """Return whether a noun says what somebody does, says or sends: "efforts", "a request"."""
    return base(noun) in _deeds()


@cache
def _deeds() -> frozenset[str]:
    verbs = read_lexicon("names_verbs")
    events = (kind.get("nouns", ()) for kind in read_lexicon("triggers").values())
    told = (verbs["deeds"], verbs["messages"], _belongings("deeds"))
    return frozenset(chain(*events, *told))


@cache
def _standing() -> frozenset[str]:
    titles, groups = read_lexicon("names_titles"), read_lexicon("names_groups")
    forces = (groups["military"], groups["government"])
    return _belongings("standing").union(titles["offices"], titles["agents"], *forces)


@cache
def _belongings(kind: str) -> frozenset[str]:
    return frozenset(read_lexicon("events_people")["belongings"][kind])
