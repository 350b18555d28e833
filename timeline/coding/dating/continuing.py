"""Whether a sentence goes on with what a story has come to: by who is in it or comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import has_subject, is_infinitive, is_made_from
from timeline.coding.dating.tables import words_of
from timeline.coding.dating.told import Told, tells_another
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.tellers import SUBJECTS
from timeline.records.told import StatedDate

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = frozenset({"NOUN", "PROPN"})
PARTIES = frozenset({*SUBJECTS, "dobj", "dative", "agent", "prep"})
ALONE = frozenset({"he", "she", "it"})
PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "its", "their"})
POINTING = frozenset({"the", "this", "that", "these", "those", "both"})
LAST = frozenset({"die", "pass"})
"""Verbs behind which an article tells a life, which was before."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a story has come to.

    Attributes:
        verb, stated: Its last dated event.
        last: The verb with which it went on last.
        words: The base forms of what it has told of.
        moved: The number of the sentence that told first what may have been days after.
    """

    verb: Token
    stated: StatedDate
    last: Told
    words: frozenset[str]
    moved: int | None = None


def goes_on(told: Told, scene: Scene) -> bool:
    """Return whether a verb tells of what was told before: of its outcome, or of who was in it.

    An outcome is told right behind; "he was wounded" may tell of him what was long ago. What is
    told "according to" a paper may be anything in the paper; what was "elsewhere" is another thing.
    """
    verb = told.verb
    words = (*verb.children, *verb.sent.root.children)
    if any(word.lower_ == "according" for word in words) or tells_another(verb):
        return False
    if tells_again(verb, scene.verb):
        return told.number <= scene.last.number + 1
    if is_outcome(verb):
        is_next = told.number <= scene.last.number + 1
        return is_next and not any(child.lower_ in ALONE for child in verb.lefts)
    if _tells_life(verb) or scene.verb.lemma_.lower() in LAST:
        return False
    if verb.head == scene.last.verb and not has_subject(verb):
        return True
    return any(_points_back(word, scene) for word in _iter_parties(verb))


def _tells_life(verb: Token) -> bool:
    """Return whether a verb may tell who somebody is, by what was long ago: "he led the party"."""
    lemma = verb.lemma_.lower()
    is_life = lemma in words_of("lasting") or lemma in read_lexicon("dating_links")["lives"]
    return is_life and any(child.lower_ in ALONE for child in verb.lefts)


def _iter_parties(verb: Token) -> Iterator[Token]:
    """Yield the words of who and what a verb tells of; "its" in "sold its ships" tells nothing."""
    for child in verb.children:
        if child.dep_ in PARTIES:
            is_subject = child.dep_ in SUBJECTS
            yield from (word for word in child.subtree if is_subject or word.tag_ != "PRP$")
        if child.dep_ in {"advcl", "xcomp"} and is_infinitive(child):
            yield from (word for word in child.children if word.dep_ == "dobj")


def _points_back(word: Token, scene: Scene) -> bool:
    """Return whether a word names who or what a scene has told of: "them", "the attackers"."""
    lemma = word.lemma_.lower()
    if word.pos_ == "PRON":
        return word.lower_ in PRONOUNS and word.dep_ != "expl"
    is_known = word.pos_ == "PROPN" or any(child.lower_ in POINTING for child in word.children)
    if word.pos_ not in NOUNS or not is_known:
        return False
    if lemma in scene.words or lemma in read_lexicon("dating_links")["involved"]:
        return True
    return is_made_from(word, scene.verb)


def tells_again(verb: Token, before: Token) -> bool:
    """Return whether a verb tells the same more closely: "voted today. They voted by 9 to 2"."""
    return verb.lemma_.lower() == before.lemma_.lower() and verb.pos_ == before.pos_ == "VERB"


def is_outcome(verb: Token) -> bool:
    """Return whether a verb is one of harm and arrest, which come of what is told before it."""
    return verb.lemma_.lower() in read_lexicon("dating_links")["outcomes"]
