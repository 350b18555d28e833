"""Which words of a noun phrase stand for somebody who can act."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from timeline.coding.events.belongings import PLACES, is_scene, is_way, stands_for
from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.phrases import agents, kernel
from timeline.coding.events.syntax import base, children, conjuncts
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.people import is_people
from timeline.coding.times.lexicon import MONTHS

if TYPE_CHECKING:
    from spacy.tokens import Token

ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Entities that act."""
COUNTED = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})
PRONOUNS = frozenset(
    {
        *("i", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "who"),
        *("his", "its", "our", "their"),
    }
)
NAMING = frozenset({"of", "by", "from", "against", "with", "on", "to", "for", "between", "among"})
BODIES = ("government", "judiciary", "ngo")
ABOUT = frozenset({"on", "about", "over"})
AWAY = frozenset({"at", "on", "near", "along", "from", "of"})
"""What stands before a place that tells where: "at the crossing", "two miles from the border"."""
DEEPEST = 3
"""Phrases in phrases that are looked into for somebody."""


def stands_for_somebody(word: Token) -> bool:
    """Return whether a word by itself names somebody: a name, a nationality, a kind of people."""
    if word.ent_type_ in ACTING:
        return True
    if is_people(word) or _is_the_number(word):
        return True
    if word.ent_type_ in COUNTED or word.text.rstrip(".") in MONTHS:
        return False
    if word.pos_ == "PRON":
        return word.lower_ in PRONOUNS
    if word.pos_ == "NOUN" and word.i and f"{word.nbor(-1).lower_} {base(word)}" in _firms():
        return True  # "Oslo's stock exchange"
    return word.pos_ == "PROPN" or (word.pos_ == "NOUN" and base(word) in _people())


@cache
def _people() -> frozenset[str]:
    """Return the nouns for people, those of the groups that act among them."""
    groups = read_lexicon("names_groups")
    known = (groups[kind] for kind in ("police", "rebels", "civilians", *BODIES))
    return frozenset(chain(read_lexicon("events_people")["people"], *known))


@cache
def _firms() -> frozenset[str]:
    return frozenset(read_lexicon("names_groups")["business"])


def _is_the_number(word: Token) -> bool:
    """Return whether a number stands for those told of before: "accused the four of spying"."""
    told = word.pos_ == "NUM" and any(child.lower_ == "the" for child in word.lefts)
    return told and word.dep_ in {"dobj", "nsubj", "nsubjpass"}


def find_actor(noun: Token, depth: int = 0) -> Token | None:
    """Return the word of a noun phrase that names an actor; None if there is none.

    The head comes first, then who owns or made it ("an Israeli proposal", "Haiti's efforts"), then
    whom its prepositions name ("a request from Belgrade").
    """
    head = kernel(noun)
    if stands_for_somebody(head) or _is_named_behind(head) or is_person_apart(head):
        return head
    if _is_site(head):
        return None
    if before := _find_before(head, depth):
        return before
    if depth > DEEPEST:
        return None
    clauses = [] if head.dep_ == "nsubj" else children(head, "acl")
    inner = [agent for clause in clauses for agent in agents(clause)]
    for prep in children(head, "prep"):
        faced = prep.lower_ == "against" and head.dep_ == "nsubj"  # "a strike against gangs cost"
        if prep.lower_ in NAMING and not (faced or is_topic(prep)):
            around = (noun for noun in children(prep, "pobj") if not is_way(noun))
            inner += (noun for noun in around if not is_help(prep, noun))
    return next(filter(None, (find_actor(each, depth + 1) for each in inner)), None)


def _is_named_behind(noun: Token) -> bool:
    """Return whether a person's name says who a noun is: "a suspected dealer, Ibrahim Danjuma"."""
    return any(child.ent_type_ == "PERSON" for child in children(noun, "appos"))


def _is_site(noun: Token) -> bool:
    """Return whether a phrase says where, and names nobody: "at the Burimari crossing"."""
    is_site = base(noun) in lexicon().kinds["sites"]
    return is_site and noun.dep_ == "pobj" and noun.head.lower_ in AWAY


def is_person_apart(noun: Token) -> bool:
    """Return whether who holds an office is not those it is of: no longer, or when arrested."""
    titles = read_lexicon("names_titles")
    if noun.pos_ != "NOUN" or base(noun) not in {*titles["offices"], *titles["agents"], "member"}:
        return False
    verbs = read_lexicon("names_verbs")
    undergoes = noun.dep_ in {"dobj", "nsubjpass"}
    return any(child.lower_ == "former" for child in noun.lefts) or (
        undergoes and base(noun.head) in {*verbs["undergone"], *verbs["of_office"]}
    )


def is_topic(preposition: Token) -> bool:
    """Return whether a phrase says what is talked or agreed about: "signed a treaty on migrants".

    The noun that it belongs to stands before it, whatever the parser hangs it on.
    """
    if preposition.lower_ not in ABOUT or preposition.i == 0:
        return False
    return base(preposition.nbor(-1)) in lexicon().kinds["topical"]


def is_help(preposition: Token, noun: Token) -> bool:
    """Return whether a phrase says with whose help it is done: "with the backing of the army"."""
    return preposition.lower_ in {"with", "under"} and base(noun) in lexicon().kinds["helping"]


def _find_before(head: Token, depth: int) -> Token | None:
    """Return who stands before a noun: "Israeli", "Haiti's"; a pronoun names nobody new.

    Of what is handed to somebody, a common noun does not: "gave bank documents to the police".
    """
    is_handed = head.dep_ == "dobj" and _is_given(head.head)
    for child in children(head, "poss", "compound", "amod", "nmod"):
        if child.pos_ == "PRON" or is_scene(head, child):
            continue
        if child.ent_type_ in ACTING | PLACES:
            return child if stands_for(head, child) else None
        is_use = _is_civilian(child) and base(head) not in lexicon().nouns
        if child.dep_ == "compound" and child.pos_ == "NOUN" and (is_handed or is_use):
            continue  # "a passenger train" is no passenger's; "a farmer protest" is theirs
        if child.dep_ in {"poss", "compound"} and (found := find_actor(child, depth + 1)):
            return found
    return None


def _is_civilian(noun: Token) -> bool:
    """Return whether a noun before a thing may say for whom it is: "passenger", not "rebel"."""
    return base(noun) in read_lexicon("names_groups")["civilians"]


def _is_given(verb: Token) -> bool:
    """Return whether a verb tells to whom something goes."""
    return any(child.dep_ == "dative" or child.lower_ == "to" for child in verb.rights)


def expand(nouns: list[Token]) -> tuple[Token, ...]:
    """Return each noun with what is joined to it, once, in the order of the text."""
    return tuple(
        sorted(
            {part.i: part for noun in nouns for part in conjuncts(noun)}.values(), key=lambda t: t.i
        )
    )
