"""Who hears a complaint or makes it too: "complained to the police", "sued with others"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.actors import expand, find_actor
from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.phrases import direct_objects, prepositions
from timeline.coding.events.reading import Reading
from timeline.coding.events.syntax import base
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

SUING = frozenset({"bring", "file", "lodge", "sue", "case", "suit", "lawsuit", "complaint"})
HEARERS = frozenset({"police", "ombudsman", "ombudswoman", "regulator", "watchdog"})
"""With courts, those to whom one complains of others."""


def find_hearers(reading: Reading) -> tuple[Token, ...]:
    """Return who hears a complaint, or makes it too, and so takes part without being accused."""
    spine = dict.fromkeys((reading.trigger, reading.act, reading.verb))
    heads = [head for at in spine for head in (at, *direct_objects(at))]
    nouns = [noun for head in heads for _, noun in prepositions(head)]
    actors = filter(None, map(find_actor, nouns))
    return expand([actor for actor in actors if hears(reading, actor)])


def hears(reading: Reading, actor: Token) -> bool:
    """Return whether somebody complains too, or hears it: "sued with others", "told the police"."""
    if reading.type is not EventType.ACCUSE or actor.dep_ != "pobj":
        return False
    together = base(actor.head.head) in SUING and actor.head.lower_ in {"with", "alongside"}
    hearers = HEARERS | lexicon().classes["COURTS"]
    return together or (actor.head.lower_ in {"to", "with"} and base(actor) in hearers)
