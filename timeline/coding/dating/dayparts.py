"""Parts of a day that the text does not name again: "searched the offices in the morning"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING

from timeline.coding.dating.recent import Recounted
from timeline.coding.times import FoundTime
from timeline.dates import Span, date_of_span
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTS = frozenset({"morning", "afternoon", "evening", "noon", "midday", "midnight", "dawn", "dusk"})
BARE = frozenset({"noon", "midday", "midnight", "dawn", "dusk"})
"""Those that stand without "the"."""
BESIDE = frozenset(
    {"in", "at", "by", "before", "after", "around", "until", "during", "through", "throughout"}
)
TURNS = (["the"], ["the", "early"], ["the", "late"])
NOON = 12
BEGINS = {
    "early": 1,
    "dawn": 4,
    "morning": 4,
    "noon": 12,
    "midday": 12,
    "afternoon": 13,
    "dusk": 17,
    "evening": 17,
    "night": 18,
}
"""At which hour they begin."""
HOUR = re.compile(r"(?P<hour>\d{1,2})(?:[.:]\d\d)? ?(?P<half>[ap])\.?m\b", re.IGNORECASE)
CLOCK = re.compile(
    r"(?:about |around |shortly after )?(?:\d[\d.:]*|noon|midday|midnight)(?: ?[ap]\.?m\b\.?)?"
    r"(?: (?:GMT|local time))?",
    re.IGNORECASE,
)
"""A time of day without a day."""


def is_bare_clock(time: FoundTime) -> bool:
    """Return whether an expression is a time of day without a day: "at noon", "2 a.m."."""
    return time.kind == "TIME" and CLOCK.fullmatch(time.text) is not None


def find_daypart(word: Token) -> str | None:
    """Return the words that tell at which part of a day an event was; None if none do.

    "In the morning" is of the day that is being told; so is "before midnight".
    """
    inner = [clause for clause in word.rights if clause.dep_ == "xcomp"]
    for preposition in chain(word.children, *(clause.children for clause in inner)):
        if preposition.dep_ == "prep" and preposition.lower_ in BESIDE:
            for noun in preposition.children:
                if _is_part(noun):
                    return str(noun.doc[preposition.i : noun.i + 1].text)
    return None


def _is_part(noun: Token) -> bool:
    """Return whether a noun is a part of a day with "the" or "the early", and no day behind it."""
    before = [child.lower_ for child in noun.lefts]
    if noun.lower_ not in PARTS or next(noun.rights, None) is not None:
        return False
    return before in TURNS or (not before and noun.lower_ in BARE)


def date_overnight(word: Token, published: StatedDate) -> StatedDate | None:
    """Return the day of an article and the one before for what was "overnight"; else None."""
    night = next((child for child in word.children if child.lower_ == "overnight"), None)
    day = published.earliest
    if night is None or day is None or day != published.latest:
        return None
    span = Span(day - timedelta(1), day)
    basis = Basis.RELATIVE
    return StatedDate(night.text, date_of_span(span), span.earliest, span.latest, basis)


def date_at_daypart(words: str, told: Recounted, word: Token) -> StatedDate | None:
    """Return the one day that is told of as that of a part of it; None for more than a day.

    None as well where that part is over: what was "at dawn" is not told on from "Friday night".
    """
    if told.stated.earliest != told.stated.latest:
        return None
    is_before = any(child.lower_ == "had" for child in word.children)
    if _hour_of(words) < _hour_of(told.stated.words or "") and not is_before:
        return None
    reason = f"Of the day of “{told.verb.text}”, which is dated “{told.stated.words}”."
    return replace(told.stated, words=words, basis=Basis.INFERRED, reason=reason)


def _hour_of(words: str) -> int:
    """Return how late in a day a part of it begins; 0 if no part is told."""
    clock = HOUR.search(words)
    if clock:
        return int(clock["hour"]) % NOON + (NOON if clock["half"].lower() == "p" else 0)
    return max((hour for name, hour in BEGINS.items() if name in words.lower()), default=0)
