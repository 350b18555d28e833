"""How an event lies in time to the one that its clause or noun phrase hangs on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import is_gerund, is_infinitive, is_to_settle, is_verbal, marker
from timeline.coding.dating.outlook import plans
from timeline.coding.dating.purposes import is_enacted
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.clauses import is_apart, is_charging, is_saying

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSES = frozenset({"ccomp", "xcomp", "parataxis"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
WHEN = frozenset({"when", "while"})
ALIKE = frozenset({"conj", "appos"})


class How(Enum):
    """How an event lies to another: at its time, not after it, not before it, told by it."""

    SAME = auto()
    BY = auto()
    FROM = auto()
    TOLD = auto()
    ASIDE = auto()
    """Nothing is known but that both are told together."""


@dataclass(frozen=True, slots=True)
class Link:
    """The word for the other event, and how this one lies to it."""

    word: Token
    how: How


def link_of(word: Token) -> Link | None:
    """Return what an event hangs on; None for the main one of a sentence."""
    if word.head == word:
        return None
    return _link_of_verb(word) if is_verbal(word) else _link_of_noun(word)


def _link_of_verb(verb: Token) -> Link:
    head = verb.head
    if is_apart(verb):
        return Link(head, How.ASIDE)
    if verb.dep_ == "conj" and is_verbal(head):
        is_same = _in_same_tense(verb, head) and not plans(head)
        return Link(head, How.SAME if is_same else How.ASIDE)
    if verb.dep_ in CLAUSES and is_verbal(head):
        is_same = _goes_on_with(head) or is_enacted(verb) or says_now(verb)
        is_same |= is_to_settle(verb)
        return Link(head, How.SAME if is_same else How.TOLD)
    if verb.dep_ == "pcomp":
        charged = How.BY if is_charging(head.head) else How.SAME
        return Link(head.head, _how_after(head.lower_) or charged)
    if verb.dep_ in {"advcl", "acl"}:
        return Link(head, _how_of_clause(verb))
    return Link(head, How.ASIDE)


def _how_of_clause(verb: Token) -> How:
    """Return how a clause lies to the main one: by its first word, else by the form of its verb."""
    word = marker(verb)
    if word:
        return _how_after(word) or How.ASIDE
    if is_infinitive(verb):
        return How.SAME if is_enacted(verb) else How.FROM
    if is_gerund(verb):
        return How.SAME
    return How.ASIDE if _is_joined(verb) else How.BY


def _is_joined(verb: Token) -> bool:
    """Return whether "and" stands before a clause that the parser took for a smaller one."""
    between = verb.doc[verb.head.i + 1 : verb.i]
    return any(word.dep_ == "cc" and word.head == verb.head for word in between)


def _link_of_noun(noun: Token) -> Link:
    head = noun.head
    if noun.dep_ == "pobj":
        return Link(head.head, _how_after(head.lower_) or How.BY)
    if noun.dep_ in ARGUMENTS and is_verbal(head):
        return Link(head, How.SAME if _is_light(head) else How.BY)
    return Link(head, How.SAME if noun.dep_ in ALIKE else How.BY)


def iter_sharing(verb: Token) -> Iterator[Token]:
    """Yield the verbs at the end of a clause whose date is also that of its main verb.

    They are what somebody failed or refused to do, what a plan that was rejected was for, and what
    else was suffered: "35 were injured and one was killed on Sunday". So is what happened when it
    did: "two were killed when rebels attacked on Sunday".
    """
    if verb.tag_ not in {"VBD", "VBN"}:
        return
    tables = read_lexicon("dating_realis")["complements"]
    for child in verb.rights:
        denied = verb.lemma_.lower() in tables["denied"]
        if child.dep_ == "xcomp" and is_infinitive(child) and denied:
            yield child
        if child.dep_ == "conj" and _is_suffered(child) and _is_suffered(verb):
            yield child
        if child.dep_ == "advcl" and marker(child) in WHEN and child.tag_ in {"VBD", "VBN"}:
            yield child
        if child.dep_ == "dobj":
            yield from (
                clause for clause in child.rights if clause.dep_ == "acl" and is_infinitive(clause)
            )


def _is_suffered(verb: Token) -> bool:
    """Return whether a verb is in the passive, with a subject of its own."""
    return {"nsubjpass", "auxpass"} <= {child.dep_ for child in verb.children}


def _how_after(word: str) -> How | None:
    """Return how what stands behind a word lies to what it hangs on; None if it does not say."""
    words = read_lexicon("dating_links")
    if word in words["after"]:
        return How.BY
    if word in words["before"]:
        return How.FROM
    return How.SAME if word in words["while"] else None


def _in_same_tense(verb: Token, head: Token) -> bool:
    has_helpers = any(child.dep_ in {"aux", "auxpass"} for child in verb.children)
    return verb.tag_ == head.tag_ and (not has_helpers or verb.tag_ == "VBN")


def _goes_on_with(verb: Token) -> bool:
    """Return whether a verb only says that its complement began, was done or went on."""
    return verb.lemma_.lower() in read_lexicon("dating_realis")["complements"]["same"]


def says_now(verb: Token) -> bool:
    """Return whether to say it is to do it: "he said that Norway welcomes the deal"."""
    if verb.dep_ != "ccomp" or verb.tag_ not in {"VBZ", "VBP"} or not is_saying(verb.head):
        return False
    speaking = read_lexicon("dating_realis")["speaking"]
    return verb.lemma_.lower() in speaking and not any(
        child.dep_ in {"aux", "neg"} for child in verb.children
    )


def _is_light(verb: Token) -> bool:
    return verb.lemma_.lower() in read_lexicon("dating_links")["light"]
