"""Whether an event is told as having happened: by negation, modals, tense and its governor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.dating.aspects import (
    is_forgone,
    is_ranked,
    is_said_once,
    lasts,
    shares_helpers,
    was_going_on,
)
from timeline.coding.dating.forms import (
    auxiliaries,
    is_gerund,
    is_headline,
    is_infinitive,
    is_negated,
    is_verbal,
    marker,
)
from timeline.coding.dating.outlook import PRESENT, realis_of_modal
from timeline.coding.dating.purposes import is_enacted
from timeline.coding.dating.tables import look_up, words_of, words_under
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.clauses import is_apart, is_deep
from timeline.coding.telling.verbs import is_charging, is_saying
from timeline.vocabulary import Realis

if TYPE_CHECKING:
    from spacy.tokens import Token

LATER = frozenset({"after", "before", "once", "until", "when"})
"""What begins a clause in the present tense about the future: "after Ukraine pulls out"."""
AHEAD = frozenset({"before", "until"})
"""What begins a clause in the present tense that is to come whatever the main one tells."""
UNDER = frozenset({"dobj", "nsubj", "nsubjpass", "attr"})
GIVEN = frozenset({"for", "of", "to", "from", "about"})
"""Prepositions that give a word its complement: "plans for", "threat of", "prevent from"."""


def find_realis(trigger: Token) -> Realis:
    """Return whether the event that a word reports is told as having happened."""
    if is_deep(trigger):
        return Realis.OCCURRED
    return _realis_of_verb(trigger) if is_verbal(trigger) else _realis_of_noun(trigger)


def _realis_of_verb(verb: Token) -> Realis:
    if is_negated(verb) or is_forgone(verb):
        return Realis.DENIED
    if _is_open_question(verb) or marker(verb) in words_of("conditions"):
        return Realis.HYPOTHETICAL
    modal = realis_of_modal(verb)
    if modal:
        return modal
    if is_infinitive(verb):
        return _realis_of_infinitive(verb)
    if is_gerund(verb):
        return _realis_of_gerund(verb)
    return _realis_by_clause(verb) or _realis_by_tense(verb)


def _is_open_question(verb: Token) -> bool:
    """Return whether nobody tells the answer: "has not said how it would vote"."""
    if verb.dep_ != "ccomp" or not is_negated(verb.head):
        return False
    begins = {marker(verb), verb.left_edge.lower_}
    return not begins.isdisjoint(read_lexicon("dating_links")["embedding"])


def _realis_of_infinitive(verb: Token) -> Realis:
    """Return what the word makes of it that asks for "to" and the infinitive."""
    if verb.dep_ == "ROOT":
        return Realis.PLANNED
    if verb.dep_ == "conj":
        return find_realis(verb.head)
    if is_enacted(verb):
        return find_realis(verb.head)
    if is_ranked(verb.head):
        return Realis.PLANNED if realis_of_modal(verb.head.head) else Realis.OCCURRED
    return _realis_of_complement(verb.head) or Realis.PLANNED


def _realis_of_gerund(verb: Token) -> Realis:
    head = verb.head
    if verb.dep_ == "advcl" and verb.lemma_.lower() in words_of("speaking"):
        return Realis.OCCURRED
    if verb.dep_ == "pcomp":
        if head.lower_ == "without":
            return Realis.DENIED
        return _realis_of_complement(head.head) or Realis.OCCURRED
    if verb.dep_ in {"xcomp", "ccomp"}:
        return _realis_of_complement(head) or find_realis(head)
    return (
        find_realis(head) if verb.dep_ in {"advcl", "conj"} and is_verbal(head) else Realis.OCCURRED
    )


def _realis_of_complement(governor: Token) -> Realis | None:
    """Return what another word makes of an infinitive or a gerund; None if it says nothing."""
    if is_charging(governor):
        return Realis.OCCURRED
    if governor.lemma_ == "be":
        return Realis.PLANNED
    if governor.lemma_.lower() in words_under("complements", "same"):
        return find_realis(governor)
    found = look_up("complements", {governor.lemma_.lower(), governor.lower_})
    if found is Realis.PLANNED and is_verbal(governor) and is_negated(governor):
        return Realis.DENIED
    if found is Realis.DENIED and is_verbal(governor) and is_negated(governor):
        return Realis.OCCURRED
    return found


def _realis_by_clause(verb: Token) -> Realis | None:
    """Return what makes of a finite clause that it is the complement of: "denied that"."""
    if verb.dep_ == "acl" and marker(verb) == "that":
        return Realis.DENIED if _is_refuted(verb.head) else None
    if verb.dep_ != "ccomp" or is_apart(verb):
        return None
    found = look_up("complements", {verb.head.lemma_.lower()})
    if found is Realis.DENIED and not is_negated(verb.head):
        return found
    if found is Realis.HYPOTHETICAL and not is_saying(verb.head):
        return found
    return None


def _realis_by_tense(verb: Token) -> Realis:
    helpers = auxiliaries(verb)
    first = helpers[0] if helpers else verb
    if verb.dep_ == "advcl" and marker(verb) in LATER and realis_of_modal(verb.head):
        return Realis.PLANNED
    if was_going_on(verb):
        return Realis.ONGOING
    if first.tag_ not in PRESENT or is_headline(verb):
        return find_realis(verb.head) if shares_helpers(verb) else Realis.OCCURRED
    if verb.dep_ == "advcl" and marker(verb) in LATER and is_verbal(verb.head):
        ahead = marker(verb) in AHEAD
        main = find_realis(verb.head)
        return Realis.PLANNED if ahead or main is Realis.PLANNED else Realis.OCCURRED
    if first.lemma_ in {"have", "’ve", "'ve"} and first != verb and verb.tag_ != "VBG":
        return Realis.ONGOING if lasts(verb) else Realis.OCCURRED
    return Realis.OCCURRED if is_said_once(verb) else Realis.ONGOING


def _realis_of_noun(noun: Token) -> Realis:
    if any(child.lower_ == "no" for child in noun.children) or noun.head.lower_ == "without":
        return Realis.DENIED
    words = {
        child.lower_ for child in noun.children if child.dep_ in {"amod", "advmod", "compound"}
    }
    head = noun.head
    above = _realis_under(noun, head) if is_verbal(head) and noun.dep_ in UNDER else None
    found = look_up("modifiers", words)
    if found and above is not Realis.DENIED:
        return found
    if noun.dep_ == "pobj" and head.lower_ in GIVEN:
        return _realis_behind(head.head, head.lower_)
    return above or Realis.OCCURRED


def _is_refuted(claim: Token) -> bool:
    """Return whether a claim is one that somebody denies: "dismissed rumours that"."""
    is_claim = claim.lemma_.lower() in words_of("claims")
    verb = claim.head
    return is_claim and verb.lemma_.lower() in words_of("refuting") and not is_negated(verb)


def _realis_behind(head: Token, preposition: str) -> Realis:
    """Return what a noun is behind "plans for", "threat of" or "denied reports of"."""
    if _is_refuted(head):
        return Realis.DENIED
    if is_verbal(head) and preposition not in {"for", "from", "of"}:
        return Realis.OCCURRED
    return look_up("complements", {head.lemma_.lower(), head.lower_}) or Realis.OCCURRED


def _realis_under(noun: Token, verb: Token) -> Realis:
    """Return what a verb makes of the noun that is its subject or object."""
    lemma = verb.lemma_.lower()
    if noun.dep_ in {"dobj", "nsubjpass"} and not is_negated(verb):
        particles = {f"{lemma} {child.lower_}" for child in verb.rights if child.dep_ == "prt"}
        found = look_up("objects", {lemma, *particles})
        if found:
            return found
    if lemma in read_lexicon("dating_links")["light"]:
        return find_realis(verb)
    if noun.dep_ == "nsubj" and lemma in words_of("amounting"):
        return realis_of_modal(verb) or Realis.OCCURRED
    return Realis.OCCURRED
