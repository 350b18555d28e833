"""What an article tells as its news: what was said to it, and what it begins with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import auxiliaries, has_subject, is_headline, is_verbal, marker
from timeline.coding.dating.links import says_now
from timeline.coding.dating.memory import closed, speaks
from timeline.coding.dating.nearness import is_recent
from timeline.coding.dating.sequels import UNITS
from timeline.coding.language import Paragraph
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.tellers import subject_of
from timeline.dates import Span, date_of_span, parse_edtf
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis, ZoneKind

if TYPE_CHECKING:
    from spacy.tokens import Token

TIMELY = frozenset({"advmod", "prep", "advcl", "npadvmod"})
ADDING = frozenset({"also", "too"})
BIDDING = frozenset({"advise", "ask", "direct", "instruct", "order", "tell", "urge", "warn"})
PERFECT = frozenset({"have", "'ve", "’ve"})


def is_fresh_saying(verb: Token) -> bool:
    """Return whether a verb tells what somebody said, as news: "the official confirmed it".

    It is the main verb of its sentence, in the simple past or present, and no other words say that
    it was at another time: "had said", "said then", "said after the war". What was said with it,
    "asking for restraint", is as fresh.
    """
    if not speaks(verb) or auxiliaries(verb) or _is_bidden(verb):
        return False
    if verb.tag_ == "VBG" and verb.dep_ == "advcl" and not marker(verb):
        return is_fresh_saying(verb.head) or is_fresh_saying(verb.head.head)
    if says_now(verb):
        return is_fresh_saying(verb.head)
    is_told = verb.tag_ in {"VBD", "VBZ", "VBP"} and _is_main(verb)
    return is_told and not tells_time(verb)


def is_of_old_paper(verb: Token, is_old: Callable[[Token], bool]) -> bool:
    """Return whether what speaks was written long ago: "a survey carried out in 2012 warned".

    Args:
        is_old: What tells whether the date of a word is long before the article.
    """
    subjects = (child for child in verb.lefts if child.dep_ == "nsubj")
    clauses = (clause for noun in subjects for clause in noun.rights if clause.dep_ == "acl")
    return any(clause.tag_ == "VBN" and is_old(clause) for clause in clauses)


def _is_bidden(verb: Token) -> bool:
    """Return whether a verb tells what somebody was bidden: "was convicted and ordered to pay"."""
    parts = {child.dep_ for child in verb.children}
    is_joined = verb.dep_ == "conj" and any(child.dep_ == "auxpass" for child in verb.head.children)
    is_bare = "xcomp" in parts and not parts & {"dobj", "nsubj"}
    return is_joined and is_bare and verb.lemma_.lower() in BIDDING


def is_fresh(verb: Token) -> bool:
    """Return whether a verb tells what was said, or done with saying it: "accepted it and said"."""
    if is_fresh_saying(verb):
        return True
    if verb.tag_ != "VBD" or not _is_main(verb) or tells_time(verb):
        return False
    joined = [child for child in verb.rights if child.dep_ == "conj" and not has_subject(child)]
    if verb.dep_ == "conj" and not has_subject(verb):
        joined.append(verb.head)
    return any(other.tag_ == "VBD" and is_fresh_saying(other) for other in joined)


def is_added(verb: Token) -> bool:
    """Return whether a verb tells something besides: "they also agreed"."""
    return any(child.lower_ in ADDING for child in verb.children)


def find_setting(
    verb: Token, date_of: Callable[[Token], StatedDate | None], published: StatedDate
) -> StatedDate | None:
    """Return the date of what a speaker is told to have done: "Lie, who met both on Friday, said".

    It is one of the days before the article.

    Args:
        date_of: What tells the date that stands with a word.
    """
    subject = subject_of(verb)
    names = [child for child in subject.rights if child.dep_ == "appos"] if subject else []
    nouns = [subject, *names] if subject else []
    clauses = (child for noun in nouns for child in noun.rights if child.dep_ == "relcl")
    for clause in clauses:
        stated = closed(date_of(clause))
        if stated is not None and is_recent(stated, published):
            return stated
    return None


def _is_main(verb: Token) -> bool:
    """Return whether a verb is a main one of its sentence, also one joined to it by "and"."""
    if verb.dep_ == "conj" and is_verbal(verb.head):
        return _is_main(verb.head)
    return verb.dep_ in {"ROOT", "parataxis"}


def tells_time(verb: Token) -> bool:
    """Return whether a verb tells what was at another time than that of the article."""
    return any(map(_is_time, verb.children)) or _takes_time(verb)


def _takes_time(verb: Token) -> bool:
    """Return whether a verb tells what took days: "cancelled 42 flights over the two days"."""
    near = (verb, *(child for child in verb.children if child.dep_ == "dobj"))
    spans = (child for word in near for child in word.children if child.lower_ == "over")
    return any(noun.lemma_ in UNITS for span in spans for noun in span.children)


def _is_time(child: Token) -> bool:
    """Return whether a word or a clause says that something was at another time."""
    if child.dep_ not in TIMELY:
        return False
    if child.lower_ == "at":
        return any(noun.lower_ == "time" for noun in child.children)
    words = read_lexicon("dating_links")
    begins = marker(child) if is_verbal(child) else child.lower_
    return any(begins in words[name] for name in ("timely", "earlier"))


def is_lead(paragraph: Paragraph, verb: Token, *, first: int) -> bool:
    """Return whether a verb tells what a headline or the beginning of an article is about.

    Args:
        first: The number of the first paragraph of the body.
    """
    if not is_verbal(verb) or not _is_main(verb):
        return False
    if paragraph.kind is ZoneKind.HEADLINE:
        return is_headline(verb)
    helpers = {word.lemma_.lower() for word in auxiliaries(verb)}
    return paragraph.index == first and (not helpers or bool(helpers & PERFECT))


def date_of_news(published: StatedDate, told: StatedDate | None) -> StatedDate:
    """Return when an article tells that something was said for which it gives no date.

    Args:
        told: The date of what it is said of, or of what was told before, of which it was not said
            before; None if none is known: a morning paper tells the news of the day before.
    """
    day = published.earliest
    if told is None and day is not None and day == published.latest:
        eve = day - timedelta(days=1)
        stated = replace(published, date=date_of_span(Span(eve, day)), earliest=eve)
        return _inferred(stated, f"Undated; told as news in an article of {published.date}.")
    if told is None:
        return date_of_lead(published)
    span = Span(told.earliest, published.latest)
    reason = f"Undated; said of what is dated “{told.words}”, not after publication."
    stated = replace(published, date=date_of_span(span), earliest=span.earliest)
    return _inferred(stated, reason)


def date_of_lead(published: StatedDate) -> StatedDate:
    """Return the day of an article as that of its news; if that is vague, the month or the year.

    An article that came out between the 10th and the 20th may tell news of the 9th.
    """
    stated = published if published.earliest == published.latest else _around(published)
    return _inferred(stated, f"Undated; told as news in an article of {published.date}.")


def _around(published: StatedDate) -> StatedDate:
    """Return the month or the year in which all days of a vague date lie; the date without one."""
    first, days = str(published.earliest), Span(published.earliest, published.latest)
    for value in (first[: len("1999-06")], first[: len("1999")]):
        span = parse_edtf(value).span
        if span.contains(days):
            return replace(published, date=value, earliest=span.earliest, latest=span.latest)
    return published


def _inferred(stated: StatedDate, reason: str) -> StatedDate:
    return replace(stated, words=None, basis=Basis.INFERRED, reason=reason)
