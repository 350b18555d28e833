"""How prominent a word is in its sentence, and so how likely a later pronoun means it."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.agreement import NEUTRAL, PERSONAL, PLURAL, find_gender
from timeline.coding.mentions.phrases import is_plural, iter_above
from timeline.coding.mentions.words import base, find_group_kind, find_head_kind, is_title, is_verb
from timeline.coding.telling.quotations import iter_quotations
from timeline.coding.telling.verbs import is_quoting

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
OBJECTS = frozenset({"dobj", "dative"})
JOINED = frozenset({"NOUN", "PROPN", "PRON"})
CLAUSES = frozenset({"conj", "ccomp", "parataxis"})
"""Clauses on a level with the one above: what is said is as prominent as who says it."""


class Standing(IntEnum):
    """Where a word stands in its sentence, the most prominent first."""

    SUBJECT = 0
    SUBJECT_BELOW = 1
    OBJECT = 2
    ASIDE = 3


def find_standing(token: Token) -> Standing:
    """Return how prominent a word is: an agent, an owner and what is quoted stand aside.

    So does who only quotes another: in "Reuters quoted Ruiz as saying" it is Ruiz who speaks.
    """
    first = _first_joined(token)
    if first.dep_ not in SUBJECTS | OBJECTS or find_quotation(first) is not None:
        return Standing.ASIDE
    if is_quoting(first.head) and any(child.lower_ == "as" for child in first.head.rights):
        return Standing.SUBJECT if first.dep_ in OBJECTS else Standing.ASIDE
    if is_objective(first):
        return Standing.OBJECT
    clause = first.head
    for above in iter_above(first.head):
        if clause.dep_ not in CLAUSES:
            break
        clause = above
    return Standing.SUBJECT if clause.dep_ == "ROOT" else Standing.SUBJECT_BELOW


def is_subject(token: Token) -> bool:
    """Return whether a word is the subject of a clause, alone or with others."""
    return _first_joined(token).dep_ in SUBJECTS


def is_joined(token: Token) -> bool:
    """Return whether "and" joins a word to another: "it" is neither of "Peru and Chile"."""
    others = any(child.dep_ == "conj" and child.pos_ in JOINED for child in token.rights)
    return others or _first_joined(token) != token


def is_objective(pronoun: Token) -> bool:
    """Return whether something is done to whom a pronoun means, by its form or its place."""
    return pronoun.dep_ in OBJECTS or pronoun.lower_ in {"him", "them"}


def is_group(noun: Token) -> bool:
    """Return whether a noun is for several whom "them" may mean: "both sides", "the candidates"."""
    if noun.pos_ != "NOUN" or not is_plural(noun) or noun.dep_ not in OBJECTS | {"pobj"}:
        return False
    return base(noun) in read_lexicon("names_pairs") or _is_body(noun)


def may_mean_stranger(pronoun: Token, noun: Token) -> bool:
    """Return whether a pronoun may mean what a noun says, of which nothing else is known.

    What decides or says something is somebody: "it said" is not the ship of which was told before.
    """
    word = pronoun.lower_
    if noun.pos_ == "PRON":
        return _is_same(pronoun, noun)
    if word in PERSONAL:
        return not is_plural(noun) and _may_be_person(noun)
    several = is_plural(noun) or noun.pos_ == "NUM"  # "all three appeared"
    if word not in NEUTRAL | PLURAL or (word in NEUTRAL) == several:
        return False
    decides = pronoun.dep_ in SUBJECTS and is_verb(pronoun.head, "deciding")
    return _is_body(noun) if decides else word in PLURAL or not _is_person(noun)


def _first_joined(token: Token) -> Token:
    """Return the first of those that "and" joins: both are subjects of "Peru and Chile agreed"."""
    for above in iter_above(token):
        if token.dep_ != "conj" or above.pos_ not in JOINED:
            break
        token = above
    return token


def find_quotation(token: Token) -> tuple[int, int] | None:
    """Return where the marks of the quotation stand that a word is in; None if it is in none."""
    marks = iter_quotations(token.doc)
    return next(((first, last) for first, last in marks if first < token.i < last), None)


def _is_same(pronoun: Token, other: Token) -> bool:
    """Return whether two pronouns agree in number and gender."""
    if pronoun.lower_ in PERSONAL:
        return find_gender(pronoun) == find_gender(other)
    return any(pronoun.lower_ in words and other.lower_ in words for words in (NEUTRAL, PLURAL))


def _may_be_person(noun: Token) -> bool:
    return _is_person(noun) or (noun.pos_ == "PROPN" and noun.ent_type_ in {"", "PERSON"})


def _is_person(noun: Token) -> bool:
    return is_title(noun) or base(noun) in read_lexicon("events_people")["people"]


def _is_body(noun: Token) -> bool:
    """Return whether a noun is somebody who can decide."""
    named = noun.pos_ == "PROPN" or find_head_kind((base(noun),)) or find_group_kind(noun)
    return bool(named) or _is_person(noun) or base(noun) in read_lexicon("names_anaphors")
