"""How an event lies in time to the one that its clause or noun phrase hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import (
    auxiliaries,
    has_subject,
    is_gerund,
    is_infinitive,
    is_verbal,
    marker,
)
from timeline.coding.dating.outlook import plans
from timeline.coding.dating.owners import is_bidding
from timeline.coding.dating.purposes import is_enacted
from timeline.coding.dating.sequels import find_judged, has_lapse, is_sequel, is_turn
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.clauses import is_apart
from timeline.coding.telling.verbs import is_charging, is_saying

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSES = frozenset({"ccomp", "xcomp", "parataxis"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
OPEN = frozenset({"yet", "still"})
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
        is_same = _in_same_tense(verb, head) and not plans(head) and not _is_open(verb)
        is_later = is_sequel(verb) or has_lapse(verb) or is_turn(verb)
        same = How.FROM if is_later else How.SAME
        return Link(head, same if is_same else How.ASIDE)
    if verb.dep_ in CLAUSES and is_verbal(head):
        is_same = _goes_on_with(head) or is_enacted(verb) or says_now(verb)
        return Link(head, How.SAME if is_same else How.TOLD)
    if verb.dep_ == "pcomp":
        charged = How.BY if is_charging(head.head) else How.SAME
        return Link(head.head, _how_after(head.lower_) or charged)
    if verb.dep_ in {"advcl", "acl"}:
        judged = find_judged(verb)
        return Link(judged, How.FROM) if judged else Link(_told_with(verb), _how_of_clause(verb))
    return Link(head, How.ASIDE)


def _told_with(clause: Token) -> Token:
    """Return what a clause hangs on: "said" in "said it would march on Monday, blaming Oslo"."""
    head = clause.head
    speaking = read_lexicon("dating_realis")["speaking"]
    is_said = is_gerund(clause) and not marker(clause) and clause.lemma_.lower() in speaking
    is_coming = any(child.tag_ == "MD" for child in head.children)
    is_told = head.dep_ == "ccomp" and is_saying(head.head)
    return head.head if is_said and is_coming and is_told else head


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
    if is_bidding(noun):
        return Link(head.head, How.BY)
    if noun.dep_ == "pobj":
        return Link(head.head, _how_after(head.lower_) or How.BY)
    if noun.dep_ in ARGUMENTS and is_verbal(head):
        return Link(head, How.SAME if _is_light(head) else How.BY)
    return Link(head, How.SAME if noun.dep_ in ALIKE else How.BY)


def _how_after(word: str) -> How | None:
    """Return how what stands behind a word lies to what it hangs on; None if it does not say."""
    words = read_lexicon("dating_links")
    if word in words["after"]:
        return How.BY
    if word in words["before"]:
        return How.FROM
    return How.SAME if word in words["while"] else None


def _in_same_tense(verb: Token, head: Token) -> bool:
    """Return whether two verbs tell of one time: "appeared and were remanded", "met and agreed".

    A participle without a helper shares that of the verb before; who has a helper and a subject of
    its own is told of by itself.
    """
    tense = _tense(verb)
    if verb.tag_ == head.tag_ and (not auxiliaries(verb) or tense == _tense(head)):
        return True
    return not has_subject(verb) and tense == _tense(head) and tense[0] in FINITE


def _is_open(verb: Token) -> bool:
    """Return whether a verb tells what is not done up to now: "had no answer yet"."""
    return any(child.dep_ == "advmod" and child.lower_ in OPEN for child in verb.children)


def is_of_another(verb: Token) -> bool:
    """Return whether a verb tells what somebody else says: "fled in May, but Oslo said it knew".

    That is said to the article, and not on the day before it, unless that is news.
    """
    return verb.dep_ == "conj" and is_saying(verb) and has_subject(verb)


def _tense(verb: Token) -> tuple[str, bool]:
    """Return the tag of the helper or verb that has the tense, and whether "have" helps it."""
    helpers = auxiliaries(verb)
    first = helpers[0] if helpers else verb
    return first.tag_, any(helper.lemma_ == "have" for helper in helpers)


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
