from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "He resigned in June 2010, two weeks after police searched his office.",
            "searched",
            "2010-05/2010-06",
            id="weeks from a month",
        ),
        pytest.param(
            "Rescuers found a boy on Monday, 50 hours after a dam broke.",
            "broke",
            "2022-12-09/2022-12-10",
            id="hours",
        ),
        pytest.param(
            "Oslo recalled its envoy on Monday. The move came four days after rebels fled.",
            "fled",
            "2022-12-08",
            id="from what the sentence before tells",
        ),
        pytest.param(
            "In March soldiers died. Oslo dismissed the general a week later.",
            "dismissed",
            "2022-03/2022-12-16",
            id="later than a month",
        ),
        pytest.param(
            "Rebels took ten people on Tuesday, but two were freed hours later.",
            "freed",
            "2022-12-13/2022-12-16",
            id="hours later",
        ),
        pytest.param(
            "The war began in 1940. It ended on July 4, 2022. Rebels came in April 2019 and were "
            "driven back the following year.",
            "driven",
            "2020",
            id="the year after the one beside it",
        ),
    ],
)
def test_what_is_counted_from_another_event_is_as_exact_as_that(date, text, word, value):
    assert date(text, word).date == value
