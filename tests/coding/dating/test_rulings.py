from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "In a ruling handed down on Monday, Judge Berg said the law was void.",
            "said",
            "2022-12-12",
            id="said by it",
        ),
        pytest.param(
            "The judge denied the request in an order issued late Tuesday.",
            "denied",
            "2022-12-13",
            id="done by it",
        ),
        pytest.param(
            "In an order upheld on Monday, the court said the law was void.",
            "said",
            "[..2022-12-12]",
            id="not what was done with it later",
        ),
    ],
)
def test_what_a_court_does_by_a_ruling_has_the_day_of_it(date, text, word, value):
    assert date(text, word).date == value


def test_who_was_ordered_to_pay_told_no_news(date):
    text = "Lie was disqualified from office and ordered to pay a fine."

    assert date(text, "ordered").date == "[..2022-12-16]"
