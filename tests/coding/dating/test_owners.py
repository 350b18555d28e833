from __future__ import annotations

import datetime as dt

import pytest


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param("He has been led by Jan Hus since 2011.", "led", "2011/..", id="first name"),
        pytest.param("They failed to agree on it in 2019.", "failed", "2019", id="infinitive"),
        pytest.param(
            "They rejected a plan to mend it in 2019.", "rejected", "2019", id="object's infinitive"
        ),
        pytest.param(
            "They blocked a plan to mend it in 2030.", "blocked", "[..2022-12-16]", id="to come"
        ),
        pytest.param(
            "In a clash on Sunday, soldiers drove out the rebels.",
            "drove",
            "2022-12-11",
            id="what it happened in",
        ),
        pytest.param(
            "Six were hurt and one was killed on Sunday.", "hurt", "2022-12-11", id="both suffered"
        ),
        pytest.param(
            "It began on 5 May 2009. He was jailed in February 2018 and freed two months later.",
            "freed",
            "2018-04",
            id="counted from its own sentence",
        ),
        pytest.param(
            "He said they would leave by the end of the month.",
            "leave",
            "2022-12-16/2022-12-31",
            id="planned until",
        ),
        pytest.param("He said it would close until the summer.", "close", None, id="season"),
        pytest.param(
            "A summit that was scheduled for January failed.",
            "scheduled",
            "[..2022-12-16]",
            id="nearest",
        ),
        pytest.param(
            "A summit that was scheduled for November failed.", "scheduled", "2022-11", id="before"
        ),
    ],
)
def test_a_date_at_the_end_of_a_clause_belongs_to_what_it_dates(date, text, word, value):
    stated = date(text, word)
    assert stated.date == value if value else stated.earliest == dt.date(2022, 12, 16)


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "He said on Monday it will close in 2030.", "said", "2022-12-12", id="the telling"
        ),
        pytest.param("He said on Monday it will close in 2030.", "close", "2030", id="the told"),
        pytest.param("He said that on Monday it closed.", "closed", "2022-12-12", id="behind that"),
        pytest.param("He is to go on trial in spring 2023.", "go", "2023-21", id="on trial"),
        pytest.param("They will vote on the deal in March.", "vote", "2023-03", id="what about"),
        pytest.param(
            "Two were killed when rebels attacked Oslo on Monday.",
            "killed",
            "2022-12-12",
            id="what happened when",
        ),
        pytest.param(
            "At least 44 million euros lent by the bank in 2010 ended up abroad.",
            "ended",
            "[..2022-12-16]",
            id="the date of a participle before the verb",
        ),
        pytest.param(
            "It was slated for a release on December 20.", "release", "2022-12-20", id="slated for"
        ),
        pytest.param(
            "It plans a march on Monday and says it has a permit.",
            "says",
            "2022-12-15/2022-12-16",
            id="not when the plan is for",
        ),
        pytest.param(
            "Prosecutors opened an inquiry into the deaths on Tuesday.",
            "opened",
            "2022-12-13",
            id="what an inquiry is into",
        ),
        pytest.param(
            "Oslo summoned the ambassador, He Wei, on Monday and spoke to him, the ministry said.",
            "summoned",
            "2022-12-12",
            id="behind another name",
        ),
        pytest.param(
            "Two were killed and 14 injured on Tuesday when police came.",
            "killed",
            "2022-12-13",
            id="also suffered",
        ),
        pytest.param(
            "Lie said on Monday that he won Sunday's election.",
            "won",
            "2022-12-11",
            id="what was won",
        ),
        pytest.param(
            "Farmers began to block the road on Monday, demanding help.",
            "demanding",
            "2022-12-12",
            id="what was begun",
        ),
        pytest.param(
            "In 2019 protesters blocked the road.", "blocked", "2019", id="a year before a noun"
        ),
        pytest.param(
            "The raid was revenge for the killing of two guards last month.",
            "was",
            "[..2022-12-16]",
            id="not the day of the killing before",
        ),
        pytest.param(
            "Lie, arrested in a raid on Tuesday, was charged on Thursday.",
            "arrested",
            "2022-12-13",
            id="arrested in a raid",
        ),
        pytest.param(
            "The talks in Bern broke up without agreement on 22 November.",
            "broke",
            "2022-11-22",
            id="without",
        ),
        pytest.param(
            "When the bank failed in May 2010, the state took it over.",
            "took",
            "2010-05",
            id="when something else was",
        ),
    ],
)
def test_a_date_belongs_to_the_event_that_people_mean(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "A judge in Arica ordered the mine closed on Tuesday.",
            "ordered",
            "2022-12-13",
            id="order",
        ),
        pytest.param(
            "The minister ordered the road blocked on Monday.", "ordered", "2022-12-12", id="noun"
        ),
        pytest.param(
            "The judge ordered the mine closed by Sunday.",
            "ordered",
            "2022-12-15/2022-12-16",
            id="goal",
        ),
        pytest.param(
            "The police kept a letter written in May 2019.",
            "kept",
            "[..2022-12-16]",
            id="which one",
        ),
    ],
)
def test_what_is_arranged_has_the_day_of_its_arranging(date, text, word, value):
    assert date(text, word).date == value


def test_a_purpose_is_reached_when_that_which_serves_it_is_done(date):
    text = "Miners blocked the road last week to protest against the arrest of a colleague."

    assert date(text, "protest").date == "2022-12-05/2022-12-11"
    assert date(text, "arrest").date == "[..2022-12-11]"


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Three men appeared in court on Thursday and were remanded.",
            "remanded",
            "2022-12-15",
            id="active and passive",
        ),
        pytest.param(
            "He fell ill in 1941, and a plan to move was dropped.",
            "dropped",
            "[..2022-12-16]",
            id="another subject",
        ),
    ],
)
def test_what_one_did_in_turn_has_one_day(date, text, word, value):
    assert date(text, word).date == value
