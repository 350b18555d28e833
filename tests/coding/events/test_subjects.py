from __future__ import annotations

import pytest

from timeline.coding.events import find_subjects

DOERS = {
    "what is told goes on behind it": (
        "The ministry said its scouts had crossed the river and burned two trucks.",
        "burned",
        "scouts",
    ),
    "the past goes with the past": (
        "Kenya says two men robbed a bank in May and shot a guard.",
        "shot",
        "men",
    ),
    "who says one thing says the next": (
        "A clerk denied this, saying his men had been at work and accusing local rebels.",
        "accusing",
        "clerk",
    ),
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
    "the verb of the clause fits the word before it": (
        "Peru freed the crew of two ships, which were seized in May.",
        "seized",
        "ships",
    ),
}


@pytest.mark.parametrize(("text", "verb", "doer"), DOERS.values(), ids=DOERS)
def test_the_subject_is_found_where_the_parser_joins_clauses_wrongly(language, text, verb, doer):
    token = next(word for word in language(text) if word.text == verb)

    assert [noun.text for noun in find_subjects(token)] == [doer]
