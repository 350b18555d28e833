"""Who is sent or withdrawn, and so neither does what is told nor suffers it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.reading import Reading
from timeline.coding.events.syntax import base, children
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

OWN_FORCES = frozenset({EventType.MOBILIZE, EventType.RETREAT, EventType.AID})
"""Types in which forces are the means, not those to whom it is done."""


def is_moved(reading: Reading, actor: Token) -> bool:
    """Return whether somebody is sent or withdrawn, and so not the one to whom it is done."""
    words = lexicon()
    faced = actor.dep_ == "pobj" and actor.head.lower_ in {"to", "against"}
    faced = faced or base(actor.head) in words.kinds["releasing"]
    is_force = base(actor) in words.classes["FORCES"]
    if reading.type in OWN_FORCES and is_force and not faced:
        return True
    if reading.type is EventType.AGREE and is_force and actor.dep_ == "dobj":
        return True
    first = actor
    while first.dep_ == "conj":
        first = first.head
    if first.dep_ != "dobj" or base(first.head) not in words.kinds["moving"]:
        return False
    goods = {*_iter_goods()}
    told = {
        base(word) for word in (actor, *children(actor, "compound", "amod"))
    }  # "the frigate Argyle"
    return bool(told & (goods | set(reading.words)))


def is_set_up(actor: Token) -> bool:
    """Return whether a body comes to be by what is told: "formed a committee to look into it"."""
    return actor.dep_ == "dobj" and base(actor.head) in lexicon().kinds["founding"]


def _iter_goods() -> Iterator[str]:
    """Yield the nouns for what is sent: troops, envoys, aid and those who bring it."""
    for name in ("FORCES", "ENVOYS", "AID", "HELPERS"):
        yield from lexicon().classes[name]


def is_moved_force(reading: Reading, actor: Token) -> bool:
    """Return whether those who are sent do what is told: "doctors were sent to Haiti"."""
    words = lexicon()
    movers = words.classes["FORCES"] | words.classes["HELPERS"]
    is_sent = base(reading.trigger) in words.kinds["moving"]
    return reading.type in OWN_FORCES and is_sent and base(actor) in movers
