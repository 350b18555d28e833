"""An article tells one thing twice: in its headline and below, and in the words of two people."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from timeline.dates import Span
from timeline.resolving import Report, SameOrNot, compare
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


@pytest.mark.parametrize("trigger", ["attack", "raid", "mission"])
def test_nor_below_the_headline_where_one_attacks_a_depot_and_one_a_bridge(trigger):
    words = frozenset({trigger, "bridge"})
    later = replace(BELOW, start=300, end=380, words=words, trigger=trigger)

    assert compare(BELOW, later).verdict is SameOrNot.UNSURE


def test_what_was_done_in_other_towns_is_not_one_though_it_is_told_alike():
    """Who withdraws from Velden, and from Marlow, withdraws twice."""
    told = replace(BELOW, words=frozenset({"withdraw", "troop"}), trigger="withdraw troop")
    one, same = (replace(told, source=each, wheres=frozenset({"velden"})) for each in "ab")

    assert compare(one, same).verdict is SameOrNot.SAME
    assert compare(one, replace(same, wheres=frozenset({"marlow"}))).verdict is SameOrNot.UNSURE
