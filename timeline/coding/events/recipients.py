"""Where in a sentence those stand to whom it was done, the likeliest places first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from timeline.coding.events.actors import (
    ACTING,
    expand,
    find_actor,
    is_help,
    is_person_apart,
    is_topic,
)
from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.matching import noun_type
from timeline.coding.events.moving import OWN_FORCES, is_moved
from timeline.coding.events.phrases import agents, direct_objects, prepositions
from timeline.coding.events.reading import Reading
from timeline.coding.events.relatives import antecedent
from timeline.coding.events.subjects import own_subjects
from timeline.coding.events.syntax import base, children, is_infinitive
from timeline.coding.events.untouched import is_patient, is_untouched
from timeline.coding.events.voice import is_passive
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

TOWARDS = (
    *("against", "to", "with", "on", "upon", "at", "from", "for", "of", "into"),
    *("toward", "towards", "between", "among", "over", "by", "about", "under"),
)
"""The prepositions after which the recipient stands, the likelier first."""
UPON = frozenset({"at", "on", "upon", "under", "by"})
ASKED = ("on", "upon", "to", "with", "from")
UNMOVED = frozenset({EventType.CONSULT, EventType.AGREE})
"""Types that are never done to those who are sent: "agreed to send doctors"."""
UNPLACED = UNMOVED | {EventType.ACCUSE, EventType.REJECT, EventType.COERCE, EventType.RETREAT}
"""Types not done to the land where it is: "arrested in Lima", "refused to leave a mine in Peru"."""
NEXT_BUT_ONE = 2
VERBS_BELOW = 2
"""Verbs below what is asked or promised that are looked into."""


def find_recipients(reading: Reading, taken: set[Token]) -> list[tuple[Token, ...]]:
    """Return those near the verb to whom it may have been done, the likeliest first."""
    return list(dict.fromkeys(_iter_named(reading, _iter_near(reading), taken)))


def find_distant(reading: Reading, taken: set[Token]) -> tuple[Token, ...]:
    """Return whom that is about which is asked, promised or aimed at; empty if nobody is named."""
    return next(_iter_named(reading, _iter_far(reading), taken), ())


def _iter_named(
    reading: Reading, places: Iterable[list[Token]], taken: set[Token]
) -> Iterator[tuple[Token, ...]]:
    """Yield those who are named in each place; those who are moved there come last."""
    moved: list[tuple[Token, ...]] = []
    for nouns in places:
        found = [actor for noun in nouns if (actor := find_actor(noun)) and actor not in taken]
        found = [actor for actor in found if not is_untouched(reading, actor)]
        others = [actor for actor in found if not is_moved(reading, actor)]
        if others:
            yield expand(others)
        elif found and reading.type not in {None, *UNMOVED, *OWN_FORCES}:
            moved.append(expand(found))
    yield from moved


def _iter_near(reading: Reading) -> Iterator[list[Token]]:
    verb, act = reading.verb, reading.act
    if reading.type is EventType.REQUEST and reading.content is not None:
        yield from _iter_asked(verb, reading.content)
    if reading.type is EventType.CONSULT:  # "will travel to Lima to meet Quispe"
        yield from map(direct_objects, filter(_is_meeting, children(verb, "advcl", "xcomp")))
    spine = list(dict.fromkeys((reading.trigger, act, verb)))
    for at in spine:
        yield children(at, "dative")
        if reading.type is EventType.COOPERATE:  # who is handed over is not with whom it is done
            yield from _iter_governed(at)
        if at.pos_ in {"VERB", "AUX"}:
            objects = [noun for noun in _objects(at) if noun != act]
            yield objects
            yield [owner for noun in objects for owner in filter(is_patient, noun.lefts)]
        yield from _iter_governed(at)
    if act.pos_ not in {"VERB", "AUX"}:
        before = children(act, "amod", "compound", "poss")
        yield [child for child in before if child.ent_type_ in ACTING or is_patient(child)]
    for noun in (part for at in spine for part in direct_objects(at)):
        if not is_person_apart(noun):  # "sentenced the former head of the authority"
            yield from _iter_governed(noun)
    if reading.type not in {None, *UNPLACED} and "sign" not in reading.words:
        yield from map(_where, spine)


def _is_meeting(verb: Token) -> bool:
    """Return whether somebody goes to do this with others: "to meet", "to visit"."""
    entries = lexicon().verbs.get(base(verb), ())
    plain = (entry for entry in entries if not entry.nouns)
    return is_infinitive(verb) and any(entry.type is EventType.CONSULT for entry in plain)


def _objects(verb: Token) -> list[Token]:
    """Return the objects of a verb, also those before it or shared with the verb that follows.

    In "a firm which it accuses" it is the firm, in "rammed and sank a boat" the boat.
    """
    found = [_told_of(verb, noun) for noun in direct_objects(verb) if not _is_remark(noun)]
    joined = [child for child in children(verb, "conj") if child.tag_ == verb.tag_]
    if found or is_passive(verb) or len(joined) != 1 or joined[0].i - verb.i != NEXT_BUT_ONE:
        return found
    return [] if own_subjects(joined[0]) else direct_objects(joined[0])


def _is_remark(noun: Token) -> bool:
    """Return whether a noun takes up all that is told: "cut the tax, a step praised by Spain"."""
    before = noun.doc[max(noun.left_edge.i - 1, 0)]
    if noun.dep_ != "dobj" or before.text != ",":
        return False
    return any(each.dep_ == "dobj" for each in noun.head.children if each.i < noun.i)


def _told_of(verb: Token, noun: Token) -> Token:
    """Return the noun that a relative pronoun stands for, any other noun itself."""
    is_relative = noun.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl"
    return antecedent(verb) if is_relative else noun


def _where(word: Token) -> list[Token]:
    """Return the country or town in which it is done, and so to which; also "in its war with …"."""
    around = [pair for at in (word, *direct_objects(word)) for pair in prepositions(at)]
    nouns = [noun for prep, noun in around if prep == "in"]
    acts = {None, EventType.CONSULT}  # who asks in an interview does not suffer what is said
    return [noun for noun in nouns if noun.ent_type_ == "GPE" or noun_type(noun) not in acts]


def _iter_far(reading: Reading) -> Iterator[list[Token]]:
    is_silence = reading.type is EventType.REJECT and _is_reporting(reading.content)
    if reading.content is not None and is_silence:  # "declined to tell us if Peru would sell"
        yield children(reading.content, "dative") + direct_objects(reading.content)
    elif reading.content is not None:
        yield from _iter_below(reading.content)
        if reading.type not in UNPLACED:
            yield _where(reading.content)
    if reading.type is EventType.ACCUSE:  # "alleged that the president had lied"
        yield [noun for told in children(reading.verb, "ccomp") for noun in _doers_of(told)]
    if reading.type is EventType.CONSULT:  # "met to discuss Iran", "to choose a premier"
        return
    for aim in children(reading.verb, "advcl", "xcomp"):
        is_told = _is_reporting(aim)  # "rejected the charge, saying"
        if (is_infinitive(aim) and not is_silence) or (aim.tag_ == "VBG" and not is_told):
            yield from _iter_below(aim)


def _doers_of(clause: Token) -> list[Token]:
    """Return who does what is told: not the lawyers of "complained that lawyers were beaten"."""
    return agents(clause) if is_passive(clause) else own_subjects(clause)


def _is_reporting(verb: Token | None) -> bool:
    """Return whether a verb tells who said what lies below it; no verb does not."""
    return verb is not None and base(verb) in lexicon().kinds["reporting"]


def _iter_governed(word: Token) -> Iterator[list[Token]]:
    by_word: dict[str, list[Token]] = {}
    kinds = lexicon().kinds
    for prep, noun in prepositions(word):
        is_crime = base(word) in kinds["charging"] and prep in {"of", "with"}
        apart = _is_wish(prep, noun) or is_help(noun.head, noun) or is_topic(noun.head)
        if not (is_crime or apart):
            by_word.setdefault(prep, []).append(noun)
    yield from (by_word[prep] for prep in TOWARDS if prep in by_word)


def _is_wish(preposition: str, noun: Token) -> bool:
    """Return whether a phrase says only at whose wish it is done: "at the request of France"."""
    return preposition in UPON and base(noun) in lexicon().kinds["wishes"]


def _iter_asked(verb: Token, content: Token) -> Iterator[list[Token]]:
    """Yield who is asked: the object of the asking, else who is to do it."""
    yield direct_objects(verb) + children(verb, "dative")
    for asked in ASKED:
        yield [noun for prep, noun in prepositions(verb) if prep == asked]
    yield own_subjects(content)
    yield agents(content)


def _iter_below(verb: Token, depth: int = 0) -> Iterator[list[Token]]:
    """Yield who the content of an act of speech is about."""
    if is_passive(verb):
        yield agents(verb)
    yield children(verb, "dative")
    yield [noun for noun in own_subjects(verb) if noun.pos_ != "PRON"]
    yield direct_objects(verb)
    yield from _iter_governed(verb)
    for noun in direct_objects(verb):
        yield from _iter_governed(noun)
        yield from map(agents, children(noun, "acl", "relcl"))
    if depth < VERBS_BELOW:
        for child in children(verb, "xcomp", "ccomp", "advcl"):
            yield from _iter_below(child, depth + 1)
