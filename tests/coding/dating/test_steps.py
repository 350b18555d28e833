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


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Rebels took a town on December 8 and left after three days.",
            "left",
            "2022-12-11",
            id="after a time",
        ),
        pytest.param(
            "Rebels killed ten men on Sunday.\n\nOslo was silent. The attack came five days after "
            "soldiers burned a mosque.",
            "burned",
            "2022-12-06",
            id="from the harm an article begins with",
        ),
        pytest.param(
            "A yard shut its gates on Monday.\n\nThe lockout came four days after welders struck.",
            "struck",
            "2022-12-08",
            id="from what is told right before",
        ),
        pytest.param(
            "Oslo was silent on Monday.\n\nLie spoke. The accident came a day after a dam broke.",
            "broke",
            "[..2022-12-16]",
            id="from what is not told",
        ),
        pytest.param(
            "Oslo recalled its envoy on Monday. The move came less than two weeks after rebels "
            "fled.",
            "fled",
            "2022-11-28/2022-12-12",
            id="less than so long after",
        ),
        pytest.param(
            "Oslo recalled its envoy on Monday. The move came more than a month after rebels fled.",
            "fled",
            "[..2022-11-30]",
            id="more than so long after",
        ),
        pytest.param(
            "Rebels met Hansen on Monday. He later flew to Bergen.",
            "flew",
            "2022-12-12/2022-12-16",
            id="later than the sentence before",
        ),
    ],
)
def test_what_is_counted_from_a_news_event_is_as_exact_as_it_is_told(date, text, word, value):
    assert date(text, word).date == value


def test_what_was_answered_within_hours_is_not_of_the_day_of_another_saying(date):
    text = "The union said on Monday it would strike. On May 3 Oslo offered 2%; the union rejected "

    assert date(f"{text}it within hours.", "rejected").date != "2022-12-12"
