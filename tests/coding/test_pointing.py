from __future__ import annotations

import pytest

from timeline.coding.pointing import describe

THINGS = {
    "a thing that goes on": ("The strike began in May. It ended on Monday.", "it", "the strike"),
    "several things": ("The talks broke down. They resumed in Lima.", "they", "the talks"),
    "a number that is left out": (
        "Some 40 villagers were held. They were freed on Friday.",
        "they",
        "the villagers",
    ),
    "an object of two verbs": ("Chile appealed the fine but paid it.", "it", "the fine"),
    "who acts in the clause above": (
        "The convoy was near Mola when it came under fire.",
        "it",
        "the convoy",
    ),
}
OPEN = {
    "a person": ("The minister resigned in May. It was a surprise.", "it"),
    "one and several": ("The mayor spoke of the strikes. They ended on Monday.", "they"),
    "two things": ("The council bought the market in 1978. It survived a bomb.", "it"),
    "nothing": ("The strike began in May. It emerged that Peru had known.", "it"),
    "a quotation": ('The strike began in May. "It failed," Juan Diaz said.', "it"),
}


@pytest.mark.parametrize(("text", "word", "thing"), THINGS.values(), ids=THINGS)
def test_a_pronoun_is_described_by_the_thing_it_points_to(language, text, word, thing):
    [pronoun] = [token for token in language(text) if token.lower_ == word]

    assert describe(pronoun) == thing


@pytest.mark.parametrize(("text", "word"), OPEN.values(), ids=OPEN)
def test_a_pronoun_that_may_mean_another_is_not_described(language, text, word):
    [pronoun] = [token for token in language(text) if token.lower_ == word]

    assert describe(pronoun) is None
