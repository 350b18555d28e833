"""The passage of an event: the clause that tells it, without who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.phrases import measured
from timeline.coding.events.relatives import antecedent
from timeline.coding.events.subjects import RELATIVE, own_subjects, subjects
from timeline.coding.events.syntax import SUBJECTS, base, children
from timeline.coding.times.lexicon import MONTHS

if TYPE_CHECKING:
    from spacy.tokens import Token

Stretch = tuple["Token", "Token"]
CLOSING = frozenset({",", ";", ":", "-", "–", "—", "(", "[", "“", "‘", "``", '"', "'"})
"""Marks that a passage does not end with."""
OPENING = frozenset(
    {
        *(",", ";", ":", "-", "–", "—", ")", "]", ".", "”", '"', "'", "’"),
        *("and", "but", "that", "or", "while", "although", "though"),
        *("•", "·", "‣", "▪", "*", "no.", "yes."),
    }
)
"""Marks and words that a passage does not begin with."""
ANSWERS = frozenset({"no", "yes"})
QUOTES = frozenset({"“", "”", '"', "``", "''"})
TIMES = frozenset({"DATE", "TIME"})


def clause_of(verb: Token) -> Stretch:
    """Return the ends of the clause of a verb, reaching back to a subject that it shares.

    Clauses joined to it by "and" or "but" are left out, as are "according to …" at its ends.
    """
    inside = {token.i for token in _clause_tokens(verb)}
    if verb.dep_ in {"relcl", "acl"}:
        inside |= {
            token.i
            for token in measured(verb.head).subtree
            if token.i <= verb.i and token.head != verb
        }
        if verb.head.dep_ == "pobj" and _is_time(verb.head):
            inside.add(verb.head.head.i)  # "since May 12, when": the word tells what the day means
            if any(child.lower_ in RELATIVE for child in children(verb, *SUBJECTS)):
                inside |= set(range(antecedent(verb).left_edge.i, verb.i))
    for token in [] if own_subjects(verb) else subjects(verb):
        if token.i < verb.i:
            inside |= {part.i for part in token.subtree if part.i < verb.i}
    return _trim(verb, min(inside), _with_speaker(verb, max(inside)))


def _with_speaker(verb: Token, last: int) -> int:
    """Return the end of the sentence if a clause ends with who tells it, before "said"."""
    doc, end = verb.doc, verb.sent.end
    after = next((token for token in doc[last + 1 : end] if not token.is_punct), None)
    if after is None or base(after) not in lexicon().kinds["reporting"]:
        return last
    word = next(token for token in reversed(doc[: last + 1]) if not token.is_punct)
    is_cut = word.pos_ == "PROPN" and not any(noun.i > after.i for noun in subjects(after))
    return end - 1 if is_cut else last


def _clause_tokens(verb: Token) -> list[Token]:
    """Return the words of the clause, without joined clauses that can stand for themselves."""
    cut = {token for child in verb.children if _is_other(verb, child) for token in child.subtree}
    kept = [token for token in verb.subtree if token not in cut]
    return _contiguous(kept, verb)


def _is_other(verb: Token, child: Token) -> bool:
    if child.dep_ == "conj" and child.i > verb.i and child.pos_ in {"VERB", "AUX"}:
        return True
    return child.dep_ == "parataxis" or (child.dep_ == "prep" and child.lower_ == "according")


def _contiguous(tokens: list[Token], verb: Token) -> list[Token]:
    """Return the unbroken run of words around the verb."""
    places = {token.i: token for token in tokens}
    first = last = verb.i
    while first - 1 in places:
        first -= 1
    while last + 1 in places:
        last += 1
    return [places[i] for i in range(first, last + 1)]


def _trim(word: Token, first: int, last: int) -> Stretch:
    """Return the stretch without marks and joining words at its ends; a full stop stays."""
    doc = word.doc
    if first + 2 < last and doc[first].lower_ in ANSWERS and doc[first + 1].text == ".":
        first += 2
    while first < last and (doc[first].lower_ in OPENING or doc[first].is_space):
        first += 1
    while first < last and _is_loose(doc[last]):
        last -= 1
    opened = doc[first].text in QUOTES
    if first < last and opened and not any(t.text in QUOTES for t in doc[first + 1 : last + 1]):
        first += 1
    return doc[first], doc[last]


def _is_loose(token: Token) -> bool:
    return token.lower_ in CLOSING or token.is_space or token.dep_ == "cc"


def phrase_of(noun: Token) -> Stretch:
    """Return the ends of the noun phrase of an event, with a date that stands after it."""
    relative = {token for child in children(noun, "relcl") for token in child.subtree}
    inside = {token.i for token in noun.subtree if token not in relative}
    last = _with_date(noun, max(inside))
    return _trim(noun, min(inside), last)


def _with_date(noun: Token, last: int) -> int:
    """Return the end of "on Feb 24" if that follows, wherever the parser hung it."""
    doc, end = noun.doc, noun.sent.end
    at = last + 1
    if at < end and doc[at].pos_ == "ADP":
        at += 1
    while at < end and doc[at].lower_ == "the":
        at += 1
    if at >= end or not _is_time(doc[at]):
        return last
    while at < end and (_is_time(doc[at]) or doc[at].like_num):
        at += 1
    return at - 1


def _is_time(word: Token) -> bool:
    return word.ent_type_ in TIMES or word.text.rstrip(".") in MONTHS
