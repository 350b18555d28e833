from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "A lorry hit a school bus near Lund, killing six. The crash happened on Tuesday.",
            "hit",
            "2022-12-13",
            id="crash",
        ),
        pytest.param(
            "Gunmen raided a farm, officials said on Friday.\n\n"
            "The attack took place late Tuesday, a guard said.",
            "raided",
            "2022-12-13",
            id="next paragraph",
        ),
        pytest.param(
            "Soldiers held ten men in Lund. The attack took place on Monday.",
            "held",
            "[..2022-12-16]",
            id="no harm",
        ),
        pytest.param(
            "Gunmen raided a farm. An attack took place on Monday.",
            "raided",
            "[..2022-12-16]",
            id="another attack",
        ),
    ],
)
def test_the_next_sentence_tells_when_harm_was_done(date, text, word, value):
    assert date(text, word).date == value


def test_what_was_killing_is_dated_with_it(date):
    text = "A lorry hit a school bus near Lund, killing six. The crash happened on Tuesday."

    assert date(text, "killing").date == "2022-12-13"
