"""Dates that date no event: "the biggest drop since February", "put off until March"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import is_verbal
from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

REACH = 10
"""Words before a date among which its verb or superlative stands."""
SUPERLATIVES = frozenset({"JJS", "RBS"})
LIMIT = 3
"""Words of "until at least"."""
BREAKS = frozenset({"break", "holiday", "recess", "vacation"})
COMMAS = frozenset({",", "(", "-", "–", "—"})
ENDS = {("most", "recently"), ("first", "of"), ("last", "of"), ("latest", "of")}
"""Words for the first or the last of several events: "raised twice, most recently in 2014"."""
GOALS = frozenset({"to", "until", "till"})


def is_aside(words: Span) -> bool:
    """Return whether a date says something else than when its event was.

    It says since when nothing was as high, to which day something was put off, or on which day
    those who are invited should come.
    """
    if words.start == words.sent.start:
        return False
    return _is_record(words) or _is_goal(words) or _names_break(words) or _is_of_series(words)


def _is_record(words: Span) -> bool:
    """Return whether a date is that of the last such thing: "for the first time since 2008"."""
    if words[0].nbor(-1).lower_ != "since":
        return False
    for word in _iter_before(words):
        if is_verbal(word) or (word.is_punct and word.text != "-"):
            return False
        if word.tag_ in SUPERLATIVES or word.lower_ == "first":
            return True
    return False


def _is_goal(words: Span) -> bool:
    """Return whether a date is the one that something was moved or somebody was invited to."""
    links = read_lexicon("dating_links")
    verb = next(filter(is_verbal, _iter_before(words)), None)
    if verb is None:
        return False
    lemma, between = verb.lemma_.lower(), verb.doc[verb.i + 1 : words.start]
    if lemma in links["moving"] or f"{lemma} {verb.nbor(1).lower_}" in links["moving"]:
        return any(word.lower_ in GOALS for word in between[-LIMIT:])
    called = between[-1:].text.lower() == "for" or any(word.lower_ == "to" for word in between)
    return lemma in links["inviting"] and called


def _is_of_series(words: Span) -> bool:
    """Return whether a date is that of the first or last of several: "most recently in 2014"."""
    before = words.doc[words.sent.start : words.start]
    commas = [word.i for word in before if word.text in COMMAS]
    if not commas:
        return False
    first = words.doc[commas[-1] + 1 : words.start]
    is_one = any(pair in ENDS for pair in zip(_lower(first), _lower(first[1:]), strict=False))
    return is_one and not any(map(is_verbal, first))


def _lower(words: Span) -> list[str]:
    return [str(word.lower_) for word in words]


def _names_break(words: Span) -> bool:
    """Return whether a season only says which break is meant: "before the summer recess"."""
    season = words[-1]
    return season.dep_ == "compound" and season.head.lemma_.lower() in BREAKS


def _iter_before(words: Span) -> Iterator[Token]:
    """Yield the words before a date in its sentence, the nearest first."""
    start = max(words.sent.start, words.start - REACH)
    yield from reversed(words.doc[start : words.start])
