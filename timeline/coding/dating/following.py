"""Sentences that date what the one before them told: "The move was announced on Friday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.dating.forms import is_made_from
from timeline.coding.dating.links import How, Link
from timeline.coding.dating.owners import names_event
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.tellers import subject_of
from timeline.coding.telling.verbs import is_saying

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
THESE = frozenset({"the", "this", "that", "these", "those"})


def find_happening(word: Token, root: Token) -> Token | None:
    """Return "came" where the next sentence tells when harm was done: "The attack came on Monday".

    Args:
        root: The main verb of that sentence; it may only tell who says so.
    """
    links = read_lexicon("dating_links")
    is_harm = word.lemma_.lower() in {*links["harms"], *links["strikes"], *links["attacks"]}
    told = (root, *(child for child in root.lefts if child.dep_ == "ccomp"))
    for verb in told if is_harm and _is_main(word) else ():
        noun = happening_of(verb)
        if noun is not None and names_event(noun) and is_known(noun):
            return verb
    return None


def _is_main(verb: Token) -> bool:
    """Return whether a verb tells what its sentence tells, also before "officials said"."""
    told = verb.head if verb.dep_ == "ccomp" and verb.i < verb.head.i else verb
    return told.dep_ == "ROOT"


def is_known(noun: Token) -> bool:
    """Return whether a noun has "the" or "this" before it."""
    return any(child.lower_ in THESE for child in noun.children)


def link_back(word: Token) -> Link | None:
    """Return the main verb of the next sentence if that announces the event of a word: "the move".

    None for an event that is not the main one of its sentence.
    """
    if word.dep_ != "ROOT" or word.sent.end >= len(word.doc):
        return None
    verb = word.doc[word.sent.end].sent.root
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None or not _points_at(subject, word):
        return None
    return Link(verb, How.BY) if subject.dep_ == "nsubjpass" and is_saying(verb) else None


def happening_of(verb: Token) -> Token | None:
    """Return what a verb only says the time of: the attack of "the attack came"; else None."""
    if verb.lemma_.lower() not in read_lexicon("dating_links")["happening"]:
        return None
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def find_announcer(verb: Token) -> Token | None:
    """Return who announced "the move was announced": who made the move, as nobody else is told."""
    if verb.sent.start == 0 or any(child.dep_ == "agent" for child in verb.children):
        return None
    before = verb.doc[verb.sent.start - 1].sent.root
    link = link_back(before)
    return subject_of(before) if link and link.word == verb else None


def _points_at(noun: Token, word: Token) -> bool:
    """Return whether a noun means the event of a word in the sentence before."""
    names = {*read_lexicon("dating_links")["pointers"], word.lemma_.lower()}
    return is_known(noun) and (noun.lemma_.lower() in names or is_made_from(noun, word))
