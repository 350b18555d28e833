"""Whom a pronoun means that nothing in its own sentence binds: by what was said last."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from timeline.coding.mentions.agreement import BODIES, NEUTRAL, PLURAL, may_mean
from timeline.coding.mentions.memory import Memory, Seen
from timeline.coding.mentions.referents import Referent
from timeline.coding.mentions.standing import (
    OBJECTS,
    SUBJECTS,
    Standing,
    find_quotation,
    find_standing,
    is_joined,
    is_objective,
    may_mean_stranger,
)
from timeline.coding.mentions.words import is_verb
from timeline.coding.telling.quotations import find_speaking

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 2
"""Sentences that a pronoun reaches back, the one it stands in included."""
SPEAKING = frozenset({"i", "me", "my", "we", "us", "our"})


def find_meant(memory: Memory, pronoun: Token, rival: Referent | None = None) -> Referent | None:
    """Return whom a pronoun means, other than its rival; None if that is not clear.

    Of the latest sentence that names somebody who agrees, the most prominent is meant. If that
    is a stranger, or if there are two of them, nobody is. Who speaks may mean others than those of
    whom the article tells, so within a quotation only who is named there counts.
    """
    quotation = find_quotation(pronoun)
    latest = zip(reversed(memory.sentences), reversed(memory.strangers), strict=True)
    for sentence, strangers in islice(latest, REACH):
        fitting = [
            entry
            for entry in sentence
            if entry.referent is not rival
            and _agrees(pronoun, entry)
            and not _is_told_by(pronoun, entry.token)
        ]
        if quotation is not None:
            fitting = [entry for entry in fitting if _is_told_in(quotation, pronoun, entry.token)]
        others = [noun for noun in strangers if may_mean_stranger(pronoun, noun)]
        if _is_undergoing(pronoun) and (hit := [one for one in fitting if _is_hit(one.token)]):
            return only(hit)
        if fitting and is_objective(pronoun):
            return None if others else only(fitting) or _find_gone_on_about(fitting)
        if fitting or others:
            return _find_prominent(memory, fitting, others)
        if _is_of_thing(pronoun):
            return None
    return None


def _is_of_thing(pronoun: Token) -> bool:
    """Return whether "it" may be what several made: "they announced the deal, saying it was"."""
    saying = pronoun.head.head
    said = pronoun.lower_ in NEUTRAL and pronoun.dep_ == "nsubj" and pronoun.head.dep_ == "ccomp"
    if not said or saying.dep_ != "advcl" or saying.tag_ != "VBG":
        return False
    return any(child.dep_ == "dobj" and child.i < pronoun.i for child in saying.head.rights)


def _is_undergoing(pronoun: Token) -> bool:
    """Return whether something is done to whom a pronoun means: "they are to go on trial"."""
    verb = pronoun.head
    below = (child for child in verb.children if child.dep_ == "xcomp" and verb.lemma_ == "be")
    awaits = any(is_verb(each, "awaiting") for each in (verb, *below))
    return pronoun.dep_ == "nsubjpass" or (pronoun.dep_ in SUBJECTS and awaits)


def _is_hit(token: Token) -> bool:
    """Return whether somebody was arrested, shot or held, and so is whom one goes on to tell of."""
    return token.dep_ in OBJECTS and is_verb(token.head, "undergone")


def _find_gone_on_about(entries: list[Seen]) -> Referent | None:
    """Return whom a sentence calls by a pronoun: it is what that is about (centering theory)."""
    return only([entry for entry in entries if entry.token.pos_ == "PRON"])


def only(entries: list[Seen]) -> Referent | None:
    """Return the one who is named; None if there are two."""
    referents = {entry.referent for entry in entries}
    return referents.pop() if len(referents) == 1 else None


def _agrees(pronoun: Token, entry: Seen) -> bool:
    """Return whether a pronoun agrees in kind and number with somebody."""
    if not may_mean(pronoun, entry.referent):
        return False
    if pronoun.lower_ in NEUTRAL and (entry.is_plural or is_joined(entry.token)):
        return False
    return pronoun.lower_ not in PLURAL or entry.is_plural or entry.referent.kind not in BODIES


def _is_told_in(quotation: tuple[int, int], pronoun: Token, token: Token) -> bool:
    """Return whether a word stands in the quotation of a pronoun, and not for who speaks."""
    first, last = quotation
    inside = token.doc is pronoun.doc and first < token.i < last
    return inside and token.lower_ not in SPEAKING


def _is_told_by(pronoun: Token, token: Token) -> bool:
    """Return whether a word stands in what a pronoun says, who is another: '"Omolo is ill," he'."""
    is_speaker = token.doc is pronoun.doc and pronoun.dep_ in SUBJECTS
    return is_speaker and find_speaking(token) == pronoun.head


def _find_prominent(memory: Memory, fitting: list[Seen], others: list[Token]) -> Referent | None:
    """Return the most prominent of a sentence; who stands aside only if nobody is the topic.

    None too if the article has called another "she" already, and not yet the most prominent.
    """
    standings = {entry: find_standing(entry.token) for entry in fitting}
    best = min([*standings.values(), *map(find_standing, others)])
    if any(find_standing(noun) == best for noun in others):
        return None
    leading = [entry for entry, standing in standings.items() if standing == best]
    found = only(leading)
    if found is None or (best is Standing.ASIDE and not _is_alone(memory, found)):
        return None
    called_so = {entry.referent for entry in fitting if entry.referent.pronoun}
    return None if called_so - {found} and found not in called_so else found


def _is_alone(memory: Memory, referent: Referent) -> bool:
    """Return whether no other of its kind was lately a subject."""
    entries = (entry for sentence in memory.sentences for entry in sentence if entry.is_subject)
    others = (entry.referent for entry in entries if entry.referent is not referent)
    return all(other.kind is not referent.kind for other in others)
