"""What came of a thing, told right behind it: "Rebels struck. Eleven soldiers were wounded"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.dating.forms import auxiliaries, is_verbal
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.clauses import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

ALONE = frozenset({"he", "she", "it"})
PAST = frozenset({"VBD", "VBN"})


def find_cause(word: Token) -> Token | None:
    """Return the main verb of the sentence before that of an outcome; None if it is no outcome.

    An outcome is a main verb of its sentence, in the simple past, and one of harm or arrest; who
    was harmed before would be told with "had". "He was wounded" may tell of him what was long ago.
    """
    root = word.head if word.dep_ == "conj" else word
    if root.dep_ != "ROOT" or word.tag_ not in PAST or word.sent.start == 0:
        return None
    if word.lemma_.lower() not in read_lexicon("dating_links")["outcomes"]:
        return None
    if any(helper.lemma_ != "be" for helper in auxiliaries(word)):
        return None
    if any(child.lower_ in ALONE and child.dep_ in SUBJECTS for child in root.lefts):
        return None
    cause = word.doc[word.sent.start - 1].sent.root
    return cause if is_verbal(cause) and cause.tag_ in PAST else None
