"""What a number counts: people, days, money, per cent or things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.counted import Counted, name_of, noun_after, unit_of, with_joined
from timeline.coding.telling.victims import count_body, count_harmed, count_of_them, count_toll

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

UNITS = {
    "minute": "minutes", "hour": "hours", "day": "days", "week": "weeks", "month": "months",
    "year": "years",
}  # fmt: skip
NOT_LENGTHS = frozenset({"ago", "later", "earlier", "before", "after", "old", "since"})
"""Words behind a length of time that make it a date or an age."""
DATED = frozenset({"DATE", "TIME", "PERCENT"})
PER_CENT = frozenset({"%", "percent", "pct"})


def find_counted(doc: Doc, start: int, end: int, limit: int) -> Counted | None:
    """Return what a number counts that stands from token `start` up to before `end`.

    Args:
        limit: The token before which the passage ends.

    Returns:
        None if it counts nothing: a name, a grade, an age.
    """
    if _is_whole(doc, start):
        return None
    money = _sign(doc, start, end)
    if money is not None:
        return money
    if end >= limit:
        return (
            count_harmed(doc, start, end, limit)
            or count_toll(doc, start, end)
            or count_body(doc, start, end)
        )
    if doc[end].text == "-" and end + 1 < limit and not doc[end].whitespace_:
        return _hyphenated(doc, start, end, limit)
    if doc[end].lemma_.lower() in UNITS:
        return _length(doc, start, end, limit)
    return (
        _share(doc, start, end, limit)
        or count_of_them(doc, start, end, limit)
        or count_harmed(doc, start, end, limit)
        or count_toll(doc, start, end)
        or _things(doc, start, end, limit)
        or count_body(doc, start, end)
    )


def _is_whole(doc: Doc, start: int) -> bool:
    """Return whether a number before says how many of these: "four in 10", "two of the nine"."""
    at = start - 1
    while at > 0 and doc[at].tag_ in {"DT", "PRP$"}:
        at -= 1
    if at < 1 or doc[at].lower_ not in {"in", "of"}:
        return False
    before = doc[at - 2 if doc[at - 1].lower_ == "out" else at - 1]
    return before.like_num and before.ent_type_ not in DATED


def is_rate(doc: Doc, end: int) -> bool:
    """Return whether an amount is told for each day or year: "$4m a day"; it is no total."""
    end += end < len(doc) and doc[end].text == ")"
    if end + 1 >= len(doc) or doc[end].lower_ not in {"a", "an", "per", "each", "every"}:
        return False
    after = doc[end + 2].lower_ if end + 2 < len(doc) else ""
    return doc[end + 1].lemma_.lower() in UNITS and after not in NOT_LENGTHS


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
    noun = noun_after(doc, last + 1, limit) if of else None
    return Counted(
        f"share of {name_of(doc, last + 1, noun)}" if noun else "share", "percent", start, last
    )


def _length(doc: Doc, start: int, end: int, limit: int) -> Counted | None:
    if end + 1 < limit and doc[end + 1].lower_ in NOT_LENGTHS:
        return None
    of = end + 2 < limit and doc[end + 1].lower_ == "of"
    noun = noun_after(doc, end + 2, limit) if of else None
    what = f"length of {name_of(doc, end + 2, noun)}" if noun else "length"
    return Counted(what, UNITS[doc[end].lemma_.lower()], start, end + 1)


def _hyphenated(doc: Doc, start: int, end: int, limit: int) -> Counted | None:
    """Return what is counted in "78-day campaign", "3,800-strong mission", "3,400-troop force"."""
    word, noun = doc[end + 1], noun_after(doc, end + 2, limit)
    if end + 2 < limit and doc[end + 2].text == "-":
        return None
    money = read_lexicon("telling_figures")["money"]
    if word.lower_ in money:
        return Counted("money", money[word.lower_], start, end + 2)
    name = name_of(doc, end + 2, _with_kind(noun)) if noun else ""
    if word.lemma_.lower() in UNITS:
        what = f"length of {name}" if name else "length"
        return Counted(what, UNITS[word.lemma_.lower()], start, end + 2)
    if word.lower_ == "strong":
        return Counted(f"strength of {name}" if name else "strength", "persons", start, end + 2)
    plural = f"{word.lower_}s"
    if plural in read_lexicon("telling_figures")["persons"]:
        return Counted(plural, "persons", start, end + 2)
    return None


def _with_kind(noun: Token) -> Token:
    """Return the noun that says what a state is one of: "a 60-day state of emergency"."""
    kinds = [each for of in noun.rights if of.lower_ == "of" for each in of.rights]
    is_next = noun.lower_ == "state" and bool(kinds) and kinds[0].i == noun.i + 2
    return kinds[0] if is_next else noun


def _things(doc: Doc, start: int, end: int, limit: int) -> Counted | None:
    noun = noun_after(doc, end, limit)
    if noun is None or _is_definite(doc, start, end):
        return None
    last = with_joined(noun)
    scaled = doc[end - 1].lower_ in read_lexicon("telling_figures")["dozens"]
    if noun.tag_ not in {"NNS", "NNPS"} and unit_of(noun) is None and not scaled:
        return None
    if noun.lower_ == "times":
        return Counted("times", "times", start, noun.i + 1)
    return Counted(name_of(doc, end, last), unit_of(noun), start, last.i + 1)


def _is_definite(doc: Doc, start: int, end: int) -> bool:
    """Return whether a number only repeats who is meant: "the two presidents"."""
    alone = end == start + 1 and doc[start].lower_ in {"two", "three"}
    return alone and start > 0 and doc[start - 1].lower_ in {"the", "these", "those"}
