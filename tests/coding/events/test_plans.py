from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        pytest.param("Norway plans to send troops to Mali.", "MOBILIZE", "send troop", id="plans"),
        pytest.param(
            "The army is set to leave Mali in March.", "RETREAT", "leave", id="set, with a day"
        ),
        pytest.param("Peru plans to sell the phone in June.", None, "sell", id="of no type"),
    ],
)
def test_a_plan_in_the_present_tense_is_an_event(tell, text, kind, words):
    assert [event[:2] for event in tell(text)] == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The people who elected Maria Lopez want peace.", id="who is meant"),
        pytest.param("A club led by Maria Lopez is in Lima.", id="which is meant"),
        pytest.param("The army is ready to leave.", id="no plan, no day"),
    ],
)
def test_what_only_says_who_is_meant_is_no_event(tell, text):
    assert tell(text) == []
