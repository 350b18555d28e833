"""Which entry of the triggers a verb or a noun answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from timeline.coding.events.actors import stands_for_somebody
from timeline.coding.events.lexicon import Entry, lexicon
from timeline.coding.events.phrases import agents, direct_objects, kernel, particles, prepositions
from timeline.coding.events.subjects import is_subjunctive, own_subjects, subjects
from timeline.coding.events.syntax import base, children
from timeline.coding.events.voice import is_passive
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

HARMING = frozenset({EventType.ASSAULT, EventType.COERCE})
RESULTS = ("advcl", "acomp", "oprd")
TIMES = frozenset({"DATE", "TIME"})
CLOSING = frozenset({"close", "shut", "suspend", "dissolve"})
"""Verbs that coerce nobody if what is closed is one's own."""
REASONS = frozenset({"because", "due", "owing"})
"""What stands behind a passive that nobody did: "was forced to turn back because of fog"."""
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
    for before in children(noun, "compound", "amod"):
        if f"{base(before)} {base(noun)}" in apart:
            return None
        if found := known.get(f"{base(before)} {base(noun)}"):
            return found
    return known.get(_head_of(noun))


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
    if is_bare and not _is_complete(verb, " ".join(entry.words)):
        return False
    if extra and not set(extra) <= _near(verb):
        return False
    if entry.doers and not any(entry.doers & set(_names(noun)) for noun in _doers(verb)):
        return False
    if entry.type is EventType.COERCE and entry.words[0] in CLOSING and _is_own(verb):
        return False
    if _is_natural(verb) and (entry.type in HARMING or not is_passive(verb)):
        return False
    return not entry.nouns or bool(_met(verb, entry, names))


def _is_own(verb: Token) -> bool:
    """Return whether somebody does it to what is theirs: "closed its office there"."""
    return any(child.tag_ == "PRP$" for noun in direct_objects(verb) for child in noun.children)


def _doers(verb: Token) -> list[Token]:
    """Return who does it; of a passive whom "by" names, or else those it is done to."""
    return (agents(verb) if is_passive(verb) else []) or subjects(verb)


def _is_natural(verb: Token) -> bool:
    """Return whether nobody did it: "the storm killed nine", "nine were killed in a landslide"."""
    causes = [] if is_passive(verb) else subjects(verb)
    if is_passive(verb):
        reasons = [child for at in (verb, *children(verb, "xcomp")) for child in at.children]
        if any(child.lower_ in REASONS for child in reasons) and not agents(verb):
            return True
        causes = [noun for word, noun in prepositions(verb) if word in {"in", "by"}]
    return any(_head_of(kernel(noun)) in lexicon().kinds["natural"] for noun in causes)


def _is_complete(verb: Token, name: str) -> bool:
    """Return whether a verb has the object, or the person for subject, without which it is another.

    "demonstrated a widget" is no protest, "try again" no trial, "the results suggest" no request.
    """
    kinds = lexicon().kinds
    if name in kinds["cautioning"] and {"of", "about"} & {word for word, _ in prepositions(verb)}:
        return False
    if name in kinds["mooting"] and not all(map(_is_to_be, children(verb, "ccomp"))):
        return False
    if name in kinds["intransitive"]:
        beside = children(verb, "dobj", "npadvmod", "nmod")
        undone = [child for child in children(verb, *RESULTS) if child.tag_ == "JJ"]
        active = not is_passive(verb) and not undone  # "two boys pulled out alive"
        return active and all(noun.ent_type_ in TIMES for noun in beside)
    if name in kinds["transitive"]:
        return is_passive(verb) or bool(direct_objects(verb))
    doers = [] if is_passive(verb) else subjects(verb)
    if name not in kinds["personal"] or not doers:
        return True
    return any(stands_for_somebody(kernel(noun)) for noun in doers)


def _is_to_be(clause: Token) -> bool:
    """Return whether a clause says what shall be, not what is: "that Britain should go"."""
    helping = {child.lower_ for child in children(clause, "aux", "auxpass")}
    return is_subjunctive(clause) or bool({"should", "must", "be"} & helping)


def _near(verb: Token) -> set[str]:
    """Return the words that may belong to a verb as particle, preposition or bare object."""
    bare = children(verb, "prep", "advmod", "acomp", "oprd", "prt", "dobj", "dative")
    governing = (word for word, _ in prepositions(verb))
    return {*particles(verb), *governing, *(child.lower_ for child in bare)}


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
    yield from dict.fromkeys((_head_of(noun), _head_of(kernel(noun))))
    if noun.ent_type_ in {"PERSON", "NORP"} or noun.lower_ in PERSONAL:
        yield "person"
    if noun.ent_type_ == "GPE":
        yield "country"
    if noun.ent_type_ == "ORG":
        yield "institution"


def _head_of(noun: Token) -> str:
    """Return the base form of a noun, with the one before it if that makes it another thing."""
    pairs = (f"{base(before)} {base(noun)}" for before in children(noun, "compound", "amod"))
    return next((pair for pair in pairs if pair in lexicon().kinds["apart"]), base(noun))


def _names(noun: Token) -> Iterator[str]:
    """Yield the base forms by which a noun phrase may be known, the head first."""
    yield from _heads(noun)
    inner = kernel(noun)
    for at in dict.fromkeys((inner, noun)):
        yield from (base(child) for child in children(at, "compound", "amod", "nmod"))
    for prep in children(inner, "prep"):
        if prep.lower_ == "of":
            yield from (base(part) for part in children(prep, "pobj"))
