"""Which event a date is of where a sentence tells several in one breath."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Norway called a protest for Sunday.",
            "called",
            "2022-12-15/2022-12-16",
            id="set for a day",
        ),
        pytest.param(
            "Norway called for a march on Sunday.",
            "called",
            "2022-12-15/2022-12-16",
            id="called for",
        ),
        pytest.param(
            "Schools in Oslo were closed for the rest of the week.",
            "closed",
            "2022-12-12/2022-12-18",
            id="how long",
        ),
        pytest.param(
            "Ghana freed a pilot at Norway's request on Monday.",
            "freed",
            "2022-12-12",
            id="at a request",
        ),
        pytest.param(
            "Ghana freed a pilot at Norway's request on Monday.",
            "request",
            "[..2022-12-12]",
            id="the request",
        ),
        pytest.param(
            "Lie was convicted of lying in 2011.",
            "convicted",
            "2011",
            id="behind a gerund",
        ),
        pytest.param(
            "Police held two men suspected of arson on Monday.",
            "held",
            "2022-12-12",
            id="why they are held",
        ),
        pytest.param(
            "The firm will file its plan under the Paris Agreement before Dec. 30.",
            "file",
            "2022-12-16/2022-12-29",
            id="behind the name of a treaty",
        ),
        pytest.param(
            "A minister will answer lawmakers before the summer recess.",
            "answer",
            "[2022-12-16..]",
            id="a season that names a break",
        ),
    ],
)
def test_a_date_is_not_that_of_a_word_that_only_stands_before_it(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "A pilot was killed in a raid on Sunday.", "killed", "2022-12-11", id="dated beside it"
        ),
        pytest.param(
            "Labour lost ten seats in last month's election.", "lost", "2022-11", id="dated before"
        ),
        pytest.param(
            "A pilot was charged in last month's raid.", "charged", "[..2022-12-16]", id="charged"
        ),
        pytest.param(
            "Six people were killed and four injured in a raid on Sunday.",
            "killed",
            "2022-12-11",
            id="both in it",
        ),
        pytest.param(
            "The two will sign a pact at a summit in Rome next month.",
            "sign",
            "2023-01",
            id="to come",
        ),
        pytest.param(
            "Rebels plan to attack Goma during Sunday's vote.",
            "attack",
            "[2022-12-16..]",
            id="to come on a day that is over",
        ),
        pytest.param(
            "Ministers met in Oslo to discuss the plan on Sunday.",
            "met",
            "2022-12-11",
            id="what they met for",
        ),
        pytest.param(
            "One was killed and two were hurt when a bomb exploded on Sunday.",
            "killed",
            "2022-12-11",
            id="when it exploded",
        ),
    ],
)
def test_what_happened_in_a_dated_event_has_its_day(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Rebels stormed a camp and burned ten tents on Sunday.",
            "stormed",
            "2022-12-11",
            id="in one breath",
        ),
        pytest.param(
            "Rebels shelled a camp and withdrew on Sunday.",
            "shelled",
            "[..2022-12-11]",
            id="may be days after",
        ),
        pytest.param("Lie bought a mine and sold it in 2015.", "bought", "[..2015]", id="long ago"),
        pytest.param(
            "Lie met Hansen on Monday and later flew to Bergen.",
            "flew",
            "2022-12-12/2022-12-16",
            id="later",
        ),
        pytest.param(
            "Lie wrote to Oslo in May and had no answer yet.",
            "had",
            "[..2022-12-16]",
            id="up to now",
        ),
    ],
)
def test_a_date_of_one_of_two_joined_verbs_says_no_more_of_the_other_than_is_told(
    date, text, word, value
):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "The two met on Monday in Oslo, where they signed a pact.",
            "signed",
            "2022-12-12",
            id="in its scene",
        ),
        pytest.param(
            "Lie flew on Monday to Oslo, where he met Hansen.",
            "met",
            "2022-12-12/2022-12-16",
            id="on a journey",
        ),
        pytest.param(
            "Lie was arrested on Monday in Oslo, where he lived.",
            "lived",
            "[..2022-12-16]",
            id="a state",
        ),
        pytest.param(
            "Lie died in 2010 in Oslo, where he painted.", "painted", "[..2022-12-16]", id="old"
        ),
    ],
)
def test_what_was_done_where_something_happened_goes_on_with_it(date, text, word, value):
    assert date(text, word).date == value


def test_who_met_what_had_left_did_so_no_earlier(date):
    text = "A frigate stopped a boat that had left Tunis on Wednesday."

    assert date(text, "stopped").date == "2022-12-14/2022-12-16"


def test_what_is_refused_for_later_has_no_end(date):
    assert date("Lie said that he would not resign.", "resign").date == "[2022-12-16..]"


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Lie, who chaired Tuesday's meeting, smiled.", "chaired", "2022-12-13", id="chaired"
        ),
        pytest.param(
            "Ships began leaving the port on Monday.", "began", "2022-12-12", id="began doing it"
        ),
        pytest.param(
            "The mayor, who called for a march in Bergen on Sunday, left.",
            "called",
            "[..2022-12-16]",
            id="not the day of what was called for",
        ),
        pytest.param(
            "The union said it would march in Bergen on Sunday, accusing the mayor of lies.",
            "accusing",
            "2022-12-15/2022-12-16",
            id="not the day of what was announced with it",
        ),
        pytest.param(
            "Airlines cancelled nine flights over the two days and estimated the loss at $2m.",
            "cancelled",
            "[..2022-12-16]",
            id="no news of the day if it took days",
        ),
    ],
)
def test_what_is_told_in_one_breath_shares_no_day_but_its_own(date, text, word, value):
    assert date(text, word).date == value
