"""Words within a clause that the parser hangs or reads as something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mending.astray import SUBJECTS, VERBS, hang
from timeline.coding.times.lexicon import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from spacy.tokens import Token

VERDICTS = frozenset({"guilty", "liable", "responsible", "innocent", "dead", "unconscious"})
FINDING = frozenset({"find", "declare", "hold", "pronounce"})
PERIODS = frozenset({"day", "week", "weekend", "month", "year", "night", "morning", "evening"})
NEVER = frozenset({"way", "time", "point", "means", "circumstances", "account", "sense"})
"""Nouns that with "no" before them deny a verb: "in no way", "at no time"."""


def mend_verdict(word: Token) -> None:
    """Let a verdict complete its verb across an age: "found Mansour, 66, guilty of aiding"."""
    noun = word.head
    is_behind = word.lower_ in VERDICTS and word.dep_ == "amod" and word.i > noun.i
    if is_behind and noun.dep_ == "dobj" and noun.head.lemma_ in FINDING:
        hang(word, noun.head, "oprd")


def mend_named_judge(name: Token) -> None:
    """Let a name follow its title: "a panel led by the judge Juan Diaz cleared him"."""
    title = name.left_edge.nbor(-1) if name.left_edge.i > 0 else name
    if name.dep_ != "nsubj" or name.pos_ != "PROPN" or title.dep_ != "pobj":
        return
    before = [child for child in name.head.lefts if child.dep_ == "nsubj" and child.i < title.i]
    if before and before[-1].is_ancestor(title) and title.pos_ == "NOUN":
        hang(name, title, "appos")


def mend_time_as_subject(noun: Token) -> None:
    """Let "the following month" be a time where a verb has a subject before it."""
    if noun.dep_ not in SUBJECTS or noun.lemma_ not in PERIODS:
        return
    verb = noun.head
    if any(child.dep_ in SUBJECTS and child.i < noun.left_edge.i for child in verb.lefts):
        hang(noun, verb, "npadvmod")


def mend_of_behind_day(of: Token) -> None:
    """Let "of" follow a deed and not its day: "the death on June 8 of Juan Diaz"."""
    day = of.head
    if of.lower_ != "of" or (day.text not in MONTHS and day.text not in WEEKDAYS):
        return
    preposition, noun = day.head, day.head.head
    is_year = any(child.pos_ == "NUM" for child in of.rights)  # "in May of 1990"
    if preposition.lower_ in {"in", "on"} and noun.pos_ == "NOUN" and not is_year:
        hang(of, noun, "prep")


def mend_no_way(preposition: Token) -> None:
    """Let "in no way" and "at no time" deny their verb as "not" does."""
    nouns = [child for child in preposition.rights if child.dep_ == "pobj"]
    is_bare = len(nouns) == 1 and [child.lower_ for child in nouns[0].children] == ["no"]
    if is_bare and nouns[0].lower_ in NEVER and preposition.head.pos_ in VERBS:
        preposition.dep_ = "neg"


def mend_charge(of: Token) -> None:
    """Let "of" follow who accuses: "accuse the forces of beating and killing men"."""
    noun = of.head
    is_behind = of.lower_ == "of" and of.dep_ == "prep" and noun.dep_ in {"dobj", "nsubjpass"}
    is_charge = is_behind and noun.head.lemma_ in read_lexicon("events_verbs")["charging"]
    if is_charge and any(child.dep_ == "pcomp" for child in of.rights):
        hang(of, noun.head, "prep")
