"""Times, "of" and headline nouns that the parser hangs or reads as something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.mending.astray import SUBJECTS, TIMES, VERBS, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

PERIODS = frozenset({"day", "week", "weekend", "month", "year", "night", "morning", "evening"})
AFTER = frozenset({"after", "amid", "before", "despite", "following", "over", "since"})
READY = frozenset({"JJ", "RB"})
BARE = frozenset({"VB", "VBP"})
NEVER = frozenset({"way", "time", "point", "means", "circumstances", "account", "sense"})
"""Nouns that with "no" before them deny a verb: "in no way", "at no time"."""


def mend_time_as_subject(noun: Token) -> None:
    """Let "the following month" be a time where a verb has a subject before it."""
    verb = noun.head
    if noun.dep_ not in SUBJECTS or noun.lemma_ not in PERIODS or verb.pos_ not in VERBS:
        return
    if any(child.dep_ in SUBJECTS and child.i < noun.left_edge.i for child in verb.lefts):
        hang(noun, verb, "npadvmod")


def mend_time_behind_length(noun: Token) -> None:
    """Let "that year" follow the verb: "blocked it for 11 days that year"."""
    length = noun.head
    is_time = noun.dep_ == "npadvmod" and noun.lemma_ in PERIODS and noun.i > length.i
    if is_time and length.dep_ == "pobj" and length.lemma_ in PERIODS:
        verb = length.head.head
        if verb.pos_ in VERBS:
            hang(noun, verb, "npadvmod")


def mend_of_behind_day(of: Token) -> None:
    """Let "of" follow a deed and not its day: "the death on June 8 of Juan Diaz"."""
    day = of.head
    if of.lower_ != "of" or of.dep_ != "prep" or day.ent_type_ not in TIMES:
        return
    above = next((each for each in day.ancestors if each.ent_type_ not in TIMES), day)
    noun = above.head
    if above.lower_ in {"in", "on"} and noun.pos_ == "NOUN" and noun.ent_type_ not in TIMES:
        hang(of, noun, "prep")


def mend_headline_noun(verb: Token) -> None:
    """Make a noun of a verb behind "after deadly": "agree to talks after deadly clash"."""
    if verb.tag_ not in BARE or verb.dep_ != "advcl" or verb.i <= verb.sent.start + 1:
        return
    word, above = verb.nbor(-1), verb.nbor(-2)
    is_subject = any(child.dep_ in SUBJECTS for child in verb.children)
    if is_subject or word.tag_ not in READY or above.lower_ not in AFTER:
        return
    hang(above, verb.head, "prep")
    above.pos_ = "ADP"
    verb.tag_, verb.pos_ = "NN", "NOUN"
    word.tag_, word.pos_ = "JJ", "ADJ"
    hang(verb, above, "pobj")
    hang(word, verb, "amod")


def mend_no_way(preposition: Token) -> None:
    """Let "in no way" and "at no time" deny their verb as "not" does."""
    nouns = [child for child in preposition.rights if child.dep_ == "pobj"]
    is_bare = len(nouns) == 1 and [child.lower_ for child in nouns[0].children] == ["no"]
    is_before = preposition.dep_ == "prep" and preposition.head.pos_ in VERBS
    if is_bare and is_before and nouns[0].lower_ in NEVER:
        verb = preposition.head
        hang(preposition, verb.head if verb.dep_ == "aux" else verb, "neg")
