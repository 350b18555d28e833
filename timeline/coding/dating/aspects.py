"""What the words around a verb tell of how it went: that it lasts, is said once, was not done."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import auxiliaries, is_verbal, marker
from timeline.coding.dating.tables import words_of
from timeline.coding.telling.verbs import is_saying

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
TIMES = frozenset({"DATE", "TIME"})
REACH = 3
"""Words before a verb in which "rather than" stands."""
FORGOING = frozenset({("rather", "than"), ("instead", "of")})
ORDER = frozenset({"last", "latest", "only"})


def was_going_on(verb: Token) -> bool:
    """Return whether somebody said that it went on: "said that crews were battling the fire".

    What was being done when something else happened, or at a time that is told, is over.
    """
    if verb.dep_ != "ccomp" or verb.tag_ != "VBG" or not is_saying(verb.head):
        return False
    of_past = [aux.lower_ for aux in auxiliaries(verb)] in (["was"], ["were"])
    rest = list(verb.children)
    return of_past and not any(
        each.dep_ in {"advcl", "npadvmod"} or any(one.ent_type_ in TIMES for one in each.subtree)
        for each in rest
    )


def lasts(verb: Token) -> bool:
    """Return whether what has begun is told to go on: "has blocked it since May", "for a week"."""
    since = any(
        child.lower_ == "since" or (child.dep_ == "advcl" and marker(child) == "since")
        for child in verb.children
    )
    return (since or _has_length(verb)) and (
        verb.lemma_.lower() in words_of("lasting") or verb.lemma_ == "be"
    )


def shares_helpers(verb: Token) -> bool:
    """Return whether the helpers of "will go and see" stand with the verb before."""
    alone = not any(
        child.dep_ in {"aux", "auxpass", "nsubj", "nsubjpass"} for child in verb.children
    )
    return verb.dep_ == "conj" and is_verbal(verb.head) and alone and verb.tag_ not in FINITE


def _has_length(verb: Token) -> bool:
    """Return whether it is told how long it has been so: "for nine days"."""
    prepositions = (child for child in verb.children if child.lower_ == "for")
    nouns = (noun for each in prepositions for noun in each.children if noun.dep_ == "pobj")
    return any(noun.ent_type_ in TIMES for noun in nouns)


def is_said_once(verb: Token) -> bool:
    """Return whether the present tells what was said: "says", no standing claim: "denies it".

    Nor what somebody keeps saying: "is demanding a vote".
    """
    lemma = verb.lemma_.lower()
    return (
        lemma in words_of("speaking") and verb.tag_ != "VBG" and lemma not in words_of("standing")
    )


def is_forgone(verb: Token) -> bool:
    """Return whether something else was done: "rather than leave", "instead of leaving"."""
    before = [word.lower_ for word in verb.doc[max(verb.i - REACH, verb.sent.start) : verb.i]]
    return any(pair in FORGOING for pair in pairwise(before))


def is_ranked(noun: Token) -> bool:
    """Return whether who did it is counted: "is the fourth to resign", "was the first to leave"."""
    order = any(word.lower_ in ORDER or word.ent_type_ == "ORDINAL" for word in noun.lefts)
    return noun.dep_ == "attr" and order
