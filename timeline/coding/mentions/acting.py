"""Whether the name of a state, a capital or a town acts where it stands, or hosts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.mentions.forms import Use
from timeline.coding.mentions.phrases import iter_above
from timeline.coding.mentions.spans import NameSpan
from timeline.coding.mentions.words import is_place_name, is_verb, word_set
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE = frozenset({"nsubjpass", "csubjpass"})
OBJECTS = frozenset({"dobj", "dative", "obj", "iobj", "oprd"})
SHIP_REACH = 3
"""Words before a name in which the kind of a ship stands."""
CHAINED = frozenset({"conj", "appos"})


def is_hosting(span: NameSpan) -> bool:
    """Return whether a name stands for a place here."""
    if span.use is Use.PLACE:
        return not (acts(span) or _is_ship(span))
    if span.use in {Use.ADJECTIVE, Use.PEOPLE} or not _is_land(span):
        return False
    return not acts(span) and not _is_modifier(find_role(span))


def acts(span: NameSpan) -> bool:
    """Return whether the bearer of a name takes part where it stands.

    Persons and organisations always do. A state or a capital does as a subject, an object or a
    possessor, and after some prepositions; a town, only as the subject of a verb of deciding.
    """
    if span.use is Use.PEOPLE:
        return True
    if span.use is Use.ADJECTIVE:
        return is_doer(span)
    if span.use is Use.PLACE:
        role = find_role(span)
        return not _is_bracketed(span) and role.dep_ in SUBJECTS and is_verb(role.head, "deciding")
    if _is_land(span):
        return _acts_as_state(span)
    posted = find_role(span).head.lower_ in {"on", "in", "via"}
    return not (posted and span.named.kind is ActorKind.MEDIA)


def _acts_as_state(span: NameSpan) -> bool:
    role = find_role(span)
    if is_part_of_word(span) or _is_modifier(role):
        return is_doer(span)
    if role.dep_ in {"pobj", "pcomp"}:
        return _acts_after(role, is_capital=span.use is Use.CAPITAL)
    return span.use is Use.NAME or _governs_as(role)


def _is_bracketed(span: NameSpan) -> bool:
    """Return whether a name says more about the one before: "Halle (Saale)"."""
    first = span.tokens[0]
    return first.i > 0 and first.nbor(-1).text == "("


def _is_ship(span: NameSpan) -> bool:
    """Return whether the noun before a name makes it a ship: "the trawler, the Ana"."""
    first = span.tokens[0]
    before = reversed(first.doc[max(first.sent.start, first.i - SHIP_REACH) : first.i])
    noun = next((word for word in before if word.lower_ not in {",", "the"}), None)
    return noun is not None and noun.lemma_.lower() in word_set("names_heads", "places", "ships")


def is_doer(span: NameSpan) -> bool:
    """Return whether a name stands before what its bearer does: "the Russian invasion"."""
    root = span.root
    return _is_modifier(root) and is_verb(root.head, "deeds") and not is_part_of_word(span)


def find_role(span: NameSpan) -> Token:
    """Return the word whose place in the sentence is that of the name, the first of a chain."""
    token = span.root
    for above in iter_above(token):
        if token.dep_ not in CHAINED or above.pos_ not in {"PROPN", "NOUN"} or above.i > token.i:
            break
        token = above
    return token


def _is_land(span: NameSpan) -> bool:
    return span.use is Use.CAPITAL or span.named.kind is ActorKind.STATE


def _is_modifier(role: Token) -> bool:
    return role.dep_ in {"compound", "nmod", "amod", "npadvmod"} and role.head.i > role.i


def is_part_of_word(span: NameSpan) -> bool:
    """Return whether a hyphen joins the name to a participle: "Tirana-based", "Kyiv-controlled"."""
    last = span.tokens[-1]
    follows = last.nbor() if last.i + 1 < len(last.doc) else None
    return follows is not None and follows.text == "-" and not last.whitespace_


def _governs_as(role: Token) -> bool:
    """Return whether a capital is its government in this role."""
    verb = role.head
    if role.dep_ in SUBJECTS:
        if verb.lemma_ == "be":
            return not any(map(_tells_of_town, verb.rights))
        return not is_verb(verb, "passive_of_places")
    if role.dep_ in PASSIVE | OBJECTS:
        return is_verb(verb, "addressed")
    return role.dep_ == "poss" and not is_verb(verb, "of_towns")


def _tells_of_town(complement: Token) -> bool:
    """Return whether what stands behind "is" says where something is: "in"."""
    return complement.lower_ in word_set("names_verbs", "locative")


def _acts_after(role: Token, *, is_capital: bool) -> bool:
    """Return whether a land takes part after a preposition."""
    preposition = role.head
    word = preposition.lower_
    governor = preposition.head
    if is_verb(governor, "of_lands"):
        return False
    if word in {"on", "at"} and is_verb(governor, "aimed"):
        return True
    if word in word_set("names_verbs", "locative"):
        return False
    if word in {"to", "from", "for"}:
        return _is_party_to(governor)
    if word == "of":
        return not (is_capital or is_place_name((governor.lemma_.lower(),)))
    return True


def _is_party_to(governor: Token) -> bool:
    """Return whether "to" and "from" after a word lead to somebody rather than somewhere."""
    if is_verb(governor, "messages"):
        return True
    if is_verb(governor, "motion"):
        things = [child for child in governor.children if child.dep_ in {"dobj", "nsubjpass"}]
        return any(is_verb(thing, "messages") for thing in things)
    return not is_verb(governor, "motion_nouns")
