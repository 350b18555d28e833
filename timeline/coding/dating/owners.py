"""Which events a date belongs to, by where it stands in the syntax of its sentence."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.coding.dating.arranging import find_arranging
from timeline.coding.dating.calling import is_set_for, what_is_set
from timeline.coding.dating.forms import is_verbal
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.verbs import is_saying

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NOUNS = frozenset({"NOUN", "PROPN"})
POINTS = frozenset({"on", "in", "at", "around", "during"})
"""What stands before a date that may be of the noun before it: "after the attack on Monday"."""
OPENING = frozenset({"mark", "nsubj", "nsubjpass", "csubj", "expl"})
"""What a clause of what is told begins with."""


def find_owners(words: Span) -> list[Token]:
    """Return the nouns that a date stands with, and the verb, the nearest first."""
    beside = _noun_before(words) or _verb_before_apposition(words) or _noun_in_predicate(words)
    if beside is not None:
        return [beside]
    if is_set_for(words):
        return what_is_set(words)
    owners: list[Token] = []
    for word in words.root.ancestors:
        if _is_bare_gerund(word) or is_bidding(word):
            continue
        if (
            is_verbal(word) or word.dep_ == "acl"
        ):  # "lent" in "money lent in 2010" is read as a noun
            arranging = find_arranging(word) if _preposition(words) in {"", "on", "in"} else None
            verb = word.head if _is_of_telling(words, word) else word
            return [*owners, verb, *([arranging] if arranging is not None else [])]
        if word.pos_ in NOUNS:
            owners.append(word)
            if _is_date_of_noun(word, words):
                break
    return owners


def _is_bare_gerund(word: Token) -> bool:
    """Return whether a form in "-ing" is a noun: "convicted of smuggling in 2009".

    A date behind it belongs to the verb above.
    """
    if word.tag_ != "VBG":
        return False
    rest = [child for child in word.children if child.dep_ not in {"prep", "npadvmod"}]
    return word.dep_ in {"pobj", "pcomp"} and not rest and word.head.lower_ == "of"


def is_bidding(noun: Token) -> bool:
    """Return whether a noun says who asked for it: "freed him at her request on Monday"."""
    biddings = read_lexicon("dating_links")["biddings"]
    return noun.dep_ == "pobj" and noun.head.lower_ == "at" and noun.lemma_.lower() in biddings


def _is_of_telling(words: Span, verb: Token) -> bool:
    """Return whether a date is that of a telling, not of what is told behind it.

    "She said on Monday it will close" tells when she said so; the parser mostly hangs the day on
    "close". Behind "that" it would be the day of what is told.
    """
    if verb.dep_ != "ccomp" or not is_saying(verb.head) or words.start < verb.head.i:
        return False
    if any(word.is_punct for word in words.doc[verb.head.i : words.start]):
        return False
    begins = [child for child in verb.children if child.dep_ in OPENING]
    return bool(begins) and all(words.end <= child.left_edge.i for child in begins)


def _noun_before(words: Span) -> Token | None:
    """Return the event that "on Monday" stands right behind: "after the invasion on Monday"."""
    if words.start < words.sent.start + 2:
        return None
    preposition, noun = words[0].nbor(-1), words[0].nbor(-2)
    about = read_lexicon("dating_links")["about"]
    follows = (
        preposition.lower_ in POINTS
        and noun.head.lower_ not in about
        and noun.dep_ == "pobj"
        and noun.pos_ in NOUNS
    )
    is_event = follows and (names_event(noun) or _is_goal(noun))
    is_event = is_event and not is_bidding(noun)
    return noun if is_event and not _is_carried(noun) else None


def _noun_in_predicate(words: Span) -> Token | None:
    """Return the event with which "was revenge for the killing of three last week" ends."""
    verb = next(filter(is_verbal, words.root.ancestors), None)
    if verb is None or verb.lemma_ != "be" or words.start <= verb.i:
        return None
    predicate = verb.doc[verb.i + 1 : words.start - _has_preposition(words)]
    nouns = (noun for noun in predicate if noun.dep_ == "pobj" and names_event(noun))
    return next((noun for noun in nouns if noun.right_edge.i == predicate[-1].i), None)


def _is_goal(noun: Token) -> bool:
    """Return whether somebody went somewhere for it, maybe before its day: "left for a wedding"."""
    above = next(filter(is_verbal, noun.ancestors), None)
    going = read_lexicon("dating_links")["going"]
    return noun.head.lower_ == "for" and above is not None and above.lemma_.lower() in going


def _verb_before_apposition(words: Span) -> Token | None:
    """Return the verb of "summoned the ambassador, Lie, on Monday", which the parser misses.

    What stands behind an object and another name for it belongs to what the object hangs on.
    """
    comma = words.start - 1 - _has_preposition(words)
    if comma <= words.sent.start or words.doc[comma].text != ",":
        return None
    names = (word for word in words.doc[words.sent.start : comma] if word.dep_ == "appos")
    name = next((word for word in names if word.right_edge.i == comma - 1), None)
    verb = next(filter(is_verbal, name.ancestors), None) if name is not None else None
    return verb if name is not None and verb is not None and verb.i < name.head.i else None


def _is_carried(noun: Token) -> bool:
    """Return whether verb and noun tell one event together: "go on trial", "went on strike"."""
    links = read_lexicon("dating_links")
    verb = noun.head.head
    is_bare = next(noun.lefts, None) is None and noun.head.lower_ in links["onto"]
    return is_bare and verb.lemma_.lower() in links["carrying"]


def _is_date_of_noun(noun: Token, words: Span) -> bool:
    """Return whether a date belongs to a noun alone, and not to the verb above as well."""
    if noun.i >= words.end:
        return names_event(noun) or not _has_preposition(words)
    is_about = noun.head.lower_ in read_lexicon("dating_links")["about"]
    is_event = noun.dep_ == "pobj" and names_event(noun) and not is_about
    return is_event and not _is_carried(noun)


def _has_preposition(words: Span) -> bool:
    """Return whether a date has its own preposition: "in March President Osmani signed"."""
    return _preposition(words) != ""


def _preposition(words: Span) -> str:
    """Return the preposition before a date, in lower case; "" if there is none."""
    before = words[0].nbor(-1) if words.start > words.sent.start else None
    return str(before.lower_) if before is not None and before.pos_ == "ADP" else ""


def names_event(noun: Token) -> bool:
    """Return whether a noun is one of those that name an event, such as "summit"."""
    return noun.lemma_.lower() in _nouns()


@cache
def _nouns() -> frozenset[str]:
    return frozenset(read_lexicon("dating_links")["nouns"])
