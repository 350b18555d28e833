"""Who did it, and who it was done to: the heads of noun phrases, from syntax."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.coding.events.actors import ACTING, expand, find_actor
from timeline.coding.events.complements import is_that_clause, verb_below
from timeline.coding.events.harmed import find_victims
from timeline.coding.events.hearing import find_hearers
from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.matching import noun_type
from timeline.coding.events.moving import is_moved_force
from timeline.coding.events.phrases import agents, direct_objects, kernel, prepositions
from timeline.coding.events.reading import Reading
from timeline.coding.events.recipients import find_distant, find_recipients
from timeline.coding.events.subjects import own_subjects, subjects
from timeline.coding.events.syntax import base, children, conjuncts
from timeline.coding.events.undergoing import befalls, find_lost
from timeline.coding.events.voice import is_passive
from timeline.coding.telling.quotations import find_speaking
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

RECIPROCAL = frozenset(
    {
        EventType.CONSULT,
        EventType.AGREE,
        EventType.COOPERATE,
        EventType.SUPPORT,
        EventType.ASSAULT,
        EventType.REJECT,
    }
)
"""Types in which two who are the subject together do it to each other, if nobody else is named."""
ABOUT_OTHERS = frozenset({EventType.REQUEST, EventType.ACCUSE})
"""Types whose other phrases are what is said, and name nobody who takes part."""
SPEAKERS = frozenset({"it", "he", "she", "they", "we", "i"})
OWNERS = ("by", "from", "between", "of")
AT = ("against", "on", "with", "to", "into")


class Roles(NamedTuple):
    """The heads of the phrases that name who takes part."""

    initiators: tuple[Token, ...]
    recipients: tuple[Token, ...]
    participants: tuple[Token, ...] = ()


def find_roles(reading: Reading) -> Roles:
    """Return who takes part in what a verb reports."""
    event = _event_told_of(reading)
    if event is not None:
        return _roles_of_subject(event, reading)
    subject = expand([_speaker(noun, reading.verb) for noun in _named(subjects(reading.verb))])
    if is_passive(reading.trigger):
        doers = expand(_named(agents(reading.trigger))) or _owners_of_act(reading)
        doers = doers or _doers_of_cause(reading)
        if not doers and subject and all(is_moved_force(reading, actor) for actor in subject):
            return _complete(reading, subject, ())
        return _complete(reading, doers, subject)
    if reading.undergone or befalls(reading):
        return _complete(reading, _owners_of_act(reading), (*subject, *find_lost(reading)))
    return _complete(reading, subject, ())


def _roles_of_subject(event: Token, reading: Reading) -> Roles:
    """Return the roles of an event that is the subject: "a deal was reached between the two"."""
    roles = roles_of_noun(event, reading.type)
    both = [noun for word, noun in prepositions(reading.verb) if word == "between"]
    if not both:
        return roles
    actors = expand(_acting(both))
    return Roles(actors, actors)


def _event_told_of(reading: Reading) -> Token | None:
    """Return the event noun that is the subject: "a protest was held", "fighting erupted"."""
    if agents(reading.verb):
        return None
    passive = is_passive(reading.trigger)
    for noun in map(kernel, subjects(reading.verb)):
        told = passive and reading.type is not None and noun_type(noun) is reading.type
        if told or noun == reading.act:
            return noun
    return None


def _complete(reading: Reading, doers: tuple[Token, ...], done_to: tuple[Token, ...]) -> Roles:
    """Return the roles with recipients and with those whose part syntax does not tell."""
    taken = {*doers, *done_to}
    goes = reading.type is None and base(reading.trigger) in lexicon().kinds["going"]
    if goes and not is_passive(reading.trigger):
        return Roles(doers, done_to)
    near = find_recipients(reading, taken)
    if not done_to and not near and _is_mutual(reading, doers):
        done_to = doers
    if not done_to:
        done_to = near[0] if near else find_distant(reading, taken)
        done_to += find_victims(reading) if all(actor.pos_ == "PROPN" for actor in done_to) else ()
    others = [] if reading.type in ABOUT_OTHERS else near  # "asked for soldiers"
    beside = [find_hearers(reading), *others]
    rest = tuple(
        dict.fromkeys(actor for found in beside for actor in found if actor not in done_to)
    )
    return Roles(doers, done_to, rest)


def _is_mutual(reading: Reading, doers: tuple[Token, ...]) -> bool:
    """Return whether several do it to each other: "agreed to exchange prisoners"."""
    mutual = lexicon().kinds["mutual"]
    words = {*reading.words, base(reading.content)} if reading.content else {*reading.words}
    return len(doers) > 1 and reading.type in RECIPROCAL and bool(words & mutual)


def _named(nouns: list[Token]) -> list[Token]:
    """Return each noun, or the word of its phrase that names an actor."""
    return [find_actor(noun) or noun for noun in nouns]


VOICES = frozenset({"adviser", "advisor", "aide", "attorney", "lawyer", "representative"})


def _speaker(noun: Token, verb: Token) -> Token:
    """Return who says of themselves that they will: "Hungary" of "Hungary said it will help"."""
    if verb.dep_ != "ccomp" or noun.lower_ not in SPEAKERS:
        return noun
    if noun.lower_ not in {"we", "i"} and find_speaking(noun) is not None:
        return noun  # who speaks a quotation is in it "I"
    speakers = [noun for noun in own_subjects(verb.head) if not _is_somebodys(noun)]
    named = [actor for actor in _named(speakers) if actor.pos_ != "PRON"]
    told = [actor for actor in named if _agrees(noun, actor)]
    return told[0] if len(told) == 1 else noun


def _is_somebodys(noun: Token) -> bool:
    """Return whether somebody speaks for who is meant by a pronoun: "his lawyer said he".

    Of an aide without a name, nobody expects to hear what he does himself.
    """
    is_voice = base(noun) in VOICES and not children(noun, "appos")
    return is_voice or any(child.tag_ == "PRP$" for child in noun.lefts)


def _agrees(pronoun: Token, actor: Token) -> bool:
    """Return whether a pronoun may stand for somebody, by number and kind."""
    if actor.tag_ in {"NNS", "NNPS"}:
        return pronoun.lower_ in {"they", "we"}
    is_person = actor.ent_type_ == "PERSON"
    if pronoun.lower_ in {"he", "she", "i"}:
        return is_person or not actor.ent_type_
    return not is_person


def _owners_of_act(reading: Reading) -> tuple[Token, ...]:
    """Return who made what the noun names: "a request from Belgrade", "under fire from rebels"."""
    is_received = base(reading.act) == "receive"
    of_verb = ("from",) if reading.undergone or is_received else ()
    words = OWNERS if reading.act != reading.verb else of_verb
    heads = [reading.act, *(direct_objects(reading.act) if is_received else ())]
    found = [noun for head in heads for word, noun in prepositions(head) if word in words]
    return expand(_acting(found))


def _doers_of_cause(reading: Reading) -> tuple[Token, ...]:
    """Return who did that in which somebody was harmed: "was killed in an attack by rebels"."""
    if reading.type is not EventType.ASSAULT:
        return ()
    causes = [
        noun for word, noun in prepositions(reading.trigger) if word in {"in", "by", "during"}
    ]
    acts = (noun for noun in causes if noun_type(noun) is reading.type)
    return next((roles_of_noun(act, reading.type).initiators for act in acts), ())


def roles_of_noun(noun: Token, kind: EventType | None) -> Roles:
    """Return who takes part in what an event noun reports: "Russia's invasion of Ukraine"."""
    governed: dict[str, list[Token]] = {}
    for prep, inner in prepositions(noun):
        governed.setdefault(prep, []).append(inner)
    after = {prep: _acting(nouns) for prep, nouns in governed.items()}
    if "between" in after:
        both = expand(after["between"])
        return Roles(both, both)
    of, to = after.get("of", []), next((after[prep] for prep in AT if after.get(prep)), [])
    owners = _owners(noun)
    if not (of or to) and (below := verb_below(noun)) is not None and is_that_clause(below):
        to = _acting(own_subjects(below))
    if doers := after.get("by") or (after.get("from") if kind is EventType.REQUEST else None):
        return Roles(expand(doers), expand(of or to or owners))
    if base(noun) in lexicon().kinds["suffered"] and (of or (owners and not to)):
        return Roles(expand(owners) if of else (), expand(of or owners))
    if owners or not of or not (to or base(noun) in lexicon().kinds["by_of"]):
        return Roles(expand(owners), expand(of or to))
    return Roles(expand(of), expand(to))


def _owners(noun: Token) -> list[Token]:
    """Return who stands before an event noun: "Russia's invasion", "the NATO attack"."""
    owners = _acting([part for child in children(noun, "poss") for part in conjuncts(child)])
    before = children(noun, "amod", "compound", "nmod")
    return owners or [child for child in before if child.ent_type_ in ACTING]


def _acting(nouns: list[Token]) -> list[Token]:
    return [actor for noun in nouns if (actor := find_actor(noun))]
