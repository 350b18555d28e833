from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "The firm closed the mine in May 2019, a move condemned by miners.",
            "condemned",
            "2019-05/2022-12-16",
            id="judged later",
        ),
        pytest.param(
            "The king freed her on Monday, a decision welcomed in Bern.",
            "welcomed",
            "2022-12-12/2022-12-16",
            id="welcomed later",
        ),
        pytest.param(
            "The king freed her on Monday, a decision taken in secret.",
            "taken",
            "[..2022-12-12]",
            id="taken before",
        ),
        pytest.param(
            "The talks began on 2 May 2021 and were halted after the arrest of Lie on 9 May 2021.",
            "halted",
            "2021-05-09/2022-12-16",
            id="halted after what came later",
        ),
        pytest.param(
            "He ran the bank from 2012 until he was dismissed in June 2019.",
            "ran",
            "2012/2019-06",
            id="until it ended",
        ),
        pytest.param(
            "Crowds have left the valley since fighting resumed in May.",
            "left",
            "2022-05/2022-12-16",
            id="since a clause",
        ),
        pytest.param("She won the seat this week.", "won", "2022-12-12/2022-12-16", id="this week"),
    ],
)
def test_what_came_later_is_not_dated_before_it(date, text, word, value):
    assert date(text, word).date == value
