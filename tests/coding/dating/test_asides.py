from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Shares fell by 4 percent, their biggest drop since February.",
            "fell",
            "[..2022-12-16]",
            id="the last such drop",
        ),
        pytest.param(
            "They met for the first time since 2008.", "met", "[..2022-12-16]", id="the last time"
        ),
        pytest.param(
            "They have met weekly since 2008.",
            "met",
            "2008/2022-12-16",
            id="since without a record",
        ),
        pytest.param(
            "The visit has been put off until March.", "put", "[..2022-12-16]", id="put off until"
        ),
        pytest.param(
            "The talks have been put off until at least the middle of March.",
            "put",
            "[..2022-12-16]",
            id="put off until at least",
        ),
        pytest.param(
            "The bridge was closed five times, most recently in 2019.",
            "closed",
            "[..2022-12-16]",
            id="the last of several",
        ),
        pytest.param(
            "He paid them nine times, the first of them after a dinner in March.",
            "paid",
            "[..2022-12-16]",
            id="the first of several",
        ),
        pytest.param(
            "Lie invited the king to Oslo in May.",
            "invited",
            "2022-12-15/2022-12-16",
            id="invited to",
        ),
        pytest.param(
            "Lie invited the king on Monday.", "invited", "2022-12-12", id="invited on a day"
        ),
        pytest.param(
            "Parliament has summoned Lie for Monday.",
            "summoned",
            "[..2022-12-16]",
            id="summoned for",
        ),
        pytest.param(
            "He was released on bail until January 21.",
            "released",
            "[..2022-12-16]",
            id="what lasts beyond publication",
        ),
        pytest.param(
            "The firm announced a fee from January 15.",
            "announced",
            "2022-12-15/2022-12-16",
            id="what begins beyond publication",
        ),
        pytest.param(
            "The office issued a red alert until Tuesday.",
            "issued",
            "[..2022-12-16]",
            id="what is to last",
        ),
        pytest.param(
            "He stayed in Oslo until Tuesday.", "stayed", "[..2022-12-13]", id="what lasted"
        ),
        pytest.param(
            "The minister promised a report by the end of next week.",
            "promised",
            "2022-12-15/2022-12-16",
            id="what is promised",
        ),
        pytest.param(
            "It was the worst attack on them since April 2013, when five were killed.",
            "killed",
            "2013-04",
            id="what was then",
        ),
    ],
)
def test_a_date_of_something_else_does_not_date_the_event(date, text, word, value):
    assert date(text, word).date == value
