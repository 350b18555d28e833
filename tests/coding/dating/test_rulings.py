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
        pytest.param(
            "A court has banned the party.\n\nIn a decision issued on Monday, it said why.",
            "banned",
            "2022-12-12",
            id="what the paragraph before tells of the court",
        ),
        pytest.param(
            "The party has vowed to appeal.\n\nIn a decision issued on Monday, a court said no.",
            "vowed",
            "[..2022-12-16]",
            id="not what it tells of others",
        ),
    ],
)
def test_what_a_court_does_by_a_ruling_has_the_day_of_it(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "A court convicted Lie on Monday. Two guards were acquitted.",
            "acquitted",
            "2022-12-12",
            id="of another",
        ),
        pytest.param(
            "A court convicted Lie on Monday. He was also fined.",
            "fined",
            "2022-12-12",
            id="also of him",
        ),
        pytest.param(
            "A court fined Lie on Monday. He was jailed for theft.",
            "jailed",
            "[..2022-12-16]",
            id="perhaps long after or before",
        ),
        pytest.param(
            "Divers found a boat on Monday. Soldiers found a knife.",
            "knife",
            "[..2022-12-16]",
            id="no verdict",
        ),
    ],
)
def test_what_a_court_says_of_several_it_says_on_one_day(date, text, word, value):
    assert date(text, word).date == value


def test_who_was_ordered_to_pay_told_no_news(date):
    text = "Lie was disqualified from office and ordered to pay a fine."

    assert date(text, "ordered").date == "[..2022-12-16]"
