"""Those who are named where recipients stand, and to whom nothing is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.belongings import is_way
from timeline.coding.events.hearing import hears
from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.moving import is_set_up
from timeline.coding.events.reading import Reading
from timeline.coding.events.syntax import base, children, is_infinitive
from timeline.coding.events.voice import is_passive
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

PATIENT = frozenset({"dobj", "dative", "pobj", "nsubjpass"})
"""Where a pronoun can be somebody to whom it was done."""
LEADING = frozenset({"chair", "head", "lead"})


def is_untouched(reading: Reading, actor: Token) -> bool:
    """Return whether nothing is done to somebody who stands where a recipient would."""
    if actor.pos_ == "PRON" and actor.dep_ not in PATIENT and not is_patient(actor):
        return True
    if is_way(actor) or is_set_up(actor) or hears(reading, actor):
        return True
    if reading.type is None:
        return _is_quality(actor) or _is_led(actor) or _is_use(actor)
    if reading.type is EventType.ACCUSE:
        return _is_told_of(actor)
    return reading.type is EventType.REQUEST and _is_wanted(actor)


def is_patient(owner: Token) -> bool:
    """Return whether a pronoun says whose arrest or murder it is: "ordered his arrest"."""
    suffers = base(owner.head) in lexicon().kinds["suffered"]
    return owner.dep_ == "poss" and owner.pos_ == "PRON" and suffers


def _is_quality(actor: Token) -> bool:
    """Return whether a people is named only to say what a thing is: "survived a German bomb"."""
    return actor.dep_ == "amod"


def _is_use(actor: Token) -> bool:
    """Return whether a noun only says of what sort a thing is: "passed a government inspection"."""
    return actor.dep_ == "compound" and actor.pos_ == "NOUN"


def _is_led(actor: Token) -> bool:
    """Return whether somebody leads, or is led: "resumed under the minister", "chaired a panel"."""
    if actor.dep_ == "pobj":
        return actor.head.lower_ == "under"
    return actor.dep_ == "dobj" and base(actor.head) in LEADING


def _is_wanted(actor: Token) -> bool:
    """Return whether something is to be done with somebody: "asked for troops to be sent"."""
    done = [actor.head] if actor.dep_ == "nsubjpass" else children(actor, "acl", "relcl")
    return any(is_infinitive(verb) and is_passive(verb) for verb in done)


def _is_told_of(actor: Token) -> bool:
    """Return whether somebody suffered what is condemned, or is only named with it.

    "The arrest of a journalist", "a violation of Iraqi sovereignty".
    """
    if actor.dep_ in {"amod", "compound"}:
        return actor.head.dep_ == "pobj" and actor.head.head.head.pos_ == "NOUN"
    return actor.head.lower_ == "of" and base(actor.head.head) in lexicon().kinds["suffered"]
