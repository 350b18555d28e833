"""Clauses that the parser joins to another verb or noun than they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mending.astray import PASSED, SUBJECTS, VERBS, hang

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

QUOTES = {"“": "”", '"': '"'}
ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
HELPING = frozenset({"aux", "auxpass"})
BEFORE_VERBS = HELPING | {"neg", "advmod"}
SINGULAR_FORMS = frozenset({"is", "was", "has", "does"})
PLURAL_FORMS = frozenset({"are", "were", "have", "do"})
SINGULAR = frozenset({"NN", "NNP"})
PLURAL = frozenset({"NNS", "NNPS"})


def iter_quoted(sentence: Span) -> list[tuple[int, int]]:
    """Return where the quotations of a sentence begin and end."""
    found: list[tuple[int, int]] = []
    opened: Token | None = None
    for token in sentence:
        if opened is not None and token.text == QUOTES[opened.text]:
            found.append((opened.i, token.i))
            opened = None
        elif opened is None and token.text in QUOTES:
            opened = token
    return found


def mend_behind_quotation(verb: Token, quoted: list[tuple[int, int]]) -> None:
    """Join a verb behind a quotation to the verb before it, not to one inside.

    "Condemned a 'crime that shames us' and offered help" has one subject for both.
    """
    if verb.dep_ != "conj" or verb.pos_ not in VERBS or verb.head.pos_ not in VERBS:
        return
    for first, last in quoted:
        if first < verb.head.i < last < verb.i:
            outside = (each for each in verb.head.ancestors if each.i < first)
            above = next((each for each in outside if each.pos_ in VERBS), None)
            if above is not None and above.tag_ == verb.tag_:
                hang(verb, above, "conj")
            return


def mend_outcome(verb: Token) -> None:
    """Let an outcome follow the main verb: "hit a bus that had stopped there, killing nine"."""
    clause = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or clause.dep_ != "relcl" or _acts(clause.head):
        return
    above = next((each for each in clause.ancestors if each.pos_ in VERBS), None)
    is_harm = verb.lemma_ in read_lexicon("telling_figures")["casualties"]
    if is_harm and above is not None and verb.nbor(-1).text == ",":
        hang(verb, above, "advcl")


def _acts(noun: Token) -> bool:
    people = read_lexicon("events_people")["people"]
    return noun.ent_type_ in ACTING or noun.lemma_.lower() in people


def mend_reduced_clause(verb: Token) -> None:
    """Give a verb its subject, which the parser gave a participle before it.

    "Rebels captured near the town had been freed": "rebels" are freed, "captured" tells which.
    """
    participle = _reduced_before(verb) if _lacks_subject(verb) else None
    if participle is None:
        return
    noun = own_subjects(participle)[0]
    hang(verb, verb if participle.head == participle else participle.head, participle.dep_)
    for child in list(participle.children):
        if child.dep_ in {"mark", "punct", "cc"}:
            hang(child, verb, child.dep_)
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    hang(noun, verb, "nsubjpass" if passive else "nsubj")
    participle.tag_ = "VBN"
    hang(participle, noun, "acl")


def _lacks_subject(verb: Token) -> bool:
    """Return whether a verb with a tense stands behind words that may end its subject."""
    is_led = all(child.dep_ in BEFORE_VERBS for child in verb.lefts)
    if verb.pos_ not in VERBS or verb.dep_ in HELPING | {"acl", "relcl"} or not is_led:
        return False
    before = verb.left_edge.nbor(-1) if verb.left_edge.i > 0 else verb
    is_apart = before.is_punct or before.dep_ in {"cc", "conj"}  # "came, and Lima fell"
    return finite(verb) is not None and not own_subjects(verb) and not is_apart


def _reduced_before(verb: Token) -> Token | None:
    """Return the participle above the word before a verb, None if a subject stands between.

    "Nine died when a ship sent to help struck a mine" leaves "died" alone.
    """
    begin = verb.left_edge.i
    above = verb.doc[begin - 1].ancestors if begin > 0 else ()
    participle = next((each for each in above if each.i < begin and _is_reduced(each)), None)
    if participle is None:
        return None
    between = verb.doc[participle.i : begin]
    return None if any(token.dep_ in SUBJECTS for token in between) else participle


def _is_reduced(verb: Token) -> bool:
    """Return whether a verb may only tell which its subject is: it has no object and no "had"."""
    if verb.tag_ not in PASSED or verb.pos_ != "VERB":
        return False
    if any(child.dep_ in HELPING | {"dobj"} for child in verb.children):
        return False
    doers = own_subjects(verb)
    return len(doers) == 1 and doers[0].i < verb.i


def mend_relative(verb: Token) -> None:
    """Let a clause behind "which" follow a noun of its number: "a wave of protests that has grown".

    It goes up to the nearest noun that agrees, and stays where there is none.
    """
    noun, first = verb.head, finite(verb)
    which = [doer for doer in own_subjects(verb) if doer.tag_ in {"WDT", "WP"}]
    if verb.dep_ != "relcl" or not which or first is None or _agrees(noun, first):
        return
    above = (each for each in noun.ancestors if each.tag_ in SINGULAR | PLURAL)
    found = next((each for each in above if _agrees(each, first)), None)
    if found is not None:
        hang(verb, found, "relcl")


def _agrees(noun: Token, verb: Token) -> bool:
    """Return whether a noun and the form of a verb have one number, or the verb tells none."""
    is_many = noun.tag_ in PLURAL or any(child.dep_ == "conj" for child in noun.children)
    if verb.lower_ in SINGULAR_FORMS or verb.tag_ == "VBZ":
        return not (noun.tag_ in PLURAL and noun.ent_type_ == "")
    if verb.lower_ in PLURAL_FORMS:
        return is_many or noun.tag_ not in SINGULAR or noun.ent_type_ != ""
    return True


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
