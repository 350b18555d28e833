from __future__ import annotations

import pytest

SOON = "{}\n\nThe soldiers opened fire near the market on Tuesday."
LATE = "{}\n\nSnow fell.\n\nWind blew.\n\nDogs barked.\n\nSoldiers opened fire on Tuesday."


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            SOON.format("At least six people have been killed in an attack on Lund."),
            "killed",
            "2022-12-13",
            id="what it begins with",
        ),
        pytest.param(
            SOON.format("Soldiers attacked a bus, officials said on Thursday."),
            "attacked",
            "2022-12-13",
            id="not only before it was said",
        ),
        pytest.param(
            LATE.format("At least six people have been killed in an attack on Lund."),
            "killed",
            "[..2022-12-16]",
            id="maybe another attack",
        ),
        pytest.param(
            SOON.format("Officials met in Lund.") + "\n\nA guard and a nurse were wounded.",
            "wounded",
            "2022-12-13",
            id="harm done in it",
        ),
        pytest.param(
            SOON.format("Officials met.") + "\n\nSnow fell. His brother was killed.",
            "killed",
            "[..2022-12-16]",
            id="somebody's brother",
        ),
        pytest.param(
            SOON.format("Rebels raided a farm on Monday.") + "\n\nSnow fell. A guard died.",
            "died",
            "[..2022-12-16]",
            id="two attacks",
        ),
        pytest.param(
            "At least nine people have died in floods.\n\nA boat capsized on Wednesday.",
            "died",
            "[..2022-12-16]",
            id="no attack",
        ),
    ],
)
def test_what_an_article_tells_of_its_one_attack_is_dated_with_it(date, text, word, value):
    assert date(text, word).date == value
