"""What a number counts: people, days, money, per cent or things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

UNITS = {
    "minute": "minutes", "hour": "hours", "day": "days", "week": "weeks", "month": "months",
    "year": "years",
}  # fmt: skip
NOT_LENGTHS = frozenset({"ago", "later", "earlier", "before", "after", "old", "since"})
"""Words behind a length of time that make it a date or an age."""
PER_CENT = frozenset({"%", "percent", "pct"})
BEFORE_NOUN = frozenset({"amod", "compound", "nmod", "nummod", "poss", "punct", "npadvmod", "case"})
NOUNS = frozenset({"NOUN", "PROPN"})
BODY = 2
"""Words from a body of people to the number of them: "crew of"."""
BEHIND_TOLL = 3
"""Words from "toll" or "killed" to the "at" or "to" before the number."""
NEAR = 6
"""Words in which the noun must come that a number counts."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted; its words reach from token `start` up to before `end`."""

    what: str
    unit: str | None
    start: int
    end: int


def find_counted(doc: Doc, start: int, end: int, limit: int) -> Counted | None:
    """Return what a number counts that stands from token `start` up to before `end`.

    Args:
        limit: The token before which the passage ends.

    Returns:
        None if it counts nothing: a name, a grade, an age.
    """
    money = _sign(doc, start, end)
    if money is not None:
        return money
    if end >= limit:
        return _harmed(doc, start, end, limit) or _toll(doc, start, end) or _body(doc, start, end)
    if doc[end].text == "-" and end + 1 < limit and not doc[end].whitespace_:
        return _hyphenated(doc, start, end, limit)
    if doc[end].lemma_.lower() in UNITS:
        return _length(doc, start, end, limit)
    return (
        _share(doc, start, end, limit)
        or _of_them(doc, start, end, limit)
        or _harmed(doc, start, end, limit)
        or _toll(doc, start, end)
        or _things(doc, start, end, limit)
        or _body(doc, start, end)
    )


def _sign(doc: Doc, start: int, end: int) -> Counted | None:
    """Return an amount of money, with its sign before it or its word behind."""
    money = read_lexicon("telling_figures")["money"]
    for at in (end - 2, end - 3, start - 1, end):
        if start - 1 <= at < len(doc) and at >= 0 and doc[at].lower_ in money:
            return Counted("money", money[doc[at].lower_], min(start, at), max(end, at + 1))
    return None


def _share(doc: Doc, start: int, end: int, limit: int) -> Counted | None:
    if doc[end].lower_ in PER_CENT:
        last = end + 1
    elif doc[end].lower_ == "per" and end + 1 < limit and doc[end + 1].lower_ == "cent":
        last = end + 2
    else:
        return None
    of = last + 1 < limit and doc[last].lower_ == "of"
    noun = _noun_after(doc, last + 1, limit) if of else None
    return Counted(
        f"share of {_name(doc, last + 1, noun)}" if noun else "share", "percent", start, last
    )


def _of_them(doc: Doc, start: int, end: int, limit: int) -> Counted | None:
    """Return what some are: "three of them children"."""
    if [word.lower_ for word in doc[end : end + 2]] not in (["of", "them"], ["of", "whom"]):
        return None
    noun = _noun_after(doc, end + 2, limit) if end + 2 < limit else None
    unit = _unit(noun) if noun is not None else None
    return Counted(_name(doc, end + 2, noun), unit, start, noun.i + 1) if noun and unit else None


def _toll(doc: Doc, start: int, end: int) -> Counted | None:
    """Return the dead of "put the death toll at 31" and "the number of soldiers killed at 47"."""
    if start == 0 or doc[start - 1].lower_ not in {"at", "to"}:
        return None
    casualties = read_lexicon("telling_figures")["casualties"]
    for word in reversed(doc[max(doc[start].sent.start, start - 1 - BEHIND_TOLL) : start - 1]):
        if word.lower_ == "toll":
            return Counted("killed", "persons", word.i, end)
        if word.dep_ == "acl" and word.lower_ in casualties:
            return Counted(casualties[word.lower_], "persons", word.i, end)
    return None


def _body(doc: Doc, start: int, end: int) -> Counted | None:
    """Return how many belong to a body of people: "a crew of 17"."""
    if start < BODY or doc[start - 1].lower_ != "of":
        return None
    noun = doc[start - BODY]
    if noun.lower_ not in read_lexicon("telling_figures")["bodies"]:
        return None
    return Counted(noun.lower_, "persons", start - BODY, end)


def _harmed(doc: Doc, start: int, end: int, limit: int) -> Counted | None:
    """Return people harmed: "8 people were injured", "killing 8", "8 injured"."""
    casualties = read_lexicon("telling_figures")["casualties"]
    noun = _noun_after(doc, end, len(doc)) if end < len(doc) else None
    last = end
    if noun is not None and _unit(noun) == "persons" and noun.lower_ not in casualties:
        last = noun.i + 1
    holder = noun if last > end and noun is not None else doc[end - 1]
    if holder.dep_ == "conj" and holder.pos_ == "NUM":  # "between 20 and 30"
        holder = holder.head
    if holder.head.lower_ == "between":
        holder = holder.head
    words = [holder.head, *holder.children]
    words += [*doc[end : end + 1], *doc[last : last + 1]]
    words = [word for word in words if word.i < limit and word.sent == doc[start].sent]
    for word in words:
        what = casualties.get(word.lemma_.lower()) or casualties.get(word.lower_)
        harmed = holder.dep_ != "nsubj" or word.lemma_.lower() in {"die", "injure", "be"}
        if what and (harmed or word.head == holder):
            reach = word.i + 1 if word.i == last else last
            return Counted(what, "persons", start, reach)
    return None


def _length(doc: Doc, start: int, end: int, limit: int) -> Counted | None:
    if end + 1 < limit and doc[end + 1].lower_ in NOT_LENGTHS:
        return None
    of = end + 2 < limit and doc[end + 1].lower_ == "of"
    noun = _noun_after(doc, end + 2, limit) if of else None
    what = f"length of {_name(doc, end + 2, noun)}" if noun else "length"
    return Counted(what, UNITS[doc[end].lemma_.lower()], start, end + 1)


def _hyphenated(doc: Doc, start: int, end: int, limit: int) -> Counted | None:
    """Return what is counted in "78-day campaign", "3,800-strong mission", "3,400-troop force"."""
    word, noun = doc[end + 1], _noun_after(doc, end + 2, limit)
    if end + 2 < limit and doc[end + 2].text == "-":
        return None
    name = _name(doc, end + 2, noun) if noun else ""
    if word.lemma_.lower() in UNITS:
        what = f"length of {name}" if name else "length"
        return Counted(what, UNITS[word.lemma_.lower()], start, end + 2)
    if word.lower_ == "strong":
        return Counted(f"strength of {name}" if name else "strength", "persons", start, end + 2)
    plural = f"{word.lower_}s"
    if plural in read_lexicon("telling_figures")["persons"]:
        return Counted(plural, "persons", start, end + 2)
    return None


def _things(doc: Doc, start: int, end: int, limit: int) -> Counted | None:
    noun = _noun_after(doc, end, limit)
    if noun is None or _is_definite(doc, start, end):
        return None
    scaled = doc[end - 1].lower_ in read_lexicon("telling_figures")["dozens"]
    if noun.tag_ not in {"NNS", "NNPS"} and _unit(noun) is None and not scaled:
        return None
    if noun.lower_ == "times":
        return Counted("times", "times", start, noun.i + 1)
    return Counted(_name(doc, end, noun), _unit(noun), start, noun.i + 1)


def _is_definite(doc: Doc, start: int, end: int) -> bool:
    """Return whether a number only repeats who is meant: "the two presidents"."""
    alone = end == start + 1 and doc[start].lower_ in {"two", "three"}
    return alone and start > 0 and doc[start - 1].lower_ in {"the", "these", "those"}


def _noun_after(doc: Doc, at: int, limit: int) -> Token | None:
    """Return the last noun of the phrase that begins at a token; None if none does."""
    found = None
    for word in doc[at : min(limit, at + NEAR)]:
        if word.is_sent_start:
            break
        is_noun = word.pos_ in NOUNS
        found = word if is_noun else found
        if word.text == "," or not (word.dep_ in BEFORE_NOUN or word.pos_ in {"ADJ", "DET"}):
            break
    return found


def _name(doc: Doc, at: int, noun: Token) -> str:
    """Return the words of a phrase up to its noun, without articles."""
    words = doc[at : noun.i + 1]
    if words and words[0].dep_ in {"det", "poss"}:
        words = words[1:]
    return str(words.text)


def _unit(noun: Token) -> str | None:
    return "persons" if noun.lower_ in read_lexicon("telling_figures")["persons"] else None
