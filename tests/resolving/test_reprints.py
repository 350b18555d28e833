from __future__ import annotations

import datetime as dt
from dataclasses import replace

from timeline.dates import Span
from timeline.resolving import Report, SameOrNot, compare
from timeline.vocabulary import EventType

DAY = dt.date(2011, 6, 20)
TEXT = "Police arrested 62 people after the match. The ground will stay closed until autumn."
ONE = Report(
    source="agency",
    start=0,
    end=25,
    published=Span(DAY, DAY),
    type=EventType.COERCE,
    date="[..2011-06-20]",
    span=Span(None, DAY),
    actors=frozenset({"police-in-vidin", "people-unnamed"}),
    initiators=frozenset({"police-in-vidin"}),
    recipients=frozenset({"people-unnamed"}),
    unnamed=frozenset({"people-unnamed"}),
    words=frozenset({"arrest"}),
    trigger="arrest",
    text=TEXT,
)


def test_two_papers_that_print_one_text_tell_one_event():
    verdict = compare(ONE, replace(ONE, source="paper"))

    assert verdict.verdict is SameOrNot.SAME
    assert "one repeats the words of the other" in verdict.reasons


def test_the_same_few_words_in_another_text_count_for_less():
    other = "In the north police arrested 62 people who had blocked a road for hours."

    elsewhere = compare(ONE, replace(ONE, source="paper", text=other))

    assert elsewhere.score < compare(ONE, replace(ONE, source="paper")).score


def test_two_deeds_of_one_sentence_stay_two_in_a_reprint():
    deed = {"trigger": "close", "words": frozenset({"close", "ground"})}

    assert compare(ONE, replace(ONE, source="paper", **deed)).verdict is not SameOrNot.SAME


def test_two_deeds_that_one_passage_tells_are_two_wherever_it_is_printed():
    told = frozenset({"arrest", "search", "home"})
    arrest = replace(ONE, words=told, place="vidin")
    search = replace(arrest, source="paper", trigger="search")

    verdict = compare(arrest, search)

    assert verdict.reasons == ("one passage, which both print, tells them as two",)
    assert compare(replace(arrest, words=frozenset({"arrest"})), search) == verdict
    assert compare(arrest, replace(arrest, source="paper")).verdict is SameOrNot.SAME


def test_one_saying_that_two_papers_print_is_one():
    saying = replace(ONE, type=None, trigger="say", words=frozenset({"arrest", "match"}))

    assert compare(saying, replace(saying, source="paper")).verdict is SameOrNot.SAME


def test_people_may_be_the_people_of_a_place():
    placed = frozenset({"people-in-vidin"})
    other = replace(ONE, source="paper", actors=ONE.initiators | placed, recipients=placed)

    assert compare(ONE, other).verdict is SameOrNot.SAME
