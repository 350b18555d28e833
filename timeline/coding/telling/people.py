"""Numbers that stand for people: "dozens were beaten", "58 injured"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

PATIENTS = frozenset({"nsubjpass", "dobj"})


def is_people(word: Token) -> bool:
    """Return whether a number alone stands for people, because only people are harmed so."""
    number = word.pos_ == "NUM" or word.lemma_.lower() in read_lexicon("telling_figures")["dozens"]
    return number and is_harmed(word) and all(child.lower_ != "of" for child in word.rights)


def is_harmed(word: Token) -> bool:
    """Return whether a word tells who is killed, injured, arrested."""
    lexicon = read_lexicon("telling_figures")
    verbs = [child for child in word.rights if child.dep_ == "acl" and child.tag_ == "VBN"]
    dies = word.dep_ == "nsubj" and word.head.lemma_.lower() == "die"
    if word.dep_ in PATIENTS or dies:
        verbs.append(word.head)
    harms = {*lexicon["casualties"], *lexicon["harms"]}
    return any(verb.lemma_.lower() in harms for verb in verbs)
