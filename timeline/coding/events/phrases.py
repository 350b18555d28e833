"""What stands around a verb or a noun: objects, agents, prepositions, particles, what it counts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.syntax import NAMING, base, children, conjuncts

if TYPE_CHECKING:
    from spacy.tokens import Token

OBJECTS = frozenset({"dobj", "obj", "oprd"})
ASIDE = frozenset({"according", "because", "contrary", "due", "owing", "prior", "thanks"})
"""What begins a phrase that only says why, or who told it."""
GROUPS = frozenset(
    {
        *("number", "group", "part", "series", "lot", "couple", "handful", "round", "total"),
        *("majority", "rest", "most", "half", "some", "many", "all", "one", "two", "three"),
        *("dozen", "ten", "score", "hundred", "thousand", "million", "percent", "more", "several"),
        *("member", "pair", "wave", "patch", "kind", "ton", "tonne", "barrel"),
    }
)
"""Words that only count or collect what their "of" names."""


def direct_objects(verb: Token) -> list[Token]:
    """Return the direct objects of a verb with what is joined to them.

    The parser hangs some of what is joined on the verb: "attacked each other and the police".
    """
    found = [part for child in children(verb, *OBJECTS) for part in conjuncts(child)]
    found = found or [part for noun in _counted_up(verb) for part in conjuncts(noun)]
    astray = [child for child in children(verb, "conj") if child.pos_ in {"NOUN", "PROPN"}]
    return found + [part for child in astray for part in conjuncts(child)] if found else []


def _counted_up(verb: Token) -> list[Token]:
    """Return the object before which the parser took "up" for a particle: "held up to 16 men"."""
    to = [
        prep for up in children(verb, "prt") if up.lower_ == "up" for prep in children(up, "prep")
    ]
    nouns = [noun for prep in to if prep.lower_ == "to" for noun in children(prep, "pobj")]
    return [noun for noun in nouns if noun.pos_ == "NUM" or children(noun, "nummod")]


def agents(verb: Token) -> list[Token]:
    """Return who a passive says did it, after "by"."""
    found = []
    for by in verb.children:
        if by.dep_ == "agent" or (by.dep_ == "prep" and by.lower_ == "by"):
            for child in children(by, "pobj"):
                found += conjuncts(child)
    return found


def prepositions(word: Token) -> Iterator[tuple[str, Token]]:
    """Yield the prepositions below a word with each noun that they govern.

    Who stands behind "according to" and "because of" takes no part.
    """
    for prep in children(word, "prep", "dative", "agent"):
        if prep.lower_ in ASIDE:
            continue
        for noun in children(prep, "pobj"):
            for part in conjuncts(noun):
                yield prep.lower_, part
        for inner in (*children(prep, "prep"), *_iter_together(word, prep)):
            for noun in children(inner, "pobj"):
                for part in conjuncts(noun):
                    yield inner.lower_, part


def _iter_together(word: Token, preposition: Token) -> Iterator[Token]:
    """Yield the "with" of a verb where the parser hung it on a noun: "spoke by telephone with"."""
    if word.pos_ == "VERB":
        for noun in children(preposition, "pobj"):
            if noun.pos_ == "NOUN" and base(noun) not in lexicon().kinds["sites"]:
                yield from (with_ for with_ in children(noun, "prep") if with_.lower_ == "with")


def particles(verb: Token) -> list[str]:
    """Return the particles of a verb: "out" of "pulled out"."""
    found = [child.lower_ for child in children(verb, "prt") if not children(child, "prep")]
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    if not found and after is not None and after.head == verb and after.dep_ in {"advmod", "prep"}:
        found.append(after.lower_)
    return found


def measured(noun: Token) -> Token:
    """Return what a number behind "of" is the size of: "bonus" of "a bonus of 600 pesos"."""
    is_size = noun.dep_ == "pobj" and noun.head.lower_ == "of" and bool(children(noun, "nummod"))
    above = noun.head.head
    return above if is_size and above.pos_ == "NOUN" and base(above) not in GROUPS else noun


def kernel(noun: Token) -> Token:
    """Return what is counted or collected: "troops" of "thousands of troops"."""
    at = noun
    for _ in range(3):
        inner = [
            n
            for prep in children(at, "prep")
            if prep.lower_ == "of"
            for n in children(prep, "pobj")
            if n.pos_ in NAMING
        ]
        if not inner or (base(at) not in GROUPS and at.pos_ not in {"NUM", "DET"}):
            return at
        at = inner[0]
    return at
