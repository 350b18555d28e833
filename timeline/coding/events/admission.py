"""Whether a verb tells something that happened, as opposed to how things are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.actors import find_actor
from timeline.coding.events.complements import complement
from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.phrases import direct_objects, prepositions
from timeline.coding.events.reading import Reading
from timeline.coding.events.roles import find_roles
from timeline.coding.events.seeming import only_seems
from timeline.coding.events.standing import is_behind_as, is_placed, is_supposed
from timeline.coding.events.states import is_state
from timeline.coding.events.subjects import TIMES, own_subjects, subjects
from timeline.coding.events.syntax import base, children, is_negated
from timeline.coding.events.tense import (
    has_date,
    is_advice,
    is_announced,
    is_arranged,
    is_intended,
    is_present,
    is_real,
    is_said_of_oneself,
    is_to_come,
)
from timeline.coding.events.voice import is_passive
from timeline.coding.lexicons import read_lexicon
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

SAID_NOW = frozenset(
    {
        EventType.REJECT,
        EventType.ACCUSE,
        EventType.THREATEN,
        EventType.REQUEST,
        EventType.AGREE,
    }
)
"""Types that the present tense reports: acts of speech."""
PERSONS = frozenset({"he", "she"})
ANYBODY = frozenset(
    {"someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody", "one", "you"}
)


def admit_verb(reading: Reading, *, headline: bool) -> bool:
    """Return whether the clause of a verb reports an event.

    Args:
        headline: It stands in a headline, where the present tense tells what has happened.
    """
    verb = reading.verb
    if not is_real(verb) or is_advice(verb) or is_supposed(verb) or not is_placed(verb, reading):
        return False
    if only_seems(reading) or (headline and is_behind_as(verb)):
        return False
    if is_state(reading):
        return True
    if any(noun.lower_ in ANYBODY for noun in subjects(verb)) or _is_attitude(reading):
        return False
    if reading.type is not None:
        is_told = headline or _is_told(reading, reading.type)
        return is_told and (any(find_roles(reading)) or has_date(verb))
    return _is_happening(reading, headline=headline)


def _is_told(reading: Reading, kind: EventType) -> bool:
    """Return whether the tense tells an event, not a habit: of the present only acts of speech."""
    verb = reading.verb
    if base(verb) == "be" and reading.trigger.tag_ == "VBG":
        return True  # "is mediating", where the parser takes "is" for the verb
    if not is_present(verb) or has_date(verb) or is_to_come(verb):
        return True
    if is_arranged(verb) or is_intended(verb):
        return True
    if base(verb) in {"be", "remain"}:
        return is_said_of_oneself(verb)
    is_habit = kind is EventType.REQUEST and _only_says_which(verb)  # "gangs that demand money"
    is_said = kind in SAID_NOW or base(verb) in read_lexicon("dating_realis")["speaking"]
    return is_said and not (is_habit or is_passive(verb) or is_negated(verb))


def _is_attitude(reading: Reading) -> bool:
    """Return whether somebody does not side with another, which goes on without a date."""
    return (
        reading.type is EventType.SUPPORT
        and is_negated(reading.verb)
        and not has_date(reading.verb)
    )


def _is_happening(reading: Reading, *, headline: bool) -> bool:
    """Return whether something without a PLOVER type happens, by its verb, tense and date."""
    verb, kinds = reading.verb, lexicon().kinds
    lemma = base(reading.trigger)
    only_passive = lemma in kinds["passive"] and not is_passive(verb)
    if not _is_past(verb, headline=headline) or lemma in kinds["planning"] or only_passive:
        return False
    if lemma in kinds["reporting"] and not (is_announced(verb) and _has_object(reading.trigger)):
        return (
            lemma in kinds["stated"]
            and not children(verb, "ccomp")
            and _has_object(reading.trigger)
        )
    if lemma in kinds["causing"] and complement(verb) is not None:
        return False
    names = {lemma, " ".join(reading.words), *(f"{lemma} {word}" for word, _ in prepositions(verb))}
    if names & kinds["happening"] or _is_performed(reading.trigger):
        dated = any(map(has_date, (verb, reading.trigger, reading.act)))
        return dated or _names_somebody(verb)
    if lemma in kinds["stative"]:
        return False
    return _names_somebody(verb) if is_announced(verb) else has_date(verb) or _is_done(verb)


def _is_performed(verb: Token) -> bool:
    """Return whether the noun says what is done: "gave a speech"."""
    performing = lexicon().kinds["performing"]
    is_light = base(verb) in lexicon().kinds["light"]
    return is_light and any(base(noun) in performing for noun in direct_objects(verb))


def _is_done(verb: Token) -> bool:
    """Return whether a person does a thing, as the main news of a sentence."""
    if verb.dep_ != "ROOT" or verb.tag_ != "VBD" or not direct_objects(verb):
        return False
    return any(noun.ent_type_ == "PERSON" or noun.lower_ in PERSONS for noun in subjects(verb))


def _is_past(verb: Token, *, headline: bool) -> bool:
    """Return whether the verb has a subject or an object, and is no habit and no participle."""
    if not subjects(verb) and not direct_objects(verb):
        return False
    if verb.tag_ == "VBG" and not children(verb, "aux"):
        return False
    if _names_text(verb) or (_only_says_which(verb) and not has_date(verb)):
        return False
    if headline or not is_present(verb) or is_to_come(verb):
        return True
    return has_date(verb) or is_intended(verb)


def _only_says_which(verb: Token) -> bool:
    """Return whether a clause says who is meant: "people who left", "a group led by a colonel"."""
    if verb.dep_ == "relcl":
        tells_when = verb.head.ent_type_ in TIMES
        return not tells_when and verb.left_edge.i > 0 and not verb.left_edge.nbor(-1).is_punct
    if verb.dep_ == "conj" and not own_subjects(verb) and verb.head.dep_ == "acl":
        return _only_says_which(verb.head)
    return verb.dep_ == "acl" and is_passive(verb)


def _names_text(verb: Token) -> bool:
    """Return whether a participle only says which text is meant: "an interview published on"."""
    return verb.dep_ == "acl" and base(verb) in lexicon().kinds["telling_which"]


def _has_object(verb: Token) -> bool:
    return bool(direct_objects(verb)) or is_passive(verb)


def _names_somebody(verb: Token) -> bool:
    return any(map(find_actor, [*subjects(verb), *direct_objects(verb)]))
