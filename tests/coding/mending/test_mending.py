from __future__ import annotations

import pytest

from timeline.coding.events import find_events, make_title
from timeline.coding.events.syntax import is_negated
from timeline.coding.language import Paragraph
from timeline.vocabulary import ZoneKind

MENDED = {
    "behind a quotation": (
        'The mayor, Juan Diaz, denounced "a cruel raid that may shame us" and sent help to Chile.',
        "Juan Diaz sent help to Chile",
    ),
    "a judge with a name": (
        "A panel led by the Irish judge Juan Diaz cleared Chile in 2005.",
        "A panel led by the Irish judge Juan Diaz cleared Chile",
    ),
    "what a clause behind after is of": (
        "Chile hosts 40,000 Peruvians, most of whom arrived after fighting erupted in May 2016.",
        "Fighting erupted",
    ),
    "an aside before a verb": (
        "Prices tripled, and supplies grew scarcer after Peru, its main source, attacked Chile.",
        "Peru attacked Chile",
    ),
    "a verb of the first clause": (
        "A 2003 pact lapsed in March 2012, and Peru seized two ships a year later.",
        "A 2003 pact lapsed",
    ),
    "a participle that only says which": (
        "Legislation adopted on 4 May 1987 abolished the tax.",
        "Legislation abolished the tax",
    ),
    "of what somebody is accused": (
        "Peru recalled its envoy after accusing its neighbour's navy of firing on a boat.",
        "Peru accuses its neighbour's navy of firing on a boat",
    ),
    "a time beside a subject": (
        "A vote by the crews the following week was annulled by Chile.",
        "A vote by the crews was annulled by Chile",
    ),
    "who died behind the day": (
        "The death on May 3 of President Juan Diaz shocked Peru.",
        "The death of President Juan Diaz shocked Peru",
    ),
}


@pytest.mark.parametrize(("text", "title"), MENDED.values(), ids=MENDED)
def test_what_is_hung_on_the_wrong_word_is_hung_where_it_belongs(language, text, title):
    found = find_events(Paragraph(language(text), 0, ZoneKind.BODY, 0, text))

    assert title in [make_title(event) for event in found]


def test_a_verdict_stands_behind_an_age(language):
    text = "A court found Juan Diaz, 52, guilty of fraud."
    [found] = find_events(Paragraph(language(text), 0, ZoneKind.BODY, 0, text))

    assert found.words == "find guilty"


def test_an_outcome_is_of_the_main_clause(language):
    text = "A bus ran into the back of a lorry that had stopped at a bridge, killing nine people."
    doc = language(text)
    [killing] = [token for token in doc if token.lower_ == "killing"]

    assert killing.head.lower_ == "ran"


def test_a_parse_that_may_be_right_is_left_alone(language):
    text = "Gunmen attacked a patrol that had crossed the river, killing nine people."
    before = [(token.head.i, token.dep_) for token in language(text, disable=["timeline_mending"])]

    assert [(token.head.i, token.dep_) for token in language(text)] == before


def test_a_month_is_no_part_of_who_acts(language):
    doc = language("On 4 June police arrested two men in Lima.")
    [police] = [token for token in doc if token.lower_ == "police"]

    assert list(police.children) == []
    assert [token.dep_ for token in doc if token.text == "June"] == ["pobj"]


@pytest.mark.parametrize("words", ["in no way harmed", "at no point harmed"])
def test_no_way_denies_a_verb(language, words):
    doc = language(f"Chile said that the raid {words} the talks.")
    [harmed] = [token for token in doc if token.lower_ == "harmed"]

    assert is_negated(harmed)


RELATIVES = {
    "one of several": (
        "A report by auditors from three ministries, which was to come out in May, was put off.",
        "was",
        "report",
    ),
    "several behind one": (
        "The army moved the guards of the camp, which have been attacked twice, to Lima.",
        "attacked",
        "guards",
    ),
}


@pytest.mark.parametrize(("text", "verb", "noun"), RELATIVES.values(), ids=RELATIVES)
def test_a_relative_clause_is_about_a_noun_that_fits(language, text, verb, noun):
    found = [token for token in language(text) if token.lower_ == verb]

    assert found[0].head.lower_ == noun


def test_who_died_before_another_clause_keeps_the_verb(language):
    doc = language("Nine sailors died when a ship sent to rescue the crew struck a mine.")

    assert doc[2].dep_ == "ROOT"
