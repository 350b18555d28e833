"""Who the subject of a verb of telling is, also where the parser hung it on another word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.telling.verbs import is_saying

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
BREAKS = frozenset({",", "”", '"', "–", "—"})
RELATIVE = frozenset({"WP", "WDT"})


def find_closing(verb: Token) -> Token | None:
    """Return who tells all that stands before, where the parser joined it: "…, the judge said"."""
    if verb.dep_ != "conj" or any(child.dep_ == "ccomp" for child in verb.rights):
        return None
    own = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    if not own:
        return _find_apposed(verb)
    opening = own[-1].left_edge
    return own[-1] if opening.i > verb.sent.start and opening.nbor(-1).text in BREAKS else None


def _find_apposed(verb: Token) -> Token | None:
    """Return the teller whom the parser hung on the last noun: "…, the governor, told us"."""
    if verb.dep_ != "conj" or not is_saying(verb) or verb.nbor(-1).text not in BREAKS:
        return None
    before = (word for word in verb.doc[verb.sent.start : verb.i] if word.dep_ == "appos")
    return next((word for word in before if word.right_edge.i == verb.i - 2), None)


def is_trailing(verb: Token) -> bool:
    """Return whether ", the portal reported" was read as "the portal that was reported"."""
    noun = verb.head
    opening = noun.left_edge
    if verb.dep_ not in {"acl", "relcl"} or verb.tag_ not in {"VBN", "VBD"}:
        return False
    if opening.i <= verb.sent.start or opening.nbor(-1).text not in BREAKS:
        return False
    between = verb.doc[noun.i + 1 : verb.i]
    return all(word.dep_ in SUBJECTS and word.tag_ not in RELATIVE for word in between)


def subject_of(verb: Token) -> Token | None:
    """Return who does what a verb says; of "by X" X, of "who said" whom it refers to; else None."""
    for child in (*reversed(list(verb.lefts)), *verb.rights):  # the nearest before it first
        if child.dep_ in SUBJECTS and not _is_passive(verb):
            return _referent(child, verb)
        if child.dep_ == "agent":
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    if is_trailing(verb):
        return verb.head
    return None if _is_passive(verb) else _shared_subject(verb)


def _shared_subject(verb: Token) -> Token | None:
    """Return whom a verb without a subject of its own has from the words around it."""
    if apposed := _find_apposed(verb):
        return apposed
    if verb.dep_ in {"conj", "xcomp", "advcl"} and verb.head.pos_ in {"VERB", "AUX"}:
        return subject_of(verb.head)
    return verb.head if verb.dep_ == "acl" and verb.tag_ == "VBG" else None


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.children)


def _referent(subject: Token, verb: Token) -> Token:
    relative = subject.tag_ in RELATIVE and verb.dep_ == "relcl"
    return verb.head if relative else subject
