"""Words whose date is also that of the main verb: "failed to agree in 2019"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import (
    auxiliaries,
    has_subject,
    is_gerund,
    is_infinitive,
    marker,
)
from timeline.coding.dating.owners import names_event
from timeline.coding.dating.purposes import is_enacted
from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

WITHIN = frozenset({"at", "during", "in"})
WHEN = frozenset({"when", "while"})


def iter_sharing(verb: Token) -> Iterator[Token]:
    """Yield the words of a clause whose date is also that of its main verb.

    They are what somebody began, failed or refused to do, what a plan that was rejected was for,
    and what else was suffered: "35 were injured and one was killed on Sunday". So is what happened
    when it did: "two were killed when rebels attacked on Sunday", and what was attended or won;
    that in which it happened: "in a clash on Sunday, two were killed"; and what it was done for:
    "met to discuss it on Sunday".
    """
    if verb.pos_ == "VERB":
        yield from _iter_settings(verb)
    if verb.tag_ not in {"VBD", "VBN"}:
        return
    yield from (child for child in verb.lefts if _is_when(child) and marker(child) == "when")
    tables = read_lexicon("dating_realis")["complements"]
    for child in verb.rights:
        is_one = verb.lemma_.lower() in {*tables["denied"], *tables["same"]}
        is_begun = is_gerund(child) and verb.lemma_.lower() != "deny"
        if child.dep_ == "xcomp" and is_one and (is_infinitive(child) or is_begun):
            yield child
        if child.dep_ == "conj" and _is_suffered(child) and _is_suffered(verb):
            yield child
            yield from _iter_settings(child)
            yield from filter(_is_when, child.rights)
        if _is_when(child) or is_enacted(child):
            yield child
        if child.dep_ == "dobj":
            yield from (
                clause for clause in child.rights if clause.dep_ == "acl" and is_infinitive(clause)
            )
            if verb.lemma_.lower() in read_lexicon("dating_links")["attending"]:
                yield child


def next_done(verb: Token) -> Token | None:
    """Return what somebody did next, told in one breath: "stormed it and took it on Sunday"."""
    if verb.tag_ != "VBD" or auxiliaries(verb):
        return None
    joined = (child for child in verb.rights if child.dep_ == "conj")
    return next((one for one in joined if one.tag_ == "VBD" and not has_subject(one)), None)


def is_at_once(verb: Token) -> bool:
    """Return whether what was done next was done on the day of what is told before it.

    Who was wounded and "died on Sunday" or "later fled" may have done so days after.
    """
    is_ending = verb.lemma_.lower() in read_lexicon("dating_links")["endings"]
    return not is_ending and not any(child.dep_ == "advmod" for child in verb.lefts)


def _is_when(clause: Token) -> bool:
    """Return whether a clause tells what was at the same time: "when rebels attacked"."""
    return clause.dep_ == "advcl" and marker(clause) in WHEN and clause.tag_ in {"VBD", "VBN"}


def _iter_settings(verb: Token) -> Iterator[Token]:
    """Yield the nouns for that in which something happened: "in a clash", "in Friday's attack".

    Who is "charged in the attack" is so later; who is "arrested in a raid" is not.
    """
    links, lemma = read_lexicon("dating_links"), verb.lemma_.lower()
    for preposition in verb.children:
        if preposition.lower_ not in WITHIN or preposition.dep_ != "prep":
            continue
        yield from _iter_ruling_clauses(preposition)
        is_first = preposition.i < verb.i
        yield from (
            noun
            for noun in preposition.rights
            if noun.dep_ == "pobj" and noun.pos_ == "NOUN"
            if is_first
            or (names_event(noun) and lemma not in links["trying"])
            or (noun.lemma_.lower() in links["searches"] and lemma in links["custody"])
        )


def _iter_ruling_clauses(preposition: Token) -> Iterator[Token]:
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


def _is_suffered(verb: Token) -> bool:
    """Return whether a verb is in the passive, with a subject of its own: "two [were] hurt"."""
    parts = {child.dep_ for child in verb.children}
    is_short = verb.tag_ == "VBN" and verb.dep_ == "conj" and not auxiliaries(verb)
    return {"nsubjpass", "auxpass"} <= parts or (is_short and has_subject(verb))
