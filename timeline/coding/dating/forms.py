"""The forms of verbs that say how an event is told: their helpers, negation and first words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

HELPERS = frozenset({"aux", "auxpass"})
NEGATIONS = frozenset({"no", "nobody", "none", "neither", "nothing"})
RELATIVES = frozenset({"which", "who", "whom"})
STEM = 4
"""Letters that a verb must have for that."""
STOPS = frozenset(".!?…:;,\"”'’)]")
"""What the last word of a full sentence is; a headline ends in a word."""


def is_verbal(token: Token) -> bool:
    """Return whether a word is a verb, also one that helps another."""
    return token.pos_ in {"VERB", "AUX"}


def auxiliaries(verb: Token) -> list[Token]:
    """Return the helpers of a verb, in their order."""
    return [child for child in verb.children if child.dep_ in HELPERS]


def is_negated(verb: Token) -> bool:
    """Return whether a verb says that something did not happen: "did not", "has sent nobody"."""
    for child in verb.children:
        if child.dep_ == "neg":
            return child.nbor(1).lower_ != "only" if child.i + 1 < len(child.doc) else True
        if child.dep_ in {"nsubj", "nsubjpass", "dobj"} and _is_nothing(child):
            return True
    return _is_neither(verb)


def _is_neither(verb: Token) -> bool:
    """Return whether a verb is one of two that both were not: "neither confirmed nor denied"."""
    if any(child.lower_ == "neither" for child in verb.lefts):
        return True
    nor = verb.dep_ == "conj" and any(child.lower_ == "nor" for child in verb.head.children)
    return nor and is_verbal(verb.head)


def _is_nothing(noun: Token) -> bool:
    return noun.lower_ in NEGATIONS or any(
        child.lower_ == "no" and child.dep_ == "det" for child in noun.children
    )


def has_subject(verb: Token) -> bool:
    """Return whether a verb has a subject of its own, and not that of the verb before."""
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)


def is_infinitive(verb: Token) -> bool:
    """Return whether a verb stands with "to", or shares the "to" of the verb before."""
    if any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children):
        return True
    shares = verb.dep_ == "conj" and verb.tag_ == "VB" and not auxiliaries(verb)
    return shares and is_infinitive(verb.head)


def is_gerund(verb: Token) -> bool:
    """Return whether a verb in "-ing" has no helper that makes it a tense."""
    return verb.tag_ == "VBG" and not auxiliaries(verb)


def marker(verb: Token) -> str:
    """Return the word that a clause begins with, in lower case: "that", "if", "when"; else ""."""
    for child in verb.children:
        if child.dep_ == "mark" or (child.dep_ == "advmod" and child.tag_ == "WRB"):
            return str(child.lower_)
    return ""


def is_of_thing(clause: Token) -> bool:
    """Return whether a clause tells of who or what stands before it: "on Monday, which they back".

    So it tells nothing of the day on which the parser hangs it, as "when" does.
    """
    return clause.dep_ == "relcl" and clause.left_edge.lower_ in RELATIVES


def is_misread(verb: Token) -> bool:
    """Return whether the parser takes a main verb for a clause: "Workers locked out voted today".

    The participle behind the subject misleads it.
    """
    is_bare = not marker(verb) and not has_subject(verb) and not auxiliaries(verb)
    return verb.dep_ == "advcl" and verb.tag_ == "VBD" and is_bare


def is_made_from(noun: Token, verb: Token) -> bool:
    """Return whether a noun looks made from a verb: "resignation", "attackers", "lockout"."""
    stem = verb.lemma_.lower().removesuffix("e")
    return len(stem) >= STEM and noun.lemma_.lower().startswith(stem)


def is_headline(token: Token) -> bool:
    """Return whether a sentence has no full stop, as headlines and standfirsts have none."""
    words = [word for word in token.sent if not word.is_space]
    return words[-1].text not in STOPS
