"""An article tells one thing twice: in its headline and below, and in the words of two people."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from timeline.dates import Span
from timeline.records.told import Figure
from timeline.resolving import Report, SameOrNot, compare
from timeline.resolving.reports import OPEN
from timeline.vocabulary import EventType

DAY = dt.date(2022, 4, 4)
HEADLINE = Report(
    source="wire",
    start=0,
    end=40,
    published=Span(DAY, DAY),
    type=EventType.ASSAULT,
    date="2022-04-04",
    span=Span(DAY, DAY),
    actors=frozenset({"tarsia", "belmar"}),
    initiators=frozenset({"tarsia"}),
    recipients=frozenset({"belmar"}),
    words=frozenset({"attack", "dawn"}),
    trigger="attack",
    heading=True,
)
BELOW = replace(
    HEADLINE,
    start=100,
    end=180,
    words=frozenset({"attack", "missile", "depot"}),
    heading=False,
)


def test_the_same_two_are_enough_for_a_double_in_other_words():
    assert compare(HEADLINE, BELOW).verdict is SameOrNot.SAME


@pytest.mark.parametrize(
    "other",
    [
        replace(BELOW, source="post"),
        replace(BELOW, recipients=frozenset()),
        replace(BELOW, place="odry", around=frozenset({"belmar"}), trigger="shell"),
    ],
    ids=["another article", "to whom is not told", "another deed"],
)
def test_but_not_where_less_agrees(other):
    first = replace(HEADLINE, place="lund") if other.place else HEADLINE

    assert compare(first, other).verdict is not SameOrNot.SAME


@pytest.mark.parametrize(
    ("start", "verdict"), [(100, SameOrNot.SAME), (900, SameOrNot.UNSURE)], ids=["lead", "later"]
)
def test_two_who_sign_in_the_headline_sign_in_the_sentence_below_it(start, verdict):
    both = {"initiators": HEADLINE.actors, "recipients": frozenset(), "type": EventType.AGREE}
    headline = replace(HEADLINE, **both, trigger="sign pact", words=frozenset({"agree", "river"}))
    below = replace(BELOW, **both, trigger="sign agreement", words=frozenset({"agree", "ferry"}))

    assert compare(headline, replace(below, start=start, end=start + 80)).verdict is verdict


@pytest.mark.parametrize(
    ("when", "source", "verdict"),
    [
        (None, "wire", SameOrNot.SAME),
        ("on Monday", "wire", SameOrNot.SAME),
        ("last week", "wire", SameOrNot.UNSURE),
        ("on Monday", "post", SameOrNot.UNSURE),
    ],
    ids=["no words", "the same words", "other words", "another article"],
)
def test_an_article_of_no_known_day_tells_one_thing_twice_too(when, source, verdict):
    undated = {"published": OPEN, "date": None, "span": OPEN}
    headline = replace(HEADLINE, **undated, when="on Monday")
    below = replace(BELOW, **undated, when=when, source=source, words=HEADLINE.words)

    assert compare(headline, below).verdict is verdict


@pytest.mark.parametrize("trigger", ["attack", "raid", "mission"])
def test_nor_below_the_headline_where_one_attacks_a_depot_and_one_a_bridge(trigger):
    words = frozenset({trigger, "bridge"})
    later = replace(BELOW, start=300, end=380, words=words, trigger=trigger)

    assert compare(BELOW, later).verdict is SameOrNot.UNSURE


PACT = replace(
    HEADLINE,
    type=EventType.AGREE,
    words=frozenset({"agree", "border", "visit", "minister"}),
    trigger="agree",
)
VISIT = replace(
    BELOW,
    type=EventType.CONSULT,
    words=frozenset({"visit", "border", "minister", "capital"}),
    trigger="visit",
)


def test_a_headline_that_tells_of_a_pact_and_a_visit_is_not_about_the_visit_alone():
    assert compare(PACT, VISIT).verdict is SameOrNot.UNSURE
    assert compare(replace(PACT, words=PACT.words - {"visit"}), VISIT).verdict is SameOrNot.SAME


def test_what_an_article_tells_as_two_kinds_below_its_headline_is_two():
    one, two = replace(PACT, heading=False, trigger="meet"), replace(VISIT, start=300, end=380)

    assert compare(one, two).verdict is SameOrNot.UNSURE
    assert compare(one, replace(two, source="post")).verdict is SameOrNot.SAME


@pytest.mark.parametrize(
    ("words", "verdict"),
    [({"accuse", "dam"}, SameOrNot.UNSURE), ({"accuse", "dam", "poison"}, SameOrNot.SAME)],
    ids=["something else", "the same in more words"],
)
def test_two_accusations_of_one_day_may_be_of_two_things(words, verdict):
    said = frozenset({"accuse", "dam", "poison"})
    one = replace(BELOW, type=EventType.ACCUSE, trigger="accuse", words=said)

    assert compare(one, replace(one, start=300, end=380, words=frozenset(words))).verdict is verdict


def test_to_agree_to_open_a_bridge_is_not_to_open_it():
    agreed = replace(PACT, trigger="agree open", words=frozenset({"agree", "open", "bridge"}))
    opened = replace(VISIT, type=None, trigger="open", words=frozenset({"open", "bridge"}))

    assert compare(agreed, opened).verdict is SameOrNot.UNSURE


def test_who_counts_the_same_in_the_same_words_only_names_one_place_more():
    figure = Figure("officers", 1000.0, 1000.0, "persons", "1,000 officers")
    words = frozenset({"ask", "officer", "return", "north"})
    told = replace(BELOW, type=EventType.REQUEST, trigger="ask", words=words, figures=(figure,))
    one, two = (
        replace(told, source=each, wheres=frozenset({where}))
        for each, where in (("wire", "velden"), ("post", "un"))
    )

    assert compare(one, two).verdict is SameOrNot.SAME
    assert compare(one, replace(two, figures=())).verdict is SameOrNot.UNSURE


def test_what_was_done_in_other_towns_is_not_one_though_it_is_told_alike():
    """Who withdraws from Velden, and from Marlow, withdraws twice."""
    told = replace(BELOW, words=frozenset({"withdraw", "troop"}), trigger="withdraw troop")
    one, same = (replace(told, source=each, wheres=frozenset({"velden"})) for each in "ab")

    assert compare(one, same).verdict is SameOrNot.SAME
    assert compare(one, replace(same, wheres=frozenset({"marlow"}))).verdict is SameOrNot.UNSURE
