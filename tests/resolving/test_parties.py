"""A group without a name is somebody in its article only."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from timeline.dates import Span
from timeline.resolving import Report, SameOrNot, compare
from timeline.vocabulary import EventType

DAY = dt.date(2011, 6, 20)
POLICE = frozenset({"police-unnamed"})
PEOPLE = frozenset({"people-unnamed"})
ONE = Report(
    source="agency",
    start=0,
    end=60,
    published=Span(DAY, DAY),
    type=EventType.COERCE,
    date="2011-06-20",
    span=Span(DAY, DAY),
    actors=POLICE | PEOPLE,
    initiators=POLICE,
    recipients=PEOPLE,
    unnamed=POLICE | PEOPLE,
    words=frozenset({"arrest", "dozen", "night", "square"}),
    trigger="arrest",
    text="Police arrested dozens of people on the square in the night.",
)


TOLD_ELSEWHERE = {
    "source": "paper",
    "text": "Dozens were arrested by police in the square that night.",
}


def make_other(changes):
    return replace(ONE, **TOLD_ELSEWHERE | changes)


def named(key):
    actors = frozenset({key})
    return {"actors": actors | PEOPLE, "initiators": actors, "unnamed": PEOPLE}


def test_police_of_two_articles_make_no_two_reports_one():
    verdict = compare(ONE, make_other({}))

    assert verdict.verdict is SameOrNot.UNSURE
    assert "share nobody with a name" in verdict.reasons


def test_they_do_where_both_tell_the_same_place():
    placed = replace(ONE, place="vidin")

    assert compare(placed, make_other({"place": "vidin"})).verdict is SameOrNot.SAME


def test_and_where_one_article_tells_of_them_twice():
    again = make_other({"source": ONE.source, "start": 100, "end": 160})

    assert compare(ONE, again).verdict is SameOrNot.SAME


def test_and_where_one_article_repeats_the_other():
    assert compare(ONE, make_other({"text": ONE.text})).verdict is SameOrNot.SAME


@pytest.mark.parametrize(
    ("key", "may_be"),
    [("kosovo-police", True), ("police-in-vidin", True), ("students", False)],
)
def test_a_group_without_a_name_is_told_only_from_other_people(key, may_be):
    reasons = compare(ONE, make_other(named(key))).reasons

    assert ("done by others" not in reasons) is may_be


@pytest.mark.parametrize(
    ("key", "may_be"),
    [("police-in-oria", True), ("people-in-oria", True), ("doctors-in-oria", False)],
)
def test_where_a_group_is_tells_it_not_apart(key, may_be):
    """A paper says "police in Vidin", the agency "police in Oria", which is the land."""
    local = named("police-in-vidin") | {"recipients": frozenset(), "unnamed": frozenset()}
    abroad = named(key) | {"recipients": frozenset(), "unnamed": frozenset()}
    one = replace(ONE, **local | {"actors": local["initiators"]})

    reasons = compare(one, make_other(abroad | {"actors": abroad["initiators"]})).reasons

    assert ("done by others" not in reasons) is may_be


def test_who_clashes_with_whom_may_be_told_either_way_but_not_with_a_third():
    clash = replace(ONE, **sides({"ana"}, {"bo"}), trigger="clash", unnamed=frozenset())
    turned = make_other(sides({"bo"}, {"ana"}) | {"trigger": "clash", "unnamed": frozenset()})
    third = replace(turned, **sides({"carl"}, {"ana"}))

    assert compare(clash, turned).verdict is SameOrNot.SAME
    assert "with others" in compare(clash, third).reasons


def sides(initiators, recipients):
    return {
        "actors": frozenset(initiators | recipients),
        "initiators": frozenset(initiators),
        "recipients": frozenset(recipients),
    }


def test_who_acts_in_one_article_may_be_others_than_those_acted_on_in_the_next():
    turned = make_other({"initiators": PEOPLE, "recipients": POLICE, "place": "vidin"})

    reasons = compare(replace(ONE, place="vidin"), turned).reasons

    assert "who acts in one is acted on in the other" not in reasons
