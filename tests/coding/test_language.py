from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("They staged a rally.", "stage"),
        ("The court fined two banks.", "fine"),
        ("He hoped for the withdrawal.", "hope"),
        ("They stopped a train.", "stop"),
    ],
)
def test_a_form_of_a_common_verb_is_none_of_a_rare_one(language, text, base):
    assert base in [token.lemma_ for token in language(text)]
