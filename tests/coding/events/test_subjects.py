from __future__ import annotations

import pytest

from timeline.coding.events import find_subjects

DOERS = {
    "the verb of the clause wants one thing": (
        "A meeting of ministers from both states, which was put off in May, ended on Friday.",
        "put",
        "meeting",
    ),
    "what was made at the time told": (
        "It broke an accord reached between the two banks in 1991, which barred Lopez.",
        "barred",
        "accord",
    ),
}


@pytest.mark.parametrize(("text", "verb", "doer"), DOERS.values(), ids=DOERS)
def test_the_subject_is_found_where_the_parser_joins_clauses_wrongly(language, text, verb, doer):
    token = next(word for word in language(text) if word.text == verb)

    assert [noun.text for noun in find_subjects(token)] == [doer]
