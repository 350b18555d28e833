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


def mend_second_clause(noun: Token) -> None:
    """Give a second clause its verb: "killed 18, and in 2002 a fire swept through a train"."""
    first = noun.head
    if noun.dep_ != "conj" or noun.pos_ not in {"NOUN", "PROPN"} or first.pos_ not in VERBS:
        return
    fronted = [child for child in noun.lefts if child.pos_ == "ADP"]
    verbs = [child for child in noun.rights if child.dep_ == "acl" and child.tag_ in PASSED]
    if not fronted or not verbs or any(child.dep_ == "agent" for child in verbs[0].children):
        return
    verb = verbs[0]
    hang(verb, first, "conj")
    verb.tag_, verb.pos_ = "VBD", "VERB"
    hang(noun, verb, "nsubj")
    for each in fronted:
        hang(each, verb, "prep")


def mend_shared_helper(noun: Token) -> None:
    """Give the second of two passives its subject: "two were killed and a third wounded"."""
    verb, first = noun.head, noun.head.head
    if noun.dep_ != "npadvmod" or verb.dep_ != "conj" or verb.tag_ != "VBN" or noun.i > verb.i:
        return
    before = noun.left_edge.nbor(-1)
    is_second = before.dep_ == "cc" and any(child.dep_ == "auxpass" for child in first.children)
    if is_second and noun.ent_type_ not in TIMES:
        hang(noun, verb, "nsubjpass")


def mend_first_clause(noun: Token) -> None:
    """Give the first of two clauses its verb: "The pact expired in 2015, and Peru left"."""
    second = noun.head
    verbs = [child for child in noun.rights if child.dep_ == "acl" and child.tag_ in PASSED]
    if noun.dep_ != "nsubj" or second.dep_ != "ROOT" or not verbs:
        return
    others = [child for child in second.lefts if child.dep_ == "nsubj" and child.i > noun.i]
    joints = [token for token in noun.subtree if token.dep_ == "cc" and token.head == noun]
    if not others or not joints or joints[0].nbor(-1).text != "," or verbs[0].i > joints[0].i:
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
    if verb.dep_ != "advcl" or verb.tag_ not in PASSED or word.head.pos_ not in VERBS:
        return
    if not all(doer.is_ancestor(word) for doer in doers):
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
    names = [day for day in days if day.text in MONTHS or day.text in WEEKDAYS]
    if not names or names[0].head.i <= days[-1].i:
        return
    noun = names[0].head
    if noun.ent_type_ in TIMES or noun.dep_ not in {"nsubj", "nsubjpass", "pobj"}:
        return
    if noun.dep_ == "pobj" and not _mend_subject(noun, preposition):
        return
    hang(names[0], preposition, "pobj")
    for each in days:
        if each != names[0]:
            hang(each, names[0], "nummod")


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


def _mend_subject(noun: Token, preposition: Token) -> bool:
    """Make a noun the subject of the verb behind it; return whether there is such a verb."""
    verb = preposition.head
    if verb == preposition:
        verb = next((each for each in noun.doc[noun.i :] if _is_misread(each, noun)), preposition)
        if verb == preposition or verb.sent != noun.sent:
            return False
        _mend_verb(verb, noun, preposition)
    elif verb.pos_ not in VERBS or any(child.dep_ in SUBJECTS for child in verb.children):
        return False
    hang(noun, verb, "nsubj")
    return True


def _is_misread(verb: Token, noun: Token) -> bool:
    """Return whether a verb was taken for an adjective: "gunmen killed Juan Diaz"."""
    is_before = verb.dep_ == "amod" and verb.head.i > verb.i
    return verb.tag_ in PASSED and is_before and verb.head.head in {noun, noun.head}


def _mend_verb(verb: Token, noun: Token, preposition: Token) -> None:
    """Make a verb the main one of its sentence, its noun the object."""
    done_to, behind = verb.head, [each for each in noun.rights if each.i > verb.i]
    hang(verb, verb, "ROOT")
    verb.tag_, verb.pos_ = "VBD", "VERB"
    hang(preposition, verb, "prep")
    for each in behind:
        hang(each, verb, each.dep_)
    hang(done_to, verb, "dobj")
    for each in list(preposition.children):
        if each.i > verb.i:
            hang(each, verb, each.dep_)
