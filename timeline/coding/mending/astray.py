"""Verbs that the parser leaves without a subject, and subjects that it leaves without a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.times.lexicon import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from spacy.tokens import Token

VERBS = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
TIMES = frozenset({"DATE", "TIME"})
PASSED = frozenset({"VBN", "VBD"})


def hang(word: Token, head: Token, label: str) -> None:
    """Hang a word on another; on itself to make it the root of its sentence."""
    word.head = head
    word.dep_ = label


def mend_first_clause(noun: Token) -> None:
    """Give the first of two clauses its verb: "The pact expired in 2015, and Peru left"."""
    second = noun.head
    verbs = [child for child in noun.rights if child.dep_ == "acl" and child.tag_ in PASSED]
    if noun.dep_ != "nsubj" or second.dep_ != "ROOT" or not verbs:
        return
    others = [child for child in second.lefts if child.dep_ == "nsubj" and child.i > noun.i]
    joints = [token for token in noun.subtree if token.dep_ == "cc" and token.head == noun]
    if not others or not joints or joints[0].nbor(-1).text != ",":
        return
    first = verbs[0]
    hang(first, first, "ROOT")
    first.tag_, first.pos_ = "VBD", "VERB"
    hang(noun, first, "nsubj")
    hang(joints[0], first, "cc")
    hang(second, first, "conj")


def mend_clause_behind(word: Token) -> None:
    """Give a clause behind "after" its subject: "most came after fighting erupted in Juba"."""
    nouns = [child for child in word.children if child.dep_ == "pobj"]
    if word.lower_ not in {"after", "before", "since", "until"} or len(nouns) != 1:
        return
    noun = nouns[0]
    end = noun.right_edge.i + 1  # behind an aside: "after Lima, the capital, fell"
    verb = word.doc[end] if end < len(word.doc) else word
    doers = [child for child in verb.children if child.dep_ in SUBJECTS]
    if verb.dep_ != "advcl" or verb.tag_ not in PASSED:
        return
    if not doers and verb.head != word.head:
        return
    for doer in doers:
        hang(doer, verb.head, "dobj")
    hang(verb, word.head, "advcl")
    hang(noun, verb, "nsubj")
    hang(word, verb, "mark")
    word.pos_ = "SCONJ"


def mend_fronted_day(preposition: Token) -> None:
    """Part a day from the noun behind it: "On 3 May police held two men" is of no May police."""
    days = _day_behind(preposition)
    name = next((day for day in days if day.text in MONTHS or day.text in WEEKDAYS), None)
    if name is None or name.head.i <= days[-1].i or name.head.ent_type_ in TIMES:
        return
    noun, verb = name.head, preposition.head
    if noun.dep_ == "pobj":
        if not _lacks_subject(verb):
            return
        hang(noun, verb, "nsubj")
    hang(name, preposition, "pobj")
    for each in days:
        if each != name:
            hang(each, name, "nummod")


def _day_behind(preposition: Token) -> list[Token]:
    """Return the words of a day behind "on" or "in" at the beginning of a sentence."""
    found: list[Token] = []
    if preposition.lower_ not in {"on", "in"} or not preposition.is_sent_start:
        return found
    for token in preposition.doc[preposition.i + 1 :]:
        if token.text not in MONTHS and token.text not in WEEKDAYS and token.pos_ != "NUM":
            break
        found.append(token)
    return found


def _lacks_subject(verb: Token) -> bool:
    return verb.pos_ in VERBS and not any(child.dep_ in SUBJECTS for child in verb.children)
