"""What a verb reports together with the words that it leans on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.coding.events.actors import stands_for_somebody
from timeline.coding.events.complements import complement, is_that_clause, verb_below
from timeline.coding.events.governing import govern
from timeline.coding.events.holding import judges
from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.matching import find_entry, noun_type, objects_of, words_of
from timeline.coding.events.mood import in_its_mood
from timeline.coding.events.phrases import kernel, prepositions
from timeline.coding.events.reading import Reading
from timeline.coding.events.subjects import own_subjects
from timeline.coding.events.syntax import base, children, is_infinitive
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

DEEPEST = 6
"""Verbs below verbs that are followed; nobody writes more."""
PROTESTING = frozenset({"protest", "demonstrate"})


def read_verb(verb: Token) -> Reading:
    """Return what a verb reports, as its tense tells it."""
    return in_its_mood(_read(verb))


def read_plan(noun: Token) -> Reading | None:
    """Return what somebody's plan is to do: "Serbia's plan to ban it"; None if it is no plan."""
    below = verb_below(noun)
    if below is None or base(noun) not in lexicon().kinds["plans"]:
        return None
    is_decree = base(noun) in lexicon().kinds["decrees"]
    return _read(below, 1) if is_decree or below.tag_ != "VBG" else None


def _read(verb: Token, depth: int = 0) -> Reading:
    entry = find_entry(verb)
    plain = Reading(verb, verb, words_of(verb, entry), entry.type if entry else None, verb)
    if entry and entry.nouns:
        undergone = " ".join(plain.words) in lexicon().kinds["undergone"]
        return _with_content(replace(plain, undergone=undergone))
    if leaning := _carried(verb, depth) or _occurring(verb):
        return leaning
    if entry is None and _is_protest(verb):
        return replace(plain, type=EventType.PROTEST)
    below = complement(verb)
    if below is None or depth >= DEEPEST:
        return plain
    return govern(plain, below, _read(below, depth + 1)) or plain


def _with_content(plain: Reading) -> Reading:
    """Return a reading with what is asked or promised: "repeated its demand that Israel leave"."""
    clauses = (verb_below(kernel(noun)) for noun in objects_of(plain.verb))
    content = next((below for below in clauses if below and is_that_clause(below)), None)
    return replace(plain, content=content, through=(content,)) if content else plain


def _is_protest(verb: Token) -> bool:
    """Return whether the aim of what is done is to protest."""
    aims = filter(is_infinitive, children(verb, "advcl"))
    return any(base(aim) in PROTESTING for aim in aims)


def _is_a(verb: Token, kind: str) -> bool:
    """Return whether a verb stands in a list; with a particle it is another verb: "put off"."""
    return " ".join(words_of(verb, None)) in lexicon().kinds[kind]


def _carried(verb: Token, depth: int) -> Reading | None:
    """Return the event of the noun that a light verb brings: "launched an attack"."""
    undergone = _is_a(verb, "undergone")
    if judges(verb) or not (undergone or _is_a(verb, "light")):
        return None
    carried = [each for each in objects_of(verb) if each.dep_ != "oprd"] + _joined_in(verb)
    for noun in map(kernel, carried):
        below = verb_below(noun) or complement(verb)
        words = (base(verb), base(noun))
        if found := noun_type(noun):
            through = (noun, below) if below else (noun,)
            return Reading(verb, verb, words, found, noun, below, undergone, through)
        if below is not None and depth < DEEPEST and _is_empty(noun, below):
            inner = _read(below, depth + 1)
            return replace(
                inner,
                verb=verb,
                trigger=verb,
                words=(*words, *inner.words),
                undergone=undergone,
                through=(noun, below, *inner.through),
            )
    return None


def _joined_in(verb: Token) -> list[Token]:
    """Return in what somebody takes part: "march" of "took part in a march"."""
    part = [noun for noun in children(verb, "dobj") if base(noun) == "part"]
    if not part and base(verb) not in {"engage", "participate"}:
        return []
    around = (pair for word in (verb, *part) for pair in prepositions(word))
    return [noun for word, noun in around if word == "in"]


def _is_empty(noun: Token, below: Token) -> bool:
    """Return whether a noun only leads to the verb below it: "made the decision to recall"."""
    if base(noun) in lexicon().kinds["plans"]:
        return True
    is_told = below.tag_ == "VBG" and below.dep_ == "acl" and below.head == noun
    return is_told and not stands_for_somebody(noun)


def _occurring(verb: Token) -> Reading | None:
    """Return the event of the noun that is the subject: "protests erupted"."""
    if not _is_a(verb, "occurring"):
        return None
    for noun in map(kernel, own_subjects(verb)):
        if found := noun_type(noun):
            return Reading(verb, verb, (base(noun), base(verb)), found, noun, through=(noun,))
    return None
