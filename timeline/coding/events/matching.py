"""Which entry of the triggers a verb or a noun answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from timeline.coding.events.holding import head_of, is_complete, is_meant
from timeline.coding.events.lexicon import Entry, lexicon
from timeline.coding.events.moments import TIMES, is_time
from timeline.coding.events.phrases import agents, direct_objects, kernel, particles, prepositions
from timeline.coding.events.subjects import own_subjects, subjects
from timeline.coding.events.syntax import base, children
from timeline.coding.events.voice import is_passive
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

PERSONAL = frozenset({"him", "her", "them", "us", "me", "he", "she", "they", "we"})
Names = Callable[["Token"], Iterator[str]]


def find_entry(verb: Token) -> Entry | None:
    """Return the heaviest entry that fits; the head of a noun phrase counts before the rest."""
    entries = lexicon().verbs.get(base(verb), ())
    for names in (_heads, _names):
        for entry in entries:
            if _fits(verb, entry, names):
                return entry
    return None


def words_of(verb: Token, entry: Entry | None) -> tuple[str, ...]:
    """Return the base forms of a verb with what belongs to it and the noun that decided."""
    if entry is None:
        return (base(verb), *(child.lower_ for child in children(verb, "prt")))
    return (*entry.words, *_met(verb, entry, _names))


def noun_type(noun: Token) -> EventType | None:
    """Return the type that an event noun names, alone or with the word before it."""
    known, apart = lexicon().nouns, lexicon().kinds["apart"]
    if base(noun) in lexicon().kinds["double"] and _is_aimed(noun):
        return EventType.ASSAULT
    for before in children(noun, "compound", "amod"):
        if f"{base(before)} {base(noun)}" in apart:
            return None
        if found := known.get(f"{base(before)} {base(noun)}"):
            return found
    return known.get(head_of(noun))


def _is_aimed(noun: Token) -> bool:
    """Return whether a state does it or a place is hit: "Israeli strikes", "a strike on Kyiv"."""
    before = children(noun, "amod", "poss", "compound", "nmod")
    if any(child.ent_type_ in {"NORP", "GPE"} for child in before):
        return True
    return any(child.lower_ == "on" for child in children(noun, "prep"))


def objects_of(verb: Token) -> list[Token]:
    """Return what the verb is about: its objects, the subject of a passive."""
    if is_passive(verb):
        if verb.dep_ == "acl":
            return [verb.head]
        return own_subjects(verb) or direct_objects(verb)
    return direct_objects(verb) + children(verb, "attr", "dative")


def _fits(verb: Token, entry: Entry, names: Names) -> bool:
    extra = entry.words[1:]
    is_bare = not (entry.nouns or entry.doers)
    if is_bare and not is_complete(verb, " ".join(entry.words)):
        return False
    if extra and not set(extra) <= _near(verb):
        return False
    if entry.doers and not any(entry.doers & set(_names(noun)) for noun in _doers(verb)):
        return False
    if not is_meant(verb, entry, is_bare=is_bare):
        return False
    return not entry.nouns or bool(_met(verb, entry, names))


def _doers(verb: Token) -> list[Token]:
    """Return who does it; of a passive whom "by" names, or else those it is done to."""
    return (agents(verb) if is_passive(verb) else []) or subjects(verb)


def _near(verb: Token) -> set[str]:
    """Return the words that may belong to a verb as particle, preposition or bare object."""
    bare = children(verb, "prep", "advmod", "acomp", "oprd", "prt", "dobj", "dative")
    governing = (word for word, noun in prepositions(verb) if noun.ent_type_ not in TIMES)
    own = (child.lower_ for child in bare if not is_time(verb, child))
    return {*particles(verb), *governing, *own}


def _met(verb: Token, entry: Entry, names: Names) -> tuple[str, ...]:
    """Return the noun of an entry that the verb is about."""
    governed = [noun for word, noun in prepositions(verb) if word in entry.words[1:]]
    for noun in governed or objects_of(verb):
        for word in names(noun):
            if word in entry.nouns:
                return (word,)
    return ()


def _heads(noun: Token) -> Iterator[str]:
    """Yield the base form of a noun and of what it counts; of a name "person" and the like."""
    yield from dict.fromkeys((head_of(noun), head_of(kernel(noun))))
    if noun.ent_type_ in {"PERSON", "NORP"} or noun.lower_ in PERSONAL:
        yield "person"
    if noun.ent_type_ == "GPE":
        yield "country"
    if noun.ent_type_ == "ORG":
        yield "institution"


def _names(noun: Token) -> Iterator[str]:
    """Yield the base forms by which a noun phrase may be known, the head first."""
    yield from _heads(noun)
    inner = kernel(noun)
    for at in dict.fromkeys((inner, noun)):
        yield from (base(child) for child in children(at, "compound", "amod", "nmod"))
    for prep in children(inner, "prep"):
        if prep.lower_ == "of":
            yield from (base(part) for part in children(prep, "pobj"))
