from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Nurses have called a rally in the port on Monday.",
            "called",
            "[..2022-12-16]",
            id="called on",
        ),
        pytest.param(
            "Nurses have called for a rally at the port on Dec. 30.",
            "called",
            "[..2022-12-16]",
            id="called for",
        ),
        pytest.param(
            "On Monday nurses called a rally in the port.", "called", "2022-12-12", id="day before"
        ),
        pytest.param(
            "The king announced a ceasefire on Monday.",
            "announced",
            "2022-12-12",
            id="no gathering",
        ),
        pytest.param(
            "A judge set sentencing for March 20.", "set", "[..2022-12-16]", id="set for a day"
        ),
        pytest.param(
            "The firm reported a loss for the third quarter on Thursday.",
            "reported",
            "2022-12-15",
            id="what a thing is for",
        ),
        pytest.param(
            "Guards drove to Lund on Sunday for a wedding on Monday.",
            "drove",
            "2022-12-11",
            id="what one goes for",
        ),
        pytest.param("The party set the vote for Sunday.", "vote", "2022-12-18", id="to come"),
        pytest.param(
            "The king held her for Sunday’s raid on the port.", "raid", "2022-12-11", id="of a noun"
        ),
    ],
)
def test_the_day_that_something_is_called_for_is_not_that_of_the_call(date, text, word, value):
    assert date(text, word).date == value


def test_a_march_is_called_for_a_day_to_come_whom_others_join(date):
    text = "Nurses called a march in Bergen on Monday, which doctors have decided to join."

    assert date(text, "decided").date == "[..2022-12-16]"
