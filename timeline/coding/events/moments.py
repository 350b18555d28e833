"""The times beside a verb or a noun, without which a title does; how long it took is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.syntax import VERBS, children
from timeline.coding.times.lexicon import MONTHS

if TYPE_CHECKING:
    from spacy.tokens import Token

HYPHENS = frozenset({"-", "–"})
TIMES = frozenset({"DATE", "TIME"})
AMOUNTS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
APART = frozenset({"ago", "later", "earlier", "before", "after"})
"""Words behind "a day" that make it a date."""
YEAR = 4
"""Digits of a year."""
DAYS = frozenset({"yesterday", "today", "tonight", "tomorrow"})
UNITS = frozenset(
    {"second", "minute", "hour", "day", "night", "week", "weekend", "month", "year", "decade"}
)
LASTING = frozenset({"for", "of", "to", "within", "by"})
"""Prepositions before a length of time that is the matter itself: "sentences of four years"."""
RELATIVE_TO = frozenset({"last", "next", "this", "that", "past", "coming", "following", "previous"})
TIMELY = frozenset({"late", "early", "shortly", "just", "only", "soon", "again", "exactly"})
"""Adverbs that belong to the time that follows: "late on Wednesday"."""


def goes_with_time(adverb: Token) -> bool:
    """Return whether an adverb goes with the time behind it, which is left out."""
    after = adverb.nbor(1) if adverb.i + 1 < len(adverb.doc) else adverb
    return adverb.lower_ in TIMELY and after.head == adverb.head and is_time(adverb.head, after)


def is_time(word: Token, child: Token) -> bool:
    """Return whether it is a day that a word has beside it; how long it took is none."""
    if child.dep_ in {"prep", "agent"}:
        governed = children(child, "pobj")
        if not governed:
            inner = children(child, "prep")
            return bool(inner) and all(is_time(child, each) for each in inner)  # "as of Monday"
        lasting = child.lower_ in LASTING and any(map(is_length, governed))
        of_noun = child.lower_ == "of" and word.pos_ not in VERBS
        return not lasting and not of_noun and all(map(_names_time, governed))
    if word.pos_ == "ADP" or (word.ent_type_ in TIMES and word.pos_ not in VERBS):
        return False
    if child.lower_ == "far" and any(token.lower_ == "so" for token in child.lefts):
        return True
    compared = [each for each in children(child, "prep") if each.lower_ == "as"]
    if compared:  # "as recently as May"
        return all(is_time(child, each) for each in compared)
    return (
        _names_time(child)
        and not is_rate(child)
        and not (word.lemma_ == "last" and is_length(child))
    )


def is_rate(time: Token) -> bool:
    """Return whether a time is what an amount is counted by: "$4m a day"."""
    first, end = time.left_edge, time.i + 1
    if time.lemma_ not in UNITS or first.lower_ not in {"a", "an", "per"} or first.i == 0:
        return False
    is_apart = end < len(time.doc) and time.doc[end].lower_ in APART
    counted = first.nbor(-1)
    if counted.text == ")":  # "9.5 billion won ($7 million) a day"
        counted = counted.nbor(-1)
    amounts = (counted, *children(counted, "nummod"))
    return any(each.ent_type_ in AMOUNTS for each in amounts) and not is_apart


def is_astray(noun: Token, child: Token) -> bool:
    """Return whether a word hangs on a noun only because it stands before it: "In March Peru"."""
    articles = [each for each in children(noun, "det") if each.lower_ in {"a", "an", "the"}]
    if any(each.lower_ in {"so", "as", "too", "how"} for each in child.lefts):
        return False  # "so senior a figure"
    if child.dep_ == "amod" and articles and child.i < articles[0].i:
        return child.lower_ not in {"such", "half", "all", "both", "many", "quite"}
    before = [each for each in noun.children if each.dep_ in {"det", "poss"} and each.i < child.i]
    return child.i < noun.i and noun.ent_type_ not in TIMES and not before and _names_time(child)


def is_length(noun: Token) -> bool:
    """Return whether it is a number of days or years: "for six hours", not "for the last year"."""
    numbers = [child for child in noun.children if child.dep_ == "nummod" or child.like_num]
    parts = {child.lower_ for child in noun.children}
    return noun.lemma_ in UNITS and bool(numbers) and not parts & RELATIVE_TO


def _names_time(word: Token) -> bool:
    if word.lower_ in DAYS or (word.dep_ == "npadvmod" and word.lemma_ in UNITS):
        return True
    if word.ent_type_ not in TIMES:
        return False
    inside = next((span for span in word.doc.ents if span.start <= word.i < span.end), ())
    if len(inside) == 1 and word.text.isdigit() and len(word) != YEAR:
        return False  # "put the number at 47"
    is_length = any(token.text in HYPHENS for token in inside)
    return not is_length or any(token.text.rstrip(".") in MONTHS for token in inside)
