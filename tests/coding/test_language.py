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


@pytest.mark.parametrize("title", ["Brig.", "Brig. Gen.", "Cmdr.", "Insp.", "Lt. Col."])
def test_a_shortened_title_ends_no_sentence(language, title):
    doc = language(f"The rebels fled. {title} Anna Brown told reporters that the army had won.")

    assert len(list(doc.sents)) == 2
