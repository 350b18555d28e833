"""Clauses that the parser joins to another verb or noun than they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mending.astray import PASSED, SUBJECTS, VERBS, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PRESENT = frozenset({"VBZ", "VBP"})
HELPING = frozenset({"aux", "auxpass"})
BEFORE_VERBS = HELPING | {"neg", "advmod"}


def mend_reduced_clause(verb: Token) -> None:
    """Give a verb its subject, which the parser gave a participle before it.

    "Rebels captured near the town had been freed": "rebels" are freed, "captured" tells which.
    """
    begin = verb.left_edge
    is_led = all(child.dep_ in BEFORE_VERBS for child in verb.lefts)
    if verb.pos_ not in VERBS or verb.dep_ in HELPING or not is_led or begin.i == 0:
        return
    if finite(verb) is None or own_subjects(verb) or verb.dep_ in {"acl", "relcl"}:
        return
    before = begin.nbor(-1)
    found = (each for each in (before, *before.ancestors) if _is_reduced(each) and each != before)
    participle = next((each for each in found if each.i < begin.i), None)
    if before.is_punct or before.dep_ == "cc" or participle is None:
        return
    if any(token.dep_ in SUBJECTS for token in verb.doc[participle.i : begin.i]):
        return  # "Nine died when a ship sent to help struck a mine"
    noun = own_subjects(participle)[0]
    is_root = participle.head == participle
    is_content = participle.dep_ == "relcl"  # "a chance that votes cast there were counted twice"
    hang(verb, verb if is_root else participle.head, "acl" if is_content else participle.dep_)
    for child in list(participle.children):
        if child.dep_ in {"mark", "punct", "cc"} or (is_content and child.tag_ == "WDT"):
            hang(child, verb, "mark" if child.tag_ == "WDT" else child.dep_)
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    hang(noun, verb, "nsubjpass" if passive else "nsubj")
    participle.tag_ = "VBN"
    hang(participle, noun, "acl")


def _is_reduced(verb: Token) -> bool:
    """Return whether a verb may only tell which its subject is: it has no object and no "had"."""
    if verb.tag_ not in PASSED or any(child.dep_ in HELPING | {"dobj"} for child in verb.rights):
        return False
    doers = own_subjects(verb)
    helped = any(child.dep_ in HELPING for child in verb.lefts)
    return len(doers) == 1 and doers[0].i < verb.i and not helped


def mend_joined_clause(verb: Token) -> None:
    """Join a verb to the one it goes with, not to one above that tells it.

    "Police suspect that he drove off and shot a man", "said rebels had taken the town and burned
    it", and "denied it, saying he had left and accusing the army".
    """
    above = verb.head
    if (
        verb.dep_ != "conj"
        or verb.pos_ not in VERBS
        or above.pos_ not in VERBS
        or own_subjects(verb)
    ):
        return
    if verb.tag_ == "VBG" and above.tag_ != "VBG":
        saying = (each for each in above.ancestors if each.tag_ == "VBG" and each.i < above.i)
        first = next(saying, None)
        if first is not None and not any(child.dep_ in HELPING for child in verb.children):
            hang(verb, first, "conj")
        return
    if (content := _content_before(above)) is not None:
        hang(verb, content, "conj")
        return
    told = [each for each in above.subtree if above.i < each.i < verb.i and _is_told(each, above)]
    if verb.tag_ != "VBD" or not told:
        return
    is_deed = verb.lemma_ in read_lexicon("names_verbs")["hostile"] and above.tag_ == "VBD"
    past = [each for each in told if each.tag_ == "VBD"]
    if above.tag_ in PRESENT and past:
        hang(verb, past[-1], "conj")
    elif is_deed and above.lemma_ in read_lexicon("events_verbs")["telling"]:
        hang(verb, told[0], "conj")


def _content_before(telling: Token) -> Token | None:
    """Return what ", she said, and" is put into; None behind a quotation, which is closed."""
    contents = [child for child in telling.lefts if child.dep_ == "ccomp" and child.pos_ in VERBS]
    after = telling.nbor(1) if telling.i + 1 < len(telling.doc) else telling
    if not contents or after.text != "," or contents[-1].right_edge.i >= telling.i:
        return None
    between = telling.doc[contents[-1].i : telling.i]
    return None if any(token.text in {'"', "”", "''"} for token in between) else contents[-1]


def _is_told(verb: Token, above: Token) -> bool:
    """Return whether a verb with a subject of its own stands below what tells it."""
    if verb.pos_ not in VERBS or verb.dep_ in HELPING or not own_subjects(verb):
        return False
    clause = (each for each in (verb, *verb.ancestors) if each.head == above)
    return any(each.dep_ == "ccomp" for each in clause)


def mend_second_told(verb: Token) -> None:
    """Join a second clause with "that" to what is told, not to an aside in it.

    "Said it had a plan that was old, and that it had failed to act in May": what stands behind is
    of the second.
    """
    aside = verb.head
    if verb.dep_ != "conj" or aside.dep_ != "relcl" or verb.i < aside.i:
        return
    begin = next((child for child in verb.lefts if child.dep_ == "mark"), None)
    told = next((each for each in aside.ancestors if each.pos_ in VERBS), None)
    if begin is None or begin.lower_ != "that" or told is None or told.dep_ != "ccomp":
        return
    hang(verb, told, "conj")
    for child in list(told.rights):
        if child.i > verb.i and child.dep_ in {"prep", "npadvmod", "advmod"}:
            hang(child, verb, child.dep_)


def mend_charge(of: Token) -> None:
    """Let "of" follow who accuses: "accuse the forces of beating and killing men"."""
    noun = of.head
    is_behind = of.lower_ == "of" and of.dep_ == "prep" and noun.dep_ in {"dobj", "nsubjpass"}
    is_charge = is_behind and noun.head.lemma_ in read_lexicon("events_verbs")["charging"]
    if is_charge and any(child.dep_ == "pcomp" for child in of.rights):
        hang(of, noun.head, "prep")


def mend_denied_that(word: Token) -> None:
    """Let "that" be what is denied: "rejects that, saying it was fair"."""
    verb = word.head
    if word.lower_ not in {"this", "that"} or word.dep_ != "nsubj" or verb.tag_ != "VBG":
        return
    if word.nbor(1).text == "," and word.i > verb.head.i and verb.head.pos_ in VERBS:
        word.tag_, word.pos_ = "DT", "PRON"
        hang(word, verb.head, "dobj")


def mend_having(verb: Token) -> None:
    """Let "having done it" be of who tells, no thing: "found that no bid was enough, having"."""
    told = verb.head
    having = any(child.lower_ == "having" for child in verb.lefts if child.dep_ in HELPING)
    if verb.dep_ != "advcl" or not having or told.dep_ != "ccomp" or verb.i < told.i:
        return
    doers = own_subjects(told)
    is_thing = bool(doers) and all(doer.pos_ == "NOUN" and doer.ent_type_ == "" for doer in doers)
    people = read_lexicon("events_people")["people"]
    if is_thing and not any(doer.lemma_.lower() in people for doer in doers):
        hang(verb, told.head, "advcl")


def finite(verb: Token) -> Token | None:
    """Return the first word of a verb that has a tense; None for an infinitive or a participle."""
    words = [child for child in verb.lefts if child.dep_ in HELPING]
    first = words[0] if words else verb
    return first if first.tag_ in FINITE else None


def own_subjects(verb: Token) -> list[Token]:
    """Return the subjects of a verb, also those that the parser hangs on its "has"."""
    helping = [child for child in verb.children if child.dep_ in HELPING]
    return [
        child
        for at in (verb, *helping)
        for child in at.children
        if child.dep_ in SUBJECTS | {"expl", "csubjpass"}
    ]
