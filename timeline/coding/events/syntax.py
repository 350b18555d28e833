"""The first questions to a parse: base forms, what stands below a word, its mood."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
VERBS = frozenset({"VERB", "AUX"})
QUESTIONS = frozenset({"WRB", "WP", "WDT", "WP$"})
"""Tags of "how", "who", "which"."""


def base(token: Token) -> str:
    """Return the base form of a word in lower case; also of a name."""
    return token.lemma_.lower()


def children(token: Token, *labels: str) -> list[Token]:
    """Return the words below this one with one of the dependency labels, in order."""
    return [child for child in token.children if child.dep_ in labels]


def conjuncts(token: Token) -> list[Token]:
    """Return the word and what is joined to it by "and" or "or"."""
    found = [token]
    for child in children(token, "conj"):
        if child.pos_ in NAMING:
            found += conjuncts(child)
    return found


def modals(verb: Token) -> set[str]:
    """Return the modal verbs before a verb, shared ones included, in lower case."""
    found = {child.lower_ for child in children(verb, "aux") if child.tag_ == "MD"}
    if not found and verb.dep_ == "conj" and verb.tag_ == "VB":
        return modals(verb.head)
    return found


def is_negated(verb: Token) -> bool:
    """Return whether "not", "never" or "no longer" stands with the verb."""
    return any(child.dep_ == "neg" for child in verb.children)


def is_infinitive(verb: Token) -> bool:
    """Return whether the verb stands as "to do", also as the second of two such."""
    if any(child.tag_ == "TO" for child in children(verb, "aux")):
        return True
    return (
        verb.dep_ == "conj"
        and verb.tag_ == "VB"
        and not children(verb, "aux")
        and is_infinitive(verb.head)
    )
