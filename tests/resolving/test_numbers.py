"""Who counts the same tells of the same, unless the number is common."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from timeline.dates import Span
from timeline.records.told import Figure
from timeline.resolving import Report, SameOrNot, compare, find_block
from timeline.vocabulary import EventType

DAY = dt.date(2017, 4, 11)
NEXT = dt.date(2017, 4, 12)


def count(number, words, what="arrested", unit="persons"):
    return (Figure(what, number, number, unit, words),)


POLICE = frozenset({"police-in-goran"})
MINERS = frozenset({"miners-in-goran"})
AGENCY = Report(
    source="agency",
    start=320,
    end=346,
    published=Span(DAY, DAY),
    type=EventType.COERCE,
    date="[..2017-04-11]",
    span=Span(None, DAY),
    actors=POLICE | MINERS,
    initiators=POLICE,
    recipients=MINERS,
    words=frozenset({"arrest", "miner"}),
    trigger="arrest",
    figures=count(22, "22 miners"),
)
STRIKERS = frozenset({"strikers-unnamed"})
PAPER = replace(
    AGENCY,
    source="paper",
    published=Span(NEXT, NEXT),
    date="[..2017-04-12]",
    span=Span(None, NEXT),
    actors=STRIKERS,
    initiators=frozenset(),
    recipients=STRIKERS,
    unnamed=STRIKERS,
    words=frozenset({"striker", "arrest"}),
    trigger="detain",
    figures=count(22, "Twenty-two strikers"),
)


def test_two_papers_that_count_the_same_tell_of_the_same_people_in_other_words():
    verdict = compare(AGENCY, PAPER)

    assert verdict.verdict is SameOrNot.SAME
    assert verdict.reasons[-1] == "both count 22 miners"
    assert find_block(PAPER).holds(AGENCY)


@pytest.mark.parametrize("number", [2, 20, 300], ids=["small", "round", "large and round"])
def test_a_common_number_is_not_enough(number):
    one = replace(AGENCY, figures=count(number, "miners"))
    other = replace(PAPER, figures=count(number, "strikers"))

    assert compare(one, other).verdict is not SameOrNot.SAME
    assert not find_block(one).holds(other)


@pytest.mark.parametrize(
    "changes",
    [
        {"figures": count(23, "23 strikers")},
        {"figures": count(22, "22 percent", "share", "percent")},
        {"trigger": "visit", "figures": count(22, "22 doctors", "doctors")},
        {"place": "vidin"},
    ],
    ids=["another number", "of something else", "of another deed", "at another place"],
)
def test_nor_is_a_telling_one_where_the_rest_does_not_agree(changes):
    placed = replace(AGENCY, place="goran")

    assert compare(placed, replace(PAPER, **changes)).verdict is not SameOrNot.SAME
