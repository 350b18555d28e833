from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

HOSTILE = {
    "nothing": "",
    "spaces": "   ",
    "marks": "…” — ,,, ((( !!!",
    "one word": "Withdraw",
    "a list without an end": "Peru and " * 2000,
    "verbs only": "attacked accused asked to promised to refused to begin to " * 40,
    "right to left": "وصل الرئيس إلى القاهرة",
    "zero width": "Pe\u200bru ac\u200bcused Chi\u200dle.",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_rubbish_is_read_without_an_error(find, text):
    assert isinstance(find(text), list)


WORDS = [
    *("Peru", "Chile", "troops", "police", "attack", "plan", "the", "of", "to", "by", "after"),
    *("said", "that", "accused", "asked", "agreed", "withdrew", "will", "not", "which", "and"),
    *("1999", ",", ".", "“", "”", "-"),
]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example(["not", "Peru", "said", ",", "said", "Chile"])
@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=25,
    )
)
def test_every_event_lies_in_one_sentence_and_its_trigger_in_its_passage(find, words):
    for event in find(" ".join(words)):
        assert event.first.sent == event.last.sent == event.trigger.sent
        assert event.first.i <= event.trigger.i <= event.last.i
        assert 0 < event.salience <= 1
