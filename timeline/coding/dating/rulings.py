"""What a court does by a ruling whose day is told: "in a decision handed down on Monday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import auxiliaries, has_subject
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.tellers import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

ALONE = frozenset({"he", "she", "it"})


def iter_ruling_clauses(preposition: Token) -> Iterator[Token]:
    """Yield "handed down" of "in a ruling handed down on Monday": the court said it on that day.

    An order "seen on Monday" may be older.
    """
    links = read_lexicon("dating_links")
    for noun in preposition.rights:
        if noun.lemma_.lower() in links["rulings"]:
            yield from (
                clause
                for clause in noun.rights
                if clause.dep_ == "acl" and clause.tag_ in {"VBN", "VBD"}
                if clause.lemma_.lower() not in links["seen"]
            )


def may_be_ruled(verb: Token) -> bool:
    """Return whether a verb is the last that a paragraph tells as done, and may be a ruling.

    It is what a court did, or a verdict: "The court has ordered a recount".
    """
    if verb.dep_ != "ROOT" or verb.sent.end < len(verb.doc):
        return False
    helpers = {word.lemma_.lower() for word in auxiliaries(verb)}
    if not helpers <= {"have", "be"} or not (helpers or verb.tag_ == "VBD"):
        return False
    links = read_lexicon("dating_links")
    subject = subject_of(verb)
    is_court = subject is not None and subject.lemma_.lower() in links["courts"]
    return is_court or _is_verdict(verb, [*links["guilt"], *links["penalties"]])


def find_ruling(verb: Token) -> Token | None:
    """Return "handed down" where a sentence begins with "in a ruling handed down"; else None."""
    for child in verb.lefts:
        if child.dep_ == "prep":
            return next(iter_ruling_clauses(child), None)
    return None


def is_ruled_with(verb: Token, before: Token) -> bool:
    """Return whether a court says something of several at once, or something more of one.

    So it is in "A was convicted on Monday. B was acquitted", and in "He was also fined"; "She was
    convicted of theft" may tell of her what was long ago.

    Args:
        before: The verb of what is told before.
    """
    links = read_lexicon("dating_links")
    kinds = (links["guilt"], links["penalties"])
    kind = next((kind for kind in kinds if _is_verdict(before, kind)), None)
    if kind is None:
        return False
    first = verb.head if verb.dep_ == "conj" and not has_subject(verb) else verb
    if any(child.lower_ == "also" for child in first.children):
        return True
    return _is_verdict(verb, kind) and not any(word.lower_ in ALONE for word in first.lefts)


def _is_verdict(verb: Token, kind: Sequence[str]) -> bool:
    """Return whether a verb is one of those of a court: "found him guilty", not "found a knife"."""
    lemma = verb.lemma_.lower()
    is_guilty = any(word.lower_ == "guilty" for word in verb.subtree)
    return lemma in kind and (lemma != "find" or is_guilty)
