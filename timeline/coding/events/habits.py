"""What a clause tells that is no one event: how things use to go, what they may lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.actors import find_actor
from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.phrases import direct_objects, kernel
from timeline.coding.events.subjects import own_subjects
from timeline.coding.events.syntax import base, children, is_infinitive, is_negated, modals
from timeline.coding.events.tense import FUTURE
from timeline.coding.events.voice import is_passive
from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

PRESENT = frozenset({"VBZ", "VBP"})
EQUIPPED = frozenset({"arm", "equip"})
EVERY = frozenset({"every", "each"})
TIMES = frozenset({"DATE", "TIME"})


def tells_no_event(verb: Token) -> bool:
    """Return whether a clause tells how things go, what may be, or what came to nothing."""
    tests = (
        *(_recurs, _raises_only),
        *(_is_of_somebody, _is_powerless, _is_unwanted, _is_undone, _is_delayed, _is_standing),
    )
    return any(test(verb) for test in tests)


def _recurs(verb: Token) -> bool:
    """Return whether a clause in the present says how often: "they blame us every time"."""
    first = next(iter(children(verb, "aux", "auxpass")), verb)
    if first.tag_ not in PRESENT:
        return False
    times = (child for child in verb.children if child.ent_type_ in TIMES)
    return any(child.lower_ in EVERY for time in times for child in time.lefts)


def _raises_only(verb: Token) -> bool:
    """Return whether what happened only makes people think: "halted output, raising fears"."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG":
        return False
    prospects = lexicon().kinds["prospects"]
    return any(base(kernel(noun)) in prospects for noun in direct_objects(verb))


def _is_of_somebody(verb: Token) -> bool:
    """Return whether the parser lets somebody happen: "bought the firm, which took place"."""
    happens = base(verb) in {"happen", "occur"}
    happens |= any(base(noun) == "place" for noun in direct_objects(verb))
    return happens and verb.dep_ == "relcl" and any(map(find_actor, own_subjects(verb)))


def _is_powerless(verb: Token) -> bool:
    """Return whether a thing is said not to do something: "threats will not stop the talks"."""
    doers = own_subjects(verb)
    is_said = is_negated(verb) and bool(FUTURE & modals(verb)) and not is_passive(verb)
    return is_said and bool(doers) and not any(map(find_actor, doers))


def _is_unwanted(verb: Token) -> bool:
    """Return whether somebody only says what should not be: "they should not have to pay"."""
    return is_negated(verb) and "should" in modals(verb)


def _is_undone(verb: Token) -> bool:
    """Return whether it has not been done so far: "has yet to reply", "is yet to be completed"."""
    waits = any(child.lower_ == "yet" for child in verb.children)
    return (
        waits and base(verb) in {"be", "have"} and any(map(is_infinitive, children(verb, "xcomp")))
    )


def _is_delayed(verb: Token) -> bool:
    """Return whether it was done in the end: "did not arrest him until two years later"."""
    if not is_negated(verb) or verb.tag_ != "VB" or FUTURE & modals(verb):
        return False
    behind = children(verb, "prep", "advcl", "mark")
    words = {word.lower_ for each in behind for word in (each, *each.children)}
    return "until" in words


def _is_standing(verb: Token) -> bool:
    """Return whether a participle says who they are: "the brigade defending it", "armed with"."""
    lasting = read_lexicon("dating_realis")["lasting"]
    is_there = verb.tag_ == "VBG" and base(verb) in lasting
    return verb.dep_ == "acl" and (is_there or base(verb) in EQUIPPED)
