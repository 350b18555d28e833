"""What an event is told to lie after or before: "left after the talks in March"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import is_verbal, marker
from timeline.coding.dating.sequels import is_sequel
from timeline.coding.lexicons import read_lexicon
from timeline.dates import Span, date_of_span, parse_edtf
from timeline.errors import DateError
from timeline.records.told import StatedDate
from timeline.vocabulary import HAPPENED, Basis, Realis

if TYPE_CHECKING:
    from spacy.tokens import Token

OBJECTS = frozenset({"dobj", "prep", "nsubjpass"})
THIS_WEEK = re.compile(r"\bthis week\b", re.IGNORECASE)
OPEN_END = re.compile(r"\[?(.+?)(?:/\.\.|\.\.\])")
"""EDTF of what has a beginning only."""


def find_earlier(
    word: Token, date_of: Callable[[Token], StatedDate | None]
) -> tuple[Token, StatedDate] | None:
    """Return what an event lies after, with its date; None if that has no first day.

    Args:
        date_of: What tells the date that stands with a word.
    """
    for other in _iter_earlier(word):
        stated = date_of(other)
        if stated is not None and stated.earliest is not None:
            return other, stated
    return None


def _iter_earlier(word: Token) -> Iterator[Token]:
    """Yield the nouns and verbs that a word is told to lie after."""
    later = read_lexicon("dating_links")["later"]
    for child in word.children:
        if child.dep_ == "prep" and child.lower_ in later:
            for noun in child.children:
                if noun.dep_ in {"pobj", "pcomp"}:
                    yield noun
                    yield from (clause for clause in noun.rights if clause.dep_ == "acl")
        if child.dep_ == "advcl" and is_verbal(child) and marker(child) in later:
            yield child
        if child.dep_ == "advmod" and child.lower_ == "since" and word.dep_ == "conj":
            yield word.head  # "closed it in May and has ruled ever since"
        if child.dep_ in OBJECTS:
            nouns = child.children if child.dep_ == "prep" else (child,)
            yield from (clause for noun in nouns for clause in noun.rights if _was_before(clause))
    if is_sequel(word) and word.dep_ == "ROOT" and word.sent.start > 0:
        yield _main_verb(word.doc[word.sent.start - 1].sent.root)


def _main_verb(root: Token) -> Token:
    """Return the verb of a sentence, also one that the parser takes for a clause of its subject."""
    clauses = (child for child in root.rights if child.dep_ == "acl" and child.tag_ == "VBN")
    return root if is_verbal(root) else next(clauses, root)


def _was_before(clause: Token) -> bool:
    """Return whether a clause tells what its thing had done before: "a boat that had left"."""
    is_past = any(child.lower_ == "had" and child.dep_ == "aux" for child in clause.children)
    return clause.dep_ == "relcl" and is_past


def date_after(
    earlier: tuple[Token, StatedDate], realis: Realis, published: StatedDate
) -> StatedDate | None:
    """Return the days from another event on; what is told as done was not after publication."""
    other, stated = earlier
    if realis not in HAPPENED or not stated.date:
        return None
    reason = f"Not before “{other.text}”, which is dated “{stated.words}”."
    onward = replace(stated, words=None, basis=Basis.INFERRED, reason=reason)
    if realis is Realis.ONGOING and stated.earliest:
        begun = stated.date if "/" not in stated.date else str(stated.earliest)
        return replace(onward, date=f"{begun}/..", latest=None)
    return _until(onward, stated.date, published)


def close(stated: StatedDate, published: StatedDate) -> StatedDate:
    """Return "since Monday" as the days from Monday to publication, for what is told as done."""
    begun = OPEN_END.fullmatch(stated.date or "")
    if begun is None:
        return stated
    basis = Basis.INFERRED if stated.basis is Basis.EXPLICIT else stated.basis
    done = replace(stated, basis=basis, reason=stated.reason or "Told as done at publication.")
    return _until(done, begun[1], published) or stated


def up_to_today(stated: StatedDate, published: StatedDate) -> StatedDate:
    """Return "this week" as its days up to publication, for what is told as done."""
    first, last, today = stated.earliest, stated.latest, published.latest
    is_on = bool(first and last and today and first <= today < last)
    if not is_on or not THIS_WEEK.search(stated.words or ""):
        return stated
    return replace(stated, date=date_of_span(Span(first, today)), latest=today)


def _until(stated: StatedDate, begun: str, published: StatedDate) -> StatedDate | None:
    """Return the stretch from a date to publication; None where that is not known or before it.

    Args:
        begun: The beginning as it is written, kept where EDTF can: "2022-10/2022-12-16".
    """
    first, last = stated.earliest, published.latest
    if first is None or last is None or last < first:
        return None
    span = Span(first, last)
    value = f"{begun}/{published.date}" if first < last else str(first)
    try:
        kept = parse_edtf(value).span == span
    except DateError:
        kept = False
    return replace(stated, date=value if kept else date_of_span(span), latest=last)
