"""Numbers of people: killed and hurt, in a toll, some of them, all of a crew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.counted import Counted, name_of, noun_after, unit_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HARMED = frozenset({"killed", "injured"})
BODY = 2
"""Words from a body of people to the number of them: "crew of"."""
BEHIND_TOLL = 3
"""Words from "toll" or "killed" to the "at" or "to" before the number."""


def count_harmed(doc: Doc, start: int, end: int, limit: int) -> Counted | None:
    """Return people harmed: "8 people were injured", "killing 8", "8 injured"."""
    casualties = read_lexicon("telling_figures")["casualties"]
    noun = noun_after(doc, end, len(doc)) if end < len(doc) else None
    last = end
    if noun is not None and _are_people(noun) and noun.lower_ not in casualties:
        last = noun.i + 1
    holder = noun if last > end and noun is not None else doc[end - 1]
    if holder.dep_ == "conj" and holder.pos_ == "NUM":  # "between 20 and 30"
        holder = holder.head
    if holder.head.lower_ == "between":
        holder = holder.head
    words = [*doc[end : end + 1], holder.head, *holder.children, *_dead_beside(holder)]
    words += doc[last : last + 1]
    words = [word for word in words if word.i < limit and word.sent == doc[start].sent]
    for word in words:
        what = casualties.get(word.lemma_.lower()) or casualties.get(word.lower_)
        harmed = holder.dep_ != "nsubj" or word.lemma_.lower() in {"die", "injure", "be"}
        if what and harmed:
            reach = word.i + 1 if word.i == last else last
            return Counted(what, "persons", start, reach)
    return None


def _are_people(noun: Token) -> bool:
    """Return whether a noun is one of people; who is killed or hurt is, whatever it is."""
    what = read_lexicon("telling_figures")["casualties"].get(noun.head.lemma_.lower())
    return unit_of(noun) == "persons" or (noun.dep_ == "nsubjpass" and what in HARMED)


def _dead_beside(noun: Token) -> list[Token]:
    """Return the "dead" of "shot dead three men"."""
    return [child for child in noun.head.children if child.lower_ == "dead"]


def count_toll(doc: Doc, start: int, end: int) -> Counted | None:
    """Return the dead of "put the death toll at 31" and "the number of soldiers killed at 47"."""
    if start == 0 or doc[start - 1].lower_ not in {"at", "to"}:
        return None
    casualties = read_lexicon("telling_figures")["casualties"]
    for word in reversed(doc[max(doc[start].sent.start, start - 1 - BEHIND_TOLL) : start - 1]):
        if word.lower_ == "toll":
            return Counted("killed", "persons", word.i, end)
        if (word.dep_ == "acl" and word.lower_ in casualties) or word.lower_ == "dead":
            return Counted(casualties[word.lower_], "persons", word.i, end)
        if word.lower_ == "number":
            return _count_number(word, end)
    verb = doc[start - 1].head
    is_toll = any(child.lower_ == "toll" for child in verb.lefts)
    return Counted("killed", "persons", verb.i, end) if is_toll else None


def _count_number(number: Token, end: int) -> Counted | None:
    """Return whom a number is of: "put the number of detainees at 35"."""
    nouns = [noun for of in number.rights if of.lower_ == "of" for noun in of.rights]
    if not nouns or unit_of(nouns[0]) != "persons":
        return None
    return Counted(nouns[0].lower_, "persons", number.i, end)


def count_of_them(doc: Doc, start: int, end: int, limit: int) -> Counted | None:
    """Return what some are: "three of them children"."""
    if [word.lower_ for word in doc[end : end + 2]] not in (["of", "them"], ["of", "whom"]):
        return None
    noun = noun_after(doc, end + 2, limit) if end + 2 < limit else None
    unit = unit_of(noun) if noun is not None else None
    return Counted(name_of(doc, end + 2, noun), unit, start, noun.i + 1) if noun and unit else None


def count_body(doc: Doc, start: int, end: int) -> Counted | None:
    """Return how many belong to a body of people: "a crew of 17"."""
    if start < BODY or doc[start - 1].lower_ != "of":
        return None
    noun = doc[start - BODY]
    if noun.lower_ not in read_lexicon("telling_figures")["bodies"]:
        return None
    return Counted(noun.lower_, "persons", start - BODY, end)
